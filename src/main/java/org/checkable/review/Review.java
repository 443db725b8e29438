package org.checkable.review;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One reviewer's review of a claim; a reviewer has one at most.
 *
 * @param version of the claim that this review made: what orders reviews, and tells the latest
 * @param basedOn the version of the claim that the reviewer had before them
 * @param at when it was given or last amended
 * @param round which time the claim was open, from 1: reviews of earlier rounds no longer count
 * @param withdrawn whether the reviewer took it back
 * @param before what it said before it was amended; null when it was not
 */
public record Review(
    String reviewer,
    Opinion opinion,
    long version,
    long basedOn,
    Instant at,
    int round,
    boolean withdrawn,
    @Nullable Opinion before) {

  /** As they came in. */
  static final Comparator<Review> ORDER = Comparator.comparingLong(Review::version);

  /** Whether it has a say in a round. */
  public boolean counts(int current) {
    return round == current && !withdrawn;
  }

  /** A review is based on the version before its own, an amendment on its own or a later one. */
  boolean isAmended() {
    return basedOn >= version;
  }

  Review amended(Opinion other, long based, Instant now) {
    return new Review(reviewer, other, version, based, now, round, withdrawn, opinion);
  }

  Review withdrawal() {
    return new Review(reviewer, opinion, version, basedOn, at, round, true, before);
  }

  /** As it was before it was amended. */
  Review restored(Opinion earlier) {
    return new Review(reviewer, earlier, version, basedOn, at, round, withdrawn, null);
  }
}
