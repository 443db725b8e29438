package org.checkable.faults;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.checkable.local.LocalTable;
import org.checkable.local.Verify;
import org.checkable.store.TableCheck;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Ends the server's process at random moments while journalists write, starts it again, and lets
 * them go on where they were. The table is looked through when the process has just died, and at
 * the end, when everything that was begun has to be complete.
 */
final class KillRun {
  private static final int SHARDS = 4;
  private static final int DESKS = 3;

  /** A process answers up to so many requests before it dies, or lives for so long without. */
  private static final int MOST_ANSWERS = 12;

  private static final int LONGEST_LIFE_SECONDS = 20;
  private static final int LONGEST_AFTER_MILLIS = 400;

  private final int kills;
  private final Random random;
  private final long seed;
  private final Score score = new Score();
  private final Reception reception = new Reception();
  private final Map<String, Integer> inFlight = new TreeMap<>();
  private final List<String> violations = new ArrayList<>();
  private long halfIngested;
  private long leftHalf;
  private volatile CountDownLatch answered = new CountDownLatch(0);
  private volatile boolean over;

  KillRun(int kills, long seed) {
    this.kills = kills;
    this.seed = seed;
    this.random = new Random(seed);
  }

  /**
   * What came of it.
   *
   * @param inFlight how many requests of each route were cut off
   * @param halfIngested how often an article was found half stored
   * @param leftHalf how many articles were so in the end
   */
  record Result(
      int kills,
      Score score,
      Map<String, Integer> inFlight,
      long halfIngested,
      long leftHalf,
      List<String> violations) {
    Result {
      inFlight = new TreeMap<>(inFlight);
      violations = List.copyOf(violations);
    }
  }

  Result run() throws IOException, InterruptedException {
    try (LocalTable table = LocalTable.inMemory();
        DynamoDbClient client = Verify.client(table.endpoint());
        HttpClient http = HttpClient.newHttpClient();
        Pauses pauses = new Pauses();
        ExecutorService threads = Executors.newFixedThreadPool(DESKS)) {
      CountDownLatch done = new CountDownLatch(DESKS);
      for (int desk = 0; desk < DESKS; desk++) {
        Journalist journalist =
            new Journalist(
                desk,
                false,
                new HttpFunctions(reception, http, this::lost, (_, _) -> answered.countDown()),
                Time.REAL,
                new Random(seed * 1000 + desk),
                score,
                pauses);
        threads.execute(() -> write(journalist, done));
      }
      for (int kill = 0; kill < kills; kill++) {
        try (ServerProcess server = ServerProcess.start(table.endpoint())) {
          reception.open(server.address());
          live();
          reception.close();
        }
        look(client, false);
      }
      over = true;
      try (ServerProcess server = ServerProcess.start(table.endpoint())) {
        reception.open(server.address());
        done.await();
      }
      look(client, true);
    }
    violations.addAll(score.violations());
    return new Result(kills, score, inFlight, halfIngested, leftHalf, violations);
  }

  private void live() throws InterruptedException {
    CountDownLatch answers = new CountDownLatch(random.nextInt(MOST_ANSWERS + 1));
    answered = answers;
    answers.await(LONGEST_LIFE_SECONDS, TimeUnit.SECONDS);
    TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_AFTER_MILLIS));
  }

  private void write(Journalist journalist, CountDownLatch done) {
    try {
      while (!over) {
        journalist.write();
      }
      journalist.finish();
    } catch (RuntimeException | Error broken) {
      score.violation("a journalist gave up: " + broken);
    } finally {
      done.countDown();
    }
  }

  private synchronized void lost(Functions.Ask ask) {
    inFlight.merge(ask.route(), 1, Integer::sum);
  }

  private void look(DynamoDbClient client, boolean complete) {
    TableCheck.Report report = TableCheck.run(client, LocalTable.NAME, SHARDS, Instant.now());
    report.violations().forEach(violation -> violations.add(violation.toString()));
    long half = report.counts().getOrDefault("articles INGESTING", 0L);
    if (complete) {
      leftHalf = half;
    } else {
      halfIngested += half;
    }
  }
}
