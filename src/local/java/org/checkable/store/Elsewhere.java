package org.checkable.store;

import org.checkable.article.ArticleId;
import org.checkable.article.Tenant;
import org.checkable.claim.ClaimId;

/** What items of one partition say of others: whether that is there. */
record Elsewhere(Table table) {
  static final Deadline PATIENT = () -> 60_000;

  boolean hasArticle(Tenant tenant, ArticleId id) {
    return table.item(Keys.article(tenant, id), Keys.META, PATIENT).isPresent();
  }

  boolean hasClaim(Tenant tenant, ClaimId id) {
    return table.item(Keys.article(tenant, id.article()), Keys.claim(id), PATIENT).isPresent();
  }

  /** Whether there is a claim or a published review of that ID. */
  boolean has(Tenant tenant, String id) {
    return ClaimId.parse(id)
        .map(claim -> hasClaim(tenant, claim))
        .orElseGet(() -> table.item(MatchItems.library(tenant, id), "K", PATIENT).isPresent());
  }
}
