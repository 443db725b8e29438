package org.checkable.faults;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.checkable.bench.Report;
import org.checkable.local.LocalTable;
import org.checkable.local.Verify;
import org.checkable.store.TableCheck;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Keeps the local server busy for long with everything there is, on the loopback interface, and
 * watches its memory and open files; the table is in another process. Ends after so many minutes or
 * requests, whichever comes first.
 *
 * <p>{@code mvn -q test-compile exec:exec@run -Drun=soak [-Dminutes=10] [-Drequests=10000]}
 */
public final class Soak {
  private static final int DESKS = 4;
  private static final int SAMPLES = 20;
  private static final int SHARDS = 4;

  private final int requests;
  private final long nanos;
  private final Reception reception = new Reception();
  private final Latencies latencies = new Latencies();
  private final Score score = new Score();
  private final List<Sample> samples = new ArrayList<>();
  private volatile boolean over;

  /**
   * What the server held at one time.
   *
   * @param requests that it had answered by then
   * @param memory in KiB, of its heap after a full collection
   */
  private record Sample(long seconds, long requests, long memory, long files, long threads) {}

  private Soak(int requests, int minutes) {
    this.requests = requests;
    this.nanos = TimeUnit.MINUTES.toNanos(minutes);
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int minutes = Integer.getInteger("minutes", 10);
    int requests = Integer.getInteger("requests", 10_000);
    System.exit(new Soak(requests, minutes).run() ? 0 : 1);
  }

  private boolean run() throws IOException, InterruptedException {
    try (LocalTable table = LocalTable.inMemory();
        DynamoDbClient client = Verify.client(table.endpoint());
        ServerProcess server = ServerProcess.start(table.endpoint());
        HttpClient http = HttpClient.newHttpClient();
        Pauses pauses = new Pauses();
        ExecutorService threads = Executors.newFixedThreadPool(DESKS)) {
      reception.open(server.address());
      CountDownLatch done = new CountDownLatch(DESKS);
      for (int desk = 0; desk < DESKS; desk++) {
        Functions functions =
            new HttpFunctions(
                reception,
                http,
                ask -> score.violation(ask.route() + " was not answered"),
                latencies::add);
        Random random = new Random(desk);
        Journalist journalist =
            new Journalist(desk, false, functions, Time.REAL, random, score, pauses);
        threads.execute(() -> work(journalist, done));
      }
      long took = watch(server, done);
      TableCheck.Report report = TableCheck.run(client, LocalTable.NAME, SHARDS, Instant.now());
      say(took, report);
      return score.wrong() == 0 && report.violations().isEmpty();
    }
  }

  private void work(Journalist journalist, CountDownLatch done) {
    try {
      while (!over && score.requests() < requests) {
        journalist.work();
      }
    } catch (RuntimeException | Error broken) {
      score.violation("a journalist gave up: " + broken);
    } finally {
      done.countDown();
    }
  }

  /** Nanoseconds that it took. */
  private long watch(ServerProcess server, CountDownLatch done)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    boolean finished = false;
    while (!finished && !over) {
      finished = done.await(nanos / SAMPLES, TimeUnit.NANOSECONDS);
      long now = System.nanoTime() - began;
      samples.add(
          new Sample(
              TimeUnit.NANOSECONDS.toSeconds(now),
              score.requests(),
              server.memory(),
              server.files(),
              server.threads()));
      over = now >= nanos;
    }
    done.await();
    return System.nanoTime() - began;
  }

  private void say(long took, TableCheck.Report table) throws IOException {
    double seconds = took / 1e9;
    Report report =
        new Report("soak", List.of("second", "requests", "heap after GC, KiB", "files", "threads"));
    for (Sample one : samples) {
      report.row(
          Stream.of(one.seconds, one.requests, one.memory, one.files, one.threads)
              .map(String::valueOf)
              .toArray(String[]::new));
    }
    report.note(
        String.format(
            Locale.ROOT,
            "%d requests in %.0f s: %.0f a second; done %d, refused %d, 503 %d, wrong %d; table: %d"
                + " violations",
            score.requests(),
            seconds,
            score.requests() / seconds,
            score.done(),
            score.refused(),
            score.busy(),
            score.wrong(),
            table.violations().size()));
    report.note(
        String.format(
            Locale.ROOT,
            "slope over the second half, for each 1,000 requests: heap %+.1f KiB, files %+.2f,"
                + " threads %+.2f",
            slope(Sample::memory),
            slope(Sample::files),
            slope(Sample::threads)));
    score.violations().forEach(report::note);
    table.violations().forEach(violation -> report.note(violation.toString()));
    latencies.say(System.out);
    report.write();
  }

  /** By least squares, for each thousand requests; the first half is for warming up. */
  private double slope(ToLongFunction<Sample> value) {
    List<Sample> later = samples.subList(samples.size() / 2, samples.size());
    double middle = later.stream().mapToLong(Sample::requests).average().orElse(0);
    double mean = later.stream().mapToLong(value).average().orElse(0);
    double above = 0;
    double below = 0;
    for (Sample one : later) {
      double off = one.requests - middle;
      above += off * (value.applyAsLong(one) - mean);
      below += off * off;
    }
    return below == 0 ? 0 : 1000 * above / below;
  }
}
