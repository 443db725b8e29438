package org.checkable.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document of schema.org's linked data (JSON-LD) in the shapes that sites embed and feeds carry:
 * properties with one value or many, values as objects, nodes that stand elsewhere and are referred
 * to, names with or without their vocabulary.
 *
 * <p>Deliberate: no processor of JSON-LD. Contexts are not looked at, because all that is read is
 * of one vocabulary; a processor would read a context of 176 KB to the same end, and drop in
 * silence what has to be named.
 */
final class LinkedData {
  private static final String CLAIM_REVIEW = "ClaimReview";

  private static final Pattern TERM =
      Pattern.compile("(?:https?://(?:www\\.)?schema\\.org/|schema:)?([^/#:]++)/?");

  /** What has an address of its own that a review inside it is at. */
  private static final Pattern PAGE = Pattern.compile(".*(?:Page|Article|Posting)");

  private final Json document;
  private final Map<String, Json> nodes = new HashMap<>();

  /**
   * A value and where it stands.
   *
   * @param pointer from the item's beginning; where it is referred to, if it stands elsewhere
   * @param isElsewhere whether it is only referred to
   */
  record Value(Json json, String pointer, boolean isElsewhere) {}

  /**
   * Something that was sent to be imported.
   *
   * @param pointer where it stands in the document
   * @param page address of the page that it is on; empty when none is told
   */
  record Item(Json json, String pointer, String page) {
    Value value() {
      return new Value(json, "", false);
    }
  }

  private LinkedData(Json document) {
    this.document = document;
    gather(document);
  }

  static LinkedData of(Json document) {
    return new LinkedData(document);
  }

  /** Nodes that can be referred to. */
  private void gather(Json json) {
    switch (json) {
      case Json.Elements(List<Json> values) -> values.forEach(this::gather);
      case Json.Members(Map<String, Json> fields) -> {
        if (!isReference(fields)) {
          id(json).ifPresent(id -> nodes.putIfAbsent(id, json));
        }
        fields.values().forEach(this::gather);
      }
      case Json.Text _, Json.Numeral _, Json.Flag _, Json.Nothing _ -> {}
    }
  }

  /**
   * All ClaimReviews, wherever they stand, in their order; and each element of an array of which
   * there is none in it.
   */
  List<Item> items() {
    List<Item> items = new ArrayList<>();
    if (document instanceof Json.Elements(List<Json> values)) {
      for (int at = 0; at < values.size(); at++) {
        addFrom(values.get(at), "/" + at, items);
      }
    } else if (document instanceof Json.Members) {
      addFrom(document, "", items);
    }
    return items;
  }

  private void addFrom(Json json, String pointer, List<Item> items) {
    int before = items.size();
    find(json, pointer, "", items);
    if (items.size() == before) {
      items.add(new Item(json, pointer, ""));
    }
  }

  private void find(Json json, String pointer, String page, List<Item> items) {
    switch (json) {
      case Json.Elements(List<Json> values) -> {
        for (int at = 0; at < values.size(); at++) {
          find(values.get(at), pointer + "/" + at, page, items);
        }
      }
      case Json.Members _ when isClaimReview(json) -> items.add(new Item(json, pointer, page));
      case Json.Members(Map<String, Json> fields) -> {
        String inner = page(json).orElse(page);
        fields.forEach((name, value) -> find(value, below(pointer, name), inner, items));
      }
      case Json.Text _, Json.Numeral _, Json.Flag _, Json.Nothing _ -> {}
    }
  }

  private Optional<String> page(Json json) {
    return types(json).stream().anyMatch(type -> PAGE.matcher(type).matches())
        ? values(new Value(json, "", false), "url").stream()
            .flatMap(value -> address(value).stream())
            .findFirst()
        : Optional.empty();
  }

  static boolean isClaimReview(Json json) {
    return types(json).contains(CLAIM_REVIEW);
  }

  private static List<String> types(Json json) {
    Json type = json.member("@type").or(() -> json.member("type")).orElse(Json.Members.NONE);
    return type instanceof Json.Elements(List<Json> types)
        ? types.stream().flatMap(one -> one.asText().stream()).map(LinkedData::name).toList()
        : type.asText().stream().map(LinkedData::name).toList();
  }

  private static Optional<String> id(Json json) {
    return json.text("@id").or(() -> json.text("id"));
  }

  private static boolean isReference(Map<String, Json> fields) {
    return List.of("@id", "id", "@type", "type").containsAll(fields.keySet());
  }

  /** A property or type without its vocabulary: {@code https://schema.org/name} is name. */
  static String name(String term) {
    Matcher known = TERM.matcher(term);
    return known.matches() ? known.group(1) : term;
  }

  static String below(String pointer, String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** Every value of a property, however they are wrapped; null is none. */
  List<Value> values(Value of, String property) {
    List<Value> values = new ArrayList<>();
    if (of.json() instanceof Json.Members(Map<String, Json> fields)) {
      fields.forEach(
          (key, json) -> {
            if (name(key).equals(property)) {
              unwrap(new Value(json, below(of.pointer(), key), of.isElsewhere()), values);
            }
          });
    }
    return values;
  }

  private static void unwrap(Value value, List<Value> into) {
    switch (value.json()) {
      case Json.Nothing _ -> {}
      case Json.Elements(List<Json> values) -> {
        for (int at = 0; at < values.size(); at++) {
          String pointer = value.pointer() + "/" + at;
          unwrap(new Value(values.get(at), pointer, value.isElsewhere()), into);
        }
      }
      case Json.Members _ when contents(value.json()).isPresent() ->
          unwrap(
              new Value(contents(value.json()).get(), value.pointer(), value.isElsewhere()), into);
      case Json.Members _, Json.Text _, Json.Numeral _, Json.Flag _ -> into.add(value);
    }
  }

  private static Optional<Json> contents(Json json) {
    return json.member("@list").or(() -> json.member("@set"));
  }

  /** What a value refers to; the value itself when it refers to nothing. */
  Value node(Value value) {
    Optional<String> id =
        value.json() instanceof Json.Members(Map<String, Json> fields)
            ? id(value.json()).filter(_ -> isReference(fields))
            : value.json().asText();
    Json node = id.isPresent() ? nodes.get(id.get()) : null;
    return node == null ? value : new Value(node, value.pointer(), true);
  }

  /** What a value says: a string or a number, bare or in an object. */
  static Optional<String> text(Value value) {
    return switch (value.json()) {
      case Json.Text(String text) -> Optional.of(text);
      case Json.Numeral(String digits) -> Optional.of(digits);
      case Json.Members _ ->
          value
              .json()
              .member("@value")
              .flatMap(inner -> text(new Value(inner, value.pointer(), value.isElsewhere())));
      case Json.Elements _, Json.Flag _, Json.Nothing _ -> Optional.empty();
    };
  }

  /** An address, which may be written as a node that has it for its name. */
  static Optional<String> address(Value value) {
    return text(value).or(() -> id(value.json())).flatMap(WebAddress::of);
  }

  /** The language that a value is said to be in; empty when none is told. */
  static String language(Value value) {
    return value.json().text("@language").orElse("");
  }
}
