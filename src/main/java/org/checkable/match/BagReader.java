package org.checkable.match;

import java.util.List;
import org.checkable.text.RuleSource;
import org.checkable.text.Span;
import org.checkable.text.Token;
import org.checkable.text.Tokens;

/** Reads texts into {@link Bag}s: claims, headlines, and posts, which are quoted with an author. */
final class BagReader {
  /** Tokens between the dash and the handle of "— Somebody (@somebody) January 6, 2020". */
  private static final int LONGEST_AUTHOR = 16;

  private final Meanings words;

  BagReader(RuleSource source) {
    this.words = new Meanings(source);
  }

  Bag read(String text) {
    List<Token> tokens = Tokens.of(text, new Span(0, text.length()));
    return new BagWalk(words, tokens, signature(tokens)).bag();
  }

  /** Where the line with a post's author begins; the end when there is none. */
  private static int signature(List<Token> tokens) {
    for (int at = tokens.size() - 1; at > 0; at--) {
      if (isText(tokens.get(at), "@") && isText(tokens.get(at - 1), "(")) {
        return dashBefore(tokens, at);
      }
    }
    return tokens.size();
  }

  private static int dashBefore(List<Token> tokens, int handle) {
    for (int at = handle - 1; at >= 0 && handle - at < LONGEST_AUTHOR; at--) {
      if (isText(tokens.get(at), "—") || isText(tokens.get(at), "–")) {
        return at;
      }
    }
    return tokens.size();
  }

  static boolean isText(Token token, String text) {
    return token.text().equals(text);
  }
}
