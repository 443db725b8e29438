package org.checkable.text;

import java.util.Locale;

/**
 * A word, a number or a single mark.
 *
 * @param span where it stands
 * @param text its characters
 * @param lower the same in lower case, curly apostrophes made straight: what rules compare with
 */
public record Token(Span span, String text, String lower, Type type) {

  /** What a token is. */
  public enum Type {
    /** Letters, with inner apostrophes, hyphens and the dots of "U.S.". */
    WORD,
    /** Begins with a digit: "4.2", "1,300", "7th", "2024-25". */
    NUMBER,
    /** One character of anything else: punctuation, a currency sign, an emoji. */
    MARK
  }

  static Token of(String source, int start, int end, Type type) {
    String text = source.substring(start, end);
    return new Token(
        new Span(start, end), text, text.replace('’', '\'').toLowerCase(Locale.ROOT), type);
  }

  public boolean isWord() {
    return type == Type.WORD;
  }

  /** Whether it is a word that begins with a capital letter. */
  public boolean isCapitalised() {
    return type == Type.WORD && Character.isUpperCase(text.codePointAt(0));
  }
}
