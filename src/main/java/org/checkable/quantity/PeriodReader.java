package org.checkable.quantity;

import java.time.LocalDate;
import org.checkable.quantity.TimeMention.Missing;
import org.checkable.quantity.TimeWords.Period;
import org.jspecify.annotations.Nullable;

/**
 * Reads years and what they are parts or rows of: "in 1998", "2012–13", "the 1860s", "the 14th
 * century", "autumn 2010", "the second quarter of 2025", "the year to March", "fiscal year 2023".
 */
final class PeriodReader {
  private static final int MONTHS = 12;

  private final TimeTokens tokens;
  private final Years years;
  private final DateReader dates;

  PeriodReader(TimeTokens tokens, Years years, DateReader dates) {
    this.tokens = tokens;
    this.years = years;
    this.dates = dates;
  }

  /** The period that begins at a token; null when none does. */
  @Nullable Read period(int at) {
    Read read = monthsTo(at);
    read = read != null ? read : weekEnding(at);
    read = read != null ? read : fiscal(at);
    read = read != null ? read : quarter(at);
    read = read != null ? read : season(at);
    read = read != null ? read : century(at);
    read = read != null ? read : yearsTo(at);
    return read != null ? read : year(at);
  }

  /** "The three months to June", "the year to March 2025". */
  private @Nullable Read monthsTo(int at) {
    int count = tokens.count(at);
    int unit = count > 0 ? at + 1 : at;
    Period period = tokens.period(unit);
    boolean joined = tokens.is(unit + 1, "to") || isEnding(unit + 1);
    int last = tokens.is(unit + 2, "in") ? unit + 3 : unit + 2;
    int month = tokens.month(last);
    boolean counts = period == Period.YEAR || period == Period.MONTH;
    if (!counts || !joined || month == 0 || tokens.dayOfMonth(last + 1) > 0) {
      return null;
    }
    int months = Math.max(1, count) * (period == Period.YEAR ? MONTHS : 1);
    int year = tokens.year(last + 1);
    if (year > 0) {
      return Read.of(at, last + 2, ending(year, month, months), Missing.NOTHING);
    }
    return years.without(at, last + 1, 0, any -> ending(any, month, months));
  }

  private static Days ending(int year, int month, int months) {
    Days last = Days.month(year, month);
    return new Days(last.from().minusMonths(months - 1L), last.to());
  }

  private boolean isEnding(int at) {
    return tokens.is(at, "ending") || tokens.is(at, "ended");
  }

  /** "The week ending 12 May". */
  private @Nullable Read weekEnding(int at) {
    if (tokens.period(at) != Period.WEEK || !isEnding(at + 1)) {
      return null;
    }
    Read day = dates.date(tokens.is(at + 2, "on") ? at + 3 : at + 2, 0);
    if (day == null || day.days() == null) {
      return null;
    }
    LocalDate last = day.days().to();
    Days week = new Days(last.minusDays(6), last);
    return new Read(at, day.end(), week, day.missing(), 0, day.anchor(), day.candidates());
  }

  /** "Fiscal year 2023", "FY2023", "the next fiscal year": whose year it is, nobody says. */
  private @Nullable Read fiscal(int at) {
    boolean fiscal = tokens.is(at, "fiscal") || tokens.is(at, "financial");
    if (fiscal && tokens.is(at + 1, "year") && tokens.year(at + 2) > 0) {
      return Read.of(at, at + 3, null, Missing.NOTHING);
    }
    if ((fiscal || tokens.is(at, "fy")) && tokens.year(at + 1) > 0) {
      return Read.of(at, at + 2, null, Missing.NOTHING);
    }
    boolean next = tokens.is(at + 1, "fiscal") || tokens.is(at + 1, "financial");
    return next && tokens.step(at) != null && tokens.is(at + 2, "year")
        ? Read.of(at, at + 3, null, Missing.ALL)
        : null;
  }

