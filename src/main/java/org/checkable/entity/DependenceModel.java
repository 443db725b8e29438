package org.checkable.entity;

import java.util.List;
import org.checkable.text.LinearWeights;

/**
 * Whether a reader who sees a sentence alone would ask what a noun phrase means: a logistic
 * regression over what the phrase looks like and what its article said before.
 *
 * <p>Its file: comment lines with the provenance, then rows of feature and weight; {@code BIAS} and
 * for each form a {@code THRESHOLD}, the sum from which on the answer is yes, are among them.
 */
final class DependenceModel implements Dependence {
  static final String PATH = "model/en/references.tsv";

  private final LinearWeights weights;

  DependenceModel(String tsv) {
    this.weights = new LinearWeights(PATH, tsv);
  }

  @Override
  public boolean depends(Mention mention, List<String> features) {
    return weights.of("BIAS") + weights.sum(features) >= weights.of("THRESHOLD-" + mention.form());
  }
}
