package org.checkable.priming;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.checkable.http.Json;
import org.checkable.http.JsonReader;
import org.checkable.http.JsonWriter;
import org.checkable.http.MalformedJson;
import org.checkable.store.Attributes;

/**
 * Answers as DynamoDB does, as far as a rehearsal can tell: it takes what is put, finds it by key
 * and by index, and says yes to every condition and update without heeding them. Once it is told to
 * be still, it takes nothing more, so that every round finds what the first one found.
 */
final class LoopbackTable {
  private record Key(String partition, String sort) {}

  private final Map<Key, Json> items = new LinkedHashMap<>();
  private boolean isStill;

  synchronized void beStill() {
    isStill = true;
  }

  /**
   * Answers one request.
   *
   * @param target {@code DynamoDB_20120810.GetItem}, from the request's header
   * @param request its body
   * @return the answer's body
   */
  synchronized String answer(String target, byte[] request) {
    Json asked = read(request);
    return switch (target.substring(target.indexOf('.') + 1)) {
      case "GetItem" ->
          item(asked.object("Key"))
              .map(item -> JsonWriter.object(writer -> writer.field("Item", item)))
              .orElse("{}");
      case "BatchGetItem" -> batch(asked.object("RequestItems"));
      case "Query" -> page(found(asked));
      case "TransactWriteItems" -> {
        elements(asked, "TransactItems").forEach(action -> put(action.object("Put")));
        yield "{}";
      }
      default -> "{}";
    };
  }

  private static Json read(byte[] request) {
    try {
      return JsonReader.read(new String(request, StandardCharsets.UTF_8));
    } catch (MalformedJson impossible) {
      throw new IllegalStateException("the SDK writes JSON", impossible);
    }
  }

  private void put(Json put) {
    put.member("Item").filter(_ -> !isStill).ifPresent(item -> items.put(key(item), item));
  }

  private Optional<Json> item(Json key) {
    return Optional.ofNullable(items.get(key(key)));
  }

  private String batch(Json tables) {
    return JsonWriter.object(
        writer -> {
          writer.object("UnprocessedKeys", _ -> {});
          writer.object(
              "Responses",
              responses -> {
                if (tables instanceof Json.Members(Map<String, Json> byName)) {
                  byName.forEach(
                      (name, wanted) ->
                          responses.field(
                              name,
                              new Json.Elements(
                                  elements(wanted, "Keys")
                                      .flatMap(key -> item(key).stream())
                                      .toList())));
                }
              });
        });
  }

  /** The items in the partition and between the bounds that our queries name, in their order. */
  private List<Json> found(Json query) {
    String index = query.text("IndexName").orElse("");
    Json values = query.object("ExpressionAttributeValues");
    String partition = text(values, ":pk");
    String first = text(values, ":first");
    String prefix = text(values, ":prefix");
    String last = values.object(":last").text("S").orElse("~");
    return items.values().stream()
        .filter(item -> text(item, index + Attributes.PK).equals(partition))
        .filter(item -> text(item, index + Attributes.SK).startsWith(prefix))
        .filter(item -> text(item, index + Attributes.SK).compareTo(first) >= 0)
        .filter(item -> text(item, index + Attributes.SK).compareTo(last) <= 0)
        .sorted(Comparator.comparing(item -> text(item, index + Attributes.SK)))
        .toList();
  }

  private static String page(List<Json> found) {
    return JsonWriter.object(
        writer ->
            writer
                .field("Items", new Json.Elements(found))
                .field("Count", found.size())
                .field("ScannedCount", found.size()));
  }

  private static Stream<Json> elements(Json object, String name) {
    return object.object(name) instanceof Json.Elements(var values)
        ? values.stream()
        : Stream.empty();
  }

  private static Key key(Json item) {
    return new Key(text(item, Attributes.PK), text(item, Attributes.SK));
  }

  private static String text(Json item, String name) {
    return item.object(name).text("S").orElse("");
  }
}
