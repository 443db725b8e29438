package org.checkable.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Ten thousand requests under each {@link Plan}, through the real functions. Prints what came of
 * them and fails if anything was not as it has to be.
 *
 * <p>{@code mvn -q test-compile exec:exec@fault-plans [-Drequests=10000] [-Dseed=1]}
 */
public final class FaultPlans {
  private static final int DESKS = 8;

  private FaultPlans() {}

  public static void main(String[] arguments) throws InterruptedException {
    int requests = Integer.getInteger("requests", 10_000);
    long seed = Long.getLong("seed", 1);
    String only = System.getProperty("plan", "");
    List<String> violations = new ArrayList<>();
    System.out.println(
        "| plan | requests | database calls | faults | done | refused | 503 | retries | longest, ms"
            + " | violations |");
    System.out.println("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
    for (Plan plan : Plan.ALL) {
      if (plan.name().contains(only)) {
        FaultRun.Result result = new FaultRun(plan, requests, DESKS, seed).run();
        say(result);
        result.violations().forEach(what -> violations.add(plan.name() + ": " + what));
      }
    }
    violations.forEach(System.out::println);
    System.exit(violations.isEmpty() ? 0 : 1);
  }

  private static void say(FaultRun.Result result) {
    Score score = result.score();
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d | %d | %d | %d | %d | %d |%n",
        result.run().plan().name(),
        score.requests(),
        result.calls(),
        result.faults(),
        score.done(),
        score.refused(),
        score.busy(),
        score.retries(),
        score.latest(),
        result.violations().size());
  }
}
