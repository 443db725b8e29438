package org.checkable.claim;

import org.checkable.text.Span;

/**
 * Reads quotation marks in passing: how much of each sentence of a paragraph stands inside them.
 * Single marks are not read, because most are apostrophes.
 */
final class Marks {
  private final String text;
  private boolean inside;

  Marks(String text) {
    this.text = text;
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
    return sentence.isEmpty() ? 0 : (double) quoted / sentence.length();
  }
}
