package org.checkable.store;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Write units by partition and second. */
final class Heat {
  private final int seconds;
  private final Map<String, int[]> units = new HashMap<>();

  Heat(int seconds) {
    this.seconds = seconds;
  }

  void add(String partition, int second, int count) {
    units.computeIfAbsent(partition, _ -> new int[seconds])[second] += count;
  }

  /** The most that any partition had to take in one second. */
  int busiest() {
    return all().max().orElse(0);
  }

  /** The share of all units that came over so many in a second, which is throttled. */
  double over(int most) {
    long over = all().mapToLong(one -> Math.max(0, one - most)).sum();
    long sum = all().asLongStream().sum();
    return sum == 0 ? 0 : (double) over / sum;
  }

  private IntStream all() {
    return units.values().stream().flatMapToInt(IntStream::of);
  }
}
