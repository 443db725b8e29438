package org.checkable.train;

import java.util.List;

/**
 * Fits the weights of a logistic regression: the sum of log losses plus, for each weight, half its
 * penalty times the square of its distance from zero. Deterministic; minutes at most for our sizes.
 */
final class LogisticRegression {
  private static final int ROUNDS = 300;
  private static final double TOLERANCE = 1e-5;

  private final List<Example> examples;
  private final double[] penalties;

  private LogisticRegression(List<Example> examples, double[] penalties) {
    this.examples = examples;
    this.penalties = penalties;
  }

  /**
   * The weights that fit best.
   *
   * @param penalties one for each feature; 0 leaves a weight free, as a bias should be
   */
  static double[] fit(List<Example> examples, double[] penalties) {
    LogisticRegression problem = new LogisticRegression(examples, penalties);
    return Minimum.of(problem::lossAndGradient, penalties.length, ROUNDS, TOLERANCE);
  }

  /** The sum of an example's weights, before the logistic function. */
  static double logit(double[] weights, Example example) {
    double sum = 0;
    for (int place = 0; place < example.size(); place++) {
      sum += weights[example.feature(place)] * example.value(place);
    }
    return sum;
  }

  private double lossAndGradient(double[] weights, double[] gradient) {
    double loss = 0;
    for (int feature = 0; feature < weights.length; feature++) {
      gradient[feature] = penalties[feature] * weights[feature];
      loss += 0.5 * penalties[feature] * weights[feature] * weights[feature];
    }
    for (Example example : examples) {
      double logit = logit(weights, example);
      // log(1 + e^logit) - target * logit, without overflow.
      loss +=
          example.weight()
              * (Math.max(logit, 0)
                  + StrictMath.log1p(StrictMath.exp(-Math.abs(logit)))
                  - example.target() * logit);
      double error = example.weight() * (1 / (1 + StrictMath.exp(-logit)) - example.target());
      for (int place = 0; place < example.size(); place++) {
        gradient[example.feature(place)] += error * example.value(place);
      }
    }
    return loss;
  }
}
