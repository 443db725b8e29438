package org.checkable.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The table, in the few ways that we use it, each within its deadline.
 *
 * <p>Deliberate: no BatchWriteItem. It takes no conditions, so a retried ingest would put claims
 * back to how they were before people reviewed them.
 */
final class Table {
  /** The most actions that DynamoDB takes in one transaction. */
  static final int LARGEST_TRANSACTION = 100;

  /** The most items that DynamoDB reads in one batch. */
  private static final int LARGEST_BATCH = 100;

  private static final String REFUSED = "ConditionalCheckFailed";

  private final DynamoDbClient client;
  private final String name;
  private final Attempts attempts;

  Table(DynamoDbClient client, String name, Attempts attempts) {
    this.client = client;
    this.name = name;
    this.attempts = attempts;
  }

  String name() {
    return name;
  }

  /** One item as it is now. */
  Optional<Item> item(String partition, String sort, Deadline deadline) {
    var response =
        attempts.call(
            deadline,
            limits ->
                client.getItem(
                    request ->
                        request
                            .tableName(name)
                            .key(Item.at(partition, sort).attributes())
                            .consistentRead(true)
                            .overrideConfiguration(limits)));
    return response.hasItem() ? Optional.of(Item.of(response.item())) : Optional.empty();
  }

  /** Several items of one partition as they are now, those that are there, in any order. */
  List<Item> items(String partition, Collection<String> sorts, Deadline deadline) {
    return items(
        sorts.stream().map(sort -> Item.at(partition, sort).attributes()).toList(), deadline);
  }

  /** Several items as they are now, those that are there, in any order. */
  List<Item> items(List<Map<String, AttributeValue>> keys, Deadline deadline) {
    return batches(keys, true, deadline);
  }

  /** Several items, those that are there, in any order: at half the price, and a moment old. */
  List<Item> recent(List<Map<String, AttributeValue>> keys, Deadline deadline) {
    return batches(keys, false, deadline);
  }

  private List<Item> batches(
      List<Map<String, AttributeValue>> keys, boolean consistent, Deadline deadline) {
    List<Item> found = new ArrayList<>();
    for (int from = 0; from < keys.size(); from += LARGEST_BATCH) {
      found.addAll(
          batch(
              keys.subList(from, Math.min(from + LARGEST_BATCH, keys.size())),
              consistent,
              deadline));
    }
    return found;
  }

  private List<Item> batch(
      List<Map<String, AttributeValue>> batch, boolean consistent, Deadline deadline) {
    List<Item> found = new ArrayList<>();
    List<Map<String, AttributeValue>> wanted = batch;
    while (!wanted.isEmpty()) {
      List<Map<String, AttributeValue>> keys = wanted;
      BatchGetItemResponse response =
          attempts.call(
              deadline,
              limits ->
                  client.batchGetItem(
                      request ->
                          request
                              .requestItems(
                                  Map.of(
                                      name,
                                      KeysAndAttributes.builder()
                                          .keys(keys)
                                          .consistentRead(consistent)
                                          .build()))
                              .overrideConfiguration(limits)));
      response.responses().getOrDefault(name, List.of()).forEach(item -> found.add(Item.of(item)));
      wanted =
          response.hasUnprocessedKeys() && response.unprocessedKeys().containsKey(name)
              ? response.unprocessedKeys().get(name).keys()
              : List.of();
    }
    return found;
  }

  /** Everything that a query finds, page after page. */
  List<Item> all(QueryRequest query, Deadline deadline) {
    List<Item> found = new ArrayList<>();
    QueryRequest next = query;
    while (true) {
      QueryResponse response = page(next, deadline);
      response.items().forEach(item -> found.add(Item.of(item)));
      if (!response.hasLastEvaluatedKey()) {
        return found;
      }
      next = next.toBuilder().exclusiveStartKey(response.lastEvaluatedKey()).build();
    }
  }

  QueryResponse page(QueryRequest query, Deadline deadline) {
    return attempts.call(
        deadline,
        limits ->
            client.query(query.toBuilder().tableName(name).overrideConfiguration(limits).build()));
  }

  /**
   * Writes all or nothing.
   *
   * @return nothing when all is written; otherwise the places of the actions whose condition did
   *     not hold, with the item that is there instead, if the action asked for it
   */
  Map<Integer, Item> write(List<TransactWriteItem> actions, Deadline deadline) {
    // One token for all attempts: if an answer was lost, the next attempt is told of its success.
    String token = UUID.randomUUID().toString();
    try {
      attempts.call(
          deadline,
          limits ->
              client.transactWriteItems(
                  request ->
                      request
                          .transactItems(actions)
                          .clientRequestToken(token)
                          .overrideConfiguration(limits)));
      return Map.of();
    } catch (TransactionCanceledException cancelled) {
      return refused(cancelled);
    }
  }

  /**
   * Writes one item.
   *
   * @return false when the condition did not hold
   */
  boolean update(Update update, Deadline deadline) {
    try {
      attempts.call(
          deadline,
          limits ->
              client.updateItem(
                  request ->
                      request
                          .tableName(name)
                          .key(update.key())
                          .updateExpression(update.updateExpression())
                          .conditionExpression(update.conditionExpression())
                          .expressionAttributeNames(update.expressionAttributeNames())
                          .expressionAttributeValues(update.expressionAttributeValues())
                          .overrideConfiguration(limits)));
      return true;
    } catch (ConditionalCheckFailedException refused) {
      return false;
    }
  }

  private static Map<Integer, Item> refused(TransactionCanceledException cancelled) {
    Map<Integer, Item> refused = new HashMap<>();
    List<CancellationReason> reasons = cancelled.cancellationReasons();
    for (int place = 0; place < reasons.size(); place++) {
      if (REFUSED.equals(reasons.get(place).code())) {
        refused.put(place, Item.of(reasons.get(place).item()));
      }
    }
    if (refused.isEmpty()) {
      throw cancelled;
    }
    return refused;
  }
}
