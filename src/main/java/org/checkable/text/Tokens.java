package org.checkable.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a span of text into tokens, in one pass. A possessive ending ("Trump's" gives "Trump" and
 * "'s") is a token of its own, so that names are found whole; "don't" stays one word.
 */
public final class Tokens {
  private Tokens() {}

  /** The tokens of a span, in order; white space is in none of them. */
  public static List<Token> of(String text, Span span) {
    List<Token> tokens = new ArrayList<>(span.length() / 5 + 4);
    int at = span.start();
    while (at < span.end()) {
      int character = text.codePointAt(at);
      if (Span.isSpace(character)) {
        at += Character.charCount(character);
        continue;
      }
      int end = Math.min(tokenEnd(text, at, character, span.end()), span.end());
      tokens.add(Token.of(text, at, end, typeOf(character)));
      at = end;
    }
    return tokens;
  }

  private static Token.Type typeOf(int character) {
    if (Character.isDigit(character)) {
      return Token.Type.NUMBER;
    }
    return Character.isLetter(character) ? Token.Type.WORD : Token.Type.MARK;
  }

  private static int tokenEnd(String text, int start, int first, int limit) {
    if (isApostrophe(first) && isPossessive(text, start, limit)) {
      return start + 2;
    }
    int at = start + Character.charCount(first);
    if (!Character.isLetterOrDigit(first)) {
      return at;
    }
    while (at < limit) {
      int character = text.codePointAt(at);
      if (isInsideWord(character)) {
        at += Character.charCount(character);
      } else if (joins(text, start, at, character, limit)) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  private static boolean isInsideWord(int character) {
    return Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.NON_SPACING_MARK;
  }

  /** Whether a mark inside a word belongs to it, because letters or digits follow without a gap. */
  private static boolean joins(String text, int start, int at, int mark, int limit) {
    int after = at + 1;
    boolean followed = after < limit && Character.isLetterOrDigit(text.codePointAt(after));
    if (isApostrophe(mark)) {
      return followed && !isPossessive(text, at, limit);
    }
    if (mark == '-' || mark == '‑') {
      return followed;
    }
    boolean number = Character.isDigit(text.charAt(start));
    if (mark == '.' || mark == ',') {
      return number
          ? followed
              && Character.isDigit(text.charAt(after))
              && Character.isDigit(text.charAt(at - 1))
          : mark == '.' && isDottedAbbreviation(text, start, at, limit);
    }
    return number && mark == ':' && followed && Character.isDigit(text.charAt(after));
  }

  /** Single letters with dots between and after them, as in "U.S." and "p.m.". */
  private static boolean isDottedAbbreviation(String text, int start, int dot, int limit) {
    if (!Character.isLetter(text.charAt(dot - 1))) {
      return false;
    }
    boolean letterBefore = dot - 1 == start || text.charAt(dot - 2) == '.';
    if (!letterBefore) {
      return false;
    }
    boolean first = dot - 1 == start;
    boolean letterAndDotAfter =
        dot + 2 < limit && Character.isLetter(text.charAt(dot + 1)) && text.charAt(dot + 2) == '.';
    return first ? letterAndDotAfter : true;
  }

  private static boolean isApostrophe(int character) {
    return character == '\'' || character == '’';
  }

  private static boolean isPossessive(String text, int at, int limit) {
    int after = at + 1;
    return after < limit
        && (text.charAt(after) == 's' || text.charAt(after) == 'S')
        && at > 0
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && (after + 1 >= limit || !Character.isLetterOrDigit(text.charAt(after + 1)));
  }
}
