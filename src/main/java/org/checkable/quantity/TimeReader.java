package org.checkable.quantity;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.checkable.quantity.TimeMention.Missing;
import org.checkable.quantity.TimeWords.Period;
import org.checkable.text.Token;
import org.jspecify.annotations.Nullable;

/** Reads one date or period at one place in a sentence. */
final class TimeReader {
  private final TimeWords words;
  private final List<Token> tokens;
  private final @Nullable LocalDate published;
  private final Tense tense;

  /** The token that is being read from. */
  private int place;

  TimeReader(TimeWords words, List<Token> tokens, @Nullable LocalDate published) {
    this.words = words;
    this.tokens = tokens;
    this.published = published;
    this.tense = new Tense(words, tokens);
  }

  /**
   * What was read.
   *
   * @param start its first token
   * @param end after its last
   * @param days null when only the article's date could tell
   */
  record Read(int start, int end, @Nullable Days days, Missing missing, int weekday) {}

  /** The date or period that begins at a token; null when none does. */
  @Nullable Read read(int at) {
    place = at;
    Read read = weekday(at);
    read = read != null ? read : date(at, 0);
    read = read != null ? read : monthsTo(at);
    read = read != null ? read : quarter(at);
    read = read != null ? read : ago(at);
    read = read != null ? read : relative(at);
    read = read != null ? read : dayWord(at);
    return read != null ? read : year(at);
  }

  /** "Thursday", and "Thursday, July 3, 2025". */
  private @Nullable Read weekday(int at) {
    int weekday = weekdayAt(at);
    if (weekday == 0) {
      return null;
    }
    int next = is(at + 1, ",") ? at + 2 : at + 1;
    Read date = date(next, weekday);
    if (date != null) {
      return new Read(at, date.end(), date.days(), date.missing(), weekday);
    }
    if (published == null) {
      return new Read(at, at + 1, null, Missing.ALL, weekday);
    }
    LocalDate day = TimeFinder.nearest(published, weekday, tense.isFuture(place));
    if (is(at - 1, "last") && day.equals(published)) {
      day = day.minusWeeks(1);
    } else if (is(at - 1, "next")) {
      day = TimeFinder.nearest(published.plusDays(1), weekday, true);
    }
    return new Read(at, at + 1, Days.day(day), Missing.ALL, weekday);
  }

  /** "July 3, 2025", "3 July 2025", "July 2025", "July 3", "in July", "2025-07-03". */
  private @Nullable Read date(int at, int weekday) {
    Days iso = at < tokens.size() ? isoDate(tokens.get(at).text()) : null;
    if (iso != null) {
      return new Read(at, at + 1, iso, Missing.NOTHING, weekday);
    }
    if (monthAt(at) > 0) {
      return monthFirst(at, weekday);
    }
    int month = monthAt(at + 1);
    int day = at < tokens.size() ? TimeWords.dayOfMonth(tokens.get(at)) : 0;
    if (day == 0 || month == 0) {
      return null;
    }
    int year = yearAt(at + 2);
    return dated(at, year > 0 ? at + 3 : at + 2, year, month, day, weekday);
  }

