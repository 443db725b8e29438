package org.checkable.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.checkable.article.Tenant;
import org.checkable.claim.ClaimId;
import org.checkable.review.Status;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Parked claims whose time has come. They are open from that moment, with nothing written; but the
 * list of parked claims is in the order of those times, and the queue is not, so whoever meets some
 * puts them where open claims are, and counts them there. That is no change of the claim: it gets
 * no event and keeps its version.
 */
final class DueClaims {
  /** How many are looked at and put back at a time, those first that have waited longest. */
  static final int MOST = 25;

  /** How often more are looked for by somebody who counts. */
  private static final int ROUNDS = 10;

  private final Table table;
  private final int shards;

  DueClaims(Table table, int shards) {
    this.table = table;
    this.shards = shards;
  }

  /** Some of those that nobody has put back yet, as the index has them. */
  List<Item> some(Tenant tenant, Instant now, Deadline deadline) {
    return table.page(IndexPages.due(tenant, now, MOST), deadline).items().stream()
        .map(Item::of)
        .toList();
  }

  /** Puts claims into the queue, unless somebody else was faster or is at work on them. */
  void putBack(Tenant tenant, List<Item> due, Instant now, Deadline deadline) {
    for (Item item : due) {
      QueueRow row = ClaimItems.row(item);
      table.write(
          List.of(
              moved(tenant, item, row, row.review().statusAt(now)),
              Counters.add(
                  table.name(),
                  tenant,
                  row.id().article(),
                  row.createdAt(),
                  Map.of(Status.PARKED.name(), -1, row.review().statusAt(now).name(), 1))),
          deadline);
    }
  }

  private TransactWriteItem moved(Tenant tenant, Item item, QueueRow row, Status status) {
    ClaimId id = row.id();
    Update update =
        Update.builder()
            .tableName(table.name())
            .key(item.key())
            .updateExpression("SET #queue = :open, #place = :place")
            .conditionExpression("#queue = :parked AND #version = :version")
            .expressionAttributeNames(
                Map.of(
                    "#queue", Attributes.QUEUE_PK,
                    "#place", Attributes.QUEUE_SK,
                    "#version", Attributes.VERSION))
            .expressionAttributeValues(
                Map.of(
                    ":open",
                    AttributeValue.fromS(Keys.queue(tenant, status, Keys.shard(id, shards))),
                    ":place",
                    AttributeValue.fromS(Keys.placeOf(row)),
                    ":parked",
                    AttributeValue.fromS(Keys.parked(tenant)),
                    ":version",
                    AttributeValue.fromN(Long.toString(row.version()))))
            .build();
    return TransactWriteItem.builder().update(update).build();
  }

  /** All of them, or as many as somebody who asks how the work goes has time for. */
  void putBackMany(Tenant tenant, Instant now, Deadline deadline) {
    for (int round = 0; round < ROUNDS; round++) {
      List<Item> due = some(tenant, now, deadline);
      putBack(tenant, due, now, deadline);
      if (due.size() < MOST) {
        return;
      }
    }
  }
}
