package org.checkable.claim;

import java.util.List;
import org.checkable.text.Span;

/**
 * Reads quotation marks in passing: how much of each sentence of a paragraph stands inside them.
 * What stands between single marks is known before, because most of them are apostrophes.
 */
final class Marks {
  private final String text;
  private final List<Span> single;
  private int next;
  private boolean inside;

  /**
   * @param single what stands between single marks, in reading order
   */
  Marks(String text, List<Span> single) {
    this.text = text;
    this.single = single;
  }

  /** A paragraph ends: what is open there is taken as closed. */
  void close() {
    inside = false;
  }

  /** The share of the characters of the next sentence that stand inside marks, 0 to 1. */
  double shareInside(Span sentence) {
    int quoted = 0;
    for (int at = sentence.start(); at < sentence.end(); at++) {
      switch (text.charAt(at)) {
        case '“', '«' -> inside = true;
        case '”', '»' -> inside = false;
        case '"' -> inside = !inside;
        default -> quoted += inside ? 1 : 0;
      }
    }
    quoted = Math.max(quoted, inSingle(sentence));
    return sentence.isEmpty() ? 0 : (double) quoted / sentence.length();
  }

  /** How many characters of the next sentence stand between single marks. */
  private int inSingle(Span sentence) {
    int quoted = 0;
    while (next < single.size() && single.get(next).end() <= sentence.start()) {
      next++;
    }
    for (int at = next; at < single.size() && single.get(at).start() < sentence.end(); at++) {
      Span span = single.get(at);
      quoted += Math.min(span.end(), sentence.end()) - Math.max(span.start(), sentence.start());
    }
    return quoted;
  }
}
