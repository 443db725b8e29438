package org.checkable.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Scores a sentence with a linear model, and gives every part of the sum as a reason. */
final class Scorer {
  /** What lies beyond is summed up as one reason. */
  private static final int REASONS = 11;

  private static final Trait[] TRAITS = Trait.values();

  private final LinearModel model;

  Scorer(LinearModel model) {
    this.model = model;
  }

  double threshold(LinearModel.Form form) {
    return model.threshold(form);
  }

  Score score(Traits traits, LinearModel.Form form) {
    List<Reason> reasons = new ArrayList<>();
    reasons.add(new Reason("BIAS", model.bias(form), "where every sentence starts", null));
    for (Trait trait : TRAITS) {
      double weight = traits.value(trait) * model.weight(trait, form);
      if (weight != 0) {
        reasons.add(new Reason(trait.name(), weight, trait.label(), traits.where(trait)));
      }
    }
    reasons.sort(Comparator.comparingDouble(reason -> -Math.abs(reason.weight())));
    List<Reason> shown = reasons.size() > REASONS ? summed(reasons) : reasons;
    double logit = 0;
    for (Reason reason : shown) {
      logit += reason.weight();
    }
    return new Score(logistic(logit), model.name(), shown);
  }

  private static List<Reason> summed(List<Reason> reasons) {
    List<Reason> shown = new ArrayList<>(reasons.subList(0, REASONS));
    double rest = 0;
    for (Reason reason : reasons.subList(REASONS, reasons.size())) {
      rest += reason.weight();
    }
    shown.add(new Reason("OTHER", rest, "smaller signs together", null));
    shown.sort(Comparator.comparingDouble(reason -> -Math.abs(reason.weight())));
    return shown;
  }

  static double logistic(double logit) {
    return 1 / (1 + StrictMath.exp(-logit));
  }
}
