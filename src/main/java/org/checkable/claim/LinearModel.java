package org.checkable.claim;

import java.util.HashMap;
import java.util.List;
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
  private final String name;
  private final Map<String, double[]> others = new HashMap<>();
  private final double[][] traits = new double[Trait.values().length][2];
  private final GramTable grams;

  private LinearModel(String name, List<String> lines) {
    this.name = name;
    this.grams = new GramTable(lines.size());
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        add(line);
      }
    }
    for (Trait trait : Trait.values()) {
      traits[trait.index()] = others.getOrDefault(trait.name(), new double[2]);
    }
  }

  private void add(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 3) {
      throw new IllegalArgumentException(name + ": 3 columns wanted: " + line);
    }
    double[] weights = {Double.parseDouble(cells[1]), Double.parseDouble(cells[2])};
    if (Grams.isName(cells[0])) {
      grams.put(Grams.keyOf(cells[0]), weights);
    } else {
      others.put(cells[0], weights);
    }
  }

  static LinearModel parse(String name, String tsv) {
    return new LinearModel(name, tsv.lines().toList());
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
