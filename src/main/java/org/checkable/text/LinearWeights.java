package org.checkable.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights of a linear model, from a file of comment lines and rows of feature and weight. In
 * one that says yes or no, {@code BIAS} counts always and {@code THRESHOLD} is the sum from which
 * on the answer is yes.
 */
public final class LinearWeights {
  private final Map<String, Double> weights = new HashMap<>();

  /**
   * @param path of the file, for the error where a row has no weight
   */
  public LinearWeights(String path, String tsv) {
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
  public double of(String feature) {
    return weights.getOrDefault(feature, 0.0);
  }

  /** The sum of the weights of features. */
  public double sum(List<String> features) {
    double sum = 0;
    for (String feature : features) {
      sum += of(feature);
    }
    return sum;
  }

  /** Whether the features add up to a yes. */
  public boolean accepts(List<String> features) {
    return of("BIAS") + sum(features) >= of("THRESHOLD");
  }
}
