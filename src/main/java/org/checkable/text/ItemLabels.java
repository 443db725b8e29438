package org.checkable.text;

import org.jspecify.annotations.Nullable;

/**
 * The items of a list that is written in one line: {@code 1. The first item 2. The second item}.
 * Only a block that itself begins with a label is such a list, and only the next label in the same
 * style begins the next item.
 */
final class ItemLabels {

  /** How a label is written; the character before and after the number tell the styles apart. */
  private record Label(char bullet, boolean letter, int number, String tail) {
    boolean isFollowedBy(Label next) {
      boolean counts = number < 0 || next.number == number + 1;
      return bullet == next.bullet
          && letter == next.letter
          && number < 0 == next.number < 0
          && counts
          && tail.equals(next.tail);
    }
  }

  /** The last label that was read; null when the block is no list. */
  private @Nullable Label last;

  ItemLabels(String text, Span block) {
    this.last = read(text, block.start(), block.end());
  }

  /** Whether the next item of the list begins at an offset. */
  boolean beginsItem(String text, int at, int limit) {
    if (last == null) {
      return false;
    }
    Label label = read(text, at, limit);
    if (label == null || !last.isFollowedBy(label)) {
      return false;
    }
    last = label;
    return true;
  }

  private static @Nullable Label read(String text, int start, int limit) {
    int at = start;
    char bullet = '\0';
    if (isBullet(text.charAt(at))) {
      bullet = text.charAt(at);
      at = skipSpace(text, at + 1, limit);
    }
    int number = at;
    while (at < limit && at - number < 3 && Character.isDigit(text.charAt(at))) {
      at++;
    }
    boolean letter = at == number && at < limit && isSmallLetter(text.charAt(at));
    int digits = letter ? at + 1 : at;
    int tail = digits;
    while (tail < limit && (text.charAt(tail) == '.' || text.charAt(tail) == ')')) {
      tail++;
    }
    boolean labelled =
        digits > number && tail > digits && tail < limit && hasItem(text, tail, limit);
    if (labelled) {
      int value = letter ? text.charAt(number) - 'a' : Integer.parseInt(text, number, at, 10);
      return new Label(bullet, letter, value, text.substring(digits, tail));
    }
    return bullet == '\0' ? null : new Label(bullet, false, -1, "");
  }

  /** A space and a capital letter: the item itself. */
  private static boolean hasItem(String text, int at, int limit) {
    return Span.isSpace(text.charAt(at))
        && at + 1 < limit
        && Character.isUpperCase(text.codePointAt(at + 1));
  }

  private static boolean isSmallLetter(char character) {
    return 'a' <= character && character <= 'z';
  }

  private static boolean isBullet(char character) {
    return character == '•' || character == '⁃' || character == '‣' || character == '▪';
  }

  private static int skipSpace(String text, int from, int limit) {
    int at = from;
    while (at < limit && Span.isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
