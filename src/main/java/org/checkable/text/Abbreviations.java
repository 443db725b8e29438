package org.checkable.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The words that decide whether a full stop ends a sentence, from {@code rules/abbreviations.tsv}.
 * A pattern there is one word or several, separated by {@code |}, without the final mark.
 */
final class Abbreviations {

  /** What the full stop after a word means. */
  enum Kind {
    /** Something always follows: "Mr.", "vs.". */
    NEVER,
    /** Stands before a number: "No. 5", "p. 55", "Sept. 4". */
    NUMBER,
    /** Ends a sentence before a word that begins one, and not before a name: "Co.", "U.S.". */
    OPEN,
    /** "a.m." and "p.m.". */
    TIME,
    /** No abbreviation. */
    NONE
  }

  private final Map<String, Kind> kinds = new HashMap<>();
  private final Map<String, Set<String>> words = new HashMap<>();

  Abbreviations(RuleTable table) {
    for (RuleTable.Row row : table.rows()) {
      for (String word : row.pattern().split("\\|", -1)) {
        switch (row.value()) {
          case "never" -> kinds.put(word, Kind.NEVER);
          case "number" -> kinds.put(word, Kind.NUMBER);
          case "open" -> kinds.put(word, Kind.OPEN);
          case "time" -> kinds.put(word, Kind.TIME);
          case "starts", "reports", "zone", "credit", "exclaims", "lettered" ->
              words.computeIfAbsent(row.value(), key -> new HashSet<>()).add(word);
          default -> throw new IllegalArgumentException("unknown value in row " + row);
        }
      }
    }
  }

  /** What a full stop after this word means; inner dots are part of the word, as in "U.S". */
  Kind kindOf(String word) {
    Kind known = kinds.get(word);
    if (known != null) {
      return known;
    }
    int hyphen = word.lastIndexOf('-');
    if (hyphen >= 0) {
      return kinds.getOrDefault(word.substring(hyphen + 1), Kind.NONE);
    }
    return isInitials(word) ? Kind.OPEN : Kind.NONE;
  }

  /** Whether a capitalised form of this lower-case word begins a sentence far more than a name. */
  boolean startsSentence(String lower) {
    int apostrophe = lower.indexOf('\'');
    return is("starts", apostrophe > 0 ? lower.substring(0, apostrophe) : lower);
  }

  /** Whether it is a verb that follows a quotation's speaker: "said", "asked". */
  boolean reports(String lower) {
    return is("reports", lower);
  }

  /** Whether it belongs to a time of day: "Eastern", "GMT", "Monday". */
  boolean isZone(String lower) {
    return is("zone", lower);
  }

  /** Whether it names who made a picture, before a colon: "Image", "Photo". */
  boolean isCredit(String word) {
    return is("credit", word);
  }

  /** Whether the name ends in an exclamation mark of its own: "Yahoo". */
  boolean exclaims(String word) {
    return is("exclaims", word);
  }

  /** Whether one of several things of its name has a letter behind it: "hepatitis", "plan". */
  boolean isLettered(String lower) {
    return is("lettered", lower);
  }

  private boolean is(String list, String word) {
    return words.getOrDefault(list, Set.of()).contains(word);
  }

  /** A single capital letter, or single letters with dots between them. */
  private static boolean isInitials(String word) {
    if (word.length() == 1) {
      return Character.isUpperCase(word.charAt(0));
    }
    for (int at = 0; at < word.length(); at++) {
      boolean wanted = at % 2 == 0 ? Character.isLetter(word.charAt(at)) : word.charAt(at) == '.';
      if (!wanted) {
        return false;
      }
    }
    return word.length() % 2 == 1;
  }
}
