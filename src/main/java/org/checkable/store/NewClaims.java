package org.checkable.store;

import org.checkable.review.ReviewState;
import org.checkable.review.Status;

/**
 * How claims begin when they are stored.
 *
 * @param shards over how many partitions of the index the queue is spread
 * @param requiredReviews how many people must give their verdict
 */
record NewClaims(int shards, int requiredReviews) {
  NewClaims {
    if (shards < 1 || requiredReviews < 1) {
      throw new IllegalArgumentException(
          "one shard and one review at least, not " + shards + " and " + requiredReviews);
    }
  }

  /** A claim that nobody has looked at. */
  ReviewState review() {
    return new ReviewState(Status.PENDING, null, null, 0, requiredReviews, null, null);
  }
}
