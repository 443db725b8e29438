package org.checkable.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A handful of what {@link Kills} does at length. */
@Tag("gate")
class KillRunTest {

  @Test
  void nothingIsLostDoubledOrLeftHalfDoneWhenTheServerIsKilled() throws Exception {
    KillRun.Result result = new KillRun(3, 1).run();

    assertThat(result.violations()).isEmpty();
    assertThat(result.leftHalf()).isZero();
    assertThat(result.score().done()).isPositive();
  }
}
