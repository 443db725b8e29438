package org.checkable.article;

import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What is done to a text before anything refers to it: line ends become LF, the byte-order mark and
 * control characters go, everything else stays as received. Marks of writing direction and joiners
 * are content and stay.
 */
final class CleanText {
  private CleanText() {}

  static String of(String raw) {
    StringBuilder clean = new StringBuilder(raw.length());
    for (int at = 0; at < raw.length(); at++) {
      char character = raw.charAt(at);
      if (isLineEnd(character)) {
        boolean pair = character == '\r' && at + 1 < raw.length() && raw.charAt(at + 1) == '\n';
        clean.append(pair ? "" : "\n");
      } else if (isKept(character)) {
        clean.append(character);
      }
    }
    return clean.toString();
  }

  /** The same on one line, without white space at either end; null when nothing is left. */
  static @Nullable String line(@Nullable String raw) {
    if (raw == null) {
      return null;
    }
    StringBuilder line = new StringBuilder(raw.length());
    for (char character : of(raw).toCharArray()) {
      boolean space = Span.isSpace(character);
      boolean afterSpace = line.isEmpty() || line.charAt(line.length() - 1) == ' ';
      if (!space || !afterSpace) {
        line.append(space ? ' ' : character);
      }
    }
    String clean = line.toString().strip();
    return isBlank(clean) ? null : clean;
  }

  /** Carriage return, line feed, vertical tab, form feed and next line. */
  private static boolean isLineEnd(char character) {
    return (character >= '\n' && character <= '\r') || character == '\u0085';
  }

  private static boolean isKept(char character) {
    return character == '\t' || (!Character.isISOControl(character) && character != '\ufeff');
  }

  /** Whether a reader would see nothing: white space, joiners and marks of direction only. */
  static boolean isBlank(String text) {
    return text.codePoints()
        .allMatch(
            character ->
                Span.isSpace(character)
                    || Character.isISOControl(character)
                    || Character.getType(character) == Character.FORMAT);
  }

  /** Whether half of a surrogate pair stands alone: no text of Unicode, and not to be stored. */
  static boolean hasLoneSurrogate(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (Character.isSurrogate(text.charAt(at))) {
        boolean pair =
            Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
        if (!pair) {
          return true;
        }
        at++;
      }
    }
    return false;
  }

  /** The length in bytes of UTF-8, without making them. */
  static int bytes(String text) {
    int bytes = 0;
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      boolean half = Character.isSurrogate(character);
      bytes += character < 0x80 ? 1 : character < 0x800 || half ? 2 : 3;
    }
    return bytes;
  }
}
