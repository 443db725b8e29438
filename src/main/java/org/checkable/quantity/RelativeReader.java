package org.checkable.quantity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.checkable.quantity.TimeMention.Missing;
import org.checkable.quantity.TimeWords.Period;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is counted from the article's day or from another date of the sentence: "last month",
 * "two years ago", "the past decade", "yesterday", "last night", "the following year", "now".
 */
final class RelativeReader {
  private final TimeWords words;
  private final TimeTokens tokens;
  private final Years years;
  private final List<Read> before;

  /**
   * @param before what the sentence named already; grows while it is read
   */
  RelativeReader(TimeWords words, TimeTokens tokens, Years years, List<Read> before) {
    this.words = words;
    this.tokens = tokens;
    this.years = years;
    this.before = before;
  }

  /** The time that begins at a token; null when none does. */
  @Nullable Read relative(int at) {
    Read read = ago(at);
    read = read != null ? read : later(at);
    read = read != null ? read : past(at);
    read = read != null ? read : now(at);
    read = read != null ? read : following(at);
    read = read != null ? read : partOfDay(at);
    read = read != null ? read : step(at);
    return read != null ? read : dayWord(at);
  }

  /** "Two years ago"; beside a figure of October, "a year ago" is October too. */
  private @Nullable Read ago(int at) {
    int count = tokens.count(at);
    Period period = tokens.period(at + 1);
    boolean compared = tokens.is(at + 2, "earlier") && isCompared(at);
    if (count == 0 || period == null || !(tokens.is(at + 2, "ago") || compared)) {
      return null;
    }
    Read anchor = isCompared(at) ? lastWithin(period) : null;
    if (anchor != null && anchor.days() != null) {
      Days days = anchor.days().plus(-count, period);
      return new Read(at, at + 3, days, Missing.ALL, 0, anchor.anchor(), List.of());
    }
    if (compared || years.published() == null) {
      return Read.of(at, at + 3, null, compared ? Missing.ANCHOR : Missing.ALL);
    }
    LocalDate day = Days.plus(years.published(), -count, period);
    return Read.of(at, at + 3, Days.around(day, period), Missing.ALL);
  }

