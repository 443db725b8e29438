package org.checkable.store;

import java.util.List;
import java.util.function.Supplier;
import org.checkable.article.Tenant;
import org.checkable.claim.ClaimId;
import org.checkable.match.Matcher;
import org.checkable.review.ReviewState;
import org.checkable.review.Status;
import org.jspecify.annotations.Nullable;

/**
 * How claims begin when they are stored.
 *
 * @param shards over how many partitions of the index the queue is spread
 * @param requiredReviews how many people must give their verdict
 * @param matcher says under which term a claim is listed; null to list none
 */
record NewClaims(int shards, int requiredReviews, @Nullable Supplier<Matcher> matcher) {
  NewClaims {
    if (shards < 1 || requiredReviews < 1) {
      throw new IllegalArgumentException(
          "one shard and one review at least, not " + shards + " and " + requiredReviews);
    }
  }

  /** Without a list to be found by. */
  NewClaims(int shards, int requiredReviews) {
    this(shards, requiredReviews, null);
  }

  /** Lists a claim by its words, if claims are listed at all. */
  void list(Item item, Tenant tenant, ClaimId claim, String text) {
    if (matcher != null) {
      MatchItems.list(item, tenant, claim, text, matcher.get());
    }
  }

  /**
   * Lists an article by its title, or by its first words where it has none.
   *
   * @param claims its items, which lead to it too
   */
  void listArticle(Item meta, Tenant tenant, List<Item> claims) {
    if (matcher != null) {
      MatchItems.listArticle(meta, tenant, claims, matcher.get());
    }
  }

  /** A claim that nobody has looked at. */
  ReviewState review() {
    return new ReviewState(Status.PENDING, null, null, 0, requiredReviews, null, null, 0);
  }
}
