package org.checkable.faults;

import java.time.Instant;
import java.time.InstantSource;

/** What time it is for a journalist and for the functions. */
interface Time extends InstantSource {

  /** Lets some time pass, if that is in anybody's hands. */
  void pass(int seconds);

  /** Everybody's. */
  Time REAL =
      new Time() {
        @Override
        public Instant instant() {
          return Instant.now();
        }

        @Override
        public void pass(int seconds) {}
      };

  /**
   * One that moves with each request, so that neither undoing nor leases depend on how fast a
   * machine is. For one thread.
   */
  static Time from(Instant begin) {
    return new Time() {
      private Instant now = begin;

      @Override
      public Instant instant() {
        return now;
      }

      @Override
      public void pass(int seconds) {
        now = now.plusSeconds(seconds);
      }
    };
  }
}
