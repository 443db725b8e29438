package org.checkable.http;

import org.checkable.article.TimeCheck;
import org.checkable.store.Deadline;

/** A page was still being read when the time left was needed for the rest of the answer. */
final class OutOfTimeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What one more step of reading may take, and what comes after it. */
  private static final int LEAST_MILLIS = 1_500;

  private OutOfTimeException(long millis) {
    super(millis + " ms are left");
  }

  /** Throws it when there is no time for another step. */
  static TimeCheck before(Deadline deadline) {
    return () -> {
      long left = deadline.remainingMillis();
      if (left < LEAST_MILLIS) {
        throw new OutOfTimeException(left);
      }
    };
  }
}
