package org.checkable.store;

import java.time.LocalDate;
import java.util.Map;
import org.checkable.article.ArticleId;
import org.checkable.article.Tenant;
import org.checkable.claim.ClaimId;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The queries of an article's partition, all consistent. */
final class Queries {
  private Queries() {}

  /** Every claim. */
  static QueryRequest claims(Tenant tenant, ArticleId article) {
    return between(tenant, article, Keys.CLAIM_PREFIX, Keys.CLAIM_PREFIX + "~").build();
  }

  /** Which claims there are, and which of them people made. */
  static QueryRequest claimKeys(Tenant tenant, ArticleId article) {
    return between(tenant, article, Keys.CLAIM_PREFIX, Keys.CLAIM_PREFIX + "~")
        .projectionExpression("#sk, #promoted")
        .expressionAttributeNames(
            Map.of("#pk", Attributes.PK, "#sk", Attributes.SK, "#promoted", Attributes.PROMOTED))
        .build();
  }

  /** How every claim stands, a moment old and at half the price. */
  static QueryRequest statuses(Tenant tenant, ArticleId article) {
    return between(tenant, article, Keys.CLAIM_PREFIX, Keys.CLAIM_PREFIX + "~")
        .projectionExpression("#status, #as")
        .expressionAttributeNames(
            Map.of(
                "#pk",
                Attributes.PK,
                "#sk",
                Attributes.SK,
                "#status",
                Attributes.STATUS,
                "#as",
                Attributes.SAME_AS))
        .consistentRead(false)
        .build();
  }

  /** The text and, since it sorts right behind, every claim. */
  static QueryRequest bodyAndClaims(Tenant tenant, ArticleId article) {
    return between(tenant, article, Keys.BODY, Keys.CLAIM_PREFIX + "~").build();
  }

  /** The text. */
  static QueryRequest body(Tenant tenant, ArticleId article) {
    return between(tenant, article, Keys.BODY, Keys.BODY + "~").build();
  }

  static QueryRequest ledger(Tenant tenant, ArticleId article) {
    return between(tenant, article, Keys.LEDGER, Keys.LEDGER + "~").build();
  }

  static QueryRequest events(Tenant tenant, ClaimId claim) {
    String prefix = Keys.events(claim);
    return between(tenant, claim.article(), prefix, prefix + "~").build();
  }

  /** One shard of the claims that were decided on these days. */
  static QueryRequest decided(Tenant tenant, int shard, LocalDate from, LocalDate to) {
    return QueryRequest.builder()
        .indexName(Attributes.QUEUE_INDEX)
        .keyConditionExpression("#pk = :pk AND #sk BETWEEN :first AND :last")
        .expressionAttributeNames(Map.of("#pk", Attributes.QUEUE_PK, "#sk", Attributes.QUEUE_SK))
        .expressionAttributeValues(
            Map.of(
                ":pk", AttributeValue.fromS(Keys.decided(tenant, shard)),
                ":first", AttributeValue.fromS(from.toString()),
                ":last", AttributeValue.fromS(to + "~")))
        .build();
  }

  /** The revisions of a page, in the order in which they were posted. */
  static QueryRequest revisions(Tenant tenant, String page) {
    return QueryRequest.builder()
        .keyConditionExpression("#pk = :pk")
        .expressionAttributeNames(Map.of("#pk", Attributes.PK))
        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(Keys.page(tenant, page))))
        .consistentRead(true)
        .build();
  }

  /** The last of them. */
  static QueryRequest newestRevision(Tenant tenant, String page) {
    return revisions(tenant, page).toBuilder().scanIndexForward(false).limit(1).build();
  }

  static QueryRequest counters(Tenant tenant) {
    return QueryRequest.builder()
        .keyConditionExpression("#pk = :pk")
        .expressionAttributeNames(Map.of("#pk", Attributes.PK))
        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(Keys.counters(tenant))))
        .build();
  }

  private static QueryRequest.Builder between(
      Tenant tenant, ArticleId article, String first, String last) {
    return QueryRequest.builder()
        .keyConditionExpression("#pk = :pk AND #sk BETWEEN :first AND :last")
        .expressionAttributeNames(Map.of("#pk", Attributes.PK, "#sk", Attributes.SK))
        .expressionAttributeValues(
            Map.of(
                ":pk", AttributeValue.fromS(Keys.article(tenant, article)),
                ":first", AttributeValue.fromS(first),
                ":last", AttributeValue.fromS(last)))
        .consistentRead(true);
  }
}
