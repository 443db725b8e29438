package org.checkable.review;

import java.util.Optional;
import org.checkable.article.ArticleId;
import org.checkable.claim.ClaimId;
import org.jspecify.annotations.Nullable;

/**
 * What came after a claim whose words are gone from the newest revision of its article.
 *
 * @param article the revision that no longer has them
 * @param claim what it says instead; null when it says nothing of the kind
 */
public record Successor(ArticleId article, @Nullable ClaimId claim) {

  public static Successor of(ClaimId claim) {
    return new Successor(claim.article(), claim);
  }

  /** What {@link #toString} wrote. */
  public static Optional<Successor> parse(String id) {
    return ClaimId.parse(id)
        .map(Successor::of)
        .or(() -> ArticleId.parse(id).map(article -> new Successor(article, null)));
  }

  /** The ID of the claim, or of the article where there is none. */
  @Override
  public String toString() {
    return claim == null ? article.toString() : claim.toString();
  }
}
