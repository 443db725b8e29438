package org.checkable.quantity;

import org.checkable.quantity.FigureWords.Part;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words for what a figure counts or measures, by the words alone: up to the first plural
 * behind a bare count ("40 new boats"), and what follows "of" behind a unit ("30 grams of salt").
 */
final class Counted {
  /** "Key Iraqi army leaders". */
  private static final int MOST_WORDS = 4;

  private Counted() {}

  /** Where what is counted stands; null when the words beside the figure do not say. */
  static @Nullable Span span(FigureWords words, Pieces pieces, Figure figure) {
    Unit unit = figure.unit();
    if (unit.isNone()) {
      int end = end(words, pieces, figure.end());
      return end > figure.end() ? pieces.span(figure.end(), end) : null;
    }
    boolean measures = !unit.equals(Unit.PERCENT) && !unit.equals(Unit.RANK);
    return measures && pieces.is(figure.end(), "of") && !unit.equals(Unit.TIMES)
        ? substance(words, pieces, figure.end() + 1)
        : null;
  }

  /** After the first plural from a piece on; that piece when there is none. */
  static int end(FigureWords words, Pieces pieces, int from) {
    for (int at = from; at < from + MOST_WORDS && pieces.isWord(at); at++) {
      String word = pieces.lower(at);
      if (words.is(Part.CLOSED, word)) {
        return from;
      }
      if (isPlural(words, pieces, at)) {
        return at + 1;
      }
      at += pieces.isJoint(at + 1) ? 1 : 0;
    }
    return from;
  }

  private static boolean isPlural(FigureWords words, Pieces pieces, int at) {
    String word = pieces.lower(at);
    if (words.is(Part.PLURAL, word)) {
      return true;
    }
    return word.length() > 3
        && word.endsWith("s")
        && !word.endsWith("ss")
        && !word.endsWith("us")
        && !word.endsWith("is")
        && !pieces.isJoint(at + 1)
        && !pieces.is(at + 1, "'");
  }

  private static @Nullable Span substance(FigureWords words, Pieces pieces, int from) {
    int at = from;
    while (at < from + MOST_WORDS
        && pieces.isWord(at)
        && !words.is(Part.CLOSED, pieces.lower(at))) {
      at++;
    }
    boolean ends = !pieces.isWord(at) || words.is(Part.CLOSED, pieces.lower(at));
    return at > from && ends && !pieces.is(at, ",") ? pieces.span(from, at) : null;
  }
}
