package org.checkable.claim;

/** Keeps the features that weigh most, either way, while a sum is made. */
final class Weightiest {
  /** More would not be read; the rest is summed up. */
  private static final int MOST = 11;

  private final int[] features = new int[MOST];
  private final double[] weights = new double[MOST];
  private int size;

  void add(int feature, double weight) {
    double size = Math.abs(weight);
    if (size == 0 || (this.size == MOST && size <= Math.abs(weights[MOST - 1]))) {
      return;
    }
    int at = this.size < MOST ? this.size++ : MOST - 1;
    while (at > 0 && Math.abs(weights[at - 1]) < size) {
      features[at] = features[at - 1];
      weights[at] = weights[at - 1];
      at--;
    }
    features[at] = feature;
    weights[at] = weight;
  }

  int size() {
    return size;
  }

  /** The feature in that place, the weightiest first. */
  int feature(int place) {
    return features[place];
  }

  double weight(int place) {
    return weights[place];
  }
}
