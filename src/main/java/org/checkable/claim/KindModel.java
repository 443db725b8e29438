package org.checkable.claim;

import java.util.HashMap;
import java.util.Map;

/**
 * Weights of each kind for the features of an assertion: the kind with the largest sum wins.
 *
 * <p>Its file, {@code model/kinds.tsv}: comment lines with the provenance, then rows of a feature
 * and one weight, in hundredths, for each {@link Kind} in their order.
 */
final class KindModel {
  private static final Kind[] KINDS = Kind.values();

  private final Map<String, short[]> weights = new HashMap<>();

  private KindModel() {}

  static KindModel parse(String tsv) {
    KindModel model = new KindModel();
    int from = 0;
    while (from < tsv.length()) {
      int end = tsv.indexOf('\n', from);
      if (end > from && tsv.charAt(from) != '#') {
        model.add(tsv, from, end);
      }
      from = end < 0 ? tsv.length() : end + 1;
    }
    return model;
  }

  private void add(String tsv, int from, int end) {
    short[] row = new short[KINDS.length];
    int tab = tsv.indexOf('\t', from, end);
    String feature = tsv.substring(from, tab);
    for (int kind = 0; kind < KINDS.length; kind++) {
      int next = tsv.indexOf('\t', tab + 1, end);
      if (tab < 0 || next < 0 != (kind == KINDS.length - 1)) {
        throw new IllegalArgumentException("kinds: a weight for each kind wanted: " + feature);
      }
      row[kind] = (short) Integer.parseInt(tsv, tab + 1, next < 0 ? end : next, 10);
      tab = next;
    }
    weights.put(feature, row);
  }

  /** The likeliest kind; of two as likely, the earlier. */
  Kind kind(Map<String, Double> features) {
    double[] sums = new double[KINDS.length];
    add(sums, "BIAS", 1);
    features.forEach((feature, value) -> add(sums, feature, value));
    int best = 0;
    for (int kind = 1; kind < KINDS.length; kind++) {
      best = sums[kind] > sums[best] ? kind : best;
    }
    return KINDS[best];
  }

  private void add(double[] sums, String feature, double value) {
    short[] row = weights.get(feature);
    if (row != null) {
      for (int kind = 0; kind < sums.length; kind++) {
        sums[kind] += value * row[kind];
      }
    }
  }
}
