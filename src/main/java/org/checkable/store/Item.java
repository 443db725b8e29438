package org.checkable.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item of the table, with its attributes as the types we use. Absent values are left out. */
final class Item {
  /** Places for as many attributes as a claim has. */
  private static final int ATTRIBUTES = 32;

  private final Map<String, AttributeValue> attributes;

  private Item(Map<String, AttributeValue> attributes) {
    this.attributes = attributes;
  }

  static Item of(Map<String, AttributeValue> attributes) {
    return new Item(attributes);
  }

  static Item at(String partition, String sort) {
    return new Item(new HashMap<>(ATTRIBUTES))
        .with(Attributes.PK, partition)
        .with(Attributes.SK, sort);
  }

  Map<String, AttributeValue> attributes() {
    return attributes;
  }

  Map<String, AttributeValue> key() {
    return Map.of(
        Attributes.PK, Objects.requireNonNull(attributes.get(Attributes.PK)),
        Attributes.SK, Objects.requireNonNull(attributes.get(Attributes.SK)));
  }

  Item with(String name, @Nullable String value) {
    return value == null ? this : with(name, AttributeValue.fromS(value));
  }

  Item with(String name, long value) {
    return with(name, AttributeValue.fromN(Long.toString(value)));
  }

  Item with(String name, double value) {
    return with(name, AttributeValue.fromN(Double.toString(value)));
  }

  Item with(String name, @Nullable Instant value) {
    return value == null ? this : with(name, Keys.instant(value));
  }

  Item with(String name, @Nullable Enum<?> value) {
    return value == null ? this : with(name, value.name());
  }

  Item with(String name, byte[] value) {
    return with(name, AttributeValue.fromB(SdkBytes.fromByteArray(value)));
  }

  Item with(String name, AttributeValue value) {
    attributes.put(name, value);
    return this;
  }

  /** Sets how many there are; absent when none. */
  Item count(String name, int count) {
    return put(name, count == 0 ? null : AttributeValue.fromN(Integer.toString(count)));
  }

  /** Sets an attribute, or takes it away when there is no value. */
  Item put(String name, @Nullable String value) {
    return put(name, value == null ? null : AttributeValue.fromS(value));
  }

  Item put(String name, @Nullable AttributeValue value) {
    if (value == null) {
      attributes.remove(name);
    } else {
      attributes.put(name, value);
    }
    return this;
  }

  boolean has(String name) {
    return attributes.containsKey(name);
  }

  private AttributeValue value(String name) {
    AttributeValue value = attributes.get(name);
    if (value == null) {
      throw new IllegalStateException("an item without " + name + ": " + attributes.keySet());
    }
    return value;
  }

  String text(String name) {
    return value(name).s();
  }

  @Nullable String textOrNull(String name) {
    return has(name) ? text(name) : null;
  }

  long number(String name) {
    return Long.parseLong(value(name).n());
  }

  long numberOr(long otherwise, String name) {
    return has(name) ? number(name) : otherwise;
  }

  double decimal(String name) {
    return Double.parseDouble(value(name).n());
  }

  Instant instant(String name) {
    return Instant.parse(text(name));
  }

  byte[] bytes(String name) {
    return value(name).b().asByteArray();
  }

  List<byte[]> bytesSet(String name) {
    return value(name).bs().stream().map(SdkBytes::asByteArray).toList();
  }

  List<AttributeValue> list(String name) {
    return value(name).l();
  }

  Map<String, AttributeValue> map(String name) {
    return value(name).m();
  }
}
