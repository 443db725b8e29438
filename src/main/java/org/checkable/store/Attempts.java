package org.checkable.store;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * Calls the database again when it was throttled, out of reach or in conflict with itself, for as
 * long as the {@link Deadline} allows, and no longer than a client should be kept waiting.
 */
final class Attempts {
  /** No call takes nearly as long when the database is well, a full transaction included. */
  static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(4);

  /** How long all attempts at one call may take, in milliseconds, whatever time is left. */
  private static final long PATIENCE = 8_000;

  /** What the caller needs to answer after a call has failed, in milliseconds. */
  private static final long RESERVE = 200;

  /** An attempt is not begun with less time than this, in milliseconds: it would be in vain. */
  private static final long SHORTEST_ATTEMPT = 100;

  private static final int MOST_ATTEMPTS = 8;
  private static final long FIRST_PAUSE = 25;
  private static final long LONGEST_PAUSE = 1_000;
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  /** Waits between attempts. */
  @FunctionalInterface
  interface Pause {
    void millis(long count) throws InterruptedException;
  }

  private final Pause pause;

  Attempts(Pause pause) {
    this.pause = pause;
  }

  /**
   * The answer of the first attempt that is not in vain.
   *
   * @param call takes the time limits of one attempt, to be set on its request
   * @throws StorageBusyException when time or patience is over
   */
  <T> T call(Deadline deadline, Function<AwsRequestOverrideConfiguration, T> call) {
    long start = deadline.remainingMillis();
    SdkException last = null;
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      long remaining = deadline.remainingMillis();
      long left = Math.min(remaining - RESERVE, PATIENCE - (start - remaining));
      if (left < SHORTEST_ATTEMPT || (attempt > 0 && !paused(attempt, left))) {
        break;
      }
      Duration limit = Duration.ofMillis(Math.min(left, LONGEST_ATTEMPT.toMillis()));
      try {
        return AttemptEnd.within(limit, () -> call.apply(limits(limit)));
      } catch (SdkException failure) {
        if (!isWorthRetrying(failure)) {
          throw failure;
        }
        last = failure;
      }
    }
    throw busy(last);
  }

  /** The second net, under sockets that know the limit by themselves. See {@link TimedHttp}. */
  private static AwsRequestOverrideConfiguration limits(Duration limit) {
    return AwsRequestOverrideConfiguration.builder().apiCallTimeout(limit).build();
  }

  private boolean paused(int attempt, long left) {
    long ceiling = Math.min(LONGEST_PAUSE, FIRST_PAUSE << attempt);
    // Deliberate: from the operating system. A generator in memory would come with a snapshot, and
    // all its copies would wait equally long and meet again.
    long count = new SecureRandom().nextLong(ceiling / 2, ceiling + 1);
    if (count >= left) {
      return false;
    }
    try {
      pause.millis(count);
      return true;
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean isWorthRetrying(SdkException failure) {
    return switch (failure) {
      case TransactionCanceledException cancelled -> isOnlyBusy(cancelled);
      case TransactionInProgressException _ -> true;
      // A single write met a transaction on the same item.
      case TransactionConflictException _ -> true;
      case AwsServiceException service ->
          service.isThrottlingException() || service.statusCode() >= 500 || isTorn(service);
      case SdkClientException client -> true;
      default -> false;
    };
  }

  /** Whether the answer broke off before it said what is wrong. */
  private static boolean isTorn(AwsServiceException service) {
    return service.awsErrorDetails() == null || service.awsErrorDetails().errorCode() == null;
  }

  /** Whether no action was refused for good: the others were throttled or met another writer. */
  private static boolean isOnlyBusy(TransactionCanceledException cancelled) {
    return cancelled.cancellationReasons().stream()
        .map(CancellationReason::code)
        .allMatch(
            code ->
                switch (code) {
                  case "None",
                      "TransactionConflict",
                      "ThrottlingError",
                      "ProvisionedThroughputExceeded" ->
                      true;
                  default -> false;
                });
  }

  private static StorageBusyException busy(@Nullable SdkException last) {
    String message = last == null ? "no time left to ask the database" : "the database is busy";
    return new StorageBusyException(message, RETRY_AFTER, last);
  }
}
