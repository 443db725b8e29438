package org.checkable.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.checkable.bench.Report;

/**
 * Kills the server's process three hundred times, at random moments of ingests, reviews and
 * imports. Prints what was cut off, and fails if anything was lost, doubled or left half done.
 *
 * <p>{@code mvn -q test-compile exec:exec@run -Drun=kills [-Dkills=300] [-Dseed=1]}
 */
public final class Kills {
  /** With each so many kills a new table, lest looking through it take longer than all else. */
  private static final int KILLS_PER_TABLE = 15;

  private Kills() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int kills = Integer.getInteger("kills", 300);
    long seed = Long.getLong("seed", 1);
    Map<String, Integer> inFlight = new TreeMap<>();
    List<String> violations = new ArrayList<>();
    int requests = 0;
    int done = 0;
    int retries = 0;
    long half = 0;
    long left = 0;
    for (int killed = 0; killed < kills; killed += KILLS_PER_TABLE) {
      int now = Math.min(KILLS_PER_TABLE, kills - killed);
      KillRun.Result result = new KillRun(now, seed + killed).run();
      result.inFlight().forEach((route, count) -> inFlight.merge(route, count, Integer::sum));
      violations.addAll(result.violations());
      requests += result.score().requests();
      done += result.score().done();
      retries += result.score().retries();
      half += result.halfIngested();
      left += result.leftHalf();
      System.err.printf("%d kills, %d violations%n", killed + now, violations.size());
    }
    Report report = new Report("kills", List.of("cut off by a kill", "requests"));
    inFlight.forEach((route, count) -> report.row(route, count.toString()));
    report.note(
        "kills: %d; requests: %d; done: %d; asked again: %d; articles found half stored: %d, left so: %d; violations: %d"
            .formatted(kills, requests, done, retries, half, left, violations.size()));
    violations.forEach(report::note);
    report.write();
    System.exit(violations.isEmpty() && left == 0 ? 0 : 1);
  }
}
