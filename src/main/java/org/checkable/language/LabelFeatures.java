package org.checkable.language;

/**
 * The features of an arc for its relation: head and dependent with what already hangs on them, and
 * what stands beside.
 */
final class LabelFeatures {
  static final int MOST = 64;
  private static final int NO_TAG = 60;

  private final TokenFeatures tokens;
  private final int[] tags;

  /** How many commas stand before each token. */
  private final int[] commas;

  LabelFeatures(TokenFeatures tokens, int[] tags) {
    this.tokens = tokens;
    this.tags = tags;
    this.commas = new int[tokens.size + 1];
    for (int at = 0; at < tokens.size; at++) {
      commas[at + 1] = commas[at] + (Tag.of(tags[at]) == Tag.COMMA ? 1 : 0);
    }
  }

  private int word(int at) {
    return at < 0 ? 3 : at >= tokens.size ? 4 : tokens.word[at];
  }

  private int tag(int at) {
    return at < 0 ? NO_TAG : at >= tokens.size ? NO_TAG + 1 : tags[at];
  }

  private int cluster(int at) {
    return at < 0 || at >= tokens.size ? 0 : tokens.cluster[at];
  }

  private static int label(ParserState state, int child) {
    return child < 0 ? 63 : state.label[child];
  }

  /** Writes the keys of all features; returns how many. */
  int write(ParserState state, int head, int child, long[] keys) {
    return writeClauses(state, head, child, keys, writeNeighbours(state, head, child, keys));
  }

  /** The two tokens, what hangs on them and what stands beside. */
  int writeNeighbours(ParserState state, int head, int child, long[] keys) {
    int hw = word(head);
    int ht = tag(head);
    int hc = cluster(head);
    int cw = word(child);
    int ct = tag(child);
    int cc = cluster(child);
    int side = head > child ? 1 : 0;
    int far = Math.min(7, Math.abs(head - child)) * 2 + side;
    int left = state.left[child];
    int right = state.right[child];
    int left2 = state.left2[child];
    int sibling = head >= tokens.size ? -1 : side == 1 ? state.left[head] : state.right[head];
    long headLabels = head >= tokens.size ? 0 : state.labels[head];
    int above = (int) (headLabels ^ (headLabels >>> 32) * 31);
    int below = (int) (state.labels[child] ^ (state.labels[child] >>> 32) * 31);
    int first = Math.max(-1, child - 1);
    int count = 0;
    keys[count++] = FeatureKey.of(300, side, ht, ct);
    keys[count++] = FeatureKey.of(301, hw, ht, side);
    keys[count++] = FeatureKey.of(302, cw, ct, side);
    keys[count++] = FeatureKey.of(303, hw, cw, side);
    keys[count++] = FeatureKey.of(304, hw, ct, side);
    keys[count++] = FeatureKey.of(305, ht, cw, side);
    keys[count++] = FeatureKey.of(306, ht, ct, far);
    keys[count++] = FeatureKey.of(307, hc, cc, side);
    keys[count++] = FeatureKey.of(308, hc, ct, side);
    keys[count++] = FeatureKey.of(309, ht, cc, side);
    keys[count++] = FeatureKey.of(310, ct, word(left), side);
    keys[count++] = FeatureKey.of(311, ct, tag(left), ht, side);
    keys[count++] = FeatureKey.of(312, ct, word(left), ht, side);
    keys[count++] = FeatureKey.of(313, ct, tag(right), ht, side);
    keys[count++] = FeatureKey.of(314, ct, below, side);
    keys[count++] = FeatureKey.of(315, ct, below, ht, side);
    keys[count++] = FeatureKey.of(316, hw, word(left), side);
    keys[count++] = FeatureKey.of(317, hw, tag(left), ct, side);
    keys[count++] = FeatureKey.of(318, ht, above, ct, side);
    keys[count++] = FeatureKey.of(319, hw, above, ct);
    keys[count++] = FeatureKey.of(320, ht, above, cw);
    keys[count++] = FeatureKey.of(321, label(state, sibling), ht, ct, side);
    keys[count++] = FeatureKey.of(322, tag(child - 1), ct, tag(child + 1), ht);
    keys[count++] = FeatureKey.of(323, tag(head < tokens.size ? head - 1 : -1), ht, ct, side);
    keys[count++] = FeatureKey.of(324, tag(head < tokens.size ? head + 1 : -1), ht, ct, side);
    keys[count++] = FeatureKey.of(325, word(first), ct, ht);
    keys[count++] = FeatureKey.of(326, word(child + 1), ct, ht);
    keys[count++] = FeatureKey.of(327, cw, label(state, left), ht);
    keys[count++] = FeatureKey.of(328, cw, label(state, right), side);
    keys[count++] = FeatureKey.of(329, ct, word(left2), word(left), side);
    keys[count++] = FeatureKey.of(330, cc, word(left), ht, side);
    keys[count++] = FeatureKey.of(331, hc, cc, word(left), side);
    keys[count++] = FeatureKey.of(332, cc, below, hc);
    keys[count++] = FeatureKey.of(333, ct, ht, tokens.shape[child], side);
    keys[count++] = FeatureKey.of(334, tokens.ending3[child], ht, side);
    keys[count++] = FeatureKey.of(335, state.depth > 0 ? tag(state.top()) : NO_TAG, ct, ht);
    return count;
  }

  /** What opens the clause of the dependent, and what both have of a clause. */
  private int writeClauses(ParserState state, int head, int child, long[] keys, int from) {
    int ht = tag(head);
    int hw = word(head);
    int ct = tag(child);
    int side = head > child ? 1 : 0;
    int count = from;
    int mark = state.mark[child];
    int opening = mark < 0 ? 3 : word(mark);
    int clause = state.clause(child);
    int clauseAbove = head >= tokens.size ? 0 : state.clause(head);
    int parted = Math.min(2, Math.abs(commas[Math.min(head, tokens.size)] - commas[child]));
    keys[count++] = FeatureKey.of(336, opening, ht, ct, side);
    keys[count++] = FeatureKey.of(337, opening, hw, side);
    keys[count++] = FeatureKey.of(338, clause, clauseAbove, ht, parted * 2 + side);
    keys[count++] = FeatureKey.of(339, opening, clauseAbove, parted, side);
    keys[count++] = FeatureKey.of(340, clause, ht, ct, parted * 2 + side);
    keys[count++] = FeatureKey.of(341, clause, hw, side);
    return count;
  }
}
