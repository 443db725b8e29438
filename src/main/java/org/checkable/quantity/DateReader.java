package org.checkable.quantity;

import java.util.List;
import java.util.Objects;
import org.checkable.quantity.TimeMention.Missing;
import org.jspecify.annotations.Nullable;

/**
 * Reads days and months of the calendar, and what runs from one to another: "July 3, 2025", "the
 * 3rd of June", "May 23–31", "between March and May 2019", "10/1/2008", "New Year's Eve 2024".
 */
final class DateReader {
  private static final int MONTHS = 12;

  private final TimeTokens tokens;
  private final Years years;
  private final TimeWords words;

  DateReader(TimeWords words, TimeTokens tokens, Years years) {
    this.words = words;
    this.tokens = tokens;
    this.years = years;
  }

  /**
   * A day or month without its year.
   *
   * @param end after its last token
   * @param day the first day; 0 for a whole month
   * @param last the last day, "23–31"; the first where it is one
   */
  private record Named(int end, int month, int day, int last) {
    @Nullable Days in(int year) {
      if (day == 0) {
        return Days.month(year, month);
      }
      Days first = Days.dayOf(year, month, day);
      Days until = Days.dayOf(year, month, last);
      return first == null || until == null ? null : new Days(first.from(), until.to());
    }
  }

  /** The date that begins at a token; null when none does. */
  @Nullable Read date(int at, int weekday) {
    Read digits = inDigits(at);
    if (digits != null) {
      return digits.on(at, weekday);
    }
    Named named = named(at);
    if (named == null) {
      return holiday(at);
    }
    Read range = range(at, named);
    if (range != null) {
      return range;
    }
    Read whole = withYear(at, named);
    if (whole != null) {
      return whole.on(at, weekday);
    }
    if (isDated(named) || (named.day() == 0 && !isMonth(at))) {
      return null;
    }
    Read dated = years.without(at, named.end(), weekday, named::in);
    return dated == null ? null : dated.on(at, weekday);
  }

  /** "July 3", "July 3rd", "April the 5th", "3 July", "3rd of July", "May 23–31", "July". */
  private @Nullable Named named(int at) {
    int month = tokens.month(at);
    if (month > 0 && tokens.dayOfMonth(at - 1) > 0 && tokens.year(at + 1) > 0) {
      return null;
    }
    if (month > 0) {
      int next = tokens.is(at + 1, ".") && tokens.isGlued(at + 1) ? at + 2 : at + 1;
      int place = tokens.is(next, "the") ? next + 1 : next;
      Named days = days(place, month, 0);
      return days != null ? days : new Named(at + 1, month, 0, 0);
    }
    int after = afterDays(at);
    after += tokens.is(after, "of") ? 1 : 0;
    return after > at && tokens.month(after) > 0
        ? days(at, tokens.month(after), after + 1 - afterDays(at))
        : null;
  }

  /** One day, or "23–31", "19 or 20", "4-6". */
  private @Nullable Named days(int at, int month, int behind) {
    int end = afterDays(at);
    if (end == at) {
      return null;
    }
    String word = tokens.lower(at);
    int dash = word.indexOf('-');
    int first = dash > 0 ? number(word.substring(0, dash)) : tokens.dayOfMonth(at);
    int last = dash > 0 ? number(word.substring(dash + 1)) : tokens.dayOfMonth(end - 1);
    return first <= last ? new Named(end + behind, month, first, last) : null;
  }

  private int afterDays(int at) {
    String word = tokens.lower(at);
    int dash = word.indexOf('-');
    if (dash > 0) {
      int first = number(word.substring(0, dash));
      int last = number(word.substring(dash + 1));
      return first > 0 && last > first && last <= 31 ? at + 1 : at;
    }
    int first = tokens.dayOfMonth(at);
    if (first == 0) {
      return at;
    }
    int second = tokens.dayOfMonth(at + 2);
    boolean joins =
        (tokens.isDash(at + 1) && tokens.isGlued(at + 1))
            || ((tokens.is(at + 1, "or") || tokens.is(at + 1, "and")) && isDayOnly(at + 2));
    return joins && second > first ? at + 3 : at + 1;
  }

  /** "19 or 20" and then no word: "May 3 and 20 people" are people. */
  private boolean isDayOnly(int at) {
    int next = at + 1;
    return !tokens.has(next)
        || !tokens.get(next).isWord()
        || tokens.month(next) > 0
        || !tokens.isNoun(next);
  }

