package org.checkable.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.checkable.text.RuleSource;
import org.checkable.text.RuleTable;
import org.checkable.text.Token;
import org.jspecify.annotations.Nullable;

/** The words that dates and periods are made of, from {@code rules/times.tsv}. */
final class TimeWords {
  private static final Set<String> STARTS =
      Set.of("last", "this", "next", "first", "second", "third", "fourth", "q1", "q2", "q3", "q4");

  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, Integer> weekdays = new HashMap<>();
  private final Map<String, Integer> days = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Period> periods = new HashMap<>();
  private final Set<String> future = new HashSet<>();

  TimeWords(RuleSource source) {
    for (RuleTable.Row row : source.table("times").rows()) {
      String[] value = row.value().split(" ", 2);
      for (String word : row.pattern().split("\\|", -1)) {
        add(word, value[0], value.length > 1 ? value[1] : "");
      }
    }
  }

  private void add(String word, String part, String value) {
    switch (part) {
      case "MONTH" -> months.put(word, Integer.valueOf(value));
      case "WEEKDAY" -> weekdays.put(word, Integer.valueOf(value));
      case "DAY" -> days.put(word, Integer.valueOf(value));
      case "COUNT" -> counts.put(word, Integer.valueOf(value));
      case "PERIOD" -> periods.put(word, Period.valueOf(value));
      case "FUTURE" -> future.add(word);
      default -> throw new IllegalArgumentException("times: no such part: " + part);
    }
  }

  /** Whether a date or period may begin with a word: cheap, and true of all that do. */
  boolean mayBegin(Token token) {
    String word = token.lower();
    return months.containsKey(word)
        || weekdays.containsKey(word)
        || days.containsKey(word)
        || counts.containsKey(word)
        || periods.containsKey(word)
        || STARTS.contains(word);
  }

  /** 1 to 12, or 0 for a word that is no month; months are capitalised. */
  int month(Token token) {
    return token.isCapitalised() ? months.getOrDefault(token.lower(), 0) : 0;
  }

  /** 1 (Monday) to 7, or 0 for a word that is no weekday. */
  int weekday(Token token) {
    return token.isCapitalised() ? weekdays.getOrDefault(token.lower(), 0) : 0;
  }

  /** How many days from the article's day "today" and the like are; null for other words. */
  @Nullable Integer day(Token token) {
    return days.get(token.lower());
  }

  @Nullable Period period(String word) {
    return periods.get(word);
  }

  /** A small number, in words or digits; 0 for anything else. */
  int count(Token token) {
    if (token.type() == Token.Type.NUMBER) {
      return digits(token.text(), 3);
    }
    return counts.getOrDefault(token.lower(), 0);
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
    return future.contains(word);
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
