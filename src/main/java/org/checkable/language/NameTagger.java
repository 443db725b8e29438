package org.checkable.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds names from left to right: each token begins one, goes on with it, or is in none. */
final class NameTagger {
  /** Outside; then for each {@link NamedEntity.Type} its first token and the others. */
  static final int CLASSES = 1 + 2 * NamedEntity.Type.values().length;

  private static final NamedEntity.Type[] TYPES = NamedEntity.Type.values();

  private final FeatureWeights weights;

  NameTagger(FeatureWeights weights) {
    this.weights = weights;
  }

  List<NamedEntity> names(TokenFeatures tokens, int[] tags) {
    return names(labels(tokens, tags));
  }

  /** The names that labels make. */
  static List<NamedEntity> names(int[] labels) {
    List<NamedEntity> names = new ArrayList<>();
    int at = 0;
    while (at < labels.length) {
      if (labels[at] == 0) {
        at++;
        continue;
      }
      int to = at + 1;
      while (to < labels.length && labels[to] == inside(labels[at])) {
        to++;
      }
      names.add(new NamedEntity(at, to, TYPES[(labels[at] - 1) / 2]));
      at = to;
    }
    return names;
  }

  static int first(NamedEntity.Type type) {
    return 1 + 2 * type.number();
  }

  private static int inside(int label) {
    return label % 2 == 1 ? label + 1 : label;
  }

  private int[] labels(TokenFeatures tokens, int[] tags) {
    int[] labels = new int[tokens.size];
    long[] keys = new long[NameFeatures.MOST];
    int[] scores = new int[CLASSES];
    for (int at = 0; at < tokens.size; at++) {
      Arrays.fill(scores, 0);
      weights.add(keys, NameFeatures.write(tokens, tags, at, labels, keys), scores);
      int best = 0;
      for (int label = 1; label < CLASSES; label++) {
        if (scores[label] > scores[best] && follows(label, at == 0 ? 0 : labels[at - 1])) {
          best = label;
        }
      }
      labels[at] = best;
    }
    return labels;
  }

  /** Whether a label may stand behind another: a name goes on only where it has begun. */
  static boolean follows(int label, int before) {
    return label == 0 || label % 2 == 1 || before == label || before == label - 1;
  }
}
