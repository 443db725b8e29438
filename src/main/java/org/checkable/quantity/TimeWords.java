package org.checkable.quantity;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkable.text.RuleSource;
import org.checkable.text.RuleTable;
import org.checkable.text.Token;
import org.checkable.text.WordTable;
import org.jspecify.annotations.Nullable;

/** The words that dates and periods are made of, from {@code rules/times.tsv}. */
final class TimeWords {
  private static final List<String> STARTS =
      List.of(
          "last",
          "this",
          "next",
          "past",
          "first",
          "second",
          "third",
          "fourth",
          "q1",
          "q2",
          "q3",
          "q4",
          "fiscal",
          "financial",
          "fy",
          "following",
          "previous",
          "preceding",
          "same");

  /** What a word can say of time; the table's head says what each means. */
  private enum Part {
    MONTH,
    WEEKDAY,
    SEASON,
    DAY,
    DAYPART,
    COUNT,
    PERIOD,
    HOLIDAY,
    FUTURE,
    PAST,
    PRESENT,
    NOW,
    BEFORE,
    WEAK,
    FUNCTION
  }

  private final WordTable<Map<Part, String>> words;

  /** Words that a date or period may begin with. */
  private final WordTable<Boolean> starts;

  private final Set<String> streets = new HashSet<>();

  TimeWords(RuleSource source) {
    Map<String, Map<Part, String>> parts = new HashMap<>();
    Map<String, Boolean> first = new HashMap<>();
    for (RuleTable.Row row : source.table("times").rows()) {
      String[] value = row.value().split(" ", 2);
      Part part = Part.valueOf(value[0]);
      for (String word : row.pattern().split("\\|", -1)) {
        parts
            .computeIfAbsent(word, key -> new EnumMap<>(Part.class))
            .put(part, value.length > 1 ? value[1] : "");
        if (begins(part)) {
          first.put(word.substring(0, (word + " ").indexOf(' ')), true);
        }
      }
    }
    STARTS.forEach(word -> first.put(word, true));
    this.words = new WordTable<>(parts);
    this.starts = new WordTable<>(first);
    for (RuleTable.Row row : source.table("quantities").rows()) {
      if (row.value().equals("STREET")) {
        streets.addAll(List.of(row.pattern().split("\\|", -1)));
      }
    }
  }

  private static boolean begins(Part part) {
    return switch (part) {
      case MONTH, WEEKDAY, SEASON, DAY, COUNT, PERIOD, HOLIDAY, NOW -> true;
      case DAYPART, FUTURE, PAST, PRESENT, BEFORE, WEAK, FUNCTION -> false;
    };
  }

  private @Nullable String value(Part part, String word) {
    Map<Part, String> parts = words.get(word);
    return parts == null ? null : parts.get(part);
  }

  private int number(Part part, String word) {
    String value = value(part, word);
    return value == null ? 0 : Integer.parseInt(value);
  }

  private boolean is(Part part, String word) {
    return value(part, word) != null;
  }

  /** Whether a date or period may begin with a word: cheap, and true of all that do. */
  boolean mayBegin(Token token) {
    String word = token.lower();
    return starts.contains(word) || word.indexOf('-') > 0;
  }

  /** 1 to 12, or 0 for a word that is no month; months are capitalised. */
  int month(Token token) {
    String word = token.lower().startsWith("mid-") ? token.lower().substring(4) : token.lower();
    boolean capital = token.isCapitalised() || word.length() < token.lower().length();
    return capital ? number(Part.MONTH, word) : 0;
  }

  /** 1 (Monday) to 7, or 0 for a word that is no weekday. */
  int weekday(Token token) {
    return token.isCapitalised() ? number(Part.WEEKDAY, token.lower()) : 0;
  }

  /** The month that a season begins in; 0 for other words. */
  int season(String word) {
    return number(Part.SEASON, word);
  }

  /** How many days from the article's day "today" and the like are; null for other words. */
  @Nullable Integer day(Token token) {
    String value = value(Part.DAY, token.lower());
    return value == null ? null : Integer.valueOf(value);
  }

  /** "12-31" for "new year 's eve"; null for other words. */
  @Nullable String holiday(String phrase) {
    return value(Part.HOLIDAY, phrase);
  }

  @Nullable Period period(String word) {
    String value = value(Part.PERIOD, word);
    return value == null ? null : Period.valueOf(value);
  }

  boolean isPartOfDay(String word) {
    return is(Part.DAYPART, word);
  }

  /** A small number, in words or digits; 0 for anything else. */
  int count(Token token) {
    if (token.type() == Token.Type.NUMBER) {
      return digits(token.text(), 3);
    }
    return number(Part.COUNT, token.lower());
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
    return is(Part.FUTURE, word);
  }

  boolean isPast(String word) {
    return is(Part.PAST, word);
  }

  boolean isPresent(String word) {
    return is(Part.PRESENT, word);
  }

  /** "Now", "so far": about when the article was written. */
  boolean isNow(String phrase) {
    return is(Part.NOW, phrase);
  }

  /** Whether a month or year may follow a word: "since", "early". */
  boolean isPreposition(String word) {
    return is(Part.BEFORE, word);
  }

  /** A preposition that people are more often named after than months: "by May". */
  boolean isWeakPreposition(String word) {
    return is(Part.WEAK, word);
  }

  boolean isFunctionWord(String word) {
    return is(Part.FUNCTION, word);
  }

  boolean isStreet(String word) {
    return streets.contains(word);
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
