package org.checkable.text;

/** Pictures in a text. After the end of a sentence they still belong to it. */
public final class Emoji {
  private Emoji() {}

  /** Whether a code point is a picture, or changes the one before it. */
  public static boolean isEmoji(int character) {
    if (character < 0x2190 || (0x25a0 <= character && character <= 0x25ff)) {
      return character == 0x200d;
    }
    return character == 0xfe0f
        || (character >= 0x1f000 && character < 0x20000)
        || Character.getType(character) == Character.OTHER_SYMBOL;
  }

  /** Behind the emoji that stand at an offset or behind white space there; else the offset. */
  static int end(String text, int from, int limit) {
    int at = from;
    while (at < limit && Span.isSpace(text.charAt(at))) {
      at++;
    }
    int first = at;
    while (at < limit && isEmoji(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at == first ? from : at;
  }
}
