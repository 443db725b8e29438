package org.checkable.faults;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How long answers took, by route. Safe for use by several threads. */
final class Latencies {
  private final Map<String, List<Long>> routes = new TreeMap<>();

  synchronized void add(String route, long nanos) {
    routes.computeIfAbsent(route, _ -> new ArrayList<>()).add(nanos);
  }

  /** Prints them in milliseconds, by nearest rank. */
  synchronized void say(PrintStream out) {
    out.printf("| route | answers | p50, ms | p99, ms | p99.9, ms | longest, ms |%n");
    out.printf("|---|--:|--:|--:|--:|--:|%n");
    routes.forEach(
        (route, all) -> {
          List<Long> sorted = all.stream().sorted().toList();
          out.printf(
              Locale.ROOT,
              "| %s | %d | %.1f | %.1f | %.1f | %.1f |%n",
              route,
              sorted.size(),
              at(sorted, 0.5),
              at(sorted, 0.99),
              at(sorted, 0.999),
              at(sorted, 1));
        });
  }

  private static double at(List<Long> sorted, double share) {
    int rank = (int) Math.ceil(share * sorted.size());
    return sorted.get(Math.max(0, rank - 1)) / 1e6;
  }
}
