package org.checkable.quantity;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * From one day to another.
 *
 * @param from the first day
 * @param to the last
 */
public record Days(LocalDate from, LocalDate to) {

  static Days day(LocalDate day) {
    return new Days(day, day);
  }

  static Days month(int year, int month) {
    LocalDate first = LocalDate.of(year, month, 1);
    return new Days(first, first.with(TemporalAdjusters.lastDayOfMonth()));
  }

  static Days quarter(int year, int quarter) {
    LocalDate first = LocalDate.of(year, quarter * 3 - 2, 1);
    return new Days(first, first.plusMonths(3).minusDays(1));
  }

  /** The three months from one on: spring begins in March. */
  static Days season(int year, int month) {
    LocalDate first = LocalDate.of(year, month, 1);
    return new Days(first, first.plusMonths(3).minusDays(1));
  }

  static Days year(int year) {
    return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  static Days years(int first, int last) {
    return new Days(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
  }

  /** A day by its numbers; null when the month has no such day. */
  static @Nullable Days dayOf(int year, int month, int day) {
    try {
      return day(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  /** The period of a kind that holds a day; weeks begin on Monday. */
  static Days around(LocalDate day, TimeWords.Period period) {
    return switch (period) {
      case DAY -> day(day);
      case WEEK -> {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield new Days(monday, monday.plusDays(6));
      }
      case MONTH -> month(day.getYear(), day.getMonthValue());
      case QUARTER -> quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
      case YEAR -> year(day.getYear());
      case DECADE -> years(day.getYear() / 10 * 10, day.getYear() / 10 * 10 + 9);
    };
  }

  /** The day so many periods later, or earlier for a negative number. */
  static LocalDate plus(LocalDate day, long count, TimeWords.Period period) {
    return switch (period) {
      case DAY -> day.plusDays(count);
      case WEEK -> day.plusWeeks(count);
      case MONTH -> day.plusMonths(count);
      case QUARTER -> day.plusMonths(3 * count);
      case YEAR -> day.plusYears(count);
      case DECADE -> day.plusYears(10 * count);
    };
  }

  /** These days so many periods later, or earlier; whole months stay whole. */
  Days plus(long count, TimeWords.Period period) {
    LocalDate last = to.plusDays(1);
    return new Days(plus(from, count, period), plus(last, count, period).minusDays(1));
  }

  boolean isOneYear() {
    return equals(year(from.getYear()));
  }

  /** Whether they lie within one period of a kind. */
  boolean isWithin(TimeWords.Period period) {
    return !around(from, period).to().isBefore(to);
  }

  /** As short as it can be said: "2025", "2025-06", "2025-07-03" or both ends. */
  public String written() {
    if (from.equals(to)) {
      return from.toString();
    }
    if (equals(year(from.getYear()))) {
      return Integer.toString(from.getYear());
    }
    if (equals(month(from.getYear(), from.getMonthValue()))) {
      return from.toString().substring(0, 7);
    }
    if (equals(years(from.getYear(), to.getYear()))) {
      return from.getYear() + " to " + to.getYear();
    }
    return isMonths()
        ? from.toString().substring(0, 7) + " to " + to.toString().substring(0, 7)
        : from + " to " + to;
  }

  private boolean isMonths() {
    return from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1;
  }
}