  private static @Nullable Days isoDate(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return null;
    }
    try {
      return Days.dayOf(
          Integer.parseInt(text.substring(0, 4)),
          Integer.parseInt(text.substring(5, 7)),
          Integer.parseInt(text.substring(8)));
    } catch (NumberFormatException notNumbers) {
      return null;
    }
  }

  private @Nullable Read monthFirst(int at, int weekday) {
    int month = monthAt(at);
    int next = is(at + 1, ".") ? at + 2 : at + 1;
    int day = next < tokens.size() ? TimeWords.dayOfMonth(tokens.get(next)) : 0;
    if (day > 0) {
      int after = is(next + 1, ",") ? next + 2 : next + 1;
      int year = yearAt(after);
      return dated(at, year > 0 ? after + 1 : next + 1, year, month, day, weekday);
    }
    int after = is(next, ",") || is(next, "of") ? next + 1 : next;
    int year = yearAt(after);
    if (year > 0) {
      return new Read(at, after + 1, Days.month(year, month), Missing.NOTHING, weekday);
    }
    if (!isAfterTimePreposition(at) && !isSubject(at)) {
      return null;
    }
    int ofYear = is(next, "of") ? next + 1 : next;
    Integer step = is(ofYear + 1, "year") ? step(ofYear) : null;
    if (step != null) {
      Days days = published == null ? null : Days.month(published.getYear() + step, month);
      return new Read(at, ofYear + 2, days, Missing.YEAR, weekday);
    }
    Days days = published == null ? null : Days.month(yearOf(month, 1), month);
    return new Read(at, at + 1, days, Missing.YEAR, weekday);
  }

  /** "June was the hottest month". */
  private boolean isSubject(int at) {
    return switch (lower(at + 1)) {
      case "was", "is", "were", "had", "has", "saw", "could", "will", "brought" -> true;
      default -> false;
    };
  }

  private @Nullable Integer step(int at) {
    return switch (lower(at)) {
      case "last" -> -1;
      case "this" -> 0;
      case "next" -> 1;
      default -> null;
    };
  }

  private @Nullable Read dated(int at, int end, int year, int month, int day, int weekday) {
    if (year > 0) {
      Days days = Days.dayOf(year, month, day);
      return days == null ? null : new Read(at, end, days, Missing.NOTHING, weekday);
    }
    if (published == null) {
      return new Read(at, end, null, Missing.YEAR, weekday);
    }
    Days days = Days.dayOf(yearOf(month, day), month, day);
    return days == null ? null : new Read(at, end, days, Missing.YEAR, weekday);
  }

  /** The year in which a day without one lies, seen from the article's. */
  private int yearOf(int month, int day) {
    LocalDate from = Objects.requireNonNull(published);
    boolean later =
        month > from.getMonthValue()
            || (month == from.getMonthValue() && day > from.getDayOfMonth());
    boolean earlier = month < from.getMonthValue();
    boolean future = tense.isFuture(place);
    if (later && !future) {
      return from.getYear() - 1;
    }
    return earlier && future ? from.getYear() + 1 : from.getYear();
  }

  /** "The three months to June", "the year to March 2025". */
  private @Nullable Read monthsTo(int at) {
    int count = countAt(at);
    int unit = count > 0 ? at + 1 : at;
    Period period = periodAt(unit);
    boolean joined = is(unit + 1, "to") || (is(unit + 1, "ending") || is(unit + 1, "ended"));
    int last = is(unit + 2, "in") ? unit + 3 : unit + 2;
    int month = monthAt(last);
    if (period == null || !joined || month == 0) {
      return null;
    }
    int year = yearAt(last + 1);
    int end = year > 0 ? last + 2 : last + 1;
    int months = Math.max(1, count) * (period == Period.YEAR ? 12 : 1);
    if (period != Period.YEAR && period != Period.MONTH) {
      return null;
    }
    if (year == 0 && published == null) {
      return new Read(at, end, null, Missing.YEAR, 0);
    }
    Days ending = Days.month(year > 0 ? year : yearOf(month, 1), month);
    Days days = new Days(ending.from().minusMonths(months - 1L), ending.to());
    return new Read(at, end, days, year > 0 ? Missing.NOTHING : Missing.YEAR, 0);
  }

  /** "The second quarter of 2025", "Q2 2025", "the second quarter". */
  private @Nullable Read quarter(int at) {
    int quarter = quarterAt(at);
    int next = is(at, "q" + quarter) ? at + 1 : at + 2;
    if (quarter == 0) {
      return null;
    }
    int after = is(next, "of") ? next + 1 : next;
    int year = yearAt(after);
    if (year > 0) {
      return new Read(at, after + 1, Days.quarter(year, quarter), Missing.NOTHING, 0);
    }
    Days days = published == null ? null : Days.quarter(yearOf(quarter * 3 - 2, 1), quarter);
    return new Read(at, next, days, Missing.YEAR, 0);
  }

  private int quarterAt(int at) {
    String word = lower(at);
    if (word.length() == 2 && word.charAt(0) == 'q' && "1234".indexOf(word.charAt(1)) >= 0) {
      return word.charAt(1) - '0';
    }
    if (periodAt(at + 1) != Period.QUARTER) {
      return 0;
    }
    return switch (word) {
      case "first" -> 1;
      case "second" -> 2;
      case "third" -> 3;
      case "fourth" -> 4;
      default -> 0;
    };
  }

  /** "Two years ago". */
  private @Nullable Read ago(int at) {
    int count = countAt(at);
    Period period = periodAt(at + 1);
    if (count == 0 || period == null || !is(at + 2, "ago")) {
      return null;
    }
    if (published == null) {
      return new Read(at, at + 3, null, Missing.ALL, 0);
    }
    LocalDate day = Days.plus(published, -count, period);
    return new Read(at, at + 3, Days.around(day, period), Missing.ALL, 0);
  }

  /** "Last month", "this year", "next week". */
  private @Nullable Read relative(int at) {
    Integer step = step(at);
    Period period = periodAt(at + 1);
    // "The last year" is the twelve months up to now, and "this day" is any.
    if (step == null || period == null || period == Period.DAY || is(at - 1, "the")) {
      return null;
    }
    if (published == null) {
      return new Read(at, at + 2, null, Missing.ALL, 0);
    }
    Days days = Days.around(Days.plus(published, step, period), period);
    return new Read(at, at + 2, days, Missing.ALL, 0);
  }

  private @Nullable Read dayWord(int at) {
    Integer distance = words.day(tokens.get(at));
    // "Today's ships" are not of one day, and "USA Today" is a newspaper.
    boolean name = tokens.get(at).isCapitalised() && at > 0 && tokens.get(at - 1).isCapitalised();
    if (distance == null || name || is(at + 1, "'s")) {
      return null;
    }
    Days days = published == null ? null : Days.day(published.plusDays(distance));
    return new Read(at, at + 1, days, Missing.ALL, 0);
  }

  /** "In 2024", "(2024)", "the 2024 World Cup", "2024-25", "the 1990s". */
  private @Nullable Read year(int at) {
    String text = lower(at);
    if (text.length() == 5 && text.endsWith("0s")) {
      int decade = digitsOf(text.substring(0, 4));
      return decade >= 1500 && decade < 2200
          ? new Read(at, at + 1, Days.years(decade, decade + 9), Missing.NOTHING, 0)
          : null;
    }
    if (text.length() == 7 && text.charAt(4) == '-') {
      int first = digitsOf(text.substring(0, 4));
      int last = digitsOf(text.substring(5));
      return first >= 1500 && first < 2200 && last == (first + 1) % 100
          ? new Read(at, at + 1, Days.years(first, first + 1), Missing.NOTHING, 0)
          : null;
    }
    int year = yearAt(at);
    boolean named =
        is(at - 1, "the") && at + 1 < tokens.size() && tokens.get(at + 1).isCapitalised();
    return year > 0 && (named || isAfterTimePreposition(at) || is(at - 1, "("))
        ? new Read(at, at + 1, Days.year(year), Missing.NOTHING, 0)
        : null;
  }

  private static int digitsOf(String text) {
    int number = 0;
    for (int at = 0; at < text.length(); at++) {
      char digit = text.charAt(at);
      if (digit < '0' || digit > '9') {
        return -1;
      }
      number = number * 10 + digit - '0';
    }
    return number;
  }

  private boolean isAfterTimePreposition(int at) {
    return switch (lower(at - 1)) {
      case "in",
          "since",
          "until",
          "till",
          "by",
          "before",
          "after",
          "during",
          "early",
          "late",
          "mid",
          "from",
          "to",
          "between",
          "last",
          "next",
          "this",
          "of",
          "through",
          "and",
          "around",
          "for" ->
          true;
      default -> false;
    };
  }

  private int monthAt(int at) {
    return at >= 0 && at < tokens.size() ? words.month(tokens.get(at)) : 0;
  }

  private int weekdayAt(int at) {
    return at < tokens.size() ? words.weekday(tokens.get(at)) : 0;
  }

  private int yearAt(int at) {
    return at < tokens.size() ? TimeWords.year(tokens.get(at)) : 0;
  }

  private int countAt(int at) {
    return at < tokens.size() ? words.count(tokens.get(at)) : 0;
  }

  private @Nullable Period periodAt(int at) {
    return words.period(lower(at));
  }

  private boolean is(int at, String word) {
    return lower(at).equals(word);
  }

  private String lower(int at) {
    return at >= 0 && at < tokens.size() ? tokens.get(at).lower() : "";
  }
}
