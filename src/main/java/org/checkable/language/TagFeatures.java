package org.checkable.language;

/** The features of a token for its tag, after Ratnaparkhi (1996), with word clusters. */
final class TagFeatures {
  static final int MOST = 40;
  static final int CLASSES = Tag.values().length;

  private TagFeatures() {}

  /**
   * Writes the keys of a token's features.
   *
   * @param tags of the tokens before it
   * @return how many
   */
  static int write(TokenFeatures tokens, int at, int[] tags, long[] keys) {
    int last = tokens.size - 1;
    int before = at > 0 ? tags[at - 1] : 99;
    int before2 = at > 1 ? tags[at - 2] : 99;
    int word = tokens.word[at];
    int word1 = at > 0 ? tokens.word[at - 1] : 1;
    int word2 = at > 1 ? tokens.word[at - 2] : 1;
    int next1 = at < last ? tokens.word[at + 1] : 2;
    int next2 = at < last - 1 ? tokens.word[at + 2] : 2;
    int shape = tokens.shape[at] * 2 + (at == 0 ? 1 : 0);
    int cluster = tokens.cluster[at];
    int cluster1 = at > 0 ? tokens.cluster[at - 1] : 0;
    int clusterNext = at < last ? tokens.cluster[at + 1] : 0;
    int clusterNext2 = at < last - 1 ? tokens.cluster[at + 2] : 0;
    int endingNext = at < last ? tokens.ending3[at + 1] : 0;
    int ending1 = at > 0 ? tokens.ending3[at - 1] : 0;
    int shapeNext = at < last ? tokens.shape[at + 1] : 0;
    int count = 0;
    keys[count++] = FeatureKey.of(1, 0);
    keys[count++] = FeatureKey.of(2, word);
    keys[count++] = FeatureKey.of(3, word1);
    keys[count++] = FeatureKey.of(4, next1);
    keys[count++] = FeatureKey.of(5, word2);
    keys[count++] = FeatureKey.of(6, next2);
    keys[count++] = FeatureKey.of(7, before);
    keys[count++] = FeatureKey.of(8, before, before2);
    keys[count++] = FeatureKey.of(9, before, word);
    keys[count++] = FeatureKey.of(10, word, next1);
    keys[count++] = FeatureKey.of(11, word1, word);
    keys[count++] = FeatureKey.of(12, before, next1);
    keys[count++] = FeatureKey.of(13, tokens.ending2[at]);
    keys[count++] = FeatureKey.of(14, tokens.ending3[at]);
    keys[count++] = FeatureKey.of(15, tokens.ending3[at], before);
    keys[count++] = FeatureKey.of(16, tokens.beginning[at]);
    keys[count++] = FeatureKey.of(17, shape);
    keys[count++] = FeatureKey.of(18, shape, before);
    keys[count++] = FeatureKey.of(19, shape, tokens.ending2[at]);
    keys[count++] = FeatureKey.of(20, endingNext);
    keys[count++] = FeatureKey.of(21, ending1);
    keys[count++] = FeatureKey.of(22, shapeNext, shape);
    keys[count++] = FeatureKey.of(23, cluster);
    keys[count++] = FeatureKey.of(24, cluster, before);
    keys[count++] = FeatureKey.of(25, cluster1, cluster);
    keys[count++] = FeatureKey.of(26, cluster, clusterNext);
    keys[count++] = FeatureKey.of(27, clusterNext);
    keys[count++] = FeatureKey.of(28, clusterNext, clusterNext2);
    keys[count++] = FeatureKey.of(29, before, clusterNext);
    keys[count++] = FeatureKey.of(30, before, before2, word);
    keys[count++] = FeatureKey.of(31, word1, next1);
    keys[count++] = FeatureKey.of(32, before, cluster, clusterNext);
    return count;
  }
}
