package org.checkable.match;

import java.util.Comparator;

/**
 * How something earlier resembles a claim.
 *
 * @param relevance how well its words fit: larger is better
 */
public record Resemblance(Likeness likeness, double relevance) {
  /** The same words first, then whatever fits best. */
  public static final Comparator<Resemblance> BEST_FIRST =
      Comparator.comparing((Resemblance one) -> one.likeness().relation() != Relation.SAME)
          .thenComparing(Comparator.comparingDouble(Resemblance::relevance).reversed());
}
