package org.checkable.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkable.text.RuleSource;
import org.checkable.text.RuleTable;
import org.checkable.text.Token;
import org.jspecify.annotations.Nullable;

/** Tells the class of a word on its own: from {@code rules/words.tsv}, else from its shape. */
final class WordClasses {
  /** The value of rows whose words take a whole clause; they say nothing of the words' class. */
  private static final String REPORTING = "REPORTING";

  /** The same of rows whose verbs have no passive. */
  private static final String INTRANSITIVE = "INTRANSITIVE";

  private final Map<String, WordClass> known = new HashMap<>();
  private final Set<String> reporting = new HashSet<>();
  private final Set<String> intransitive = new HashSet<>();

  WordClasses(RuleSource source) {
    for (RuleTable.Row row : source.table("words").rows()) {
      if (row.value().equals(REPORTING)) {
        reporting.addAll(List.of(row.pattern().split("\\|", -1)));
        continue;
      }
      if (row.value().equals(INTRANSITIVE)) {
        intransitive.addAll(List.of(row.pattern().split("\\|", -1)));
        continue;
      }
      WordClass value = WordClass.valueOf(row.value());
      for (String word : row.pattern().split("\\|", -1)) {
        if (known.put(word, value) != null) {
          throw new IllegalArgumentException("words: two classes for " + word);
        }
      }
    }
  }

  /** Whether a verb takes a whole clause ("said", "believes"). */
  boolean isReporting(Token token) {
    return reporting.contains(token.lower());
  }

  /** Whether a verb has no passive ("studied", "retired"). */
  boolean isIntransitive(Token token) {
    return intransitive.contains(token.lower());
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
    WordClass listed = known.get(lower);
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
