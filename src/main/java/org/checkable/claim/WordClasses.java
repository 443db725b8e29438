package org.checkable.claim;

import java.util.HashMap;
import java.util.Map;
import org.checkable.text.RuleSource;
import org.checkable.text.RuleTable;
import org.checkable.text.Token;
import org.checkable.text.WordTable;
import org.jspecify.annotations.Nullable;

/** Tells the class of a word on its own: from {@code rules/words.tsv}, else from its shape. */
final class WordClasses {
  /** The value of rows whose words take a whole clause; they say nothing of the words' class. */
  private static final String REPORTING = "REPORTING";

  /** The same of rows whose verbs have no passive. */
  private static final String INTRANSITIVE = "INTRANSITIVE";

  /**
   * What the table says of a word.
   *
   * @param value its class; null when only the rest is said
   */
  private record Entry(@Nullable WordClass value, boolean reporting, boolean intransitive) {
    static final Entry NONE = new Entry(null, false, false);

    /** Both together: a word has one class. */
    static Entry both(Entry one, Entry other) {
      if (one.value != null && other.value != null) {
        throw new IllegalArgumentException("words: two classes for one word");
      }
      return new Entry(
          one.value != null ? one.value : other.value,
          one.reporting || other.reporting,
          one.intransitive || other.intransitive);
    }
  }

  private final WordTable<Entry> known;

  WordClasses(RuleSource source) {
    Map<String, Entry> entries = new HashMap<>();
    for (RuleTable.Row row : source.table("words").rows()) {
      Entry entry = entry(row.value());
      for (String word : row.pattern().split("\\|", -1)) {
        entries.merge(word, entry, Entry::both);
      }
    }
    this.known = new WordTable<>(entries);
  }

  private static Entry entry(String value) {
    return switch (value) {
      case REPORTING -> new Entry(null, true, false);
      case INTRANSITIVE -> new Entry(null, false, true);
      default -> new Entry(WordClass.valueOf(value), false, false);
    };
  }

  /** Whether a verb takes a whole clause ("said", "believes"). */
  boolean isReporting(Token token) {
    return known.getOrDefault(token.lower(), Entry.NONE).reporting;
  }

  /** Whether a verb has no passive ("studied", "retired"). */
  boolean isIntransitive(Token token) {
    return known.getOrDefault(token.lower(), Entry.NONE).intransitive;
  }

  /**
   * The class of a token.
   *
   * @param first whether the token begins its sentence, where a capital says nothing
   */
  WordClass of(Token token, boolean first) {
    if (token.type() == Token.Type.MARK || token.lower().equals("'s")) {
      return WordClass.MARK;
    }
    if (token.type() == Token.Type.NUMBER) {
      return WordClass.NUMBER;
    }
    String lower = token.lower();
    // "May" and "Will" are names inside a sentence, whatever the word means in lower case.
    boolean capital = token.isCapitalised() && !first;
    WordClass listed = known.getOrDefault(lower, Entry.NONE).value;
    if (listed != null && !(capital && listed.isNameWhenCapitalised())) {
      return listed;
    }
    if (capital) {
      return WordClass.NAME;
    }
    WordClass contracted = contraction(lower);
    if (contracted != null) {
      return contracted;
    }
    return byEnding(token, lower, first);
  }

  private static @Nullable WordClass contraction(String lower) {
    boolean joined =
        lower.endsWith("'re")
            || lower.endsWith("'ve")
            || lower.endsWith("'ll")
            || lower.endsWith("'d")
            || lower.equals("i'm");
    return joined ? WordClass.SUBJECT_WITH_VERB : null;
  }

  private static WordClass byEnding(Token token, String lower, boolean first) {
    // "Government-financed" is an adjective.
    if (lower.length() > 4 && lower.endsWith("ed") && lower.indexOf('-') < 0) {
      return WordClass.PAST_OR_PARTICIPLE;
    }
    if (lower.length() > 4 && lower.endsWith("ly") && !lower.endsWith("ily")) {
      return WordClass.ADVERB;
    }
    return first && token.isCapitalised() ? WordClass.NAME : WordClass.OTHER;
  }
}
