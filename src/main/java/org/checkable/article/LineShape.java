package org.checkable.article;

import org.checkable.text.Span;

/** What a line or paragraph of plain text looks like, from its first and last characters. */
final class LineShape {
  private static final int LONGEST_HEADING = 110;
  private static final int MOST_HEADING_WORDS = 16;

  private LineShape() {}

  /** Whether it is short, begins large and does not end as a sentence does. */
  static boolean isHeading(String text, Span line) {
    return line.length() <= LONGEST_HEADING
        && words(text, line) <= MOST_HEADING_WORDS
        && isHeadline(text, line);
  }

  /** The same at any length. */
  static boolean isHeadline(String text, Span line) {
    return (!hasFinalPunctuation(text, line) || isTimeOfDay(text, line))
        && !isQuotation(text, line)
        && beginsLarge(text, line)
        && hasLetter(text, line);
  }

  /** Whether it ends as a sentence, or as the beginning of one that goes on. */
  static boolean hasFinalPunctuation(CharSequence text, Span line) {
    int at = line.end() - 1;
    while (at > line.start() && isClosing(text.charAt(at))) {
      at--;
    }
    return switch (text.charAt(at)) {
      case '.', '!', '?', '…', ':', ';', ',', '。', '！', '？', '-', '–', '—' -> true;
      default -> false;
    };
  }

  /** Whether it ends as a sentence does, not only a part of one. */
  static boolean endsSentence(String text, Span line) {
    char last = text.charAt(line.end() - 1);
    return hasFinalPunctuation(text, line)
        && last != ','
        && last != ';'
        && last != '-'
        && last != '–';
  }

  /** "7:30 p.m." over an entry of a live report. */
  private static boolean isTimeOfDay(String text, Span line) {
    return line.length() <= 16
        && Character.isDigit(text.charAt(line.start()))
        && text.startsWith(".m.", line.end() - 3);
  }

  /** Whether it is one whole quotation, which is no heading. */
  static boolean isQuotation(String text, Span line) {
    char first = text.charAt(line.start());
    char last = text.charAt(line.end() - 1);
    return (first == '"' || first == '“') && (last == '"' || last == '”' || last == ']');
  }

  /** Whether the first letter or digit is a digit, a capital or of a script without capitals. */
  private static boolean beginsLarge(String text, Span line) {
    for (int at = line.start(); at < line.end(); at++) {
      int character = text.codePointAt(at);
      if (Character.isLetterOrDigit(character)) {
        return !Character.isLowerCase(character);
      }
    }
    return false;
  }

  private static boolean hasLetter(String text, Span line) {
    return text.substring(line.start(), line.end()).codePoints().anyMatch(Character::isLetter);
  }

  static int words(String text, Span line) {
    int words = 0;
    boolean inside = false;
    for (int at = line.start(); at < line.end(); at++) {
      boolean space = Span.isSpace(text.charAt(at));
      words += !space && !inside ? 1 : 0;
      inside = !space;
    }
    return words;
  }

  /** The letters and digits alone, in lower case: what two forms of a title are compared by. */
  static String bare(String line) {
    StringBuilder bare = new StringBuilder();
    line.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }

  static boolean isListItem(String text, Span line) {
    return isBulleted(text, line) || isNumbered(text, line);
  }

  /** A bullet and a space, or a bullet that is no hyphen or dash. */
  static boolean isBulleted(String text, Span line) {
    if (line.length() < 2) {
      return false;
    }
    boolean spaced = Span.isSpace(text.charAt(line.start() + 1));
    return switch (text.charAt(line.start())) {
      case '•', '‣', '⁃', '▪', '◦', '●', '○', '■', '·' -> true;
      case '-', '–', '*', '+' -> spaced;
      default -> false;
    };
  }

  /** "1.", "12)", "(3)", "b)" and a space. */
  static boolean isNumbered(String text, Span line) {
    int at = line.start();
    boolean bracket = text.charAt(at) == '(';
    int first = bracket ? at + 1 : at;
    int end = first;
    while (end < line.end() && end - first < 3 && Character.isDigit(text.charAt(end))) {
      end++;
    }
    boolean letter = end == first && end < line.end() && isSmallLetter(text.charAt(end));
    end += letter ? 1 : 0;
    if (end == first || end + 1 >= line.end() || !Span.isSpace(text.charAt(end + 1))) {
      return false;
    }
    char mark = text.charAt(end);
    return mark == ')' || (mark == '.' && !bracket);
  }

  private static boolean isSmallLetter(char character) {
    return 'a' <= character && character <= 'z';
  }

  private static boolean isClosing(char character) {
    return switch (character) {
      case '"', '”', '’', '\'', ')', ']', '»' -> true;
      default -> false;
    };
  }
}
