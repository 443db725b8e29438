package org.checkable.store;

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

  /** Lists an article by its title, if it has one. */
  void listTitle(Item meta, Tenant tenant, StoredArticle article) {
    String title = article.metadata().title();
    if (matcher != null && title != null) {
      MatchItems.listTitle(meta, tenant, title, matcher.get());
    }
  }

  /** A claim that nobody has looked at. */
  ReviewState review() {
    return new ReviewState(Status.PENDING, null, null, 0, requiredReviews, null, null, 0);
  }
}
