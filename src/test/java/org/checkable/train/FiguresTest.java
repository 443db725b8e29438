package org.checkable.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private static final List<Figures.Judged> JUDGED =
      List.of(
          new Figures.Judged(0.9, true, true),
          new Figures.Judged(0.8, true, false),
          new Figures.Judged(0.7, true, true),
          new Figures.Judged(0.1, false, true));

  @Test
  void averagePrecisionIsTheMeanOfThePrecisionAtEachPositive() {
    assertThat(Figures.averagePrecision(JUDGED))
        .isCloseTo((1.0 + 2.0 / 3 + 3.0 / 4) / 3, within(1e-12));
  }

  @Test
  void equalScoresShareOnePlaceInTheRanking() {
    List<Figures.Judged> tied =
        List.of(new Figures.Judged(0.5, true, true), new Figures.Judged(0.5, true, false));
    assertThat(Figures.averagePrecision(tied)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void f1WeighsWhatWasFoundAgainstWhatIs() {
    assertThat(Figures.f1(JUDGED)).isCloseTo(2.0 * 2 / (3 + 3), within(1e-12));
    assertThat(Figures.macroF1(JUDGED)).isCloseTo((2.0 / 3 + 0) / 2, within(1e-12));
  }

  @Test
  void bestF1TriesEveryThreshold() {
    assertThat(Figures.bestF1(JUDGED)).isCloseTo(2.0 * 3 / (4 + 3), within(1e-12));
  }
}
