package org.checkable.store;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.checkable.review.Agreement;
import org.checkable.review.DismissReason;
import org.checkable.review.Status;
import org.checkable.review.Verdict;

/**
 * How the work goes.
 *
 * @param depth how many claims stand where; statuses without any are left out
 * @param oldest the day on which the oldest claim of each status was stored
 * @param superseded how many undecided claims the newest revision of their article no longer has
 * @param decided how many claims were decided on which day, the latest decision of each counting
 * @param verdicts of the decided claims
 * @param dismissals of the decided claims
 * @param votes the independent verdicts on each decided claim that has more than one
 */
public record Stats(
    Map<Status, Long> depth,
    Map<Status, LocalDate> oldest,
    long superseded,
    Map<LocalDate, Integer> decided,
    Map<Verdict, Integer> verdicts,
    Map<DismissReason, Integer> dismissals,
    List<List<Agreement.Vote>> votes) {
  public Stats {
    depth = copy(depth, Status.class);
    oldest = copy(oldest, Status.class);
    decided = Collections.unmodifiableMap(new TreeMap<>(decided));
    verdicts = copy(verdicts, Verdict.class);
    dismissals = copy(dismissals, DismissReason.class);
    votes = List.copyOf(votes);
  }

  /** How many claims wait for somebody. */
  public long open() {
    return depth.entrySet().stream()
        .filter(entry -> entry.getKey().isOpen())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** For how many days the oldest of them has waited; 0 when none does. */
  public int daysWaiting(LocalDate today) {
    return oldest.entrySet().stream()
        .filter(entry -> entry.getKey().isOpen())
        .mapToInt(entry -> Math.toIntExact(ChronoUnit.DAYS.between(entry.getValue(), today)))
        .max()
        .orElse(0);
  }

  private static <K extends Enum<K>, V> Map<K, V> copy(Map<K, V> map, Class<K> type) {
    Map<K, V> copy = new EnumMap<>(type);
    copy.putAll(map);
    return Collections.unmodifiableMap(copy);
  }
}
