package org.checkable.review;

import org.checkable.article.ArticleId;
import org.checkable.claim.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Which claims are wanted. Parts that are null let every claim through.
 *
 * @param status any; only open claims wait in the queue, the others are listed by time
 * @param speaker words of the speaker's name, in any order and case
 * @param minimumScore 0 to 1, inclusive
 * @param superseded whether those are wanted whose words are gone from their article, which are out
 *     of the queue, or those that are in it
 * @param holder who is working on them
 * @param parkedBy who put them off, unless they are somebody else's now; of PARKED claims only
 * @param order of open claims that nobody in particular has
 */
public record QueueFilter(
    Status status,
    @Nullable Kind kind,
    @Nullable String speaker,
    double minimumScore,
    @Nullable String assignee,
    @Nullable ArticleId article,
    boolean superseded,
    @Nullable String holder,
    @Nullable String parkedBy,
    Order order) {

  /** What comes first; the wire names are these. */
  public enum Order {
    BEST,
    NEWEST,
    OLDEST
  }

  /** Those in the queue. */
  public QueueFilter(
      Status status,
      @Nullable Kind kind,
      @Nullable String speaker,
      double minimumScore,
      @Nullable String assignee,
      @Nullable ArticleId article) {
    this(status, kind, speaker, minimumScore, assignee, article, false, null, null, Order.BEST);
  }

  /** Everything that waits for its first review. */
  public static final QueueFilter PENDING =
      new QueueFilter(Status.PENDING, null, null, 0, null, null);

  public QueueFilter {
    if (!(minimumScore >= 0 && minimumScore <= 1)) {
      throw new IllegalArgumentException("a score is within 0..1: " + minimumScore);
    }
  }
}
