package org.checkable.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a reader who sees a sentence alone would ask what a noun phrase means: a logistic
 * regression over what the phrase looks like and what its article said before.
 *
 * <p>Its file: comment lines with the provenance, then rows of feature and weight; {@code BIAS} and
 * {@code THRESHOLD}, the sum from which on the answer is yes, are among them.
 */
final class DependenceModel implements Dependence {
  static final String PATH = "model/en/references.tsv";

  private final Map<String, Double> weights = new HashMap<>();
  private final double threshold;

  DependenceModel(String tsv) {
    for (String line : tsv.split("\n", -1)) {
      if (!line.isBlank() && line.charAt(0) != '#') {
        int tab = line.indexOf('\t');
        if (tab < 0) {
          throw new IllegalArgumentException(PATH + ": 2 columns wanted: " + line);
        }
        weights.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
      }
    }
    this.threshold = weights.getOrDefault("THRESHOLD", 0.0);
  }

  @Override
  public boolean depends(Mention mention, List<String> features) {
    double sum = weights.getOrDefault("BIAS", 0.0);
    for (String feature : features) {
      sum += weights.getOrDefault(feature, 0.0);
    }
    return sum >= threshold;
  }
}
