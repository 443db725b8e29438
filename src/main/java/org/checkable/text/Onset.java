package org.checkable.text;

import java.util.Locale;

/**
 * What stands where the next sentence may begin, behind white space and opening marks.
 *
 * @param word the first word's letters and digits; empty when a sign stands there
 * @param end behind that word
 * @param opener the first opening quotation mark or bracket before the word; 0 without one
 */
record Onset(String word, int end, Shape shape, char opener) {
  private static final int LONGEST_WORD = 40;

  /** More white space and opening marks than these begin nothing. */
  private static final int LONGEST_GAP = 40;

  /** What the first character tells. */
  enum Shape {
    CAPITAL,
    SMALL,
    DIGIT,
    SIGN,
    NOTHING
  }

  /** Reads on from an offset. */
  static Onset at(String text, int from, int limit) {
    int at = from;
    char opener = 0;
    int last = Math.min(limit, from + LONGEST_GAP);
    while (at < last && (Span.isSpace(text.charAt(at)) || isOpener(text, at, limit))) {
      if (opener == 0 && !Span.isSpace(text.charAt(at))) {
        opener = text.charAt(at);
      }
      at++;
    }
    if (at >= last) {
      return new Onset("", at, Shape.NOTHING, opener);
    }
    int end = wordEnd(text, at, limit);
    String word = text.substring(at, end);
    return new Onset(word, end, shape(text.codePointAt(at), word), opener);
  }

  String lower() {
    return word.replace('’', '\'').toLowerCase(Locale.ROOT);
  }

  boolean opensQuotation() {
    return opener != 0 && Stop.isQuotationMark(opener);
  }

  private static int wordEnd(String text, int start, int limit) {
    int at = start;
    int last = Math.min(limit, start + LONGEST_WORD);
    while (at < last && isInside(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isInside(char character) {
    return Character.isLetterOrDigit(character)
        || character == '\''
        || character == '’'
        || character == '-';
  }

  private static boolean isOpener(String text, int at, int limit) {
    char character = text.charAt(at);
    return switch (character) {
      case '"', '“', '‘', '\'', '«', '„', '(', '[', '¿', '¡', '.', '…', ']' -> true;
      case '—', '–', '-', '*', '_' -> at + 1 < limit && !Character.isDigit(text.charAt(at + 1));
      default -> false;
    };
  }

  /** A sign that a sentence may begin with. */
  private static boolean isSignBefore(int character) {
    return Character.getType(character) == Character.CURRENCY_SYMBOL
        || character == '#'
        || character == '@'
        || character == '•'
        || character >= 0x2190;
  }

  private static Shape shape(int first, String word) {
    if (Character.isDigit(first)) {
      return Shape.DIGIT;
    }
    if (!Character.isLetter(first)) {
      return isSignBefore(first) ? Shape.SIGN : Shape.NOTHING;
    }
    // "iPhone" and "eBay" begin sentences as they are.
    boolean camel = word.length() > 1 && Character.isUpperCase(word.charAt(1));
    return Character.isLowerCase(first) && !camel ? Shape.SMALL : Shape.CAPITAL;
  }
}
