package org.checkable.language;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Trains the finder of names. */
final class NameTrainer {
  @SuppressWarnings("ArrayRecordComponent") // Read once, and never compared.
  record Named(Treebank.Sentence sentence, int[] tags, int[] labels) {}

  private final Perceptron weights = new Perceptron(NameTagger.CLASSES);
  private final WordClusters clusters;
  private final Random random;
  private final long[] keys = new long[NameFeatures.MOST];
  private final float[] scores = new float[NameTagger.CLASSES];

  NameTrainer(WordClusters clusters, long seed) {
    this.clusters = clusters;
    this.random = new Random(seed);
  }

  void pass(List<Named> sentences) {
    Collections.shuffle(sentences, random);
    for (Named one : sentences) {
      TokenFeatures tokens = one.sentence().features(clusters);
      int[] labels = new int[tokens.size];
      for (int at = 0; at < tokens.size; at++) {
        int count = NameFeatures.write(tokens, one.tags(), at, labels, keys);
        weights.score(keys, count, scores);
        int before = at == 0 ? 0 : labels[at - 1];
        int best = 0;
        for (int label = 1; label < scores.length; label++) {
          if (scores[label] > scores[best] && NameTagger.follows(label, before)) {
            best = label;
          }
        }
        int right = one.labels()[at];
        // Where a name was begun wrongly, its going on cannot be learned.
        if (best != right && NameTagger.follows(right, before)) {
          weights.update(keys, count, right, best, 1);
        }
        weights.tick();
        labels[at] = random.nextInt(2) == 0 ? right : best;
      }
    }
  }

  WeightTable weights(int leastUpdates, double leastWeight) {
    return weights.averaged(leastUpdates, leastWeight);
  }

  /** The labels of the silver part: column 9 as BIO-TYPE. */
  static int[] labels(Treebank.Sentence sentence) {
    int[] labels = new int[sentence.size()];
    for (int at = 0; at < labels.length; at++) {
      String name = sentence.names()[at];
      NamedEntity.Type type = name.length() > 2 ? type(name.substring(2)) : null;
      if (type != null) {
        labels[at] = NameTagger.first(type) + (name.startsWith("I-") ? 1 : 0);
      }
    }
    return labels;
  }

  private static NamedEntity.@Nullable Type type(String label) {
    return switch (label) {
      case "PERSON" -> NamedEntity.Type.PERSON;
      case "ORG" -> NamedEntity.Type.BODY;
      case "GPE", "LOC", "FAC" -> NamedEntity.Type.PLACE;
      case "NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE" -> NamedEntity.Type.OTHER;
      default -> null;
    };
  }
}
