package org.checkable.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
  private static Example example(double value, double target) {
    return new Example(new int[] {0, 1}, new double[] {1, value}, target, 1);
  }

  @Test
  void biasAloneFitsTheShareOfThePositive() {
    List<Example> examples = List.of(example(0, 1), example(0, 0), example(0, 0), example(0, 0));
    double[] weights = LogisticRegression.fit(examples, new double[] {0, 1});
    assertThat(weights[0]).isCloseTo(Math.log(1.0 / 3), within(1e-2));
    assertThat(weights[1]).isZero();
  }

  @Test
  void penaltyHoldsAWeightBack() {
    List<Example> examples = List.of(example(1, 1), example(-1, 0));
    double free = LogisticRegression.fit(examples, new double[] {0, 0.1})[1];
    double held = LogisticRegression.fit(examples, new double[] {0, 10})[1];
    assertThat(free).isGreaterThan(1);
    assertThat(held).isBetween(0.01, 0.2);
  }

  @Test
  void sameExamplesGiveTheSameWeights() {
    List<Example> examples = List.of(example(1, 1), example(-0.5, 0), example(0.3, 1));
    double[] penalties = {0, 0.5};
    assertThat(LogisticRegression.fit(examples, penalties))
        .containsExactly(LogisticRegression.fit(examples, penalties));
  }
}
