package org.checkable.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * An update that touches what differs between two states of an item, and nothing else: what others
 * keep in it stays.
 */
final class Changes {
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, AttributeValue> values = new HashMap<>();
  private final List<String> set = new ArrayList<>();
  private final List<String> remove = new ArrayList<>();

  private Changes() {}

  static Changes between(Item before, Item after) {
    Changes changes = new Changes();
    new TreeMap<>(after.attributes())
        .forEach(
            (name, value) -> {
              if (!value.equals(before.attributes().get(name))) {
                changes.set.add(changes.name(name) + " = " + changes.value(value));
              }
            });
    new TreeMap<>(before.attributes())
        .keySet()
        .forEach(
            name -> {
              if (!after.has(name)) {
                changes.remove.add(changes.name(name));
              }
            });
    return changes;
  }

  private String name(String name) {
    String alias = "#n" + names.size();
    names.put(alias, name);
    return alias;
  }

  private String value(AttributeValue value) {
    String alias = ":v" + values.size();
    values.put(alias, value);
    return alias;
  }

  /** The update, which is refused with the item that is there unless the condition holds. */
  Update update(String table, Item item, Condition condition) {
    condition.names().forEach(names::put);
    condition.values().forEach(values::put);
    String expression =
        (set.isEmpty() ? "" : "SET " + String.join(", ", set))
            + (remove.isEmpty() ? "" : " REMOVE " + String.join(", ", remove));
    return Update.builder()
        .tableName(table)
        .key(item.key())
        .updateExpression(expression.strip())
        .conditionExpression(condition.expression())
        .expressionAttributeNames(names)
        .expressionAttributeValues(values)
        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
        .build();
  }
}
