package org.checkable.store;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.checkable.article.Tenant;
import org.checkable.review.Status;

/** Numbers of claims by status: what the counters say, or what was counted. */
final class Counted {
  private final Map<String, Map<Status, Long>> rows = new TreeMap<>();

  private static String row(Tenant tenant, String sort) {
    return Keys.counters(tenant) + " " + sort;
  }

  /** Counts a claim's item. */
  void count(Tenant tenant, Item claim) {
    String sort =
        Keys.counter(
            claim.instant(Attributes.CREATED), ClaimItems.id(claim).article(), Counters.SHARDS);
    add(row(tenant, sort), Status.valueOf(claim.text(Attributes.STATUS)), 1);
  }

  /** Takes over a counter's item. */
  void take(Tenant tenant, Item counter) {
    for (Status status : Status.values()) {
      add(row(tenant, counter.text(Attributes.SK)), status, counter.numberOr(0, status.name()));
    }
  }

  void add(Counted other) {
    other.rows.forEach((row, counts) -> counts.forEach((status, count) -> add(row, status, count)));
  }

  private void add(String row, Status status, long count) {
    rows.computeIfAbsent(row, _ -> new EnumMap<>(Status.class)).merge(status, count, Long::sum);
  }

  private long at(String row, Status status) {
    return rows.getOrDefault(row, Map.of()).getOrDefault(status, 0L);
  }

  /** Where two differ: the counter and status, and in which way. */
  Map<String, String> differences(Counted other) {
    TreeSet<String> all = new TreeSet<>(rows.keySet());
    all.addAll(other.rows.keySet());
    Map<String, String> differences = new TreeMap<>();
    for (String row : all) {
      for (Status status : Status.values()) {
        long here = at(row, status);
        long there = other.at(row, status);
        if (here != there) {
          differences.put(row + " " + status, here + ", not " + there);
        }
      }
    }
    return differences;
  }
}
