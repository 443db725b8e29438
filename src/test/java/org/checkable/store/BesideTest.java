package org.checkable.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What is found out beside comes back as if it had been found out here. */
class BesideTest {
  @Test
  void callerGoesOnWhileSomethingIsFoundOut() {
    CountDownLatch called = new CountDownLatch(1);
    Beside<Boolean> beside =
        Beside.of(
            () -> {
              try {
                called.await();
                return true;
              } catch (InterruptedException over) {
                return false;
              }
            });
    // Had this waited, the next line would never be reached.
    called.countDown();
    assertThat(beside.get()).isTrue();
  }

  @Test
  void whatIsThrownThereIsThrownHere() {
    StorageBusyException busy = new StorageBusyException("busy", java.time.Duration.ZERO, null);
    Beside<String> beside =
        Beside.of(
            () -> {
              throw busy;
            });
    assertThatThrownBy(beside::get).isSameAs(busy);
  }

  @Test
  void errorIsThrownAsItIs() {
    AssertionError error = new AssertionError("not good");
    Beside<String> beside =
        Beside.of(
            () -> {
              throw error;
            });
    assertThatThrownBy(beside::get).isSameAs(error);
  }
}
