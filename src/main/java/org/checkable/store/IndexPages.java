package org.checkable.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.checkable.article.Tenant;
import org.checkable.review.QueueFilter;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The rows of one partition of an index, page after page. */
final class IndexPages implements QueueSource.Pages {
  /** Sorts behind all digits, signs and letters that keys have. */
  private static final String BEHIND = "~";

  /** The most rows of one query after the first: some 25 read units. */
  private static final int LARGEST = 200;

  private final Table table;
  private final Deadline deadline;
  private @Nullable QueryRequest next;

  IndexPages(Table table, QueryRequest first, Deadline deadline) {
    this.table = table;
    this.next = first;
    this.deadline = deadline;
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public List<QueueRow> next() {
    if (next == null) {
      return List.of();
    }
    QueryResponse response = table.page(next, deadline);
    next =
        response.hasLastEvaluatedKey()
            ? next.toBuilder()
                .exclusiveStartKey(response.lastEvaluatedKey())
                .limit(larger(next.limit()))
                .build()
            : null;
    return response.items().stream().map(item -> ClaimItems.row(Item.of(item))).toList();
  }

  /** Whoever comes back for more passes over what is read, and shall not come back often. */
  private static @Nullable Integer larger(@Nullable Integer limit) {
    return limit == null ? null : Integer.valueOf(Math.max(limit, Math.min(2 * limit, LARGEST)));
  }

  /** One shard of a list in the queue's order, behind a place, down to the filter's score. */
  static QueryRequest queue(String partition, QueueFilter filter, String after, int size) {
    return query(
        Attributes.QUEUE_INDEX,
        Map.of("#pk", Attributes.QUEUE_PK, "#sk", Attributes.QUEUE_SK),
        partition,
        after.isEmpty() ? "0" : behind(after),
        Keys.inverted(filter.minimumScore()) + BEHIND,
        size);
  }

  /** The claims that were parked until now or earlier, the earliest first. */
  static QueryRequest due(Tenant tenant, Instant now, int size) {
    return QueryRequest.builder()
        .indexName(Attributes.QUEUE_INDEX)
        .keyConditionExpression("#pk = :pk AND #sk <= :now")
        .expressionAttributeNames(Map.of("#pk", Attributes.QUEUE_PK, "#sk", Attributes.QUEUE_SK))
        .expressionAttributeValues(
            Map.of(
                ":pk", AttributeValue.fromS(Keys.parked(tenant)),
                ":now", AttributeValue.fromS(Keys.instant(now) + BEHIND)))
        .limit(size)
        .build();
  }

  /** The claims of one assignee behind a place, down to the filter's score. */
  static QueryRequest mine(
      Tenant tenant, String assignee, QueueFilter filter, String after, int size) {
    return query(
        Attributes.MINE_INDEX,
        Map.of("#pk", Attributes.MINE_PK, "#sk", Attributes.MINE_SK),
        Keys.mine(tenant, assignee),
        after.isEmpty() ? "0" : behind(after),
        Keys.inverted(filter.minimumScore()) + BEHIND,
        size);
  }

  /** The least text that sorts behind a place and before every other place behind it. */
  private static String behind(String place) {
    return place + " ";
  }

  private static QueryRequest query(
      String index,
      Map<String, String> names,
      String partition,
      String first,
      String last,
      int size) {
    // Nothing is between them when the cursor is already behind the last score that is wanted.
    String end = last.compareTo(first) < 0 ? first : last;
    return QueryRequest.builder()
        .indexName(index)
        .keyConditionExpression("#pk = :pk AND #sk BETWEEN :first AND :last")
        .expressionAttributeNames(names)
        .expressionAttributeValues(
            Map.of(
                ":pk", AttributeValue.fromS(partition),
                ":first", AttributeValue.fromS(first),
                ":last", AttributeValue.fromS(end)))
        .limit(size)
        .build();
  }
}
