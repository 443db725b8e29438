package org.checkable.language;

/** The features of a token for the name that it may be in. */
final class NameFeatures {
  static final int MOST = 48;

  private NameFeatures() {}

  static int write(TokenFeatures tokens, int[] tags, int at, int[] labels, long[] keys) {
    int last = tokens.size - 1;
    int before = at > 0 ? labels[at - 1] : 99;
    int word = tokens.word[at];
    int word1 = at > 0 ? tokens.word[at - 1] : 1;
    int word2 = at > 1 ? tokens.word[at - 2] : 1;
    int next1 = at < last ? tokens.word[at + 1] : 2;
    int next2 = at < last - 1 ? tokens.word[at + 2] : 2;
    int tag = tags[at];
    int tag1 = at > 0 ? tags[at - 1] : 99;
    int tagNext = at < last ? tags[at + 1] : 98;
    int tagNext2 = at < last - 1 ? tags[at + 2] : 98;
    int shape = tokens.shape[at] * 2 + (at == 0 ? 1 : 0);
    int shapeNext = at < last ? tokens.shape[at + 1] : 0;
    int shape1 = at > 0 ? tokens.shape[at - 1] : 0;
    int cluster = tokens.cluster[at];
    int cluster1 = at > 0 ? tokens.cluster[at - 1] : 0;
    int clusterNext = at < last ? tokens.cluster[at + 1] : 0;
    int end = at;
    while (end < last && end < at + 6 && Tag.of(tags[end + 1]).isProper()) {
      end++;
    }
    int behind = end < last ? tokens.word[end + 1] : 2;
    int count = 0;
    keys[count++] = FeatureKey.of(400, before);
    keys[count++] = FeatureKey.of(401, word, before);
    keys[count++] = FeatureKey.of(402, word);
    keys[count++] = FeatureKey.of(403, word1, before);
    keys[count++] = FeatureKey.of(404, next1);
    keys[count++] = FeatureKey.of(405, word2);
    keys[count++] = FeatureKey.of(406, next2);
    keys[count++] = FeatureKey.of(407, word1, word);
    keys[count++] = FeatureKey.of(408, word, next1);
    keys[count++] = FeatureKey.of(409, tag, before);
    keys[count++] = FeatureKey.of(410, tag1, tag, before);
    keys[count++] = FeatureKey.of(411, tag, tagNext, before);
    keys[count++] = FeatureKey.of(412, tag, tagNext, tagNext2, before);
    keys[count++] = FeatureKey.of(413, shape, before);
    keys[count++] = FeatureKey.of(414, shape, shapeNext, before);
    keys[count++] = FeatureKey.of(415, shape1, shape, before);
    keys[count++] = FeatureKey.of(416, tokens.ending3[at], before);
    keys[count++] = FeatureKey.of(417, tokens.ending2[at], tag);
    keys[count++] = FeatureKey.of(418, tokens.beginning[at]);
    keys[count++] = FeatureKey.of(419, cluster, before);
    keys[count++] = FeatureKey.of(420, cluster1, cluster, before);
    keys[count++] = FeatureKey.of(421, cluster, clusterNext, before);
    keys[count++] = FeatureKey.of(422, cluster1, before, shape);
    keys[count++] = FeatureKey.of(423, clusterNext, before, shape);
    keys[count++] = FeatureKey.of(424, tokens.word[end], before, end - at);
    keys[count++] = FeatureKey.of(425, tokens.cluster[end], before, end - at);
    keys[count++] = FeatureKey.of(426, tokens.ending3[end], before, tag);
    keys[count++] = FeatureKey.of(427, behind, before, tag);
    keys[count++] = FeatureKey.of(428, before, end - at, tag, tag1);
    keys[count++] = FeatureKey.of(429, word1, end - at, before, shape);
    return count;
  }
}
