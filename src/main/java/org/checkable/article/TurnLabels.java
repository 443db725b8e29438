package org.checkable.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkable.text.RuleTable;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Knows the label before a speaker's words: "SMITH:", "MS. LUND (Labour):", "[00:12] Ann Lee:",
 * "Q:". What is a role and what never speaks is in {@code rules/turns.tsv}.
 */
final class TurnLabels {
  private static final int LONGEST = 80;
  private static final int MOST_WORDS = 8;

  /** An abbreviated title or initial. */
  private static final int LONGEST_ABBREVIATION = 6;

  private static final String TIME = "(?<%s>(?:\\d{1,2}:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?)";

  /** What may stand before a name: a dash, the marks of a new speaker, the time. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:[-–—>*]{1,3}\\s*+)?(?:[\\[(]?"
              + TIME.formatted("early")
              + "[\\])]?\\s++(?:[-–—]\\s++)?)?");

  /** What stands between a name and the words: a role, the time, and the colon. */
  private static final Pattern AFTER =
      Pattern.compile(
          "\\s*+(?:[(\\[](?<role>[^()\\[\\]:]{1,40})[)\\]])?\\s*+(?:[(\\[]"
              + TIME.formatted("late")
              + "[)\\]])?\\s*+:(?:\\s*+[(\\[]"
              + TIME.formatted("later")
              + "[)\\]])?(?=\\s|$)");

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][^:()\\[\\]!?;“”\"]{0,59}");

  /** What a label may be. */
  enum Kind {
    ROLE,
    ANSWER,
    CAPITALS,
    NAME
  }

  /**
   * @param whole with the colon and the times around it
   * @param name the words that name the speaker
   * @param at milliseconds from the beginning of the recording; -1 where the label has no time
   */
  record Label(Span whole, Span name, @Nullable String role, Kind kind, long at) {
    /** The name of a voice with the colon behind it. */
    static Label ofVoice(Span name) {
      return new Label(new Span(name.start(), name.end() + 1), name, null, Kind.ROLE, -1);
    }
  }

  private final Map<String, String> rows = new HashMap<>();

  TurnLabels(RuleTable table) {
    Set<String> values = Set.of("role", "answer", "nobody", "link");
    for (RuleTable.Row row : table.rows()) {
      if (!values.contains(row.value())) {
        throw new IllegalArgumentException("unknown value in row " + row);
      }
      for (String pattern : row.pattern().split("\\|", -1)) {
        rows.put(pattern, row.value());
      }
    }
  }

  /** The label that a paragraph or line begins with, if it begins with one. */
  Optional<Label> at(String text, Span line) {
    int end = Math.min(line.end(), line.start() + LONGEST);
    if (text.substring(line.start(), end).indexOf(':') < 0) {
      return Optional.empty();
    }
    Matcher before = BEFORE.matcher(text).region(line.start(), line.end());
    int start = before.lookingAt() ? before.end() : line.start();
    Matcher words = NAME.matcher(text).region(start, Math.min(line.end(), start + LONGEST));
    if (!words.lookingAt()) {
      return Optional.empty();
    }
    Span name = new Span(start, words.end()).trim(text);
    Matcher after = AFTER.matcher(text).region(name.end(), line.end());
    return after.lookingAt() ? label(text, line, name, before, after) : Optional.empty();
  }

  private Optional<Label> label(String text, Span line, Span before, Matcher time, Matcher after) {
    String role = after.group("role");
    int comma = before.slice(text).indexOf(", ");
    Span name = comma < 0 ? before : new Span(before.start(), before.start() + comma);
    if (role == null && comma >= 0) {
      role = text.substring(name.end() + 2, before.end());
    }
    Kind kind = kind(name.slice(text));
    if (kind == null) {
      return Optional.empty();
    }
    long at = -1;
    for (String found :
        new @Nullable String[] {
          time.hasMatch() ? time.group("early") : null, after.group("late"), after.group("later")
        }) {
      at = found == null ? at : TimedText.milliseconds(found);
    }
    return Optional.of(new Label(new Span(line.start(), after.end()), name, role, kind, at));
  }

  private @Nullable Kind kind(String name) {
    String said = rows.get(name.toLowerCase(Locale.ROOT));
    String[] words = name.split(" +", -1);
    if ("nobody".equals(said) || words.length > MOST_WORDS) {
      return null;
    }
    for (String word : words) {
      boolean link = "link".equals(rows.get(word));
      boolean number = Character.isDigit(word.charAt(0)) && word.length() <= 2;
      boolean stopped = word.endsWith(".") && word.length() > LONGEST_ABBREVIATION;
      if (stopped || !(link || number || Character.isUpperCase(word.codePointAt(0)))) {
        return null;
      }
    }
    if (!Character.isUpperCase(name.codePointAt(0))) {
      return null;
    }
    if (said != null && !said.equals("link")) {
      return said.equals("answer") ? Kind.ANSWER : Kind.ROLE;
    }
    boolean small = name.codePoints().anyMatch(Character::isLowerCase);
    return small && !List.of(words).stream().allMatch(TurnLabels::isLoud)
        ? Kind.NAME
        : Kind.CAPITALS;
  }

  /** "McKAY", "Ms.", "VAN": a title, or a word that is large but for its beginning. */
  private static boolean isLoud(String word) {
    long small = word.codePoints().filter(Character::isLowerCase).count();
    long large = word.codePoints().filter(Character::isUpperCase).count();
    return small == 0 || large > small || word.endsWith(".");
  }
}
