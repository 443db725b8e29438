package org.checkable.text;

/**
 * Converts between UTF-16 offsets, which Java counts in, and code points, which the W3C Web
 * Annotation model and our wire format count in.
 *
 * <p>Built once for a text; each conversion is then a binary search over the astral characters, of
 * which most articles have none. Used where documents are written and read, and nowhere else.
 */
public final class CodePoints {
  /** UTF-16 offsets of the high surrogates of all astral characters, ascending. */
  private final int[] astral;

  private final int length;

  private CodePoints(int[] astral, int length) {
    this.astral = astral;
    this.length = length;
  }

  public static CodePoints of(String text) {
    int pairs = 0;
    for (int at = 0; at < text.length(); at++) {
      if (isPair(text, at)) {
        pairs++;
      }
    }
    int[] astral = new int[pairs];
    int next = 0;
    for (int at = 0; next < pairs; at++) {
      if (isPair(text, at)) {
        astral[next++] = at;
      }
    }
    return new CodePoints(astral, text.length());
  }

  private static boolean isPair(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1));
  }

  /** How many code points the text has. */
  public int count() {
    return length - astral.length;
  }

  /** The code point offset of a UTF-16 offset; one inside a pair counts as after the pair. */
  public int fromUtf16(int offset) {
    if (offset < 0 || offset > length) {
      throw new IllegalArgumentException("offset outside the text: " + offset + " of " + length);
    }
    return offset - astralBefore(offset);
  }

  /** The UTF-16 offset of a code point offset. */
  public int toUtf16(int codePoint) {
    if (codePoint < 0 || codePoint > count()) {
      throw new IllegalArgumentException(
          "code point outside the text: " + codePoint + " of " + count());
    }
    int low = 0;
    int high = astral.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      // The astral character number `middle` stands at code point astral[middle] - middle.
      if (astral[middle] - middle < codePoint) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return codePoint + low;
  }

  private int astralBefore(int offset) {
    int low = 0;
    int high = astral.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (astral[middle] < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
