package org.checkable.match;

import java.util.HashSet;
import java.util.Set;

/**
 * Ranks claims for a text that may say much besides, such as a post: what it shares with the claim
 * or its headline, each term as heavy as it is rare, less where the claim is long. The saturation
 * and length terms are those of BM25 (Robertson and Zaragoza, The Probabilistic Relevance
 * Framework, 2009), with each term counted once in the claim and once in the headline.
 */
final class Relevance {
  private static final double SATURATION = 1.2;
  private static final double LENGTH = 0.75;

  /** Terms of a claim and its headline together, on the average of published ones. */
  private static final double USUAL_LENGTH = 20;

  /** Rare terms weigh more than in BM25: a post has many words beside the claim it repeats. */
  private static final double RARE = 1.3;

  private static final double NAME = 1.1;
  private static final double FIGURE = 4;

  private Relevance() {}

  static double of(Statement query, Statement claim, Statement title, Rarity rarity) {
    Set<String> inClaim = new HashSet<>(claim.terms());
    Set<String> inTitle = new HashSet<>(title.terms());
    double size = inClaim.size() + inTitle.size();
    double norm = SATURATION * (1 - LENGTH + LENGTH * size / USUAL_LENGTH);
    double sum = 0;
    for (String term : query.terms()) {
      int count = (inClaim.contains(term) ? 1 : 0) + (inTitle.contains(term) ? 1 : 0);
      if (count > 0) {
        double weight = Math.pow(rarity.weight(term), RARE) * count * (SATURATION + 1);
        sum += (claim.names().contains(term) ? NAME : 1) * weight / (count + norm);
      }
    }
    for (Figure figure : query.figures()) {
      sum += claim.figures().stream().anyMatch(figure::isSame) ? FIGURE : 0;
    }
    return sum;
  }
}
