package org.checkable.language;

/**
 * The features of a partial parse for its next transition, after Zhang and Nivre (2011), with word
 * clusters, commas and quotation marks between the tokens at hand.
 */
final class ParserFeatures {
  static final int MOST = 160;
  private static final int NO_TAG = 60;

  private final TokenFeatures tokens;
  private final int[] tags;

  /** How many commas, verbs and quotation marks stand before each token. */
  private final int[] commas;

  private final int[] verbs;
  private final int[] quotes;

  /** The likely head of the phrase that begins at each token. */
  private final int[] heads;

  /** The first finite verb from each token on; the size for none. */
  private final int[] finite;

  ParserFeatures(TokenFeatures tokens, int[] tags) {
    this.tokens = tokens;
    this.tags = tags;
    int size = tokens.size;
    this.commas = new int[size + 2];
    this.verbs = new int[size + 2];
    this.quotes = new int[size + 2];
    for (int at = 0; at < size; at++) {
      Tag tag = Tag.of(tags[at]);
      commas[at + 1] = commas[at] + (tag == Tag.COMMA || tag == Tag.COLON ? 1 : 0);
      verbs[at + 1] = verbs[at] + (tag.isFinite() ? 1 : 0);
      quotes[at + 1] = quotes[at] + (tag == Tag.OPENING_QUOTE || tag == Tag.CLOSING_QUOTE ? 1 : 0);
    }
    this.heads = new int[size + 1];
    this.finite = new int[size + 1];
    heads[size] = size;
    finite[size] = size;
    for (int at = size - 1; at >= 0; at--) {
      heads[at] = phraseHead(at);
      finite[at] = Tag.of(tags[at]).isFinite() ? at : finite[at + 1];
    }
    commas[size + 1] = commas[size];
    verbs[size + 1] = verbs[size];
    quotes[size + 1] = quotes[size];
  }

  private int phraseHead(int at) {
    if (at + 1 == tokens.size) {
      return at;
    }
    Tag tag = Tag.of(tags[at]);
    Tag later = Tag.of(tags[heads[at + 1]]);
    boolean goesOn =
        switch (tag) {
          case DT, PDT, PRPS, JJ, JJR, JJS, CD, DOLLAR, HYPH, OPENING_QUOTE, WPS ->
              later.isNoun() || later == Tag.CD;
          case RB, RBR, RBS -> later.isVerb() || later == Tag.MD || later == Tag.JJ;
          case NN, NNS, NNP, NNPS, POS -> later.isNoun();
          default -> false;
        };
    return goesOn ? heads[at + 1] : at;
  }

  /** The head of the phrase behind the comma or conjunction that comes next. */
  private int comingHead(int next) {
    int at = next;
    while (at + 1 < tokens.size && at < next + 2 && joins(at)) {
      at++;
    }
    return at < tokens.size ? heads[at] : at;
  }

  private boolean joins(int at) {
    Tag tag = Tag.of(tags[at]);
    return tag == Tag.CC || tag == Tag.COMMA;
  }

