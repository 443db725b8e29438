package org.checkable.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.checkable.text.Span;
import org.checkable.text.Token;

/**
 * The tokens of a sentence, cut finer where figures are written together with other things:
 * "4,000-person" is three pieces, "5km" two, "MUSD" two. What is glued to what still shows, in the
 * spans.
 */
final class Pieces {
  private final String text;
  private final List<Token> pieces;

  private Pieces(String text, List<Token> pieces) {
    this.text = text;
    this.pieces = pieces;
  }

  static Pieces of(String text, List<Token> tokens, FigureWords words) {
    List<Token> pieces = new ArrayList<>(tokens.size() + 8);
    for (Token token : tokens) {
      if (token.type() == Token.Type.NUMBER || isCompound(token, words)) {
        cut(text, token, pieces);
      } else if (isMillions(token, words)) {
        add(text, token.span().start(), token.span().start() + 1, Token.Type.WORD, pieces);
        add(text, token.span().start() + 1, token.span().end(), Token.Type.WORD, pieces);
      } else {
        pieces.add(token);
      }
    }
    return new Pieces(text, pieces);
  }

  /** "Ten-year", "two-thirds", "second-largest", "quarter-million". */
  private static boolean isCompound(Token token, FigureWords words) {
    int hyphen = token.isWord() ? token.lower().indexOf('-') : -1;
    if (hyphen <= 0) {
      return false;
    }
    String first = token.lower().substring(0, hyphen);
    return words.mayBegin(first) || words.is(FigureWords.Part.SCALE, first);
  }

  /** "50 MUSD": millions of them. */
  private static boolean isMillions(Token token, FigureWords words) {
    return token.text().length() == 4
        && token.text().charAt(0) == 'M'
        && token.text().chars().allMatch(Character::isUpperCase)
        && words.is(FigureWords.Part.CODE, token.lower().substring(1));
  }

  private static void cut(String text, Token token, List<Token> pieces) {
    int end = token.span().end();
    for (int at = token.span().start(); at < end; ) {
      int next = at + 1;
      if (isDigit(text.charAt(at))) {
        while (next < end && isInNumber(text, next, end)) {
          next++;
        }
        add(text, at, next, Token.Type.NUMBER, pieces);
      } else if (Character.isLetter(text.charAt(at))) {
        while (next < end && isInWord(text.charAt(next))) {
          next++;
        }
        add(text, at, next, Token.Type.WORD, pieces);
      } else {
        add(text, at, next, Token.Type.MARK, pieces);
      }
      at = next;
    }
  }

  private static boolean isInNumber(String text, int at, int end) {
    char character = text.charAt(at);
    return isDigit(character)
        || (character != '-'
            && character != '‑'
            && !Character.isLetter(character)
            && at + 1 < end
            && isDigit(text.charAt(at + 1)));
  }

  private static boolean isInWord(char character) {
    return character != '-' && character != '‑' && !isDigit(character);
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private static void add(String text, int from, int to, Token.Type type, List<Token> pieces) {
    String word = text.substring(from, to);
    String lower = word.replace('’', '\'').toLowerCase(Locale.ROOT);
    pieces.add(new Token(new Span(from, to), word, lower, type));
  }

  int size() {
    return pieces.size();
  }

  boolean has(int at) {
    return at >= 0 && at < pieces.size();
  }

  Token get(int at) {
    return pieces.get(at);
  }

  Span span(int at) {
    return pieces.get(at).span();
  }

  /** From one piece to before another. */
  Span span(int from, int to) {
    return new Span(span(from).start(), span(to - 1).end());
  }

  /** In lower case; empty beyond the sentence. */
  String lower(int at) {
    return has(at) ? pieces.get(at).lower() : "";
  }

  boolean is(int at, String word) {
    return lower(at).equals(word);
  }

  boolean isNumber(int at) {
    return has(at) && pieces.get(at).type() == Token.Type.NUMBER;
  }

  boolean isWord(int at) {
    return has(at) && pieces.get(at).isWord();
  }

  boolean isCapitalised(int at) {
    return has(at) && pieces.get(at).isCapitalised();
  }

  /** Whether nothing stands between a piece and the one before it. */
  boolean isGlued(int at) {
    return has(at) && has(at - 1) && span(at - 1).end() == span(at).start();
  }

  /** Whether one blank, of whatever width, stands between a piece and the one before it. */
  boolean isOneBlankAfter(int at) {
    return has(at)
        && has(at - 1)
        && span(at - 1).end() + 1 == span(at).start()
        && Character.isSpaceChar(text.charAt(span(at).start() - 1));
  }

  /** A hyphen or a dash that is glued to what is before it. */
  boolean isJoint(int at) {
    return isGlued(at) && isDash(at);
  }

  boolean isDash(int at) {
    return switch (lower(at)) {
      case "-", "‑", "–", "—", "−" -> true;
      default -> false;
    };
  }
}
