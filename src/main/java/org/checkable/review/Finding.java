package org.checkable.review;

import java.time.Instant;
import java.util.List;
import org.checkable.article.Metadata;
import org.checkable.claim.ClaimId;
import org.checkable.claim.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A decided claim as it is exported.
 *
 * @param text its words at the decision, editorial insertions in square brackets
 * @param original the article's own words
 * @param speaker who said it; null when the article did, or nobody could be named
 * @param role what the article says the speaker is
 * @param verdict null when it was dismissed
 * @param dismissal null when it was reviewed
 * @param summary for readers, of the review that decided
 * @param evidence of that review
 * @param reviewers whose reviews count, in the order they were given in
 */
public record Finding(
    ClaimId id,
    long version,
    String text,
    String original,
    Kind kind,
    @Nullable String speaker,
    @Nullable String role,
    Metadata article,
    @Nullable Verdict verdict,
    @Nullable Dismissal dismissal,
    @Nullable String summary,
    List<Evidence> evidence,
    List<String> reviewers,
    Instant createdAt,
    Instant decidedAt) {
  public Finding {
    evidence = List.copyOf(evidence);
    reviewers = List.copyOf(reviewers);
  }
}
