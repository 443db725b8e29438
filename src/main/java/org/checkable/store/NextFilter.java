package org.checkable.store;

import java.util.List;
import org.checkable.article.ArticleId;
import org.checkable.claim.Kind;
import org.checkable.review.QueueFilter;
import org.checkable.review.Status;
import org.jspecify.annotations.Nullable;

/**
 * Which claims somebody takes next. Parts that are null let every claim through.
 *
 * @param status null for any open one
 * @param minimumScore 0 to 1, inclusive
 */
public record NextFilter(
    @Nullable Status status,
    @Nullable Kind kind,
    @Nullable String speaker,
    double minimumScore,
    @Nullable String assignee,
    @Nullable ArticleId article) {

  /** Any open claim. */
  public static final NextFilter ANY = new NextFilter(null, null, null, 0, null, null);

  /** What is begun is finished first; where one review is enough, there is little of that. */
  List<QueueFilter> queues(int requiredReviews) {
    List<Status> statuses =
        requiredReviews > 1
            ? List.of(Status.CONFLICT, Status.NEEDS_SECOND, Status.PENDING)
            : List.of(Status.PENDING, Status.CONFLICT, Status.NEEDS_SECOND);
    return (status == null ? statuses : List.of(status))
        .stream()
            .map(one -> new QueueFilter(one, kind, speaker, minimumScore, assignee, article))
            .toList();
  }
}
