package org.checkable.http;

/** Halves of surrogate pairs that stand alone: a Java string can hold them, no text can. */
final class Surrogates {
  /** What a client is told who sent one: it could be neither stored nor shown. */
  static final String REFUSED = "Half of a surrogate pair stands alone in it.";

  private Surrogates() {}

  /** Where the first lone surrogate stands, or -1. */
  static int firstLone(String text) {
    return firstLone(text, 0);
  }

  private static int firstLone(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      if (character <= Character.MAX_VALUE && Character.isSurrogate((char) character)) {
        return at;
      }
      at += Character.charCount(character);
    }
    return -1;
  }

  /** The text with U+FFFD for each lone surrogate. */
  static String mended(String text) {
    int lone = firstLone(text);
    if (lone < 0) {
      return text;
    }
    StringBuilder mended = new StringBuilder(text);
    for (int at = lone; at >= 0; at = firstLone(text, at + 1)) {
      mended.setCharAt(at, '\uFFFD');
    }
    return mended.toString();
  }
}