  /** "Up from 38 a year ago", "compared with 38 a year ago". */
  private boolean isCompared(int at) {
    for (int word = at - 1; word >= Math.max(0, at - 8); word--) {
      switch (tokens.lower(word)) {
        case "from", "than", "with", "against" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** The last time that is shorter than a period. */
  private @Nullable Read lastWithin(Period period) {
    for (Read read : before.reversed()) {
      Days days = read.days();
      if (days != null && !Days.plus(days.from(), 1, period).minusDays(2).isBefore(days.to())) {
        return days.isOneYear() ? null : read;
      }
    }
    return null;
  }

  /** "The past three months", "over the last year", "the next two weeks": from or to today. */
  private @Nullable Read past(int at) {
    boolean past = tokens.is(at, "past");
    boolean over = isOver(at - 2) && (tokens.is(at, "last") || tokens.is(at, "next"));
    if (!tokens.is(at - 1, "the") || !(past || over)) {
      return null;
    }
    int count = tokens.count(at + 1);
    boolean vague = tokens.is(at + 1, "several") || tokens.is(at + 1, "few");
    int unit = count > 0 || vague ? at + 2 : at + 1;
    Period period = tokens.period(unit);
    boolean plural = tokens.lower(unit).endsWith("s");
    if (vague && period != null && plural) {
      return Read.now(at, unit + 1, years.published());
    }
    if (period == null || (count <= 1) == plural) {
      return null;
    }
    LocalDate today = years.published();
    if (today == null) {
      return Read.of(at, unit + 1, null, Missing.ALL);
    }
    int number = Math.max(1, count);
    Days days =
        tokens.is(at, "next")
            ? new Days(today, Days.plus(today, number, period))
            : new Days(Days.plus(today, -number, period), today);
    return Read.of(at, unit + 1, days, Missing.ALL);
  }

  private boolean isOver(int at) {
    return switch (tokens.lower(at)) {
      case "over", "in", "during", "for", "within" -> true;
      default -> false;
    };
  }

  /** "The following year", "the same day": counted from a date of the sentence, if it has one. */
  private @Nullable Read following(int at) {
    int step =
        switch (tokens.lower(at)) {
          case "following" -> 1;
          case "previous", "preceding" -> -1;
          case "same" -> 0;
          case "next" -> tokens.is(at + 1, "day") ? 1 : 2;
          default -> 2;
        };
    Period period = tokens.period(at + 1);
    boolean plural = tokens.lower(at + 1).endsWith("s");
    if (step == 2 || period == null || plural || !tokens.is(at - 1, "the")) {
      return null;
    }
    return counted(at, at + 2, step, period);
  }

  /** "Two days later": counted from a date of the sentence, if it has one. */
  private @Nullable Read later(int at) {
    int count = tokens.count(at);
    Period period = tokens.period(at + 1);
    return count == 0 || period == null || !tokens.is(at + 2, "later")
        ? null
        : counted(at, at + 3, count, period);
  }

  /** What is so many periods from the last date of the sentence, if that is exact enough. */
  private Read counted(int at, int end, int step, Period period) {
    Read anchor = before.isEmpty() ? null : before.getLast();
    if (anchor == null || anchor.days() == null || !anchor.days().isWithin(period)) {
      return Read.of(at, end, null, Missing.ANCHOR);
    }
    Days days = Days.around(Days.plus(anchor.days().from(), step, period), period);
    return Read.anchored(at, end, days, Missing.ALL, tokens.span(anchor.start(), anchor.end()));
  }

  /** "Now", "recently", "so far"; not "now that", "so far away". */
  private @Nullable Read now(int at) {
    int size = tokens.now(at);
    return switch (tokens.lower(at + size)) {
      case "that", "-", "away", "as", "from" -> null;
      default -> size == 0 ? null : Read.now(at, at + size, years.published());
    };
  }

  /** "Last night", "this morning". */
  private @Nullable Read partOfDay(int at) {
    Integer step = tokens.step(at);
    if (step == null || step > 0 || !words.isPartOfDay(tokens.lower(at + 1))) {
      return null;
    }
    LocalDate today = years.published();
    Days days = today == null ? null : Days.day(today.plusDays(step));
    return Read.of(at, at + 2, days, Missing.ALL);
  }

  /** "Last month", "this year", "next week", "last weekend". */
  private @Nullable Read step(int at) {
    Integer step = tokens.step(at);
    Period period = tokens.period(at + 1);
    // "The last year" is the twelve months up to now, and "this day" is any.
    boolean vague = period == Period.DAY || tokens.is(at - 1, "the");
    boolean weekend = tokens.is(at + 1, "weekend");
    if (step == null || vague || (period == null && !weekend)) {
      return null;
    }
    LocalDate today = years.published();
    if (today == null) {
      return Read.of(at, at + 2, null, Missing.ALL);
    }
    Days days =
        period == null
            ? weekend(at, today, step)
            : Days.around(Days.plus(today, step, period), period);
    return Read.of(at, at + 2, days, Missing.ALL);
  }

  private Days weekend(int at, LocalDate today, int step) {
    boolean future = step > 0 || (step == 0 && years.isFuture(at));
    LocalDate saturday =
        future
            ? today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY))
            : today.minusDays(1).with(TemporalAdjusters.previous(DayOfWeek.SATURDAY));
    return new Days(saturday, saturday.plusDays(1));
  }

  private @Nullable Read dayWord(int at) {
    Integer distance = words.day(tokens.get(at));
    // "Today's ships" are not of one day, and "USA Today" is a newspaper.
    boolean name = tokens.isCapitalised(at) && tokens.isCapitalised(at - 1);
    if (distance == null || name || tokens.is(at + 1, "'s") || (distance == 0 && isNowadays(at))) {
      return null;
    }
    int end = words.isPartOfDay(tokens.lower(at + 1)) ? at + 2 : at + 1;
    LocalDate today = years.published();
    return Read.of(at, end, today == null ? null : Days.day(today.plusDays(distance)), Missing.ALL);
  }

  /** "Today, infections are rare", "water that today is waste". */
  private boolean isNowadays(int at) {
    if (tokens.is(at, "tonight")) {
      return false;
    }
    if (words.isPresent(tokens.lower(at + 1))) {
      return true;
    }
    for (int word = at + 1; at == 0 && tokens.is(1, ",") && word < 9; word++) {
      if (words.isPresent(tokens.lower(word))) {
        return !tokens.lower(word + 1).endsWith("ing");
      }
    }
    return false;
  }
}
