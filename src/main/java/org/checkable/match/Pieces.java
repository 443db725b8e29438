package org.checkable.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Four letters in a row of words, and how rare they are. */
final class Pieces {
  private static final int LENGTH = 4;

  private final Map<String, Rarity.Term> terms;
  private final double sentences;

  /** Made when it is first asked for, which storing an article does not do; null before. */
  private volatile @Nullable Map<String, Integer> counts;

  /**
   * @param terms in how many sentences they stand
   */
  Pieces(Map<String, Rarity.Term> terms, double sentences) {
    this.terms = terms;
    this.sentences = sentences;
  }

  /** In how many sentences each stands. Two threads at once count the same, which is no harm. */
  private Map<String, Integer> counts() {
    Map<String, Integer> known = counts;
    if (known == null) {
      Map<String, Integer> counting = new HashMap<>();
      terms.forEach(
          (term, counted) ->
              new HashSet<>(of(term))
                  .forEach(piece -> counting.merge(piece, counted.sentences(), Integer::sum)));
      known = counting;
      counts = known;
    }
    return known;
  }

  /** Those of a word with its two ends marked by blanks; a short word is one. */
  static List<String> of(String word) {
    String whole = " " + word + " ";
    List<String> pieces = new ArrayList<>();
    for (int at = 0; at == 0 || at + LENGTH <= whole.length(); at++) {
      pieces.add(whole.substring(at, Math.min(at + LENGTH, whole.length())));
    }
    return pieces;
  }

  /** The larger, the rarer. */
  double weight(String piece) {
    return Rarity.inverse(sentences, Math.min(counts().getOrDefault(piece, 1), sentences));
  }
}
