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

  /** Whether an article says of itself that it is this revision. */
  boolean hasEdition(Tenant tenant, ArticleId id, Edition edition) {
    return table
        .item(Keys.article(tenant, id), Keys.META, PATIENT)
        .map(meta -> edition.equals(ArticleItems.article(id, meta).edition()))
        .orElse(false);
  }

  /** Whether an article knows that it took the newest one's place under a number. */
  boolean hasReturned(Tenant tenant, ArticleId id, int number) {
    return table.item(Keys.article(tenant, id), Keys.returned(number), PATIENT).isPresent();
  }

  /** Whether the row of an article's page has it. */
  boolean hasLink(Tenant tenant, ArticleId id, Edition edition) {
    return table
        .item(Keys.page(tenant, edition.page()), Keys.revision(edition.number()), PATIENT)
        .map(link -> RevisionItems.posted(link).article().equals(id))
        .orElse(false);
  }

  /** Whether there is a claim that people's work is in, not one that refers to another. */
  boolean hasOrigin(Tenant tenant, ClaimId id) {
    return table
        .item(Keys.article(tenant, id.article()), Keys.claim(id), PATIENT)
        .map(item -> !References.isReference(item))
        .orElse(false);
  }

  boolean hasClaim(Tenant tenant, ClaimId id) {
    return table.item(Keys.article(tenant, id.article()), Keys.claim(id), PATIENT).isPresent();
  }

  /** Whether a match can be with it: a claim that people's work is in, or a published review. */
  boolean has(Tenant tenant, String id) {
    return ClaimId.parse(id)
        .map(claim -> hasOrigin(tenant, claim))
        .orElseGet(() -> table.item(MatchItems.library(tenant, id), "K", PATIENT).isPresent());
  }
}
