package org.checkable.match;

import java.util.Map;

/**
 * Ranks published claims for a text that may say much besides, such as a post: BM25 (Robertson and
 * Zaragoza, The Probabilistic Relevance Framework, 2009) over terms, and a little of it over pieces
 * of words, so that "immigrants" and "anti-immigration" have something in common.
 *
 * <p>The numbers are round ones that were tried on the training posts of CheckThat 2020 task 2, and
 * none is fitted to them.
 */
final class Relevance {
  private static final double SATURATION = 1.2;
  private static final double LENGTH = 0.75;

  /** Words and pieces of a published claim with its headline, on the average. */
  private static final double USUAL_LENGTH = 16;

  private static final double USUAL_PIECES = 60;

  /** Rare terms weigh more than in BM25: a post has many words beside the claim it repeats. */
  private static final double RARE = 1.3;

  private static final double PIECE = 0.1;

  private final Rarity rarity;
  private final Pieces pieces;

  Relevance(Rarity rarity, Pieces pieces) {
    this.rarity = rarity;
    this.pieces = pieces;
  }

  /**
   * Larger is better; 0 when they share nothing.
   *
   * @param listed how many published claims have a term, of those terms for which that is known
   */
  double of(Bag query, Bag claim, Map<String, Integer> listed) {
    double norm = norm(claim.length() / USUAL_LENGTH);
    double sum = 0;
    for (String term : query.terms().keySet()) {
      int count = claim.terms().getOrDefault(term, 0);
      if (count > 0) {
        sum += weight(term, listed) * count * (SATURATION + 1) / (count + norm);
      }
    }
    return sum + PIECE * pieces(query, claim);
  }

  /** What it is worth that a term is shared. */
  double weight(String term, Map<String, Integer> listed) {
    return Math.pow(rarity.weightAmong(term, listed.get(term)), RARE);
  }

  private double pieces(Bag query, Bag claim) {
    double norm = norm(claim.pieces().size() / USUAL_PIECES);
    double sum = 0;
    for (String piece : claim.pieces()) {
      sum += query.pieces().contains(piece) ? pieces.weight(piece) : 0;
    }
    return sum * (SATURATION + 1) / (1 + norm);
  }

  private static double norm(double length) {
    return SATURATION * (1 - LENGTH + LENGTH * length);
  }
}
