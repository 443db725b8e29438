package org.checkable.language;

import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Trains the tagger on sentences in an order that its seed decides. */
final class TaggerTrainer {
  private final Perceptron weights = new Perceptron(TagFeatures.CLASSES);
  private final WordClusters clusters;
  private final Random random;
  private final long[] keys = new long[TagFeatures.MOST];
  private final float[] scores = new float[TagFeatures.CLASSES];

  TaggerTrainer(WordClusters clusters, long seed) {
    this.clusters = clusters;
    this.random = new Random(seed);
  }

  /** One pass over the sentences. */
  void pass(List<Treebank.Sentence> sentences, float amount) {
    Collections.shuffle(sentences, random);
    for (Treebank.Sentence sentence : sentences) {
      TokenFeatures tokens = sentence.features(clusters);
      int[] tags = new int[tokens.size];
      TagFeatures features = new TagFeatures(tokens, clusters.tags());
      for (int at = 0; at < tokens.size; at++) {
        int count = features.write(at, tags, keys);
        weights.score(keys, count, scores);
        long allowed = clusters.tags().allowed(tokens, at);
        int best = Long.numberOfTrailingZeros(allowed);
        for (int index = best + 1; index < scores.length; index++) {
          if (scores[index] > scores[best] && (allowed >>> index & 1) != 0) {
            best = index;
          }
        }
        int right = sentence.tags()[at];
        if (best != right && (allowed >>> right & 1) != 0) {
          weights.update(keys, count, right, best, amount);
        }
        weights.tick();
        tags[at] = best;
      }
    }
  }

  void beginAverage() {
    weights.beginAverage();
  }

  WeightTable weights(int leastUpdates, double leastWeight) {
    return weights.averaged(leastUpdates, leastWeight);
  }
}
