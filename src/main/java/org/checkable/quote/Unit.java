package org.checkable.quote;

import java.util.ArrayList;
import java.util.List;

/**
 * Sentences that belong together because a quotation runs across their border; mostly one. Places
 * of {@link TokenLine}.
 *
 * @param to after the last word; a final full stop is inside
 */
record Unit(int from, int to, int paragraph) {

  static List<Unit> of(TokenLine words, Marks marks) {
    List<Unit> units = new ArrayList<>();
    int sentences = words.sentences().size();
    int sentence = 0;
    while (sentence < sentences) {
      int from = words.from(sentence);
      int paragraph = words.sentences().get(sentence).paragraph();
      while (sentence + 1 < sentences
          && words.sentences().get(sentence + 1).paragraph() == paragraph
          && runsOn(words, marks, words.from(sentence + 1), from)) {
        sentence++;
      }
      if (words.to(sentence) > from) {
        units.add(new Unit(from, words.to(sentence), paragraph));
      }
      sentence++;
    }
    return units;
  }

  /** Whether a quotation crosses the border at a place, or the speaker of one follows it. */
  private static boolean runsOn(TokenLine words, Marks marks, int border, int from) {
    if (border <= from || border >= words.count()) {
      return false;
    }
    if (marks.at(border) >= 0 && marks.at(border) == marks.at(border - 1)) {
      return true;
    }
    boolean follows =
        words.isWord(border) ? !words.isCapitalised(border) : "—–―".contains(words.lower(border));
    return marks.holds(border - 1) && !marks.holds(border) && follows;
  }
}
