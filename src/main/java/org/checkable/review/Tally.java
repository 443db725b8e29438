package org.checkable.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a claim's reviews come to.
 *
 * @param status never DISMISSED or PARKED
 * @param verdict null as long as it is not REVIEWED
 */
record Tally(Status status, @Nullable Verdict verdict) {

  /**
   * As many reviews as are required have to agree. If they do not, whoever comes after them settles
   * it.
   *
   * @param reviews those that count, in the order they were given in
   */
  static Tally of(List<Review> reviews, int required) {
    if (reviews.isEmpty()) {
      return new Tally(Status.PENDING, null);
    }
    if (reviews.size() < required) {
      return new Tally(Status.NEEDS_SECOND, null);
    }
    Verdict last = reviews.getLast().opinion().verdict();
    boolean settled =
        reviews.size() > required
            || reviews.stream().allMatch(review -> review.opinion().verdict() == last);
    return settled ? new Tally(Status.REVIEWED, last) : new Tally(Status.CONFLICT, null);
  }
}
