package org.checkable.quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.checkable.text.RuleSource;
import org.checkable.text.RuleTable;
import org.checkable.text.Token;
import org.checkable.text.WordTable;
import org.jspecify.annotations.Nullable;

/** The words that dates and periods are made of, from {@code rules/times.tsv}. */
final class TimeWords {
  private static final List<String> STARTS =
      List.of("last", "this", "next", "first", "second", "third", "fourth", "q1", "q2", "q3", "q4");

  /** What a word can be in a date or period; 0, null or false where it cannot. */
  private record Parts(
      int month,
      int weekday,
      @Nullable Integer day,
      int count,
      @Nullable Period period,
      boolean future,
      boolean starts) {
    static final Parts NONE = new Parts(0, 0, null, 0, null, false, false);

    static Parts both(Parts one, Parts other) {
      return new Parts(
          one.month + other.month,
          one.weekday + other.weekday,
          one.day == null ? other.day : one.day,
          one.count + other.count,
          one.period == null ? other.period : one.period,
          one.future || other.future,
          one.starts || other.starts);
    }
  }

  private final WordTable<Parts> words;

  TimeWords(RuleSource source) {
    Map<String, Parts> parts = new HashMap<>();
    for (RuleTable.Row row : source.table("times").rows()) {
      String[] value = row.value().split(" ", 2);
      Parts own = parts(value[0], value.length > 1 ? value[1] : "");
      for (String word : row.pattern().split("\\|", -1)) {
        parts.merge(word, own, Parts::both);
      }
    }
    Parts start = new Parts(0, 0, null, 0, null, false, true);
    for (String word : STARTS) {
      parts.merge(word, start, Parts::both);
    }
    this.words = new WordTable<>(parts);
  }

  private static Parts parts(String part, String value) {
    return switch (part) {
      case "MONTH" -> new Parts(Integer.parseInt(value), 0, null, 0, null, false, false);
      case "WEEKDAY" -> new Parts(0, Integer.parseInt(value), null, 0, null, false, false);
      case "DAY" -> new Parts(0, 0, Integer.valueOf(value), 0, null, false, false);
      case "COUNT" -> new Parts(0, 0, null, Integer.parseInt(value), null, false, false);
      case "PERIOD" -> new Parts(0, 0, null, 0, Period.valueOf(value), false, false);
      case "FUTURE" -> new Parts(0, 0, null, 0, null, true, false);
      default -> throw new IllegalArgumentException("times: no such part: " + part);
    };
  }

  private Parts of(String word) {
    return words.getOrDefault(word, Parts.NONE);
  }

  /** Whether a date or period may begin with a word: cheap, and true of all that do. */
  boolean mayBegin(Token token) {
    Parts parts = of(token.lower());
    return parts.month > 0
        || parts.weekday > 0
        || parts.day != null
        || parts.count > 0
        || parts.period != null
        || parts.starts;
  }

  /** 1 to 12, or 0 for a word that is no month; months are capitalised. */
  int month(Token token) {
    return token.isCapitalised() ? of(token.lower()).month : 0;
  }

  /** 1 (Monday) to 7, or 0 for a word that is no weekday. */
  int weekday(Token token) {
    return token.isCapitalised() ? of(token.lower()).weekday : 0;
  }

  /** How many days from the article's day "today" and the like are; null for other words. */
  @Nullable Integer day(Token token) {
    return of(token.lower()).day;
  }

  @Nullable Period period(String word) {
    return of(word).period;
  }

  /** A small number, in words or digits; 0 for anything else. */
  int count(Token token) {
    if (token.type() == Token.Type.NUMBER) {
      return digits(token.text(), 3);
    }
    return of(token.lower()).count;
  }

  /** A year written in digits; 0 for anything else. */
  static int year(Token token) {
    int year = token.text().length() == 4 ? digits(token.text(), 4) : 0;
    return year >= 1500 && year < 2200 ? year : 0;
  }

  /** A day of the month, "4" or "4th"; 0 for anything else. */
  static int dayOfMonth(Token token) {
    String text = token.lower();
    if (token.type() != Token.Type.NUMBER) {
      return 0;
    }
    boolean ordinal =
        text.endsWith("st") || text.endsWith("nd") || text.endsWith("rd") || text.endsWith("th");
    int day = digits(ordinal ? text.substring(0, text.length() - 2) : text, 2);
    return day <= 31 ? day : 0;
  }

  private static int digits(String text, int most) {
    if (text.isEmpty() || text.length() > most) {
      return 0;
    }
    int number = 0;
    for (int at = 0; at < text.length(); at++) {
      char digit = text.charAt(at);
      if (digit < '0' || digit > '9') {
        return 0;
      }
      number = number * 10 + digit - '0';
    }
    return number;
  }

  boolean isFuture(String word) {
    return of(word).future;
  }

  /** A unit of time that the calendar counts in. */
  enum Period {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR,
    DECADE
  }
}
