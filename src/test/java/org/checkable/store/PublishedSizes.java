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
        + INDEXES.stream().mapToLong(index -> kilobytes(index.entry(item))).sum();
  }

  /**
   * Write units of one item's change in a transaction: two for each KB of the larger state, and of
   * each index one for each KB that is deleted, put or updated.
   */
  public static long moved(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
    return 2 * Math.max(kilobytes(before), kilobytes(after))
        + INDEXES.stream().mapToLong(index -> index.moved(before, after)).sum();
  }

  private static final List<Index> INDEXES =
      List.of(
          new Index(List.of(Attributes.QUEUE_PK, Attributes.QUEUE_SK), Attributes.LISTED),
          new Index(List.of(Attributes.MINE_PK, Attributes.MINE_SK), Attributes.LISTED),
          new Index(List.of(Attributes.TERM_PK, Attributes.TERM_SK), Attributes.COMPARED));

  private record Index(List<String> keys, List<String> projected) {

    /** Nothing when nothing of the entry changes. */
    long moved(Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
      Map<String, AttributeValue> old = entry(before);
      Map<String, AttributeValue> now = entry(after);
      if (old.equals(now)) {
        return 0;
      }
      boolean stays = keys.stream().allMatch(key -> Objects.equals(old.get(key), now.get(key)));
      return stays ? Math.max(kilobytes(old), kilobytes(now)) : kilobytes(old) + kilobytes(now);
    }

    /** Empty when the item is not in the index. */
    Map<String, AttributeValue> entry(Map<String, AttributeValue> item) {
      if (!item.keySet().containsAll(keys)) {
        return Map.of();
      }
      Map<String, AttributeValue> entry = new HashMap<>(item);
      entry
          .keySet()
          .removeIf(
              name ->
                  !keys.contains(name)
                      && !projected.contains(name)
                      && !List.of(Attributes.PK, Attributes.SK).contains(name));
      return entry;
    }
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
