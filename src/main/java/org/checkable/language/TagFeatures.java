package org.checkable.language;

/** The features of a token for its tag, after Ratnaparkhi (1996), with word clusters. */
final class TagFeatures {
  static final int MOST = 64;
  static final int CLASSES = Tag.values().length;

  private final TokenFeatures tokens;

  /** The surest finite verb from each token on, as {@link TagDictionary#finite} has it. */
  private final int[] verbs;

  TagFeatures(TokenFeatures tokens, TagDictionary dictionary) {
    this.tokens = tokens;
    this.verbs = new int[tokens.size + 1];
    for (int at = tokens.size - 1; at >= 0; at--) {
      verbs[at] = Math.max(verbs[at + 1], dictionary.finite(tokens.tagSet[at]));
    }
  }

  private int tagSet(int at) {
    return at < 0 ? 997 : at >= tokens.size ? 998 : tokens.tagSet[at];
  }

  /** How many finite verbs, and how many words that open a clause, stand before; two at most. */
  private static int clauses(int at, int[] tags) {
    int verbs = 0;
    int openings = 0;
    for (int before = Math.max(0, at - 40); before < at; before++) {
      Tag tag = Tag.of(tags[before]);
      verbs += tag.isFinite() ? 1 : 0;
      openings += tag.opensClause() ? 1 : 0;
    }
    return Math.min(verbs, 2) * 3 + Math.min(openings, 2);
  }

  /**
   * Writes the keys of a token's features.
   *
   * @param tags of the tokens before it
   * @return how many
   */
  int write(int at, int[] tags, long[] keys) {
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
    int shape1 = at > 0 ? tokens.shape[at - 1] : 0;
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
    int set = tagSet(at);
    int set1 = tagSet(at - 1);
    int setNext = tagSet(at + 1);
    int setNext2 = tagSet(at + 2);
    int clauses = clauses(at, tags);
    int ahead = verbs[at + 1];
    keys[count++] = FeatureKey.of(33, set);
    keys[count++] = FeatureKey.of(34, set, before);
    keys[count++] = FeatureKey.of(35, set, setNext);
    keys[count++] = FeatureKey.of(36, set, before, setNext);
    keys[count++] = FeatureKey.of(37, set, setNext, setNext2);
    keys[count++] = FeatureKey.of(38, set1, set, before2);
    keys[count++] = FeatureKey.of(39, cluster, shape);
    keys[count++] = FeatureKey.of(40, set, shape);
    keys[count++] = FeatureKey.of(41, set, before, clauses, ahead);
    keys[count++] = FeatureKey.of(42, set, clauses, ahead);
    keys[count++] = FeatureKey.of(43, word, clauses, ahead);
    keys[count++] = FeatureKey.of(44, tokens.ending3[at], set, clauses, ahead);
    keys[count++] = FeatureKey.of(45, set, before, before2);
    keys[count++] = FeatureKey.of(46, shape, shapeNext, shape1);
    keys[count++] = FeatureKey.of(47, shape, cluster1);
    keys[count++] = FeatureKey.of(48, shape, clusterNext);
    return count;
  }
}
