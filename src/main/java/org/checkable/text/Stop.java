package org.checkable.text;

/**
 * A place where a sentence may end: a run of final marks with the quotation marks and brackets that
 * close after it.
 *
 * @param start of the first mark
 * @param end behind the last mark or closing character, and the emoji that follow those
 * @param dots how many full stops the run has; an ellipsis character counts as three
 * @param strong whether a question or exclamation mark is among the marks
 * @param spaced whether white space stands before the first mark, as in "word . . ."
 * @param quoted whether a quotation closes after the marks
 */
record Stop(int start, int end, int dots, boolean strong, boolean spaced, boolean quoted) {

  /** Whether a character ends sentences. */
  static boolean isMark(char character) {
    return switch (character) {
      case '.', '!', '?', '…', '。', '！', '？' -> true;
      default -> false;
    };
  }

  /** Whether the run is an ellipsis and not a plain full stop. */
  boolean isEllipsis() {
    return dots > 1;
  }

  /** The stop whose first mark stands at an offset. */
  static Stop at(String text, int start, int limit) {
    int dots = 0;
    boolean strong = false;
    boolean quoted = false;
    int at = start;
    while (at < limit) {
      char character = text.charAt(at);
      if (character == '.' || character == '…') {
        dots += character == '.' ? 1 : 3;
      } else if (isMark(character)) {
        strong = true;
      } else if (isQuotationMark(character)) {
        quoted = true;
      } else if (isSpacedDot(text, at, limit) && !quoted && !strong) {
        dots++;
        at++;
      } else if (!isClosingBracket(character) && !NoteMark.isRaised(character)) {
        int note = footnoteEnd(text, at, limit);
        if (note == at) {
          break;
        }
        at = note - 1;
      }
      at++;
    }
    if (isLooseQuotationMark(text, at, limit)) {
      quoted = true;
      at += 2;
    }
    boolean spaced = start > 0 && Span.isSpace(text.charAt(start - 1));
    return new Stop(start, Emoji.end(text, at, limit), dots, strong, spaced, quoted);
  }

  static boolean isQuotationMark(char character) {
    return switch (character) {
      case '"', '\'', '”', '’', '“', '‘', '»', '«' -> true;
      default -> false;
    };
  }

  /**
   * A straight mark with white space on both sides closes, as in transcripts: {@code so. " Then}.
   */
  private static boolean isLooseQuotationMark(String text, int at, int limit) {
    return at + 1 < limit
        && Span.isSpace(text.charAt(at))
        && text.charAt(at + 1) == '"'
        && (at + 2 >= limit || Span.isSpace(text.charAt(at + 2)));
  }

  private static boolean isClosingBracket(char character) {
    return character == ')' || character == ']' || character == '}';
  }

  /** A space and a dot that go on with ". . ."; the dot of " .5" does not. */
  private static boolean isSpacedDot(String text, int at, int limit) {
    return Span.isSpace(text.charAt(at))
        && at + 1 < limit
        && text.charAt(at + 1) == '.'
        && (at + 2 >= limit || !Character.isLetterOrDigit(text.charAt(at + 2)));
  }

  /** Behind a note such as "[12]" that stands at an offset; the offset itself without one. */
  private static int footnoteEnd(String text, int at, int limit) {
    if (text.charAt(at) != '[') {
      return at;
    }
    int digit = at + 1;
    while (digit < limit && digit - at < 5 && Character.isDigit(text.charAt(digit))) {
      digit++;
    }
    boolean closed = digit > at + 1 && digit < limit && text.charAt(digit) == ']';
    return closed ? digit + 1 : at;
  }
}
