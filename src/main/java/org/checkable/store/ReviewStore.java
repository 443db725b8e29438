package org.checkable.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.checkable.article.ArticleId;
import org.checkable.article.Tenant;
import org.checkable.claim.ClaimId;
import org.checkable.review.Command;
import org.checkable.review.Promotion;
import org.jspecify.annotations.Nullable;

/**
 * Makes stick what the review desk decides.
 *
 * <p>The contract, which {@code DynamoReviewStoreTest} tests:
 *
 * <ul>
 *   <li>Every change is one transaction: the claim, the audit event, which has the reviewer's
 *       review if it is one, and the counters, all or nothing.
 *   <li>Nobody overwrites what they have not seen: of two commands based on one version, one is
 *       carried out.
 *   <li>A claim is leased to one reviewer at a time, as clocks go that are passed in.
 *   <li>A tenant sees its own claims only.
 * </ul>
 *
 * <p>Safe for use by several threads.
 */
public interface ReviewStore {

  /** A claim with its reviews. */
  Optional<ClaimFile> file(Tenant tenant, ClaimId id, Deadline deadline);

  /** Carries out a reviewer's command, or says why not. */
  Outcome decide(
      Tenant tenant, ClaimId id, Command command, String reviewer, Instant now, Deadline deadline);

  /**
   * Leases the best open claim to a reviewer that nobody holds, that is not assigned to somebody
   * else, and that they have not reviewed yet. No two get the same one. One look goes through a
   * bounded number of claims, however few of them the filter lets through.
   *
   * @param cursor where an earlier look with the same filter ended; null for the first
   */
  Next next(
      Tenant tenant,
      NextFilter filter,
      @Nullable Cursor cursor,
      Duration length,
      String reviewer,
      Instant now,
      Deadline deadline);

  /** The same in one look; nothing when that finds none. */
  default Optional<ClaimFile> next(
      Tenant tenant,
      NextFilter filter,
      Duration length,
      String reviewer,
      Instant now,
      Deadline deadline) {
    return next(tenant, filter, null, length, reviewer, now, deadline)
            instanceof Next.Taken(ClaimFile file)
        ? Optional.of(file)
        : Optional.empty();
  }

  /** A claim's audit trail, verified. */
  Optional<History> history(Tenant tenant, ClaimId id, Deadline deadline);

  /** Makes a claim of words that the extraction left out. */
  Outcome promote(
      Tenant tenant,
      ArticleId article,
      Promotion promotion,
      String reviewer,
      Instant now,
      Deadline deadline);

  /**
   * How the work goes.
   *
   * @param from the first day whose decisions are looked at, in UTC
   * @param to the last
   * @param now decides which parked claims are open again
   */
  Stats stats(Tenant tenant, LocalDate from, LocalDate to, Instant now, Deadline deadline);
}
