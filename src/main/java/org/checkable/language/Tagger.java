package org.checkable.language;

/** Tags the tokens of a sentence from left to right, each by the best score of a linear model. */
final class Tagger {
  private final FeatureWeights weights;

  Tagger(FeatureWeights weights) {
    this.weights = weights;
  }

  /** The ordinal of each token's {@link Tag}. */
  int[] tags(TokenFeatures tokens) {
    int[] tags = new int[tokens.size];
    long[] keys = new long[TagFeatures.MOST];
    int[] scores = new int[TagFeatures.CLASSES];
    for (int at = 0; at < tokens.size; at++) {
      java.util.Arrays.fill(scores, 0);
      weights.add(keys, TagFeatures.write(tokens, at, tags, keys), scores);
      tags[at] = best(scores);
    }
    return tags;
  }

  static int best(int[] scores) {
    int best = 0;
    for (int index = 1; index < scores.length; index++) {
      if (scores[index] > scores[best]) {
        best = index;
      }
    }
    return best;
  }
}