  /** "The second quarter of 2025", "Q2 2025", "second-quarter", "the first half of 2024". */
  private @Nullable Read quarter(int at) {
    String word = tokens.lower(at);
    boolean isShort = word.length() == 2 && word.charAt(0) == 'q' && isOneToFour(word.charAt(1));
    boolean joined = word.endsWith("-quarter");
    boolean half = tokens.is(at + 1, "half");
    int number =
        isShort
            ? word.charAt(1) - '0'
            : ordinal(joined ? word.substring(0, word.length() - 8) : word);
    boolean named = isShort || joined || half || tokens.period(at + 1) == Period.QUARTER;
    if (number == 0 || !named || (half && number > 2)) {
      return null;
    }
    int end = isShort || joined ? at + 1 : at + 2;
    int after = tokens.is(end, "of") ? end + 1 : end;
    int year = tokens.year(after);
    if (year > 0) {
      return Read.of(at, after + 1, part(year, number, half), Missing.NOTHING);
    }
    return half ? null : years.without(at, end, 0, any -> part(any, number, false));
  }

  private static Days part(int year, int number, boolean half) {
    return half
        ? new Days(Days.quarter(year, number * 2 - 1).from(), Days.quarter(year, number * 2).to())
        : Days.quarter(year, number);
  }

  private static boolean isOneToFour(char digit) {
    return digit >= '1' && digit <= '4';
  }

  private static int ordinal(String word) {
    return switch (word) {
      case "first" -> 1;
      case "second" -> 2;
      case "third" -> 3;
      case "fourth" -> 4;
      default -> 0;
    };
  }

  /** "Autumn 2010", "the summer of 2019", "last winter"; "in spring" may be any. */
  private @Nullable Read season(int at) {
    Integer step = tokens.step(at);
    int month = tokens.season(step == null ? at : at + 1);
    if (month == 0) {
      return null;
    }
    if (step != null) {
      return relativeSeason(at, month, step);
    }
    int place = tokens.is(at + 1, "of") ? at + 2 : at + 1;
    int year = tokens.year(place);
    return year == 0 ? null : Read.of(at, place + 1, Days.season(year, month), Missing.NOTHING);
  }

  private Read relativeSeason(int at, int month, int step) {
    LocalDate today = years.published();
    if (today == null) {
      return Read.of(at, at + 2, null, Missing.ALL);
    }
    Days days = Days.season(today.getYear(), month);
    if (step < 0 && !days.to().isBefore(today)) {
      days = Days.season(today.getYear() - 1, month);
    } else if (step > 0 && !days.from().isAfter(today)) {
      days = Days.season(today.getYear() + 1, month);
    }
    return Read.of(at, at + 2, days, Missing.ALL);
  }

  /** "The 14th century", "the 19th-century church". */
  private @Nullable Read century(int at) {
    String word = tokens.lower(at);
    boolean joined = word.endsWith("-century");
    String number = joined ? word.substring(0, word.length() - "-century".length()) : word;
    boolean named = joined || tokens.is(at + 1, "century");
    int century =
        named && number.length() > 2 ? digits(number.substring(0, number.length() - 2)) : 0;
    return century > 0 && century < 30 && Character.isDigit(number.charAt(0))
        ? Read.of(
            at,
            joined ? at + 1 : at + 2,
            Days.years(century * 100 - 99, century * 100),
            Missing.NOTHING)
        : null;
  }

  /** "2012–13", "2019/20", "2010-2014", "from 2010 to 2014", "between 2010 and 2014". */
  private @Nullable Read yearsTo(int at) {
    String word = tokens.lower(at);
    if (word.length() > 6 && word.charAt(4) == '-') {
      return row(at, at + 1, digits(word.substring(0, 4)), word.substring(5));
    }
    int first = tokens.year(at);
    if (first == 0) {
      return null;
    }
    boolean glued = tokens.isGlued(at + 1) && tokens.isGlued(at + 2);
    if (glued && (tokens.isDash(at + 1) || tokens.is(at + 1, "/"))) {
      return row(at, at + 3, first, tokens.lower(at + 2));
    }
    boolean joins =
        tokens.is(at - 1, "from")
            ? tokens.is(at + 1, "to") || tokens.is(at + 1, "until") || tokens.is(at + 1, "through")
            : tokens.is(at - 1, "between") && tokens.is(at + 1, "and");
    int last = joins ? tokens.year(at + 2) : 0;
    return last > first ? Read.of(at, at + 3, Days.years(first, last), Missing.NOTHING) : null;
  }

