package org.checkable.store;

import java.time.Instant;
import java.util.List;
import org.checkable.claim.ClaimId;
import org.checkable.claim.Kind;
import org.checkable.review.ReviewState;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A claim as the queue lists it.
 *
 * @param span UTF-16, in the article's text
 * @param text its words now; of a long claim their beginning, ending in an ellipsis
 * @param speaker who is answerable; null when the article is, or nobody could be named
 * @param score 0 to 1
 * @param warnings how many things in it do not add up
 * @param unresolved how many of its references nobody has resolved
 * @param descent how it stands to the claims of other revisions
 * @param reviewers whose reviews count
 */
public record QueueRow(
    ClaimId id,
    Span span,
    String text,
    Kind kind,
    @Nullable String speaker,
    double score,
    ReviewState review,
    long version,
    Instant createdAt,
    int warnings,
    int unresolved,
    Descent descent,
    List<String> reviewers) {
  public QueueRow {
    reviewers = List.copyOf(reviewers);
  }

  /**
   * A claim with no doubt about it that nobody has reviewed, and whose article was never revised.
   */
  public QueueRow(
      ClaimId id,
      Span span,
      String text,
      Kind kind,
      @Nullable String speaker,
      double score,
      ReviewState review,
      long version,
      Instant createdAt) {
    this(
        id,
        span,
        text,
        kind,
        speaker,
        score,
        review,
        version,
        createdAt,
        0,
        0,
        Descent.NONE,
        List.of());
  }

  /** The claim that people's work is done on. */
  ClaimId origin() {
    return descent.sameAs() == null ? id : descent.sameAs();
  }
}
