package org.checkable.store;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The database is throttled, out of reach, or did not answer within the {@link Deadline}. What was
 * asked may or may not have happened; asking again is safe.
 */
public final class StorageBusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  public StorageBusyException(String message, Duration retryAfter, @Nullable Throwable cause) {
    super(message, cause);
    this.retryAfter = retryAfter;
  }

  /** How long the client should wait: whole seconds, at least one. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
