package org.checkable.train;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Figures of merit, as the data folder's README defines them. */
final class Figures {
  /** One judged example: its score, whether it was said to be positive, and whether it is. */
  record Judged(double score, boolean said, boolean is) {}

  private Figures() {}

  /** Average precision of the ranking by score: the mean of the precision at each positive. */
  static double averagePrecision(List<Judged> judged) {
    List<Judged> ranked =
        judged.stream().sorted(Comparator.comparingDouble(one -> -one.score())).toList();
    double sum = 0;
    int hits = 0;
    int from = 0;
    while (from < ranked.size()) {
      int to = from;
      int found = 0;
      while (to < ranked.size() && ranked.get(to).score() == ranked.get(from).score()) {
        found += ranked.get(to++).is() ? 1 : 0;
      }
      hits += found;
      sum += found * (double) hits / to;
      from = to;
    }
    return hits == 0 ? 0 : sum / hits;
  }

  /** F1 of the positive class. */
  static double f1(List<Judged> judged) {
    return f1(judged, true);
  }

  /** The mean of the F1 of both classes. */
  static double macroF1(List<Judged> judged) {
    return (f1(judged, true) + f1(judged, false)) / 2;
  }

  private static double f1(List<Judged> judged, boolean side) {
    long right = judged.stream().filter(one -> one.said() == side && one.is() == side).count();
    long said = judged.stream().filter(one -> one.said() == side).count();
    long are = judged.stream().filter(one -> one.is() == side).count();
    return said + are == 0 ? 0 : 2.0 * right / (said + are);
  }

  /** The best F1 that any threshold on the score would give. */
  static double bestF1(List<Judged> judged) {
    double[] scores = judged.stream().mapToDouble(Judged::score).distinct().sorted().toArray();
    int step = Math.max(1, scores.length / 400);
    double best = 0;
    for (int at = 0; at < scores.length; at += step) {
      double threshold = scores[at];
      best = Math.max(best, f1(from(judged, threshold)));
    }
    return best;
  }

  /** The same, said to be positive from a threshold on. */
  static List<Judged> from(List<Judged> judged, double threshold) {
    return judged.stream()
        .map(one -> new Judged(one.score(), one.score() >= threshold, one.is()))
        .toList();
  }

  /** The threshold that calls the given share positive. */
  static double threshold(List<Judged> judged, double share) {
    double[] scores = judged.stream().mapToDouble(Judged::score).sorted().toArray();
    int at = (int) Math.round((1 - share) * scores.length);
    return scores[Math.clamp(at, 0, scores.length - 1)];
  }

  /** The share of the first {@code many} by score that are positive. */
  static double precisionAt(List<Judged> judged, int many) {
    Judged[] ranked = judged.toArray(Judged[]::new);
    Arrays.sort(ranked, Comparator.comparingDouble(one -> -one.score()));
    long hits = Arrays.stream(ranked).limit(many).filter(Judged::is).count();
    return (double) hits / Math.min(many, Math.max(1, ranked.length));
  }
}
