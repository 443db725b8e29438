package org.checkable.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.checkable.article.Tenant;
import org.checkable.review.Status;

/** Numbers of claims by status: what the counters say, or what was counted. */
final class Counted {
  private static final List<String> NAMES =
      Stream.concat(Stream.of(Status.values()).map(Status::name), Stream.of(Counters.SUPERSEDED))
          .toList();

  private final Map<String, Map<String, Long>> rows = new TreeMap<>();

  private static String row(Tenant tenant, String sort) {
    return Keys.counters(tenant) + " " + sort;
  }

  /** Counts a claim's item. One that refers to another claim is counted there. */
  void count(Tenant tenant, Item claim) {
    if (References.isReference(claim)) {
      return;
    }
    String sort =
        Keys.counter(
            claim.instant(Attributes.CREATED), ClaimItems.id(claim).article(), Counters.SHARDS);
    add(row(tenant, sort), Counters.of(claim), 1);
  }

  /** Takes over a counter's item. */
  void take(Tenant tenant, Item counter) {
    for (String name : NAMES) {
      add(row(tenant, counter.text(Attributes.SK)), name, counter.numberOr(0, name));
    }
  }

  void add(Counted other) {
    other.rows.forEach((row, counts) -> counts.forEach((name, count) -> add(row, name, count)));
  }

  private void add(String row, String name, long count) {
    rows.computeIfAbsent(row, _ -> new TreeMap<>()).merge(name, count, Long::sum);
  }

  private long at(String row, String name) {
    return rows.getOrDefault(row, Map.of()).getOrDefault(name, 0L);
  }

  /** Where two differ: the counter and status, and in which way. */
  Map<String, String> differences(Counted other) {
    TreeSet<String> all = new TreeSet<>(rows.keySet());
    all.addAll(other.rows.keySet());
    Map<String, String> differences = new TreeMap<>();
    for (String row : all) {
      for (String name : NAMES) {
        long here = at(row, name);
        long there = other.at(row, name);
        if (here != there) {
          differences.put(row + " " + name, here + ", not " + there);
        }
      }
    }
    return differences;
  }
}
