package org.checkable.language;

import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Trains the parser with a dynamic oracle (Goldberg and Nivre 2013): it follows its own mistakes
 * and learns the best that can still be done from there.
 */
final class ParserTrainer {
  private final Perceptron transitions = new Perceptron(3);
  private final Perceptron relations = new Perceptron(Relation.values().length);
  private final WordClusters clusters;
  private final Random random;
  private final long[] keys = new long[ParserFeatures.MOST];
  private final long[] arcKeys = new long[LabelFeatures.MOST];
  private final float[] scores = new float[3];
  private final float[] labels = new float[Relation.values().length];
  private final int[] cost = new int[3];

  /** Whether what comes and what makes a clause is seen already. */
  private boolean clauses;

  ParserTrainer(WordClusters clusters, long seed) {
    this.clusters = clusters;
    this.random = new Random(seed);
  }

  /**
   * One pass over the sentences, each with the tags that were predicted for it.
   *
   * @param explore how often to follow the model where it errs
   */
  void pass(List<Tagged> sentences, double explore, float amount) {
    Collections.shuffle(sentences, random);
    for (Tagged one : sentences) {
      sentence(one.sentence(), one.tags(), explore, amount);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // Read once, and never compared.
  record Tagged(Treebank.Sentence sentence, int[] tags) {}

  private void sentence(Treebank.Sentence sentence, int[] tags, double explore, float amount) {
    TokenFeatures tokens = sentence.features(clusters);
    ParserState state = new ParserState(tokens.size);
    ParserFeatures features = new ParserFeatures(tokens, tags);
    LabelFeatures arcs = new LabelFeatures(tokens, tags);
    int[] heads = sentence.heads();
    while (!state.isEnd()) {
      int count = clauses ? features.write(state, keys) : features.writeNeighbours(state, keys);
      transitions.score(keys, count, scores);
      int best = -1;
      int right = -1;
      costs(state, heads);
      for (int transition = 0; transition < 3; transition++) {
        if (!Parser.allowed(state, tags, transition)) {
          continue;
        }
        if (best < 0 || scores[transition] > scores[best]) {
          best = transition;
        }
        if (right < 0
            || cost[transition] < cost[right]
            || (cost[transition] == cost[right] && scores[transition] > scores[right])) {
          right = transition;
        }
      }
      if (cost[best] > cost[right]) {
        transitions.update(keys, count, right, best, amount);
      }
      transitions.tick();
      int taken = cost[best] > cost[right] && random.nextDouble() >= explore ? right : best;
      if (taken == ParserState.SHIFT) {
        state.shift();
      } else {
        attach(state, taken, sentence, tags, arcs, amount);
      }
    }
  }

  private void attach(
      ParserState state,
      int taken,
      Treebank.Sentence sentence,
      int[] tags,
      LabelFeatures arcs,
      float amount) {
    int head = state.headBy(taken);
    if (head == state.size) {
      state.attach(taken, Relation.ROOT.number());
      return;
    }
    int child = state.top();
    if (Tag.of(tags[child]).isPunctuation()) {
      state.attach(taken, Relation.PUNCT.number());
      return;
    }
    int count =
        clauses
            ? arcs.write(state, head, child, arcKeys)
            : arcs.writeNeighbours(state, head, child, arcKeys);
    relations.score(arcKeys, count, labels);
    int best = 0;
    for (int index = 1; index < labels.length; index++) {
      if (labels[index] > labels[best]) {
        best = index;
      }
    }
    if (sentence.heads()[child] == head) {
      int right = sentence.relations()[child];
      if (best != right) {
        relations.update(arcKeys, count, right, best, amount);
      }
      relations.tick();
    }
    state.attach(taken, best);
  }

  /** How many gold arcs each transition makes impossible. */
  private void costs(ParserState state, int[] heads) {
    int top = state.top();
    int next = state.next;
    int size = state.size;
    cost[0] = 0;
    cost[1] = 0;
    cost[2] = 0;
    if (top >= 0) {
      int lost = 0;
      for (int at = next; at < size; at++) {
        if (heads[at] == top) {
          lost++;
        }
      }
      int head = heads[top];
      cost[ParserState.LEFT] = lost + (head == state.second() || head > next ? 1 : 0);
      if (state.depth < 2) {
        cost[ParserState.LEFT] = lost + (head > next ? 1 : 0);
      }
      cost[ParserState.RIGHT] = lost + (head >= next ? 1 : 0);
    }
    if (next < size) {
      int lost = 0;
      for (int at = 0; at < state.depth; at++) {
        if (heads[state.stack[at]] == next) {
          lost++;
        }
        if (at < state.depth - 1 && heads[next] == state.stack[at]) {
          lost++;
        }
      }
      cost[ParserState.SHIFT] = lost;
    }
  }

  void beginAverage() {
    transitions.beginAverage();
    relations.beginAverage();
  }

  /**
   * As {@link Perceptron#prune} says; relations have half of the transitions' weights. From here on
   * clauses are seen: what is left of the other features explains most, and they learn the rest.
   */
  void prune(int leastUpdates, double leastWeight, int leastUpdatesOfNew) {
    clauses = true;
    transitions.prune(leastUpdates, leastWeight, leastUpdatesOfNew);
    relations.prune(leastUpdates, leastWeight / 2, leastUpdatesOfNew);
  }

  WeightTable transitions(int leastUpdates, double leastWeight) {
    return transitions.averaged(leastUpdates, leastWeight);
  }

  WeightTable relations(int leastUpdates, double leastWeight) {
    return relations.averaged(leastUpdates, leastWeight);
  }

  int features() {
    return transitions.features() + relations.features();
  }
}
