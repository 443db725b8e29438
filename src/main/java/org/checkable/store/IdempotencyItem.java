package org.checkable.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.checkable.article.ArticleId;
import org.checkable.article.Tenant;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Remembers which request an idempotency key came with, and which article it made. */
final class IdempotencyItem {
  static final Duration KEPT = Duration.ofHours(24);

  private IdempotencyItem() {}

  /**
   * Puts the key unless it is there. An item whose time is over may still be there, since DynamoDB
   * deletes such items days later: so its time decides, not its presence.
   */
  static Put put(String table, Tenant tenant, IdempotencyKey key, ArticleId article, Instant now) {
    Instant expires = now.plus(KEPT);
    Item item =
        Item.at(Keys.idempotency(tenant, key.value()), Keys.IDEMPOTENCY)
            .with(Attributes.FINGERPRINT, key.fingerprint())
            .with(Attributes.ARTICLE, article.value())
            .with(Attributes.EXPIRES, expires.toEpochMilli())
            .with(Attributes.TTL, expires.getEpochSecond());
    return Put.builder()
        .tableName(table)
        .item(item.attributes())
        .conditionExpression("attribute_not_exists(#pk) OR #expires <= :now")
        .expressionAttributeNames(Map.of("#pk", Attributes.PK, "#expires", Attributes.EXPIRES))
        .expressionAttributeValues(
            Map.of(":now", AttributeValue.fromN(Long.toString(now.toEpochMilli()))))
        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
        .build();
  }

  /** Whether its time is over, whatever DynamoDB has deleted. */
  static boolean isOver(Item item, Instant now) {
    return item.number(Attributes.EXPIRES) <= now.toEpochMilli();
  }

  static boolean isOf(Item item, IdempotencyKey key) {
    return item.text(Attributes.FINGERPRINT).equals(key.fingerprint());
  }

  static ArticleId article(Item item) {
    return new ArticleId(item.text(Attributes.ARTICLE));
  }
}
