package org.checkable.match;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that somebody looks for, in any order.
 *
 * @param claimTerms under which claims and articles may be listed that have these words
 * @param libraryTerms under which published claims may be listed that have them
 * @param weights of all that is sought, heavier the rarer
 */
public record Sought(
    List<String> claimTerms, List<String> libraryTerms, Map<String, Double> weights) {
  public Sought {
    claimTerms = List.copyOf(claimTerms);
    libraryTerms = List.copyOf(libraryTerms);
    weights = Map.copyOf(weights);
  }

  /** How much of what is sought is among these terms, the rare counting more: 0 to 1. */
  public double share(Set<String> terms) {
    double all = 0;
    double there = 0;
    for (Map.Entry<String, Double> one : weights.entrySet()) {
      all += one.getValue();
      there += terms.contains(one.getKey()) ? one.getValue() : 0;
    }
    return all == 0 ? 0 : there / all;
  }
}
