package org.checkable.quantity;

import java.util.List;
import org.checkable.text.Token;

/** Whether a sentence speaks, at one of its words, of what has yet to happen. */
final class Tense {
  /** A verb further away than this says little of a date. */
  private static final int WINDOW = 12;

  private final TimeWords words;
  private final List<Token> tokens;

  Tense(TimeWords words, List<Token> tokens) {
    this.words = words;
    this.tokens = tokens;
  }

  /** Tells by the nearest verb before a place; where there is none, by the first one after it. */
  boolean isFuture(int place) {
    for (int at = place - 1; at >= Math.max(0, place - WINDOW); at--) {
      String word = tokens.get(at).lower();
      if (words.isFuture(word)) {
        return true;
      }
      if (isPast(word) && !isPassive(at)) {
        return false;
      }
    }
    for (int at = place + 1; at < Math.min(tokens.size(), place + WINDOW); at++) {
      String word = tokens.get(at).lower();
      if (words.isFuture(word) || isPast(word)) {
        return words.isFuture(word);
      }
    }
    return false;
  }

  private static boolean isPast(String word) {
    return switch (word) {
      case "said",
          "told",
          "was",
          "were",
          "had",
          "has",
          "did",
          "went",
          "took",
          "came",
          "fell",
          "rose",
          "began",
          "met",
          "found",
          "won",
          "lost" ->
          true;
      default -> word.length() > 4 && word.endsWith("ed");
    };
  }

  /** "Will be closed": the participle does not say when. */
  private boolean isPassive(int at) {
    String before = at > 0 ? tokens.get(at - 1).lower() : "";
    return switch (before) {
      case "be", "been", "to", "stay", "remain", "get" -> true;
      default -> false;
    };
  }
}
