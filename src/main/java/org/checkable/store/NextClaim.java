package org.checkable.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.checkable.article.Tenant;
import org.checkable.review.ClaimState;
import org.checkable.review.Lease;
import org.checkable.review.QueueFilter;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the best open claim. The queue's index may lag, so it only proposes; a conditional
 * write on the claim itself decides who gets it.
 */
final class NextClaim {
  /** Claims that somebody could have, of one reading of the queue. */
  private static final int PAGE = 25;

  /**
   * After so many readings one look is over, and the cursor leads on. Each reading looks at {@link
   * QueueReads#MOST_EXAMINED} claims at most.
   */
  private static final int MOST_PAGES = 8;

  /**
   * Among so many of the best, reviewers begin at different ones, lest all of a newsroom ask for
   * the same claim at once. Nobody gets one that is further down than that without need.
   */
  private static final int WINDOW = 5;

  private final Table table;
  private final QueueReads queue;
  private final ClaimFiles files;
  private final int requiredReviews;

  NextClaim(Table table, QueueReads queue, ClaimFiles files, int requiredReviews) {
    this.table = table;
    this.queue = queue;
    this.files = files;
    this.requiredReviews = requiredReviews;
  }

  Next next(
      Tenant tenant,
      NextFilter filter,
      @Nullable Cursor cursor,
      Lease wanted,
      Instant now,
      Deadline deadline) {
    List<QueueFilter> queues = filter.queues(requiredReviews);
    Cursor from = cursor;
    int pages = 0;
    for (QueueFilter one : queues.subList(begin(tenant, queues, cursor), queues.size())) {
      do {
        if (from != null && pages == MOST_PAGES) {
          return new Next.Nothing(from);
        }
        QueuePage.Rows rows =
            queue.open(tenant, one, row -> isFree(row, wanted, now), PAGE, from, now, deadline);
        pages++;
        Optional<ClaimFile> taken = take(tenant, rows.rows(), wanted, now, deadline);
        if (taken.isPresent()) {
          return new Next.Taken(taken.get());
        }
        from = rows.next();
      } while (from != null);
    }
    return cursor != null && pages == 0 ? new Next.BadCursor() : new Next.Nothing(null);
  }

  /** The place of the queue that a cursor belongs to; behind all when it belongs to none. */
  private static int begin(Tenant tenant, List<QueueFilter> queues, @Nullable Cursor cursor) {
    int begin = 0;
    while (cursor != null
        && begin < queues.size()
        && Cursors.place(cursor, tenant, queues.get(begin)).isEmpty()) {
      begin++;
    }
    return begin;
  }

  private Optional<ClaimFile> take(
      Tenant tenant, List<QueueRow> rows, Lease wanted, Instant now, Deadline deadline) {
    for (QueueRow row : spread(rows, wanted.holder())) {
      Optional<ClaimFile> taken = take(tenant, row, wanted, now, deadline);
      if (taken.isPresent()) {
        return taken;
      }
    }
    return Optional.empty();
  }

  /** Nobody holds it, and whoever asks may review it: as far as the index knows. */
  private static boolean isFree(QueueRow row, Lease wanted, Instant now) {
    return row.review().activeLease(now).isEmpty()
        && isFor(wanted.holder(), row.review().assignee())
        && !row.reviewers().contains(wanted.holder());
  }

  private static boolean isFor(String reviewer, @Nullable String assignee) {
    return assignee == null || assignee.equals(reviewer);
  }

  private static List<QueueRow> spread(List<QueueRow> rows, String reviewer) {
    int window = Math.min(WINDOW, rows.size());
    if (window < 2) {
      return rows;
    }
    int first = Math.floorMod(reviewer.hashCode(), window);
    List<QueueRow> spread = new ArrayList<>(rows.subList(first, window));
    spread.addAll(rows.subList(0, first));
    spread.addAll(rows.subList(window, rows.size()));
    return spread;
  }

  /**
   * Reads the claim and then leases it: once it is leased, nothing more can fail, and nobody holds
   * a claim without knowing.
   */
  private Optional<ClaimFile> take(
      Tenant tenant, QueueRow row, Lease wanted, Instant now, Deadline deadline) {
    Optional<ClaimFiles.Found> found =
        files
            .find(tenant, row.id(), deadline)
            .filter(claim -> claim.state().version() == row.version())
            .filter(claim -> isFree(claim.state(), wanted.holder(), now))
            .filter(claim -> !ClaimItems.row(claim.item()).reviewers().contains(wanted.holder()));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Item before = found.get().item();
    Item leased = StateItems.leased(before, wanted);
    Condition condition = Condition.unseen(row.version(), wanted.holder(), now);
    return leased.attributes().equals(before.attributes())
            || table.update(
                Changes.between(before, leased).update(table.name(), leased, condition), deadline)
        ? Optional.of(found.get().leased(leased))
        : Optional.empty();
  }

  /** The index may not show yet that somebody has it. */
  private static boolean isFree(ClaimState state, String reviewer, Instant now) {
    return state.activeLease(now).filter(held -> !held.holder().equals(reviewer)).isEmpty();
  }

  static Lease lease(String reviewer, Duration length, Instant now) {
    return new Lease(reviewer, now.plus(length));
  }
}
