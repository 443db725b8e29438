package org.checkable.language;

/** Tags the tokens of a sentence from left to right, each by the best score of a linear model. */
final class Tagger {
  private final FeatureWeights weights;
  private final TagDictionary dictionary;

  Tagger(FeatureWeights weights, TagDictionary dictionary) {
    this.weights = weights;
    this.dictionary = dictionary;
  }

  /** The ordinal of each token's {@link Tag}. */
  int[] tags(TokenFeatures tokens) {
    int[] tags = new int[tokens.size];
    long[] keys = new long[TagFeatures.MOST];
    int[] scores = new int[TagFeatures.CLASSES];
    TagFeatures features = new TagFeatures(tokens, dictionary);
    for (int at = 0; at < tokens.size; at++) {
      java.util.Arrays.fill(scores, 0);
      weights.add(keys, features.write(at, tags, keys), scores);
      tags[at] = best(scores, dictionary.allowed(tokens, at));
    }
    return tags;
  }

  /** The best of the classes that the bits name. */
  private static int best(int[] scores, long allowed) {
    int best = Long.numberOfTrailingZeros(allowed);
    for (int index = best + 1; index < scores.length; index++) {
      if (scores[index] > scores[best] && (allowed >>> index & 1) != 0) {
        best = index;
      }
    }
    return best;
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
