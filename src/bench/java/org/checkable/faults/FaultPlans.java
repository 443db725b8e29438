package org.checkable.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.checkable.bench.Report;

/**
 * Ten thousand requests under each {@link Plan}, through the real functions. Prints what came of
 * them and fails if anything was not as it has to be.
 *
 * <p>{@code mvn -q test-compile exec:exec@run -Drun=fault-plans [-Drequests=10000] [-Dseed=1]
 * [-Dplan=calm]}
 */
public final class FaultPlans {
  private static final int DESKS = 4;

  /** With each so many requests new tables and another seed: questions to a full one take long. */
  private static final int REQUESTS_PER_TABLES = 2_500;

  private FaultPlans() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int requests = Integer.getInteger("requests", 10_000);
    long seed = Long.getLong("seed", 1);
    String only = System.getProperty("plan", "");
    List<String> violations = new ArrayList<>();
    Report report =
        new Report(
            "fault-plans",
            List.of(
                "plan",
                "requests",
                "database calls",
                "faults",
                "done",
                "refused",
                "503",
                "retries",
                "longest, ms",
                "violations"));
    for (Plan plan : Plan.ALL) {
      if (plan.name().contains(only)) {
        Row row = run(plan, requests, seed);
        row.addTo(report);
        row.violations.forEach(what -> violations.add(plan.name() + ": " + what));
      }
    }
    violations.forEach(report::note);
    report.write();
    System.exit(violations.isEmpty() ? 0 : 1);
  }

  private static Row run(Plan plan, int requests, long seed) throws InterruptedException {
    Row row = new Row(plan);
    for (int turn = 0; row.requests < requests; turn++) {
      int now = Math.min(REQUESTS_PER_TABLES, requests - row.requests);
      row.add(new FaultRun(plan, now, DESKS, seed + turn).run());
      System.err.printf(
          "%s: %d requests, %d violations%n", plan.name(), row.requests, row.violations.size());
    }
    return row;
  }

  /** What came of one plan. */
  private static final class Row {
    private final Plan plan;
    private final List<String> violations = new ArrayList<>();
    private int requests;
    private int calls;
    private int faults;
    private int done;
    private int refused;
    private int busy;
    private int retries;
    private long latest;

    Row(Plan plan) {
      this.plan = plan;
    }

    void add(FaultRun.Result result) {
      Score score = result.score();
      violations.addAll(result.violations());
      requests += score.requests();
      calls += result.calls();
      faults += result.faults();
      done += score.done();
      refused += score.refused();
      busy += score.busy();
      retries += score.retries();
      latest = Math.max(latest, score.latest());
    }

    void addTo(Report report) {
      report.row(
          Stream.concat(
                  Stream.of(plan.name()),
                  Stream.of(
                          requests,
                          calls,
                          faults,
                          done,
                          refused,
                          busy,
                          retries,
                          latest,
                          violations.size())
                      .map(String::valueOf))
              .toArray(String[]::new));
    }
  }
}