  private static @Nullable Read row(int at, int end, int first, String last) {
    int until = digits(last);
    if (last.length() == 2 && until >= 0) {
      until += first / 100 * 100;
      until += until < first ? 100 : 0;
    }
    boolean possible = first >= 1500 && until > first && until < 2200 && until - first <= 120;
    boolean written = last.length() == 4 || (last.length() == 2 && until - first < 30);
    return possible && written ? Read.of(at, end, Days.years(first, until), Missing.NOTHING) : null;
  }

  /**
   * "In 2024", "(2024)", "the 2024 World Cup", "a 2018 analysis", "Eurovision 2019", "the 1990s".
   */
  private @Nullable Read year(int at) {
    String text = tokens.lower(at);
    String plain = text.startsWith("mid-") ? text.substring(4) : text;
    if (plain.length() == 5 && plain.endsWith("0s")) {
      int decade = digits(plain.substring(0, 4));
      return isYear(decade)
          ? Read.of(at, at + 1, Days.years(decade, decade + 9), Missing.NOTHING)
          : null;
    }
    int year = digits(isNoted(at) ? plain.substring(0, 4) : plain);
    if (!isYear(year)
        || plain.length() < 4
        || (plain.equals(text) && !isNamed(at, year))
        || isAddress(at)) {
      return null;
    }
    return Read.of(at, at + 1, Days.year(year), Missing.NOTHING);
  }

  /** "In 2018.2" at the sentence's end: the digit is the mark of a note. */
  private boolean isNoted(int at) {
    String text = tokens.lower(at);
    return at == tokens.size() - 1
        && text.length() > 5
        && text.charAt(4) == '.'
        && text.length() < 8
        && tokens.isAfterPreposition(at);
  }

  private static boolean isYear(int year) {
    return year >= 1500 && year < 2200;
  }

  private boolean isNamed(int at, int year) {
    boolean counts = year % 100 == 0 && isCounted(at + 1);
    return (tokens.isAfterPreposition(at) && !counts)
        || tokens.is(at - 1, "(")
        || tokens.is(at - 1, "c")
        || (tokens.is(at - 1, ".") && tokens.is(at - 2, "c"))
        || (tokens.isAfterArticle(at) && !counts && tokens.has(at + 1))
        || (!counts && isInName(at, year));
  }

  private boolean isCounted(int at) {
    boolean plural =
        switch (tokens.lower(at)) {
          case "people", "men", "women", "children", "troops" -> true;
          default -> tokens.lower(at).endsWith("s");
        };
    return plural && tokens.isNoun(at);
  }

  /** "Eurovision 2019", "the Reforms Bill, 2018"; "a Boeing 1900" is none of our time. */
  private boolean isInName(int at, int year) {
    int name = tokens.is(at - 1, ",") ? at - 2 : at - 1;
    boolean recent = year >= 1900 && year < 2100;
    boolean named = tokens.isCapitalised(name) && tokens.month(name) == 0;
    return recent
        && name > 0
        && named
        && (!tokens.isCapitalised(at + 1) || tokens.is(name, "euro"));
  }

  /** "1909 Quarry Drive". */
  private boolean isAddress(int at) {
    for (int next = at + 1; next < at + 4 && tokens.isCapitalised(next); next++) {
      if (next > at + 1 && tokens.isStreet(next)) {
        return true;
      }
    }
    return false;
  }

  /** The number that digits stand for; -1 when they are none. */
  static int digits(String text) {
    if (text.isEmpty() || text.length() > 4) {
      return -1;
    }
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
}