  private static int equal(int one, int other) {
    return one == other ? 1 : 0;
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

  private int group(int at) {
    return at < 0 || at >= tokens.size ? 0 : tokens.group[at];
  }

  private static int child(int[] children, int at) {
    return at < 0 ? -1 : children[at];
  }

  private static int label(ParserState state, int child) {
    return child < 0 ? 63 : state.label[child];
  }

  private static int distance(int from, int to) {
    int distance = to - from;
    return distance < 5 ? distance : distance < 7 ? 5 : distance < 11 ? 6 : distance < 20 ? 7 : 8;
  }

  private static int set(long labels) {
    return (int) (labels ^ (labels >>> 32) * 31);
  }

  /** Writes the keys of all features; returns how many. */
  int write(ParserState state, long[] keys) {
    return writeClauses(state, keys, writeNeighbours(state, keys));
  }

  /** The open tokens, the next ones, and what hangs on them. */
  int writeNeighbours(ParserState state, long[] keys) {
    int s0 = state.top();
    int s1 = state.second();
    int s2 = state.third();
    int b0 = state.next;
    int b1 = b0 + 1 < tokens.size ? b0 + 1 : -1;
    int b2 = b0 + 2 < tokens.size ? b0 + 2 : -1;
    int s0l = child(state.left, s0);
    int s0r = child(state.right, s0);
    int s0l2 = child(state.left2, s0);
    int s0r2 = child(state.right2, s0);
    int s1l = child(state.left, s1);
    int s1r = child(state.right, s1);
    int b0l = b0 < tokens.size ? state.left[b0] : -1;
    int b0l2 = b0 < tokens.size ? state.left2[b0] : -1;
    int s0w = word(s0);
    int s0t = tag(s0);
    int s0c = cluster(s0);
    int s1w = word(s1);
    int s1t = tag(s1);
    int s1c = cluster(s1);
    int b0w = word(b0);
    int b0t = tag(b0);
    int b0c = cluster(b0);
    int b1w = word(b1);
    int b1t = tag(b1);
    int b2t = tag(b2);
    int s2t = tag(s2);
    int near = s0 < 0 ? 0 : distance(s0, b0);
    int deep = s1 < 0 ? 0 : distance(s1, s0);
    int s0vl = s0 < 0 ? 0 : Math.min(3, state.leftCount[s0]);
    int s0vr = s0 < 0 ? 0 : Math.min(3, state.rightCount[s0]);
    int s1vr = s1 < 0 ? 0 : Math.min(3, state.rightCount[s1]);
    int b0vl = b0 >= tokens.size ? 0 : Math.min(3, state.leftCount[b0]);
    int commas0 = s0 < 0 ? 0 : Math.min(3, commas[b0] - commas[s0]);
    int commas1 = s1 < 0 ? 0 : Math.min(3, commas[s0] - commas[s1]);
    int verbs0 = s0 < 0 ? 0 : Math.min(2, verbs[b0] - verbs[s0 + 1]);
    int quoted = s0 < 0 ? 0 : (quotes[b0] - quotes[s0]) & 1;
    int quoted1 = s1 < 0 ? 0 : (quotes[s0] - quotes[s1]) & 1;
    int ahead = b0 < tokens.size ? Math.min(2, verbs[tokens.size] - verbs[b0 + 1]) : 0;
    int count = 0;
    keys[count++] = FeatureKey.of(100, s0w);
    keys[count++] = FeatureKey.of(101, s0t);
    keys[count++] = FeatureKey.of(102, s0w, s0t);
    keys[count++] = FeatureKey.of(103, s1w);
    keys[count++] = FeatureKey.of(104, s1t);
    keys[count++] = FeatureKey.of(105, s1w, s1t);
    keys[count++] = FeatureKey.of(106, s2t);
    keys[count++] = FeatureKey.of(107, word(s2), s2t);
    keys[count++] = FeatureKey.of(108, b0w);
    keys[count++] = FeatureKey.of(109, b0t);
    keys[count++] = FeatureKey.of(110, b0w, b0t);
    keys[count++] = FeatureKey.of(111, b1w);
    keys[count++] = FeatureKey.of(112, b1t);
    keys[count++] = FeatureKey.of(113, b1w, b1t);
    keys[count++] = FeatureKey.of(114, b2t);
    keys[count++] = FeatureKey.of(115, word(b2), b2t);
    keys[count++] = FeatureKey.of(116, s0w, s0t, b0w, b0t);
    keys[count++] = FeatureKey.of(117, s0w, s0t, b0w);
    keys[count++] = FeatureKey.of(118, s0w, b0w, b0t);
    keys[count++] = FeatureKey.of(119, s0w, s0t, b0t);
    keys[count++] = FeatureKey.of(120, s0t, b0w, b0t);
    keys[count++] = FeatureKey.of(121, s0w, b0w);
    keys[count++] = FeatureKey.of(122, s0t, b0t);
    keys[count++] = FeatureKey.of(123, b0t, b1t);
    keys[count++] = FeatureKey.of(124, b0w, b1w);
    keys[count++] = FeatureKey.of(125, s0t, s1t);
    keys[count++] = FeatureKey.of(126, s0w, s1w);
    keys[count++] = FeatureKey.of(127, s0w, s0t, s1t);
    keys[count++] = FeatureKey.of(128, s0t, s1w, s1t);
    keys[count++] = FeatureKey.of(129, s1t, b0t);
    keys[count++] = FeatureKey.of(130, s1w, b0w);
    keys[count++] = FeatureKey.of(131, s1w, s1t, b0t);
    keys[count++] = FeatureKey.of(132, b0t, b1t, b2t);
    keys[count++] = FeatureKey.of(133, s0t, b0t, b1t);
    keys[count++] = FeatureKey.of(134, s1t, s0t, b0t);
    keys[count++] = FeatureKey.of(135, s2t, s1t, s0t);
    keys[count++] = FeatureKey.of(136, s1t, s0t, b0t, b1t);
    keys[count++] = FeatureKey.of(137, s0t, tag(s0l), b0t);
    keys[count++] = FeatureKey.of(138, s0t, tag(s0r), b0t);
    keys[count++] = FeatureKey.of(139, s0t, b0t, tag(b0l));
    keys[count++] = FeatureKey.of(140, b0t, tag(b0l), tag(b0l2));
    keys[count++] = FeatureKey.of(141, s0t, tag(s0l), tag(s0l2));
    keys[count++] = FeatureKey.of(142, s0t, tag(s0r), tag(s0r2));
    keys[count++] = FeatureKey.of(143, s1t, s0t, tag(s0l));
    keys[count++] = FeatureKey.of(144, s1t, s0t, tag(s0r));
    keys[count++] = FeatureKey.of(145, s1t, s0t, tag(s1r));
    keys[count++] = FeatureKey.of(146, s1t, s0t, tag(s1l));
    keys[count++] = FeatureKey.of(147, s0w, near);
    keys[count++] = FeatureKey.of(148, s0t, near);
    keys[count++] = FeatureKey.of(149, b0w, near);
    keys[count++] = FeatureKey.of(150, b0t, near);
    keys[count++] = FeatureKey.of(151, s0t, b0t, near);
    keys[count++] = FeatureKey.of(152, s1t, s0t, deep);
    keys[count++] = FeatureKey.of(153, s1w, deep);
    keys[count++] = FeatureKey.of(154, s0w, s0vl);
    keys[count++] = FeatureKey.of(155, s0t, s0vl);
    keys[count++] = FeatureKey.of(156, s0w, s0vr);
    keys[count++] = FeatureKey.of(157, s0t, s0vr);
    keys[count++] = FeatureKey.of(158, b0w, b0vl);
    keys[count++] = FeatureKey.of(159, b0t, b0vl);
    keys[count++] = FeatureKey.of(160, s1w, s1vr);
    keys[count++] = FeatureKey.of(161, s1t, s1vr, s0t);
    keys[count++] = FeatureKey.of(162, s0t, label(state, s0l), label(state, s0r));
    keys[count++] = FeatureKey.of(163, word(s0l), s0t, b0t);
    keys[count++] = FeatureKey.of(164, word(s0r), s0t, b0t);
    keys[count++] = FeatureKey.of(165, word(b0l), b0t, s0t);
    keys[count++] = FeatureKey.of(166, label(state, b0l), b0t, s0t);
    keys[count++] = FeatureKey.of(167, label(state, s1r), s1t, s0t);
    keys[count++] = FeatureKey.of(168, label(state, s1l), s1t, s0t);
    if (s0 >= 0) {
      int labels = set(state.labels[s0]);
      keys[count++] = FeatureKey.of(169, s0t, labels);
      keys[count++] = FeatureKey.of(170, s0w, labels);
      keys[count++] = FeatureKey.of(171, s0t, labels, b0t);
      keys[count++] = FeatureKey.of(172, s0t, labels, s1t);
    }
    if (s1 >= 0) {
      int labels = set(state.labels[s1]);
      keys[count++] = FeatureKey.of(173, s1t, labels, s0t);
      keys[count++] = FeatureKey.of(174, s1w, labels);
    }
    keys[count++] = FeatureKey.of(175, s0c, b0c);
    keys[count++] = FeatureKey.of(176, s0c, b0t);
    keys[count++] = FeatureKey.of(177, s0t, b0c);
    keys[count++] = FeatureKey.of(178, s1c, s0c);
    keys[count++] = FeatureKey.of(179, s1c, s0c, b0c);
    keys[count++] = FeatureKey.of(180, s1c, b0c);
    keys[count++] = FeatureKey.of(181, s0c, s0w == b0w ? 1 : 0);
    keys[count++] = FeatureKey.of(182, group(s1), group(s0), group(b0), group(b1));
    keys[count++] = FeatureKey.of(183, cluster(b1), b0t, s0t);
    keys[count++] = FeatureKey.of(184, s0t, b0t, commas0, verbs0);
    keys[count++] = FeatureKey.of(185, s1t, s0t, commas1, quoted1);
    keys[count++] = FeatureKey.of(186, s0t, b0t, quoted, commas0);
    keys[count++] = FeatureKey.of(187, s0w, commas0, b0t);
    keys[count++] = FeatureKey.of(188, s1t, s0t, b0t, commas0 * 4 + commas1);
    keys[count++] = FeatureKey.of(189, s0t, b0t, ahead, commas0);
    keys[count++] = FeatureKey.of(190, s1w, s0w, b0t);
    keys[count++] = FeatureKey.of(191, s1w, s0t, b0w);
    keys[count++] = FeatureKey.of(192, s1t, s0w, b0t);
    keys[count++] = FeatureKey.of(193, s1t, word(s0l), s0t, tag(s0l));
    keys[count++] = FeatureKey.of(194, s1w, word(s0l), s0t);
    keys[count++] = FeatureKey.of(195, s1w, s0w, tag(s0l));
    return count;
  }

  /** What comes behind a comma or conjunction, whether it is like what came, and clauses. */
  private int writeClauses(ParserState state, long[] keys, int from) {
    int s0 = state.top();
    int s1 = state.second();
    int s2 = state.third();
    int b0 = state.next;
    int s0t = tag(s0);
    int s0c = cluster(s0);
    int s1t = tag(s1);
    int s1c = cluster(s1);
    int s2t = tag(s2);
    int b0t = tag(b0);
    int commas1 = s1 < 0 ? 0 : Math.min(3, commas[s0] - commas[s1]);
    int count = from;
    int coming = comingHead(b0);
    int ct = tag(coming);
    int cc = cluster(coming);
    int verb = finite[b0];
    int clause0 = state.clause(s0);
    int clause1 = state.clause(s1);
    int joined = clause0 >> 4 & 1;
    int alike = equal(s0t, ct) + 2 * equal(s1t, ct) + 4 * equal(s2t, ct);
    int same = equal(s0t, s1t) + 2 * equal(s0t, s2t) + 4 * equal(group(s0), group(s1));
    keys[count++] = FeatureKey.of(200, s0t, b0t, ct, tag(coming + 1));
    keys[count++] = FeatureKey.of(201, s1t, s0t, b0t, ct);
    keys[count++] = FeatureKey.of(202, s0c, cc, b0t);
    keys[count++] = FeatureKey.of(203, s1c, cc, b0t, s0t);
    keys[count++] = FeatureKey.of(204, s2t, s1t, ct, b0t);
    keys[count++] = FeatureKey.of(205, alike, b0t, s0t);
    keys[count++] = FeatureKey.of(206, word(s0), ct, b0t);
    keys[count++] = FeatureKey.of(207, s1t, s0t, b0t, tag(verb));
    keys[count++] = FeatureKey.of(208, word(b0), s0t, tag(verb), Math.min(3, verb - b0));
    keys[count++] = FeatureKey.of(209, group(s1), group(s0), group(coming), b0t);
    keys[count++] = FeatureKey.of(210, s0t, joined, s1t, s2t);
    keys[count++] = FeatureKey.of(211, s0c, s1c, joined);
    keys[count++] = FeatureKey.of(212, s0c, cluster(s2), joined, s1t);
    keys[count++] = FeatureKey.of(213, same, joined, b0t, s0t);
    keys[count++] = FeatureKey.of(214, clause0, s0t, s1t, commas1);
    keys[count++] = FeatureKey.of(215, clause0, s0t, s1t, clause1);
    keys[count++] = FeatureKey.of(216, clause0, s1t, s2t, b0t);
    return count;
  }
}
