package org.checkable.store;

import java.util.Map;
import org.checkable.article.ArticleId;
import org.checkable.article.Tenant;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The queries of an article's partition, all consistent. */
final class Queries {
  private Queries() {}

  /** Every claim. */
  static QueryRequest claims(Tenant tenant, ArticleId article) {
    return between(tenant, article, Keys.CLAIM_PREFIX, Keys.CLAIM_PREFIX + "~").build();
  }

  /** Which claims there are: their keys alone. */
  static QueryRequest claimKeys(Tenant tenant, ArticleId article) {
    return between(tenant, article, Keys.CLAIM_PREFIX, Keys.CLAIM_PREFIX + "~")
        .projectionExpression("#sk")
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
