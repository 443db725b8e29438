package org.checkable.claim;

import java.util.ArrayList;
import java.util.List;
import org.checkable.text.Span;
import org.checkable.text.Token;

/**
 * The words and pairs of neighbouring words of one sentence, as features of a linear model. In a
 * model they have names, such as "w:cut taxes"; here they are hashes of those names' words, so that
 * none has to be built while a sentence is judged. Figures are all the same word, "0", and "^"
 * stands before the first.
 */
final class Grams {
  private static final String PREFIX = "w:";
  private static final String FIGURE = "0";
  private static final String START = "^";

  private final List<Token> tokens;
  private final int[] hashes;
  private final double value;

  Grams(List<Token> tokens) {
    this.tokens = tokens;
    this.hashes = new int[tokens.size()];
    this.value = 1 / StrictMath.sqrt(Math.max(1, size()));
    for (int at = 0; at < hashes.length; at++) {
      hashes[at] = word(tokens.get(at)).hashCode();
    }
  }

  private static String word(Token token) {
    return token.type() == Token.Type.NUMBER ? FIGURE : token.lower();
  }

  /** How many there are: for each token itself, and with the one before it. */
  int size() {
    return 2 * hashes.length;
  }

  /** What each counts for in a sum, so that long sentences do not weigh more than short ones. */
  double value() {
    return value;
  }

  /** The hash of one. */
  long key(int gram) {
    int at = gram >> 1;
    if ((gram & 1) == 0) {
      return hash(hashes[at]);
    }
    return hash(at == 0 ? START.hashCode() : hashes[at - 1], hashes[at]);
  }

  /** Where one stands. */
  Span span(int gram) {
    int at = gram >> 1;
    Span span = tokens.get(at).span();
    return (gram & 1) == 0 || at == 0 ? span : tokens.get(at - 1).span().cover(span);
  }

  /** The names of all, in their order; for training. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    String before = START;
    for (Token token : tokens) {
      String word = word(token);
      names.add(PREFIX + word);
      names.add(PREFIX + before + " " + word);
      before = word;
    }
    return names;
  }

  static boolean isName(String feature) {
    return isName(feature, 0);
  }

  /** Whether the name of a gram begins at a place. */
  static boolean isName(String text, int from) {
    return text.startsWith(PREFIX, from);
  }

  /** The hash that {@link #key(int)} gives for the gram whose name stands between two places. */
  static long keyOf(String text, int from, int end) {
    int start = from + PREFIX.length();
    int space = text.indexOf(' ', start, end);
    return space < 0
        ? hash(hashCode(text, start, end))
        : hash(hashCode(text, start, space), hashCode(text, space + 1, end));
  }

  /** As {@link String#hashCode} of the words between two places, without a string of them. */
  private static int hashCode(String text, int from, int end) {
    int hash = 0;
    for (int at = from; at < end; at++) {
      hash = 31 * hash + text.charAt(at);
    }
    return hash;
  }

  private static long hash(int word) {
    return mixed(word);
  }

  private static long hash(int first, int second) {
    return mixed(mixed(first) * 31 + second);
  }

  /** Spreads the bits, as the finaliser of SplitMix64 does; never 0, which marks a free slot. */
  private static long mixed(long value) {
    long bits = value + 0x9E3779B97F4A7C15L;
    bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
    return (bits ^ (bits >>> 31)) | 1;
  }
}
