package org.checkable.store;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What DynamoDB's documentation says that writes cost. DynamoDB Local counts a transaction more
 * cheaply: it adds up all sizes before it rounds, and leaves out that a transaction costs twice.
 */
public final class PublishedSizes {
  private PublishedSizes() {}

  /** Write units of one action: two for each KB of the item, one for each KB in an index. */
  static long writeUnits(TransactWriteItem action) {
    if (action.put() == null) {
      return 2;
    }
    Map<String, AttributeValue> item = action.put().item();
    return 2 * kilobytes(item)
        + indexUnits(item, List.of(Attributes.QUEUE_PK, Attributes.QUEUE_SK))
        + indexUnits(item, List.of(Attributes.MINE_PK, Attributes.MINE_SK))
        + indexUnits(item, List.of(Attributes.TERM_PK, Attributes.TERM_SK));
  }

  /**
   * Write units of one item's change in a transaction: two for each KB of the larger state, and of
   * each index one for each KB that is deleted, put or updated.
   */
  public static long moved(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
    return 2 * Math.max(kilobytes(before), kilobytes(after))
        + movedInIndex(before, after, List.of(Attributes.QUEUE_PK, Attributes.QUEUE_SK))
        + movedInIndex(before, after, List.of(Attributes.MINE_PK, Attributes.MINE_SK));
  }

  private static long movedInIndex(
      Map<String, AttributeValue> before, Map<String, AttributeValue> after, List<String> keys) {
    boolean stays = keys.stream().allMatch(key -> Objects.equals(before.get(key), after.get(key)));
    long old = indexUnits(before, keys);
    long now = indexUnits(after, keys);
    return stays ? Math.max(old, now) : old + now;
  }

  private static long indexUnits(Map<String, AttributeValue> item, List<String> keys) {
    if (!item.keySet().containsAll(keys)) {
      return 0;
    }
    Map<String, AttributeValue> projected = new HashMap<>(item);
    projected
        .keySet()
        .removeIf(
            name ->
                !keys.contains(name)
                    && !Attributes.LISTED.contains(name)
                    && !List.of(Attributes.PK, Attributes.SK).contains(name));
    return kilobytes(projected);
  }

  private static long kilobytes(Map<String, AttributeValue> item) {
    return Math.ceilDiv(bytes(item), 1024);
  }

  /** Names and values in UTF-8; a number is about half its digits and one. */
  static int bytes(Map<String, AttributeValue> attributes) {
    return attributes.entrySet().stream()
        .mapToInt(entry -> bytes(entry.getKey()) + bytes(entry.getValue()))
        .sum();
  }

  private static int bytes(AttributeValue value) {
    return switch (value.type()) {
      case S -> bytes(value.s());
      case N -> value.n().length() / 2 + 2;
      case B -> value.b().asByteArrayUnsafe().length;
      case L -> 3 + value.l().stream().mapToInt(PublishedSizes::bytes).sum() + value.l().size();
      case M -> 3 + bytes(value.m()) + value.m().size();
      default -> throw new IllegalArgumentException("no size known of " + value.type());
    };
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
