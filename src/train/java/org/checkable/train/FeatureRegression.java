package org.checkable.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Fits a logistic regression over named features, and writes it as the product reads it. */
final class FeatureRegression {
  /** A feature of fewer examples is left out. */
  private final int least;

  private final double penalty;

  FeatureRegression(int least, double penalty) {
    this.least = least;
    this.penalty = penalty;
  }

  /** What features had which answer, and for how much it counts. */
  record Row(List<String> features, boolean answer, double weight) {}

  /** The weight of each feature, {@code BIAS} among them. */
  Map<String, Double> fit(List<Row> rows) {
    Map<String, Integer> places = places(rows);
    List<Example> examples = new ArrayList<>();
    for (Row row : rows) {
      int[] features =
          row.features.stream().filter(places::containsKey).mapToInt(places::get).toArray();
      // The last is the bias, which has place 0.
      int[] all = Arrays.copyOf(features, features.length + 1);
      double[] values = new double[all.length];
      Arrays.fill(values, 1);
      examples.add(new Example(all, values, row.answer ? 1 : 0, row.weight));
    }
    double[] penalties = new double[places.size()];
    Arrays.fill(penalties, penalty);
    penalties[0] = 0;
    double[] weights = LogisticRegression.fit(examples, penalties);
    Map<String, Double> named = new LinkedHashMap<>();
    places.forEach((feature, place) -> named.put(feature, weights[place]));
    return named;
  }

  private Map<String, Integer> places(List<Row> rows) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Row row : rows) {
      row.features.forEach(feature -> counts.merge(feature, 1, Integer::sum));
    }
    Map<String, Integer> places = new LinkedHashMap<>();
    places.put("BIAS", 0);
    counts.forEach(
        (feature, count) -> {
          if (count >= least) {
            places.put(feature, places.size());
          }
        });
    return places;
  }

  /** A weights file: what it says of itself, the thresholds, and the weights by name. */
  static String file(
      List<String> provenance, Map<String, Double> thresholds, Map<String, Double> weights) {
    StringBuilder text = new StringBuilder();
    provenance.forEach(line -> text.append("# ").append(line).append('\n'));
    new TreeMap<>(thresholds)
        .forEach((name, least) -> text.append(name).append('\t').append(least).append('\n'));
    new TreeMap<>(weights)
        .forEach(
            (name, weight) -> text.append(String.format(Locale.ROOT, "%s\t%.3f\n", name, weight)));
    return text.toString();
  }
}
