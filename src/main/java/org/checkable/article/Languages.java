package org.checkable.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkable.text.RuleTable;
import org.checkable.text.Span;
import org.checkable.text.Token;
import org.checkable.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Tells a text that is clearly not English, by the share of function words of {@code
 * rules/languages.tsv} and by its script. It refuses on evidence for another language only: names,
 * tables, noise and capitals are no evidence, and a text of few words is taken as it is.
 */
final class Languages {
  /** Enough to judge by, and cheap however long the text is. */
  private static final int MOST_CHARACTERS = 3_000;

  private static final String PARTICLE = "particle";

  private static final int FEWEST_WORDS = 25;
  private static final double MOST_ENGLISH = 0.10;
  private static final double LEAST_OTHER = 0.16;

  private final Map<String, Set<String>> words = new HashMap<>();

  Languages(RuleTable table) {
    for (RuleTable.Row row : table.rows()) {
      words
          .computeIfAbsent(row.value(), language -> new HashSet<>())
          .addAll(List.of(row.pattern().split("\\|", -1)));
    }
  }

  /**
   * The language of a text that cannot be read: the declared one, or what the text looks like; null
   * when it may be English.
   *
   * @param declared a BCP 47 tag
   */
  @Nullable String other(String declared, String text) {
    boolean english = declared.equals("en") || declared.startsWith("en-");
    return english ? detected(text) : declared;
  }

  private @Nullable String detected(String text) {
    List<String> found = words(text);
    String script = Scripts.other(text, MOST_CHARACTERS);
    if (script != null) {
      return found.size() < FEWEST_WORDS && count(found, "en") > 0 ? null : script;
    }
    return found.size() < FEWEST_WORDS ? null : foreign(found);
  }

  private @Nullable String foreign(List<String> found) {
    double least = found.size() * LEAST_OTHER;
    int english = count(found, "en");
    if (english > found.size() * MOST_ENGLISH) {
      return null;
    }
    String best = null;
    int most = english * 2;
    for (String language : words.keySet().stream().sorted().toList()) {
      int count = language.equals("en") || language.equals(PARTICLE) ? 0 : count(found, language);
      if (count > most && count >= least) {
        best = language;
        most = count;
      }
    }
    return best;
  }

  /** The share of a text's words that are function words of a language. */
  double share(String text, String language) {
    List<String> found = words(text);
    return found.isEmpty() ? 0 : (double) count(found, language) / found.size();
  }

  /** The words in lower case, without those that stand inside a name: "Ana de los Santos". */
  private List<String> words(String text) {
    Set<String> particles = words.getOrDefault(PARTICLE, Set.of());
    List<String> found = new ArrayList<>();
    boolean named = false;
    for (Token token : Tokens.of(text, new Span(0, Math.min(text.length(), MOST_CHARACTERS)))) {
      boolean particle = named && token.isWord() && particles.contains(token.lower());
      if (token.isWord() && !particle) {
        found.add(token.lower());
      }
      named = particle || token.isCapitalised();
    }
    return found;
  }

  private int count(List<String> found, String language) {
    Set<String> known = words.getOrDefault(language, Set.of());
    return (int) found.stream().filter(known::contains).count();
  }
}
