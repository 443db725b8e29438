package org.checkable.match;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.checkable.text.RuleSource;
import org.checkable.text.RuleTable;
import org.jspecify.annotations.Nullable;

/**
 * What single words and pairs of words mean to a comparison, from {@code rules/matching.tsv}.
 *
 * <p>Values: {@code STOP} says nothing, {@code NOT} denies, {@code TITLE} is no name, {@code =word}
 * is another way to say the word, {@code #20 percent} is a figure with its unit, {@code AXIS+} and
 * {@code AXIS-} are opposites of each other.
 */
final class Meanings {
  /** What a word means. */
  sealed interface Meaning {
    /** Says nothing by itself. */
    record Stop() implements Meaning {}

    /** Denies. */
    record Not() implements Meaning {}

    /** A title or an office: capitalised, and no name. */
    record Title() implements Meaning {}

    /** Another way to say something. */
    record Same(String term) implements Meaning {}

    /** A figure in a word. */
    record Amount(Figure figure) implements Meaning {}

    /** One end of an axis that has two. */
    record Pole(String axis, boolean positive) implements Meaning {}
  }

  private final Map<String, Meaning> meanings = new HashMap<>();

  /** The first words of pairs: few, so most pairs need not be put together to be looked up. */
  private final Set<String> openers = new HashSet<>();

  Meanings(RuleSource source) {
    for (RuleTable.Row row : source.table("matching").rows()) {
      Meaning meaning = meaning(row.value());
      for (String words : row.pattern().split("\\|", -1)) {
        meanings.putIfAbsent(words, meaning);
        int space = words.indexOf(' ');
        if (space > 0) {
          openers.add(words.substring(0, space));
        }
      }
    }
  }

  private static Meaning meaning(String value) {
    if (value.startsWith("=")) {
      return new Meaning.Same(value.substring(1));
    }
    if (value.startsWith("#")) {
      String[] figure = value.substring(1).split(" ", 2);
      return new Meaning.Amount(
          new Figure(new BigDecimal(figure[0]), null, figure[1], false, value.substring(1)));
    }
    return switch (value) {
      case "STOP" -> new Meaning.Stop();
      case "NOT" -> new Meaning.Not();
      case "TITLE" -> new Meaning.Title();
      default -> pole(value);
    };
  }

  private static Meaning pole(String value) {
    if (!value.endsWith("+") && !value.endsWith("-")) {
      throw new IllegalArgumentException("matching: no such value: " + value);
    }
    return new Meaning.Pole(value.substring(0, value.length() - 1), value.endsWith("+"));
  }

  /** What a word in lower case means; null when nothing. */
  @Nullable Meaning of(String word) {
    return meanings.get(word);
  }

  /** What two words together mean; null when nothing. */
  @Nullable Meaning ofPair(String first, String second) {
    return openers.contains(first) ? meanings.get(first + " " + second) : null;
  }
}
