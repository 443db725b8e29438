package org.checkable.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.checkable.article.Tenant;
import org.checkable.review.QueueFilter;
import org.checkable.review.Status;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Reads pages of what is not in the queue: the reviewed and the dismissed, the latest decision
 * first, and the parked, the next to come back first. Queries of the queue's index, no scan.
 *
 * <p>A claim that is decided anew between two pages moves to the front, like one that is new there.
 */
final class ClosedReads {
  /** Sorts behind every place. */
  private static final String BEHIND = "~";

  private final Table table;
  private final int shards;

  ClosedReads(Table table, int shards) {
    this.table = table;
    this.shards = shards;
  }

  /**
   * @param after the place of the last claim that was looked at; empty at first
   */
  QueuePage.Rows page(
      Tenant tenant, QueueFilter filter, int limit, String after, Instant now, Deadline deadline) {
    Order order = new Order(filter.status() == Status.PARKED);
    List<String> partitions =
        order.upwards
            ? List.of(Keys.parked(tenant))
            : IntStream.range(0, shards).mapToObj(shard -> Keys.decided(tenant, shard)).toList();
    String from = after.isEmpty() ? order.first(now) : after;
    List<QueueRow> rows = new ArrayList<>();
    int examined = 0;
    while (true) {
      Batch batch = batch(partitions, order, from, limit + 1, deadline);
      for (Item item : batch.items) {
        from = item.text(Attributes.QUEUE_SK);
        examined++;
        QueueRow row = ClaimItems.row(item);
        if (RowFilter.accepts(filter, row, now)) {
          rows.add(row);
        }
        if (rows.size() == limit) {
          boolean more = batch.more || item != batch.items.getLast();
          return new QueuePage.Rows(rows, more ? Cursors.at(from, tenant, filter) : null);
        }
      }
      if (!batch.more) {
        return new QueuePage.Rows(rows, null);
      }
      if (examined >= QueueReads.MOST_EXAMINED) {
        return new QueuePage.Rows(rows, Cursors.at(from, tenant, filter));
      }
    }
  }

  /**
   * Items in order, of all partitions, as far as none of them can have another in between.
   *
   * @param more whether others follow
   */
  private record Batch(List<Item> items, boolean more) {}

  private Batch batch(
      List<String> partitions, Order order, String from, int size, Deadline deadline) {
    List<Item> items = new ArrayList<>();
    List<String> ends = new ArrayList<>();
    for (String partition : partitions) {
      QueryResponse response = table.page(order.query(partition, from, size), deadline);
      response.items().forEach(item -> items.add(Item.of(item)));
      if (response.hasLastEvaluatedKey()) {
        ends.add(Item.of(response.lastEvaluatedKey()).text(Attributes.QUEUE_SK));
      }
    }
    items.sort(Comparator.comparing(item -> item.text(Attributes.QUEUE_SK), order.places()));
    return ends.stream()
        .min(order.places())
        .map(
            end ->
                new Batch(
                    items.stream()
                        .filter(
                            item ->
                                order.places().compare(item.text(Attributes.QUEUE_SK), end) <= 0)
                        .toList(),
                    true))
        .orElseGet(() -> new Batch(items, false));
  }

  /** Which place comes first. */
  private record Order(boolean upwards) {
    Comparator<String> places() {
      return upwards ? Comparator.naturalOrder() : Comparator.reverseOrder();
    }

    /** What is parked until now or earlier is open again. */
    String first(Instant now) {
      return upwards ? Keys.instant(now) + BEHIND : BEHIND;
    }

    QueryRequest query(String partition, String from, int size) {
      return QueryRequest.builder()
          .indexName(Attributes.QUEUE_INDEX)
          .keyConditionExpression("#pk = :pk AND #sk " + (upwards ? ">" : "<") + " :from")
          .expressionAttributeNames(Map.of("#pk", Attributes.QUEUE_PK, "#sk", Attributes.QUEUE_SK))
          .expressionAttributeValues(
              Map.of(":pk", AttributeValue.fromS(partition), ":from", AttributeValue.fromS(from)))
          .scanIndexForward(upwards)
          .limit(size)
          .build();
    }
  }
}
