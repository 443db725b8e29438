package org.checkable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A part that is made early is the part that is used later. */
class HeadStartTest {
  @Test
  void partIsMadeOnce() throws InterruptedException {
    AtomicInteger made = new AtomicInteger();
    Lazy<Integer> part = new Lazy<>(made::incrementAndGet);
    HeadStart.of(part::get).join();
    assertThat(made).hasValue(1);
    assertThat(part.get()).isEqualTo(1);
    assertThat(made).hasValue(1);
  }

  @Test
  void partThatCannotBeMadeIsTriedAgainByWhoNeedsIt() throws InterruptedException {
    AtomicInteger tries = new AtomicInteger();
    Lazy<String> part =
        new Lazy<>(
            () -> {
              if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("too early");
              }
              return "made";
            });
    HeadStart.of(part::get).join();
    assertThat(part.get()).isEqualTo("made");
  }
}
