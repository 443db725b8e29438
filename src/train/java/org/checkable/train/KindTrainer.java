package org.checkable.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.checkable.claim.Kind;

/**
 * Trains what a sentence mainly asserts, on the labelled articles and on sentences of press
 * releases. The penalty was chosen on cross-validation, where half or twice of it changes little.
 */
final class KindTrainer {
  static final String PATH = "model/kinds.tsv";

  private static final double PENALTY = 10;
  private static final int LEAST_SEEN = 3;

  /** Features that no kind has a weight for of so many hundredths are left out. */
  private static final int LEAST = 3;

  private KindTrainer() {}

  static String train(List<SoftmaxRegression.Example> examples, List<String> provenance) {
    Map<String, double[]> weights =
        SoftmaxRegression.fit(examples, Kind.values().length, LEAST_SEEN, PENALTY);
    List<String> lines = new ArrayList<>();
    provenance.forEach(line -> lines.add("# " + line));
    new TreeMap<>(weights).forEach((feature, row) -> add(feature, row, lines));
    return String.join("\n", lines) + "\n";
  }

  private static void add(String feature, double[] weights, List<String> lines) {
    StringBuilder row = new StringBuilder(feature);
    long largest = 0;
    for (double weight : weights) {
      long hundredths = Math.round(100 * weight);
      largest = Math.max(largest, Math.abs(hundredths));
      row.append('\t').append(hundredths);
    }
    boolean ascii = feature.chars().allMatch(character -> character <= 0x7F);
    if (ascii && (largest >= LEAST || feature.equals("BIAS"))) {
      lines.add(row.toString());
    }
  }
}
