package org.checkable.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.checkable.article.ArticleId;
import org.checkable.article.Tenant;
import org.checkable.review.Status;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * How many claims stand where, by the day they were stored on: {@code S#<tenant>} / {@code
 * <day>#<shard>}, with one number for each status. Written in the transaction of the change that is
 * counted, so the numbers are exact; spread over many items, so that writers seldom meet.
 */
final class Counters {
  /**
   * How many items a day's numbers are spread over at most. Two transactions that meet at one make
   * one of them come again; with 64, newsrooms of 1,600 articles a second still get through, as the
   * benchmark {@code HotPartitions} simulates. Only ever raise it: readers add all items up.
   */
  static final int SHARDS = 64;

  /** Claims that nobody has decided and that the newest revision of their article no longer has. */
  static final String SUPERSEDED = "SUPERSEDED";

  private Counters() {}

  /** Under which number a claim is counted: one whose parking is over, where the queue has it. */
  static String of(Item claim) {
    Status status = Status.valueOf(claim.text(Attributes.STATUS));
    boolean decided = status == Status.REVIEWED || status == Status.DISMISSED;
    if (claim.has(Attributes.SUPERSEDED_BY) && !decided) {
      return SUPERSEDED;
    }
    return status == Status.PARKED
        ? Keys.statusInQueue(claim.text(Attributes.QUEUE_PK)).orElse(status).name()
        : status.name();
  }

  /** Adds to the numbers of the day and article. */
  static TransactWriteItem add(
      String table, Tenant tenant, ArticleId article, Instant created, Map<String, Integer> by) {
    Map<String, String> names = new HashMap<>();
    Map<String, AttributeValue> values = new HashMap<>();
    StringBuilder expression = new StringBuilder();
    by.forEach(
        (status, count) -> {
          names.put("#" + status, status);
          values.put(":" + status, AttributeValue.fromN(Integer.toString(count)));
          expression.append(expression.isEmpty() ? "ADD " : ", ");
          expression.append("#").append(status).append(" :").append(status);
        });
    return TransactWriteItem.builder()
        .update(
            update ->
                update
                    .tableName(table)
                    .key(
                        Item.at(Keys.counters(tenant), Keys.counter(created, article, SHARDS))
                            .attributes())
                    .updateExpression(expression.toString())
                    .expressionAttributeNames(names)
                    .expressionAttributeValues(values))
        .build();
  }
}
