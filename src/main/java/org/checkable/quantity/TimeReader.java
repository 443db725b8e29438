package org.checkable.quantity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.checkable.quantity.TimeMention.Missing;
import org.checkable.text.Token;
import org.jspecify.annotations.Nullable;

/** Reads the dates and periods of one sentence, from left to right. */
final class TimeReader {
  private final TimeTokens tokens;
  private final Years years;
  private final DateReader dates;
  private final PeriodReader periods;
  private final RelativeReader relatives;
  private final List<Read> found = new ArrayList<>();

  TimeReader(TimeWords words, List<Token> all, @Nullable LocalDate published) {
    tokens = new TimeTokens(words, all);
    years = new Years(tokens, published, new Tense(words, tokens));
    dates = new DateReader(words, tokens, years);
    periods = new PeriodReader(tokens, years, dates);
    relatives = new RelativeReader(words, tokens, years, found);
  }

  /** The date or period that begins at a token; null when none does. */
  @Nullable Read read(int at) {
    Read read = weekday(at);
    read = read != null ? read : dates.date(at, 0);
    read = read != null ? read : relatives.relative(at);
    read = read != null ? read : periods.period(at);
    if (read != null && read.missing() != Missing.NOW) {
      found.add(read);
      years.remember(read);
    }
    return read;
  }

  /** "Thursday", and "Thursday, July 3, 2025". */
  private @Nullable Read weekday(int at) {
    int weekday = tokens.weekday(at);
    if (weekday == 0) {
      return null;
    }
    int next = tokens.is(at + 1, ",") ? at + 2 : at + 1;
    next += tokens.is(next, "the") ? 1 : 0;
    Read date =
        tokens.month(next) > 0 || tokens.dayOfMonth(next) > 0 ? dates.date(next, weekday) : null;
    if (date != null) {
      return date.on(at, weekday);
    }
    LocalDate today = years.published();
    if (today == null) {
      return Read.of(at, at + 1, null, Missing.ALL).on(at, weekday);
    }
    LocalDate day = nearest(today, weekday, years.isFuture(at));
    if (tokens.is(at - 1, "last") && day.equals(today)) {
      day = day.minusWeeks(1);
    } else if (tokens.is(at - 1, "next")) {
      day = nearest(today.plusDays(1), weekday, true);
    }
    return Read.of(at, at + 1, Days.day(day), Missing.ALL).on(at, weekday);
  }

  /** The nearest day of a name: the last one up to a day, or the next one from it on. */
  private static LocalDate nearest(LocalDate day, int weekday, boolean future) {
    DayOfWeek name = DayOfWeek.of(weekday);
    return day.with(
        future ? TemporalAdjusters.nextOrSame(name) : TemporalAdjusters.previousOrSame(name));
  }
}
