package org.checkable.train;

import java.util.Arrays;

/** One example to learn from: its features with what each counts for, and what is wanted. */
final class Example {
  private final int[] features;
  private final double[] values;
  private final double target;
  private final double weight;

  /**
   * An example.
   *
   * @param target what is wanted, 0 to 1
   * @param weight how much the example counts
   */
  Example(int[] features, double[] values, double target, double weight) {
    this.features = features;
    this.values = values;
    this.target = target;
    this.weight = weight;
  }

  int size() {
    return features.length;
  }

  int feature(int place) {
    return features[place];
  }

  double value(int place) {
    return values[place];
  }

  double target() {
    return target;
  }

  double weight() {
    return weight;
  }

  /** The same with one feature more. */
  Example with(int feature, double value) {
    int[] more = Arrays.copyOf(features, features.length + 1);
    double[] counts = Arrays.copyOf(values, values.length + 1);
    more[features.length] = feature;
    counts[values.length] = value;
    return new Example(more, counts, target, weight);
  }

  /** The same, counting for more or less. */
  Example withWeight(double other) {
    return new Example(features, values, target, other);
  }
}
