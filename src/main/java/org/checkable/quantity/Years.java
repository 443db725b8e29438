package org.checkable.quantity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.checkable.quantity.TimeMention.Missing;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the year of a day or month that is named without one: the year that its sentence named
 * before, else the one that fits the weekday, else the next or the last one by the tense, seen from
 * the article's date. Where the tense says nothing the nearer one is taken, if one is nearer.
 */
final class Years {
  /** Days by which one must be nearer than the other. */
  private static final long CLEARLY = 90;

  /** "In early 2018": no further from the sentence's start. */
  private static final int LAST_OF_FRONT = 2;

  private final TimeTokens tokens;
  private final @Nullable LocalDate published;
  private final Tense tense;

  /** The year that the sentence has named, and where; none yet when null. */
  private @Nullable Read named;

  Years(TimeTokens tokens, @Nullable LocalDate published, Tense tense) {
    this.tokens = tokens;
    this.published = published;
    this.tense = tense;
  }

  /** What is to be dated, once its year is known. */
  interface InYear {
    /** Its days; null when that year has no such day. */
    @Nullable Days days(int year);
  }

  /**
   * Remembers a year that stands before all else: "In 2018, …". One within the sentence is said of
   * what it stands beside: "it was built in 1987 and had passed its inspection in May".
   */
  void remember(Read read) {
    Days days = read.days();
    if (days != null
        && read.start() <= LAST_OF_FRONT
        && read.missing() == Missing.NOTHING
        && days.isOneYear()) {
      named = read;
    }
  }

  @Nullable LocalDate published() {
    return published;
  }

  boolean isFuture(int at) {
    return tense.at(at) == Tense.Time.FUTURE;
  }

  /** The days of something named without a year; null when no year has such days. */
  @Nullable Read without(int start, int end, int weekday, InYear what) {
    Read before = named;
    if (before != null && before.days() != null) {
      Days days = what.days(before.days().from().getYear());
      Span anchor = tokens.span(before.start(), before.end());
      return days == null ? null : Read.anchored(start, end, days, Missing.YEAR, anchor);
    }
    LocalDate today = published;
    if (today == null) {
      return Read.of(start, end, null, Missing.YEAR);
    }
    List<Days> near = near(what, today, weekday);
    if (near.size() < 2) {
      return near.isEmpty() ? null : Read.of(start, end, near.getFirst(), Missing.YEAR);
    }
    return byTense(start, end, near, today);
  }

  /** The last one that has begun, and the next; one alone when the weekday fits only that. */
  private static List<Days> near(InYear what, LocalDate today, int weekday) {
    List<Days> all = new ArrayList<>();
    for (int year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
      Days days = what.days(year);
      if (days != null) {
        all.add(days);
      }
    }
    if (weekday > 0) {
      List<Days> fitting =
          all.stream().filter(days -> days.from().getDayOfWeek() == DayOfWeek.of(weekday)).toList();
      if (fitting.size() == 1) {
        return fitting;
      }
    }
    int next = 0;
    while (next < all.size() && hasBegun(all.get(next), today)) {
      next++;
    }
    return all.subList(Math.max(0, next - 1), Math.min(all.size(), next + 1));
  }

  /** What is longer than a month lies in the past when it is over. */
  private static boolean hasBegun(Days days, LocalDate today) {
    boolean isLong = days.to().isAfter(days.from().plusMonths(1));
    return !(isLong ? days.to() : days.from()).isAfter(today);
  }

  private Read byTense(int start, int end, List<Days> near, LocalDate today) {
    Days last = near.getFirst();
    Days next = near.getLast();
    boolean isNow = !last.to().isBefore(today);
    return switch (tense.at(start)) {
      case PAST -> Read.of(start, end, last, Missing.YEAR);
      case FUTURE -> Read.of(start, end, isNow ? last : next, Missing.YEAR);
      case OPEN -> {
        long since = isNow ? 0 : ChronoUnit.DAYS.between(last.to(), today);
        long until = ChronoUnit.DAYS.between(today, next.from());
        yield Math.abs(since - until) < CLEARLY
            ? Read.open(start, end, near, Missing.YEAR)
            : Read.of(start, end, since < until ? last : next, Missing.YEAR);
      }
    };
  }
}
