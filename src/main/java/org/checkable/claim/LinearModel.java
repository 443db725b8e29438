package org.checkable.claim;

import java.util.HashMap;
import java.util.Map;

/**
 * Weights of a linear model, one column for statements that stand alone and one for sentences of an
 * article.
 *
 * <p>Its file, {@code model/*.tsv}: comment lines with the provenance, then rows of feature, weight
 * alone, weight in an article. A feature is the name of a {@link Trait} or of one of the {@link
 * Grams}, {@code BIAS}, or {@code THRESHOLD}, the score from which on the answer is yes.
 */
final class LinearModel {
  private static final int MOST_DIGITS = 15;

  private final String name;
  private final Map<String, double[]> others = new HashMap<>();
  private final double[][] traits = new double[Trait.values().length][2];
  private final GramTable grams;

  /** Goes through the rows by hand: each cold start reads all of them, before any code is hot. */
  private LinearModel(String name, String tsv) {
    this.name = name;
    this.grams = new GramTable(lines(tsv));
    int from = 0;
    while (from < tsv.length()) {
      int end = lineEnd(tsv, from);
      if (end > from && tsv.charAt(from) != '#') {
        add(tsv, from, end);
      }
      from = end + 1;
    }
    for (Trait trait : Trait.values()) {
      traits[trait.index()] = others.getOrDefault(trait.name(), new double[2]);
    }
  }

  private static int lines(String tsv) {
    int lines = 1;
    for (int at = tsv.indexOf('\n'); at >= 0; at = tsv.indexOf('\n', at + 1)) {
      lines++;
    }
    return lines;
  }

  private static int lineEnd(String tsv, int from) {
    int end = tsv.indexOf('\n', from);
    return end < 0 ? tsv.length() : end;
  }

  /** Adds the row between two places. */
  private void add(String tsv, int from, int end) {
    int first = tsv.indexOf('\t', from, end);
    int second = first < 0 ? -1 : tsv.indexOf('\t', first + 1, end);
    if (second < 0 || tsv.indexOf('\t', second + 1, end) >= 0) {
      throw new IllegalArgumentException(name + ": 3 columns wanted: " + tsv.substring(from, end));
    }
    double alone = weight(tsv, first + 1, second);
    double inArticle = weight(tsv, second + 1, end);
    if (Grams.isName(tsv, from)) {
      grams.put(Grams.keyOf(tsv, from, first), alone, inArticle);
    } else {
      others.put(tsv.substring(from, first), new double[] {alone, inArticle});
    }
  }

  /**
   * The number between two places. A whole number of at most 15 digits divided by a power of ten
   * that a double holds exactly is rounded as the decimal itself would be, so this gives what
   * {@link Double#parseDouble} gives for all that it does not leave to it.
   */
  private static double weight(String line, int from, int to) {
    int start = line.charAt(from) == '-' ? from + 1 : from;
    long digits = 0;
    double scale = 1;
    boolean point = false;
    for (int at = start; at < to; at++) {
      char character = line.charAt(at);
      if (character == '.' && !point) {
        point = true;
      } else if (character >= '0' && character <= '9' && at - start < MOST_DIGITS) {
        digits = 10 * digits + (character - '0');
        scale = point ? 10 * scale : scale;
      } else {
        return Double.parseDouble(line.substring(from, to));
      }
    }
    return start == from ? digits / scale : -(digits / scale);
  }

  static LinearModel parse(String name, String tsv) {
    return new LinearModel(name, tsv);
  }

  String name() {
    return name;
  }

  double bias(Form form) {
    return row("BIAS", form);
  }

  double threshold(Form form) {
    return row("THRESHOLD", form);
  }

  private double row(String key, Form form) {
    double[] weights = others.get(key);
    if (weights == null) {
      throw new IllegalArgumentException(name + " has no " + key);
    }
    return weights[form.column()];
  }

  double weight(Trait trait, Form form) {
    return traits[trait.index()][form.column()];
  }

  /** Whether any gram has a weight. */
  boolean knowsGrams() {
    return !grams.isEmpty();
  }

  /** The weight of a gram by its key; 0 for one that the model does not know. */
  double weight(long gram, Form form) {
    return grams.get(gram, form);
  }
}
