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
      int best = best(state, scores);
      if (best == ParserState.SHIFT) {
        state.shift();
        continue;
      }
      int head = state.headBy(best);
      if (head == tokens.size) {
        state.attach(best, Relation.ROOT.number());
        continue;
      }
      java.util.Arrays.fill(labels, 0);
      relations.add(keys, arcs.write(state, head, state.top(), keys), labels);
      state.attach(best, Tagger.best(labels));
    }
    return state;
  }

  /** The best transition that is allowed here. One token alone hangs on the root. */
  static int best(ParserState state, int[] scores) {
    int best = -1;
    for (int transition = 0; transition < 3; transition++) {
      if (allowed(state, transition) && (best < 0 || scores[transition] > scores[best])) {
        best = transition;
      }
    }
    return best;
  }

  static boolean allowed(ParserState state, int transition) {
    return switch (transition) {
      case ParserState.SHIFT -> state.canShift();
      case ParserState.LEFT -> state.canLeft() && (state.next < state.size || state.depth == 1);
      default -> state.canRight();
    };
  }
}