  private static int number(String text) {
    boolean digits = text.length() == 1 || text.length() == 2;
    for (int at = 0; at < text.length() && digits; at++) {
      digits = text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
    return digits ? Integer.parseInt(text) : 0;
  }

  /** "… 3, 2025", "… 2025", "… of 2025", "… last year". */
  private @Nullable Read withYear(int at, Named named) {
    boolean dot = tokens.is(named.end(), ".") && tokens.isGlued(named.end());
    int place = dot ? named.end() + 1 : named.end();
    place += tokens.is(place, ",") || tokens.is(place, "of") ? 1 : 0;
    int year = tokens.year(place);
    if (year > 0) {
      Days days = named.in(year);
      return days == null ? null : Read.of(at, place + 1, days, Missing.NOTHING);
    }
    int of = tokens.is(named.end(), "of") ? named.end() + 1 : named.end();
    Integer step = tokens.is(of + 1, "year") ? tokens.step(of) : null;
    if (step == null) {
      return null;
    }
    Days days = years.published() == null ? null : named.in(years.published().getYear() + step);
    return Read.of(at, of + 2, days, Missing.YEAR);
  }

  /** "29 February 2023": there was no such day in the year that it names. */
  private boolean isDated(Named named) {
    int place = tokens.is(named.end(), ",") ? named.end() + 1 : named.end();
    return named.day() > 0 && tokens.year(place) > 0;
  }

  /** "March to May 2019", "between March and May", "from 23 May to 2 August": one period. */
  private @Nullable Read range(int at, Named first) {
    boolean between = tokens.is(at - 1, "between");
    boolean from = tokens.is(at - 1, "from");
    int joint = first.end();
    boolean joins =
        between
            ? tokens.is(joint, "and")
            : tokens.isDash(joint)
                || tokens.is(joint, "to")
                || (from && (tokens.is(joint, "until") || tokens.is(joint, "through")))
                || isPair(joint);
    Named last = joins ? named(joint + 1) : null;
    if (last == null || (first.day() == 0) != (last.day() == 0)) {
      return null;
    }
    Read ending = withYear(at, last);
    if (ending == null) {
      ending = years.without(at, last.end(), 0, year -> from(first, last, year));
      return ending;
    }
    Days end = ending.days();
    return end == null
        ? ending
        : Read.of(at, ending.end(), from(first, last, end.to().getYear()), ending.missing());
  }

  /** "May and June 2019". */
  private boolean isPair(int joint) {
    int month = tokens.month(joint + 1);
    return tokens.is(joint, "and") && month > 0 && tokens.year(joint + 2) > 0;
  }

  /** From one to the other, which lies in a year; the first may lie in the year before. */
  private static @Nullable Days from(Named first, Named last, int year) {
    Days end = last.in(year);
    Days start = first.in(first.month() > last.month() ? year - 1 : year);
    return start == null || end == null ? null : new Days(start.from(), end.to());
  }

  /** "In July", "July was hot"; "May" alone is often a name or a verb. */
  private boolean isMonth(int at) {
    if (tokens.isCapitalised(at - 1) && at > 1 && !tokens.isAfterPreposition(at)) {
      return false;
    }
    boolean may = tokens.is(at, "may") || tokens.is(at, "march");
    if (may && words.isWeakPreposition(tokens.lower(at - 1))) {
      return false;
    }
    return tokens.isAfterPreposition(at)
        || tokens.lower(at).startsWith("mid-")
        || (!may && isSubject(at + 1));
  }

  /** "June was the hottest month". */
  private boolean isSubject(int next) {
    return switch (tokens.lower(next)) {
      case "was", "is", "were", "had", "has", "saw", "could", "will", "brought" -> true;
      default -> false;
    };
  }

  /** "2025-07-03", "2026/03/12", "3/31/2008", "31.3.2008"; "10/1/2008" is open. */
  private @Nullable Read inDigits(int at) {
    String word = tokens.lower(at);
    if (word.length() == 10 && word.charAt(4) == '-' && word.charAt(7) == '-') {
      Days days = day(word.split("-", -1), 0, 1, 2);
      return days == null ? null : Read.of(at, at + 1, days, Missing.NOTHING);
    }
    if (tokens.is(at + 1, "/") && tokens.is(at + 3, "/") && tokens.isGlued(at + 4)) {
      String[] parts = {word, tokens.lower(at + 2), tokens.lower(at + 4)};
      return slashed(at, at + 5, parts);
    }
    String[] dotted = word.length() >= 8 ? word.split("\\.", -1) : new String[0];
    Days days = dotted.length == 3 && dotted[2].length() == 4 ? day(dotted, 2, 1, 0) : null;
    return days == null ? null : Read.of(at, at + 1, days, Missing.NOTHING);
  }

  private static @Nullable Read slashed(int at, int end, String[] parts) {
    if (parts[0].length() == 4) {
      Days days = day(parts, 0, 1, 2);
      return days == null ? null : Read.of(at, end, days, Missing.NOTHING);
    }
    Days american = parts[2].length() == 4 ? day(parts, 2, 0, 1) : null;
    Days british = parts[2].length() == 4 ? day(parts, 2, 1, 0) : null;
    if (american != null && british != null && !american.equals(british)) {
      return Read.open(at, end, List.of(american, british), Missing.ALL);
    }
    Days only = american == null ? british : american;
    return only == null ? null : Read.of(at, end, only, Missing.NOTHING);
  }

  private static @Nullable Days day(String[] parts, int year, int month, int day) {
    int first = parts[year].length() == 4 ? number(parts[year].substring(0, 2)) : 0;
    int second = first > 0 ? number(parts[year].substring(2)) : 0;
    int inYear = number(parts[month]);
    int inMonth = number(parts[day]);
    boolean possible = first > 0 && inYear > 0 && inYear <= MONTHS && inMonth > 0;
    return possible ? Days.dayOf(first * 100 + second, inYear, inMonth) : null;
  }

  /** "New Year's Eve 2024", "Christmas": those that are the same day each year. */
  private @Nullable Read holiday(int at) {
    for (int count = 4; count > 0; count--) {
      String day = tokens.isCapitalised(at) ? words.holiday(phrase(at, count)) : null;
      if (day != null) {
        String[] parts = day.split("-", -1);
        Named named =
            new Named(
                at + count,
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[1]));
        Read whole = withYear(at, named);
        return whole != null
            ? whole
            : Objects.requireNonNull(years.without(at, named.end(), 0, named::in));
      }
    }
    return null;
  }

  private String phrase(int at, int count) {
    StringBuilder phrase = new StringBuilder(tokens.lower(at));
    for (int next = at + 1; next < at + count; next++) {
      phrase.append(' ').append(tokens.lower(next));
    }
    return phrase.toString();
  }
}
