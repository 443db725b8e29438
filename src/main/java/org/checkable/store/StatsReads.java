package org.checkable.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.checkable.article.Tenant;
import org.checkable.review.Agreement;
import org.checkable.review.DismissReason;
import org.checkable.review.Dismissal;
import org.checkable.review.Status;
import org.checkable.review.Verdict;

/**
 * Adds up how the work goes: the depth from the counters, the rest from the decided claims of the
 * days that are asked for. No scan: what was decided earlier is not read.
 */
final class StatsReads {
  private final Table table;
  private final int shards;

  StatsReads(Table table, int shards) {
    this.table = table;
    this.shards = shards;
  }

  Stats stats(Tenant tenant, LocalDate from, LocalDate to, Instant now, Deadline deadline) {
    new DueClaims(table, shards).putBackMany(tenant, now, deadline);
    Map<Status, Long> depth = new EnumMap<>(Status.class);
    Map<Status, LocalDate> oldest = new EnumMap<>(Status.class);
    long superseded = count(tenant, depth, oldest, deadline);

    Map<LocalDate, Integer> decided = new TreeMap<>();
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    Map<DismissReason, Integer> dismissals = new EnumMap<>(DismissReason.class);
    List<List<Agreement.Vote>> votes = new ArrayList<>();
    for (int shard = 0; shard < shards; shard++) {
      for (Item item : table.all(Queries.decided(tenant, shard, from, to), deadline)) {
        decided.merge(day(item), 1, Integer::sum);
        if (item.has(Attributes.VERDICT)) {
          verdicts.merge(Verdict.valueOf(item.text(Attributes.VERDICT)), 1, Integer::sum);
        }
        Dismissal dismissal = StateItems.dismissal(item);
        if (dismissal != null) {
          dismissals.merge(dismissal.reason(), 1, Integer::sum);
        }
        List<Agreement.Vote> independent = Votes.independent(item);
        if (independent.size() > 1) {
          votes.add(independent);
        }
      }
    }
    return new Stats(depth, oldest, superseded, decided, verdicts, dismissals, votes);
  }

  private static LocalDate day(Item item) {
    String place = item.text(Attributes.QUEUE_SK);
    return Instant.parse(place.substring(0, place.indexOf('#')))
        .atOffset(ZoneOffset.UTC)
        .toLocalDate();
  }

  /** Of superseded claims it is the number alone that is wanted. */
  private long count(
      Tenant tenant, Map<Status, Long> depth, Map<Status, LocalDate> oldest, Deadline deadline) {
    Map<LocalDate, Map<Status, Long>> days = new TreeMap<>();
    long superseded = 0;
    for (Item item : table.all(Queries.counters(tenant), deadline)) {
      LocalDate day = LocalDate.parse(item.text(Attributes.SK).substring(0, 10));
      superseded += item.numberOr(0, Counters.SUPERSEDED);
      for (Status status : Status.values()) {
        long count = item.numberOr(0, status.name());
        days.computeIfAbsent(day, _ -> new EnumMap<>(Status.class)).merge(status, count, Long::sum);
      }
    }
    days.forEach(
        (day, counts) ->
            counts.forEach(
                (status, count) -> {
                  if (count > 0) {
                    depth.merge(status, count, Long::sum);
                    oldest.putIfAbsent(status, day);
                  }
                }));
    return superseded;
  }
}
