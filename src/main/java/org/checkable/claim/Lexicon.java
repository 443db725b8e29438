package org.checkable.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.checkable.text.RuleTable;
import org.checkable.text.Span;
import org.checkable.text.Token;
import org.checkable.text.WordTable;

/**
 * Word lists such as {@code rules/traits.tsv}: which words and phrases show which trait. A phrase
 * is found by its first word, so a sentence is read once.
 *
 * @param <V> what words may show
 */
final class Lexicon<V extends Enum<V>> {
  private record Entry<V>(List<String> rest, V value) {}

  private final WordTable<List<Entry<V>>> byFirstWord;

  Lexicon(RuleTable table, Class<V> values) {
    Map<String, List<Entry<V>>> entries = new HashMap<>();
    for (RuleTable.Row row : table.rows()) {
      V value = Enum.valueOf(values, row.value());
      for (String phrase : row.pattern().split("\\|", -1)) {
        for (String form : forms(phrase)) {
          int space = form.indexOf(' ');
          String first = space < 0 ? form : form.substring(0, space);
          List<String> rest =
              space < 0 ? List.of() : List.of(form.substring(space + 1).split(" ", -1));
          entries.computeIfAbsent(first, _ -> new ArrayList<>()).add(new Entry<>(rest, value));
        }
      }
    }
    this.byFirstWord = new WordTable<>(entries);
  }

  /** "attack+" stands for its regular forms; anything else for itself. */
  private static List<String> forms(String phrase) {
    if (!phrase.endsWith("+")) {
      return List.of(phrase);
    }
    String stem = phrase.substring(0, phrase.length() - 1);
    String cut = stem.substring(0, stem.length() - 1);
    if (stem.endsWith("e")) {
      return List.of(stem, stem + "s", stem + "d", cut + "ing");
    }
    if (stem.endsWith("y")) {
      return List.of(stem, cut + "ies", cut + "ied", stem + "ing");
    }
    return List.of(stem, stem + "s", stem + "ed", stem + "ing");
  }

  /** Tells what the token at {@code index} begins, and where that stands. */
  void mark(List<Token> tokens, int index, BiConsumer<V, Span> found) {
    List<Entry<V>> entries = byFirstWord.get(tokens.get(index).lower());
    if (entries == null) {
      return;
    }
    Span first = tokens.get(index).span();
    for (Entry<V> entry : entries) {
      if (continues(tokens, index + 1, entry.rest)) {
        Span last = tokens.get(index + entry.rest.size()).span();
        found.accept(entry.value, first.cover(last));
      }
    }
  }

  private static boolean continues(List<Token> tokens, int from, List<String> words) {
    if (from + words.size() > tokens.size()) {
      return false;
    }
    for (int at = 0; at < words.size(); at++) {
      if (!tokens.get(from + at).lower().equals(words.get(at))) {
        return false;
      }
    }
    return true;
  }
}
