package org.checkable.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * Transactions that want the same counter: while one is under way, the next is refused, and comes
 * again after a pause as {@link Attempts} makes it.
 */
final class CounterRush {
  /** How long a transaction is under way, in milliseconds: an assumption. */
  static final double UNDER_WAY = 10;

  private static final int MOST_ATTEMPTS = 8;
  private static final int FIRST_PAUSE = 25;
  private static final int LONGEST_PAUSE = 1_000;

  /**
   * @param met the share of transactions that were refused at least once
   * @param givenUp the share that was refused each time: the client is told to come again
   */
  record Outcome(double met, double givenUp) {}

  private record Try(String counter, double at, int attempt) {}

  private final PriorityQueue<Try> tries = new PriorityQueue<>(Comparator.comparingDouble(Try::at));
  private final Random random;

  CounterRush(Random random) {
    this.random = random;
  }

  /**
   * @param at milliseconds
   */
  void arrive(String counter, double at) {
    tries.add(new Try(counter, at, 0));
  }

  Outcome outcome() {
    Map<String, Double> busyUntil = new HashMap<>();
    int all = tries.size();
    int met = 0;
    int givenUp = 0;
    while (!tries.isEmpty()) {
      Try next = tries.remove();
      if (busyUntil.getOrDefault(next.counter(), 0.0) <= next.at()) {
        busyUntil.put(next.counter(), next.at() + UNDER_WAY);
        continue;
      }
      met += next.attempt() == 0 ? 1 : 0;
      if (next.attempt() + 1 == MOST_ATTEMPTS) {
        givenUp++;
      } else {
        tries.add(
            new Try(next.counter(), next.at() + pause(next.attempt() + 1), next.attempt() + 1));
      }
    }
    return new Outcome((double) met / all, (double) givenUp / all);
  }

  private double pause(int attempt) {
    int ceiling = Math.min(LONGEST_PAUSE, FIRST_PAUSE << attempt);
    return ceiling * (1 + random.nextDouble()) / 2;
  }
}
