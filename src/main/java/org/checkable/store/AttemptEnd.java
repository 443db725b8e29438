package org.checkable.store;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * When the time of an attempt is over. Known on the attempt's thread, on which the SDK opens
 * connections and reads from them.
 *
 * @param nanos as {@link System#nanoTime} counts them
 */
record AttemptEnd(long nanos) {
  private static final ScopedValue<AttemptEnd> CURRENT = ScopedValue.newInstance();

  /** Makes an attempt that has so much time. */
  static <T> T within(Duration limit, Supplier<T> attempt) {
    return ScopedValue.where(CURRENT, after(limit)).call(attempt::get);
  }

  /**
   * The end of the attempt that this thread is at. Who makes none may wait for an answer as long as
   * an attempt may take, which is half of the time that there is then: see {@link TimedHttp}.
   */
  static AttemptEnd current() {
    return CURRENT.isBound() ? CURRENT.get() : after(Attempts.LONGEST_ATTEMPT.multipliedBy(2));
  }

  private static AttemptEnd after(Duration limit) {
    return new AttemptEnd(System.nanoTime() + limit.toNanos());
  }

  /** Zero or less when it is over. */
  long millisLeft() {
    return TimeUnit.NANOSECONDS.toMillis(nanos - System.nanoTime());
  }
}
