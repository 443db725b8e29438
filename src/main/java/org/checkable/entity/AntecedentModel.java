package org.checkable.entity;

import java.util.ArrayList;
import java.util.List;
import org.checkable.text.LinearWeights;

/**
 * How likely each reading of a mention is: a log-linear model over what mention and reading look
 * like together (Denis and Baldridge 2008).
 */
final class AntecedentModel implements Antecedence {
  static final String PATH = "model/en/antecedents.tsv";

  private final LinearWeights weights;

  AntecedentModel(String tsv) {
    this.weights = new LinearWeights(PATH, tsv);
  }

  @Override
  public List<Double> shares(Mention mention, List<Option> options) {
    double[] sums = new double[options.size()];
    double most = Double.NEGATIVE_INFINITY;
    for (int at = 0; at < sums.length; at++) {
      sums[at] = weights.sum(options.get(at).features());
      most = Math.max(most, sums[at]);
    }
    double all = 0;
    for (double sum : sums) {
      all += StrictMath.exp(sum - most);
    }
    List<Double> shares = new ArrayList<>();
    for (double sum : sums) {
      shares.add(StrictMath.exp(sum - most) / all);
    }
    return shares;
  }
}
