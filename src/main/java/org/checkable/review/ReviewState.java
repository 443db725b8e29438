package org.checkable.review;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far people have come with one claim.
 *
 * @param assignee the reviewer it was given to; null when it is anybody's
 * @param lease the latest lease, which may be over; null when nobody ever took one, or gave it back
 * @param completedReviews how many people have given their verdict
 * @param requiredReviews how many must, 1 or more
 * @param verdict what was found; null while that is open
 * @param parkedUntil null unless it is parked; from then on it is open again
 * @param comments how many there are
 */
public record ReviewState(
    Status status,
    @Nullable String assignee,
    @Nullable Lease lease,
    int completedReviews,
    int requiredReviews,
    @Nullable Verdict verdict,
    @Nullable Instant parkedUntil,
    int comments) {

  /** A claim that nobody has looked at, for which one review is enough. */
  public static final ReviewState NEW =
      new ReviewState(Status.PENDING, null, null, 0, 1, null, null, 0);

  public ReviewState {
    if (completedReviews < 0 || requiredReviews < 1) {
      throw new IllegalArgumentException(
          "0 or more reviews of 1 or more wanted: " + completedReviews + " of " + requiredReviews);
    }
  }

  /** The lease that holds now, if one does. */
  public Optional<Lease> activeLease(Instant now) {
    return Optional.ofNullable(lease).filter(held -> held.isActive(now));
  }

  /** The status, or what it comes to when the time that a claim was parked for is over. */
  public Status statusAt(Instant now) {
    if (parkedUntil == null || now.isBefore(parkedUntil)) {
      return status;
    }
    if (completedReviews == 0) {
      return Status.PENDING;
    }
    // With as many reviews as it needs it would be reviewed, if they agreed.
    return completedReviews < requiredReviews ? Status.NEEDS_SECOND : Status.CONFLICT;
  }

  /** Whether somebody is working on it: what the wire calls IN_REVIEW. */
  public boolean isInReview(Instant now) {
    return statusAt(now).isOpen() && activeLease(now).isPresent();
  }
}
