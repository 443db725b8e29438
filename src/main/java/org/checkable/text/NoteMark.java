package org.checkable.text;

/** The mark of a note, as plain text keeps it: "¹", "†", "[12]", or a bare digit behind a stop. */
final class NoteMark {
  private static final int MOST_DIGITS = 2;

  private NoteMark() {}

  /** Behind one or two plain digits at an offset; the offset itself without them. */
  static int end(String text, int from, int limit) {
    int at = from;
    while (at < limit && at - from < MOST_DIGITS && isDigit(text.charAt(at))) {
      at++;
    }
    boolean whole = at < limit && Span.isSpace(text.charAt(at));
    return whole && at > from && text.charAt(from) != '0' ? at : from;
  }

  /** Whether a character is written for notes only: raised digits and daggers. */
  static boolean isRaised(char character) {
    return switch (character) {
      case '¹', '²', '³', '†', '‡', '⁰', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹' -> true;
      default -> false;
    };
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
