package org.checkable.faults;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.checkable.local.LocalTable;
import org.checkable.local.Verify;
import org.checkable.store.TableCheck;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * So many requests under one plan, by several journalists at once, each with a table of their own
 * and a wire to it; then a look through the tables.
 *
 * @param desks how many work at once
 */
record FaultRun(Plan plan, int requests, int desks, long seed) {
  private static final Plan CALM = Plan.ALL.getFirst();
  private static final int SHARDS = 4;

  private static final Instant BEGIN = Instant.parse("2026-03-04T08:00:00Z");

  /** Later than any of the journalists' clocks, and before any of their keys is forgotten. */
  private static final Instant AFTERWARDS = Instant.parse("2026-03-04T20:00:00Z");

  /**
   * What came of it.
   *
   * @param calls that the database was asked
   * @param violations of what answers have to be, and of what the table has to be
   */
  record Result(
      FaultRun run, Score score, int calls, Map<Fault, Integer> injected, List<String> violations) {
    Result {
      injected = Map.copyOf(injected);
      violations = List.copyOf(violations);
    }

    int faults() {
      return injected.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  Result run() throws InterruptedException {
    Score score = new Score();
    Tally tally = new Tally();
    try (Pauses pauses = new Pauses();
        ExecutorService threads = Executors.newFixedThreadPool(desks)) {
      CountDownLatch done = new CountDownLatch(desks);
      for (int desk = 0; desk < desks; desk++) {
        int number = desk;
        threads.execute(
            () -> {
              try {
                work(number, score, pauses, tally);
              } catch (IOException | RuntimeException | Error broken) {
                score.violation("a journalist gave up: " + broken);
              } finally {
                done.countDown();
              }
            });
      }
      done.await();
    }
    return tally.result(this, score);
  }

  private void work(int desk, Score score, Pauses pauses, Tally tally) throws IOException {
    Random random = new Random(seed * 1000 + desk);
    Time time = Time.from(BEGIN);
    try (LocalTable table = LocalTable.inMemory();
        FaultyWire wire =
            new FaultyWire(table.endpoint(), CALM, new Random(seed * 1000 + 500 + desk));
        DynamoDbClient client = Verify.client(table.endpoint())) {
      Functions functions = new FunctionCalls(wire.endpoint(), time);
      Journalist journalist = new Journalist(desk, true, functions, time, random, score, pauses);
      journalist.warmUp();
      wire.follow(plan);
      while (score.requests() < requests) {
        journalist.work();
      }
      wire.follow(CALM);
      journalist.finish();
      tally.add(wire, TableCheck.run(client, LocalTable.NAME, SHARDS, AFTERWARDS));
    }
  }

  /** What the desks found in the end. */
  private static final class Tally {
    private final Map<Fault, Integer> injected = new EnumMap<>(Fault.class);
    private final List<String> violations = new ArrayList<>();
    private int calls;

    synchronized void add(FaultyWire wire, TableCheck.Report report) {
      wire.injected().forEach((fault, count) -> injected.merge(fault, count, Integer::sum));
      report.violations().forEach(violation -> violations.add(violation.toString()));
      calls += wire.calls();
    }

    synchronized Result result(FaultRun run, Score score) {
      violations.addAll(score.violations());
      return new Result(run, score, calls, injected, violations);
    }
  }
}
