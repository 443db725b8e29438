package org.checkable.language;

/**
 * What the models see of the tokens of a sentence: numbers for words, endings, shapes and clusters.
 * Digits count as zeros, so that figures have their shapes in common.
 */
final class TokenFeatures {
  final int size;
  final int[] word;
  final int[] ending2;
  final int[] ending3;
  final int[] beginning;
  final int[] shape;
  final int[] cluster;
  final int[] group;
  final int[] tagSet;

  /**
   * @param starts where the tokens begin in the text, in order
   * @param ends where they end, exclusive
   */
  TokenFeatures(String text, int[] starts, int[] ends, WordClusters clusters) {
    this.size = starts.length;
    this.word = new int[size];
    this.ending2 = new int[size];
    this.ending3 = new int[size];
    this.beginning = new int[size];
    this.shape = new int[size];
    this.cluster = new int[size];
    this.group = new int[size];
    this.tagSet = new int[size];
    for (int at = 0; at < size; at++) {
      read(text, at, starts[at], ends[at]);
      int place = clusters.place(word[at]);
      tagSet[at] = clusters.tags().of(place);
      int found = clusters.of(place);
      cluster[at] = found;
      group[at] = clusters.group(found);
    }
  }

  private void read(String text, int at, int start, int end) {
    int hash = 17;
    int kinds = 0;
    for (int place = start; place < end; place++) {
      char character = plain(text.charAt(place));
      hash = hash * 31 + character;
      if (place == start + 2 || (place == end - 1 && place < start + 2)) {
        beginning[at] = hash;
      }
      kinds |= kind(text.charAt(place), place == start);
    }
    word[at] = hash;
    ending2[at] = ending(text, Math.max(start, end - 2), end);
    ending3[at] = ending(text, Math.max(start, end - 3), end);
    shape[at] = kinds * 4 + Math.min(3, end - start - 1);
  }

  boolean isCapital(int at) {
    return (shape[at] & 4) != 0;
  }

  private static int ending(String text, int from, int end) {
    int hash = 7;
    for (int place = from; place < end; place++) {
      hash = hash * 31 + plain(text.charAt(place));
    }
    return hash;
  }

  /** Bits: begins with a capital, another capital, a small letter, a digit, a hyphen, a mark. */
  private static int kind(char character, boolean first) {
    if (Character.isUpperCase(character)) {
      return first ? 1 : 2;
    }
    if (Character.isLetter(character)) {
      return 4;
    }
    if (Character.isDigit(character)) {
      return 8;
    }
    return character == '-' ? 16 : 32;
  }

  static int hash(String word) {
    int hash = 17;
    for (int place = 0; place < word.length(); place++) {
      hash = hash * 31 + plain(word.charAt(place));
    }
    return hash;
  }

  private static char plain(char character) {
    if (character < 128) {
      if (character >= 'A' && character <= 'Z') {
        return (char) (character + 32);
      }
      return character >= '1' && character <= '9' ? '0' : character;
    }
    return switch (character) {
      case '’', '‘' -> '\'';
      case '“', '”', '„', '«', '»' -> '"';
      case '–', '—' -> '-';
      default -> Character.toLowerCase(character);
    };
  }
}
