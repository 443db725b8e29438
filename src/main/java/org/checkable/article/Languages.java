package org.checkable.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.checkable.text.RuleTable;
import org.checkable.text.Span;
import org.checkable.text.Token;
import org.checkable.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Tells a text that is not English, by its script, by the function words of {@code
 * rules/languages.tsv} and, where it is short, by its letters. It refuses on evidence for another
 * language only: names, tables, noise and capitals are no evidence. A short text whose language its
 * sender says is believed.
 */
final class Languages {
  /** Enough to judge by, and cheap however long the text is. */
  private static final int MOST_CHARACTERS = 3_000;

  /** Addresses, handles and hashtags are in no language. */
  private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.|[@#])\\S++");

  private static final String ENGLISH = "en";
  private static final String PARTICLE = "particle";
  private static final String LETTERS = "letters ";

  /** With fewer words a text is short. */
  private static final int FEWEST_WORDS = 25;

  private static final double MOST_ENGLISH = 0.10;
  private static final double LEAST_OTHER = 0.16;

  /** Evidence that a short text must have for another language, and more than for English. */
  private static final double LEAST_EVIDENCE = 0.6;

  private static final double ENGLISH_WEIGHT = 1.3;

  private final Map<String, Set<String>> words = new TreeMap<>();
  private final Map<String, Set<String>> letters = new TreeMap<>();

  Languages(RuleTable table) {
    for (RuleTable.Row row : table.rows()) {
      boolean isLetters = row.value().startsWith(LETTERS);
      (isLetters ? letters : words)
          .computeIfAbsent(
              isLetters ? row.value().substring(LETTERS.length()) : row.value(),
              language -> new HashSet<>())
          .addAll(List.of(row.pattern().split("\\|", -1)));
    }
  }

  /**
   * The language of a text that cannot be read: the declared one, or what the text looks like; null
   * when it may be English.
   *
   * @param declared a BCP 47 tag
   * @param said whether the sender declared it, so that a short text is believed
   */
  @Nullable String other(String declared, boolean said, String text) {
    boolean english = declared.equals(ENGLISH) || declared.startsWith("en-");
    return english ? detected(text, said) : declared;
  }

  private @Nullable String detected(String text, boolean said) {
    List<Token> found = words(text);
    String script = Scripts.other(text, MOST_CHARACTERS);
    if (script != null) {
      return found.size() < FEWEST_WORDS && count(found, ENGLISH) > 0 ? null : script;
    }
    if (found.size() < FEWEST_WORDS) {
      return said ? null : shortly(found);
    }
    return foreign(found);
  }

  private @Nullable String foreign(List<Token> found) {
    double least = found.size() * LEAST_OTHER;
    int english = count(found, ENGLISH);
    if (english > found.size() * MOST_ENGLISH) {
      return null;
    }
    String best = null;
    int most = english * 2;
    for (String language : words.keySet()) {
      int count =
          language.equals(ENGLISH) || language.equals(PARTICLE) ? 0 : count(found, language);
      if (count > most && count >= least) {
        best = language;
        most = count;
      }
    }
    return best;
  }

  /** The language of a few words: each sign of several languages counts less for each of them. */
  private @Nullable String shortly(List<Token> found) {
    Map<String, Double> evidence = new TreeMap<>();
    for (Token word : found) {
      boolean name = word.isCapitalised() && !word.equals(found.getFirst());
      if (!name) {
        add(evidence, words, set -> set.contains(word.lower()));
        add(evidence, letters, set -> set.stream().anyMatch(sign -> has(word.lower(), sign)));
      }
    }
    double english = evidence.getOrDefault(ENGLISH, 0.0) * ENGLISH_WEIGHT;
    String best = null;
    double most = Math.max(LEAST_EVIDENCE, english);
    for (Map.Entry<String, Double> entry : evidence.entrySet()) {
      if (!entry.getKey().equals(ENGLISH) && entry.getValue() > most) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return best;
  }

  /** A letter within a word, an ending ("-ción") of a longer word, or what it begins with. */
  private static boolean has(String word, String sign) {
    if (sign.startsWith("-")) {
      return word.length() > sign.length() && word.endsWith(sign.substring(1));
    }
    return sign.endsWith("-")
        ? word.startsWith(sign.substring(0, sign.length() - 1))
        : word.contains(sign);
  }

  private static void add(
      Map<String, Double> evidence, Map<String, Set<String>> signs, Predicate<Set<String>> has) {
    List<String> languages = new ArrayList<>();
    signs.forEach(
        (language, set) -> {
          if (!language.equals(PARTICLE) && has.test(set)) {
            languages.add(language);
          }
        });
    for (String language : languages) {
      evidence.merge(language, 1 / Math.sqrt(languages.size()), Double::sum);
    }
  }

  /** The share of a text's words that are function words of a language, or have its letters. */
  double share(String text, String language) {
    List<Token> found = words(text);
    if (!language.startsWith(LETTERS)) {
      return found.isEmpty() ? 0 : (double) count(found, language) / found.size();
    }
    Set<String> known = letters.getOrDefault(language.substring(LETTERS.length()), Set.of());
    long count =
        found.stream()
            .filter(word -> known.stream().anyMatch(sign -> has(word.lower(), sign)))
            .count();
    return found.isEmpty() ? 0 : (double) count / found.size();
  }

  /** The words, without those that stand inside a name: "Ana de los Santos". */
  private List<Token> words(String text) {
    Set<String> particles = words.getOrDefault(PARTICLE, Set.of());
    List<Token> found = new ArrayList<>();
    boolean named = false;
    String beginning = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    String read = ADDRESS.matcher(beginning).replaceAll(" ");
    for (Token token : Tokens.of(read, new Span(0, read.length()))) {
      boolean particle = named && token.isWord() && particles.contains(token.lower());
      if (token.isWord() && !particle) {
        found.add(token);
      }
      named = particle || token.isCapitalised();
    }
    return found;
  }

  private int count(List<Token> found, String language) {
    Set<String> known = words.getOrDefault(language, Set.of());
    return (int) found.stream().filter(word -> known.contains(word.lower())).count();
  }
}
