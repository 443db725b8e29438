package org.checkable.faults;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Which faults come how often.
 *
 * @param perMille how many of a thousand calls start trouble
 * @param faults what the trouble may be, each as likely as it is listed often
 * @param longest up to how many calls in a row it lasts; from about ten on, nobody's patience does
 */
record Plan(String name, int perMille, List<Fault> faults, int longest) {

  Plan {
    faults = List.copyOf(faults);
  }

  /** One kind of trouble after the other, and then all of it. */
  static final List<Plan> ALL =
      List.of(
          new Plan("calm", 0, List.of(Fault.NONE), 1),
          new Plan("dropped before the write", 30, List.of(Fault.DROPPED_BEFORE), 12),
          new Plan("dropped after the write", 30, List.of(Fault.DROPPED_AFTER), 12),
          new Plan("delayed", 200, List.of(Fault.DELAYED), 3),
          new Plan("stalled", 8, List.of(Fault.STALLED, Fault.TRICKLED), 2),
          new Plan("truncated", 40, List.of(Fault.TRUNCATED), 10),
          new Plan("errors 500", 30, List.of(Fault.FAILED_BEFORE, Fault.FAILED_AFTER), 12),
          new Plan("throttled", 30, List.of(Fault.THROTTLED, Fault.LIMITED), 14),
          new Plan("transaction conflicts", 60, List.of(Fault.CONFLICTED), 14),
          new Plan(
              "everything at once",
              50,
              List.of(
                  Fault.DROPPED_BEFORE,
                  Fault.DROPPED_AFTER,
                  Fault.DROPPED_AFTER,
                  Fault.DELAYED,
                  Fault.TRUNCATED,
                  Fault.FAILED_BEFORE,
                  Fault.FAILED_AFTER,
                  Fault.THROTTLED,
                  Fault.LIMITED,
                  Fault.CONFLICTED),
              12));

  /** The faults of call after call: the same for the same seed. */
  Course course(RandomGenerator random) {
    return new Course(this, random);
  }

  /** A plan as it comes to pass. Not safe for use by several threads. */
  static final class Course {
    private final Plan plan;
    private final RandomGenerator random;
    private int left;

    private Course(Plan plan, RandomGenerator random) {
      this.plan = plan;
      this.random = random;
    }

    Fault next() {
      if (left == 0 && random.nextInt(1000) < plan.perMille) {
        // Mostly short, seldom long, or no request would ever come through a long run.
        int limit = random.nextInt(4) == 0 ? plan.longest : Math.min(2, plan.longest);
        left = 1 + random.nextInt(limit);
      }
      if (left == 0) {
        return Fault.NONE;
      }
      left--;
      return plan.faults.get(random.nextInt(plan.faults.size()));
    }
  }
}
