package org.checkable.language;

/**
 * Parses a sentence from left to right by the best transition at each step: two for each token, so
 * time grows with length and no faster.
 */
final class Parser {
  private final FeatureWeights transitions;
  private final FeatureWeights relations;

  Parser(FeatureWeights transitions, FeatureWeights relations) {
    this.transitions = transitions;
    this.relations = relations;
  }

  ParserState parse(TokenFeatures tokens, int[] tags) {
    ParserState state = new ParserState(tokens.size);
    ParserFeatures features = new ParserFeatures(tokens, tags);
    LabelFeatures arcs = new LabelFeatures(tokens, tags);
    long[] keys = new long[ParserFeatures.MOST];
    int[] scores = new int[3];
    int[] labels = new int[relations.classes()];
    while (!state.isEnd()) {
      java.util.Arrays.fill(scores, 0);
      transitions.add(keys, features.write(state, keys), scores);
      int best = best(state, tags, scores);
      if (best == ParserState.SHIFT) {
        state.shift();
        continue;
      }
      int head = state.headBy(best);
      if (head == tokens.size) {
        state.attach(best, Relation.ROOT.number());
        continue;
      }
      if (Tag.of(tags[state.top()]).isPunctuation()) {
        state.attach(best, Relation.PUNCT.number());
        continue;
      }
      java.util.Arrays.fill(labels, 0);
      relations.add(keys, arcs.write(state, head, state.top(), keys), labels);
      state.attach(best, Tagger.best(labels));
    }
    return state;
  }

  /** The best transition that is allowed here. */
  private static int best(ParserState state, int[] tags, int[] scores) {
    int best = -1;
    for (int transition = 0; transition < 3; transition++) {
      if (allowed(state, tags, transition) && (best < 0 || scores[transition] > scores[best])) {
        best = transition;
      }
    }
    return best;
  }

  /**
   * Whether a transition can be taken. One token alone hangs on the root, and nothing hangs on a
   * mark while words are to come.
   */
  static boolean allowed(ParserState state, int[] tags, int transition) {
    if (!state.canShift()) {
      return transition == ParserState.LEFT
          ? state.depth == 1
          : state.canRight() && transition == ParserState.RIGHT;
    }
    boolean first = state.depth == 1 && isMark(tags, state.top()) && !isMark(tags, state.next);
    return switch (transition) {
      case ParserState.SHIFT -> !first;
      case ParserState.LEFT -> state.canLeft();
      default -> state.canRight() && !isMark(tags, state.second());
    };
  }

  private static boolean isMark(int[] tags, int at) {
    return Tag.of(tags[at]).isPunctuation();
  }
}
