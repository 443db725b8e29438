package org.checkable.train;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Counts of spans that were wanted, found, and found right; one-to-one, the closest pairs first.
 */
final class SpanScore {
  private int wanted;
  private int found;
  private int right;
  private int exact;

  /** A pair of a wanted and a found span, by their places in the lists. */
  record Pair(int wanted, int found, double overlap) {}

  void add(List<BitSet> gold, List<BitSet> ours) {
    wanted += gold.size();
    found += ours.size();
    for (Pair pair : pairs(gold, ours, 0.5)) {
      right++;
      exact += pair.overlap() == 1 ? 1 : 0;
    }
  }

  /** One-to-one pairs of at least so much overlap. */
  static List<Pair> pairs(List<BitSet> gold, List<BitSet> ours, double least) {
    List<Pair> all = new ArrayList<>();
    for (int one = 0; one < gold.size(); one++) {
      for (int other = 0; other < ours.size(); other++) {
        double overlap = overlap(gold.get(one), ours.get(other));
        if (overlap >= least) {
          all.add(new Pair(one, other, overlap));
        }
      }
    }
    all.sort(Comparator.comparingDouble((Pair pair) -> -pair.overlap()));
    BitSet takenGold = new BitSet();
    BitSet takenOurs = new BitSet();
    List<Pair> kept = new ArrayList<>();
    for (Pair pair : all) {
      if (!takenGold.get(pair.wanted()) && !takenOurs.get(pair.found())) {
        takenGold.set(pair.wanted());
        takenOurs.set(pair.found());
        kept.add(pair);
      }
    }
    return kept;
  }

  /** Shared characters over all characters. */
  static double overlap(BitSet one, BitSet other) {
    if (!one.intersects(other)) {
      return 0;
    }
    BitSet shared = (BitSet) one.clone();
    shared.and(other);
    int all = one.cardinality() + other.cardinality() - shared.cardinality();
    return (double) shared.cardinality() / all;
  }

  private static double f1(int right, int wanted, int found) {
    return wanted + found == 0 ? 0 : 2.0 * right / (wanted + found);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "P %.3f  R %.3f  F1 %.3f  exact %.3f   (wanted %d, found %d)",
        found == 0 ? 0 : (double) right / found,
        wanted == 0 ? 0 : (double) right / wanted,
        f1(right, wanted, found),
        f1(exact, wanted, found),
        wanted,
        found);
  }
}
