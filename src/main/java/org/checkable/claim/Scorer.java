package org.checkable.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scores a sentence with a linear model, and gives the weightiest parts of the sum as reasons. */
final class Scorer {
  private static final Trait[] TRAITS = Trait.values();

  /** Scores and weights have six decimals: finer than any of them means, and short to store. */
  private static final double DECIMALS = 1e6;

  private final LinearModel model;

  Scorer(LinearModel model) {
    this.model = model;
  }

  /** Whether a score says yes. */
  boolean isYes(double score, Form form) {
    return score >= model.threshold(form);
  }

  /** The score alone, without its reasons. */
  double value(Evidence evidence, Form form) {
    return logistic(sum(evidence, form, null));
  }

  /**
   * The score of a sentence and its reasons, which sum to its logit. All have six decimals.
   *
   * @param text the article's text, whose words the reasons quote
   */
  Score score(String text, Evidence evidence, Form form) {
    Weightiest weightiest = new Weightiest();
    double sum = sum(evidence, form, weightiest);
    List<Reason> reasons = new ArrayList<>();
    double rest = sum;
    for (int place = 0; place < weightiest.size(); place++) {
      double weight = rounded(weightiest.weight(place));
      rest -= weight;
      reasons.add(reason(text, evidence, weightiest.feature(place), weight));
    }
    double others = rounded(rest);
    if (others != 0) {
      reasons.add(new Reason("OTHER", others, "smaller signs together", null));
    }
    double logit = reasons.stream().mapToDouble(Reason::weight).sum();
    return new Score(rounded(logistic(logit)), model.name(), reasons);
  }

  private static double rounded(double value) {
    return Math.rint(value * DECIMALS) / DECIMALS;
  }

  /** The logit; what each feature adds to it is told to {@code weightiest}, if there is one. */
  private double sum(Evidence evidence, Form form, @Nullable Weightiest weightiest) {
    double sum = model.bias(form);
    if (weightiest != null) {
      weightiest.add(-1, sum);
    }
    Traits traits = evidence.traits();
    for (Trait trait : TRAITS) {
      // Most traits do not show in most sentences.
      if (!traits.has(trait)) {
        continue;
      }
      double weight = traits.value(trait) * model.weight(trait, form);
      sum += weight;
      if (weightiest != null) {
        weightiest.add(trait.index(), weight);
      }
    }
    if (!model.knowsGrams()) {
      return sum;
    }
    Grams grams = evidence.grams();
    double value = grams.value();
    for (int gram = 0; gram < grams.size(); gram++) {
      double weight = value * model.weight(grams.key(gram), form);
      sum += weight;
      if (weightiest != null) {
        weightiest.add(TRAITS.length + gram, weight);
      }
    }
    return sum;
  }

  private static Reason reason(String text, Evidence evidence, int feature, double weight) {
    if (feature < 0) {
      return new Reason("BIAS", weight, "where every sentence starts", null);
    }
    if (feature < TRAITS.length) {
      Trait trait = TRAITS[feature];
      return new Reason(trait.name(), weight, trait.label(), evidence.traits().where(trait));
    }
    var span = evidence.grams().span(feature - TRAITS.length);
    return new Reason("WORDS", weight, "the words “" + span.slice(text) + "”", span);
  }

  static double logistic(double logit) {
    return 1 / (1 + StrictMath.exp(-logit));
  }
}
