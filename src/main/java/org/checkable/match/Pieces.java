package org.checkable.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Four letters in a row of words, and how rare they are. */
final class Pieces {
  private static final int LENGTH = 4;

  private final Map<String, Integer> counts = new HashMap<>();
  private final double sentences;

  /**
   * @param terms in how many sentences they stand
   */
  Pieces(Map<String, Integer> terms, double sentences) {
    this.sentences = sentences;
    terms.forEach(
        (term, count) ->
            new HashSet<>(of(term)).forEach(piece -> counts.merge(piece, count, Integer::sum)));
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
    return Rarity.inverse(sentences, Math.min(counts.getOrDefault(piece, 1), sentences));
  }
}
