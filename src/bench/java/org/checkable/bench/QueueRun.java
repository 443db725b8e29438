package org.checkable.bench;

import com.amazonaws.services.lambda.runtime.Context;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.checkable.App;
import org.checkable.article.Tenant;
import org.checkable.local.LocalIntake;
import org.checkable.local.LocalTable;
import org.checkable.local.QueueServer;
import org.checkable.local.QueueSource;

/**
 * Sends articles through the queue while things go wrong: some messages are poison, one in forty is
 * a repeat, and one batch in ten dies halfway. Then {@link QueueAudit} looks whether every good
 * article is stored once, and every poison message put aside with its problem.
 *
 * <p>The queue's time is its own: it jumps to when the next message is due, so that nobody waits.
 */
final class QueueRun implements AutoCloseable {
  static final Tenant TENANT = new Tenant("queue-run");
  static final int REPEAT_EVERY = 40;
  static final int CRASH_EVERY = 10;

  /** Of the crashes, one in so many comes after the last message, before the answer. */
  private static final int ANSWER_LOST_EVERY = 4;

  /** How often the function looks at its time in one batch, at least. */
  private static final int LOOKS = 3 * QueueSource.BATCH;

  private static final Instant BEGIN = Instant.parse("2026-03-04T10:11:12.123Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);
  private final LocalIntake intake = new LocalIntake(now::get);
  private final AtomicInteger batches = new AtomicInteger();
  private final AtomicInteger crashes = new AtomicInteger();
  private final Map<String, String> good = new LinkedHashMap<>();
  private final Map<String, Poison> poison = new LinkedHashMap<>();
  private final HttpServer server;
  private final QueueSource source;
  private final Random random;
  private int sent;

  private final int workers;

  /**
   * @param endpoint of the table, or of what stands before it and makes faults
   * @param workers how many batches are worked on at once
   */
  QueueRun(String endpoint, long seed, int workers) throws IOException {
    this.random = new Random(seed);
    this.workers = workers;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(QueueServer.PATH, intake.server());
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    String here = "http://127.0.0.1:" + server.getAddress().getPort();
    App app =
        new App(
            Map.of(
                "TABLE_NAME",
                LocalTable.NAME,
                "DYNAMODB_ENDPOINT",
                endpoint,
                "DEAD_LETTERS_URL",
                QueueServer.address(here, intake.deadLetters())),
            _ -> {},
            now::get);
    source =
        new QueueSource(
            intake.queue(),
            (event, answer, context) -> invoke(app, event, answer, context),
            _ -> context());
  }

  private static void invoke(
      App app, ByteArrayInputStream event, ByteArrayOutputStream answer, Context context)
      throws IOException {
    app.ingest(event, answer, context);
    ((Invocation) context).answered();
  }

  /** Of the n-th batch: every tenth dies, mostly at a look at its time, sometimes at the last. */
  private synchronized Context context() {
    if (batches.incrementAndGet() % CRASH_EVERY != 0) {
      return Invocation.never();
    }
    boolean atTheEnd = crashes.incrementAndGet() % ANSWER_LOST_EVERY == 0;
    return atTheEnd ? Invocation.beforeTheAnswer() : new Invocation(2 + random.nextInt(LOOKS));
  }

  /**
   * Sends that many messages.
   *
   * @param poisonEvery one in so many is poison
   */
  void send(int messages, int poisonEvery) {
    GeneratedArticles articles = new GeneratedArticles(random);
    List<Poison> kinds = List.of(Poison.values());
    String last = "";
    for (int number = 1; number <= messages; number++) {
      String text = articles.text(number, 1 + random.nextInt(8));
      if (number % poisonEvery == 0) {
        Poison kind = kinds.get(number / poisonEvery % kinds.size());
        String body = kind.body(text);
        poison.put(body, kind);
        intake.queue().send(body, kind.attributes(), BEGIN);
      } else {
        boolean repeat = number % REPEAT_EVERY == 1 && !last.isEmpty();
        last = repeat ? last : text;
        String body = Poison.with("text", last);
        good.put(body, last);
        intake.queue().send(body, Map.of("tenant", TENANT.value()), BEGIN);
      }
    }
    sent += messages;
  }

  /** Works until the queue is empty; how long that took. */
  Duration work() {
    long began = System.nanoTime();
    try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
      while (intake.queue().next().isPresent()) {
        Instant due = intake.queue().next().get();
        now.updateAndGet(time -> due.isAfter(time) ? due : time);
        CompletableFuture.allOf(
                IntStream.range(0, workers)
                    .mapToObj(_ -> CompletableFuture.runAsync(this::pollAll, threads))
                    .toArray(CompletableFuture[]::new))
            .join();
      }
    }
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private void pollAll() {
    boolean more = true;
    while (more) {
      more = source.poll(now.get());
    }
  }

  int sent() {
    return sent;
  }

  int batches() {
    return batches.get();
  }

  int crashes() {
    return crashes.get();
  }

  /** What has to be there afterwards. */
  QueueAudit audit(LocalTable table) {
    return QueueAudit.of(table, good.values(), poison, intake.deadLetters().messages());
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
