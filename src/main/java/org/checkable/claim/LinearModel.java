package org.checkable.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Weights of a linear model, one column for statements that stand alone and one for sentences of an
 * article.
 *
 * <p>Its file, {@code model/*.tsv}: comment lines with the provenance, then rows of feature, weight
 * alone, weight in an article. A feature is the name of a {@link Trait}, {@code BIAS}, or {@code
 * THRESHOLD}, the score from which on the answer is yes.
 */
final class LinearModel {
  /** Which column: a statement alone, or a sentence of an article. */
  enum Form {
    ALONE(0),
    ARTICLE(1);

    private final int column;

    Form(int column) {
      this.column = column;
    }
  }

  private final String name;
  private final Map<String, double[]> rows = new HashMap<>();
  private final double[][] traits = new double[Trait.values().length][2];

  private LinearModel(String name, List<String> lines) {
    this.name = name;
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != 3) {
        throw new IllegalArgumentException(name + ": 3 columns wanted: " + line);
      }
      double[] weights = {Double.parseDouble(cells[1]), Double.parseDouble(cells[2])};
      rows.put(cells[0], weights);
    }
    for (Trait trait : Trait.values()) {
      traits[trait.index()] = rows.getOrDefault(trait.name(), new double[2]);
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
    double[] weights = rows.get(key);
    if (weights == null) {
      throw new IllegalArgumentException(name + " has no " + key);
    }
    return weights[form.column];
  }

  double weight(Trait trait, Form form) {
    return traits[trait.index()][form.column];
  }
}
