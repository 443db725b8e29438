package org.checkable.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The weights of a linear model, from a file of comment lines and rows of feature and weight. */
final class Weights {
  private final Map<String, Double> weights = new HashMap<>();

  Weights(String path, String tsv) {
    for (String line : tsv.split("\n", -1)) {
      if (!line.isBlank() && line.charAt(0) != '#') {
        int tab = line.indexOf('\t');
        if (tab < 0) {
          throw new IllegalArgumentException(path + ": 2 columns wanted: " + line);
        }
        weights.put(line.substring(0, tab), Double.valueOf(line.substring(tab + 1)));
      }
    }
  }

  /** The weight of a feature; 0 for one that is not known. */
  double of(String feature) {
    return weights.getOrDefault(feature, 0.0);
  }

  double sum(List<String> features) {
    double sum = 0;
    for (String feature : features) {
      sum += of(feature);
    }
    return sum;
  }
}
