package org.checkable.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds values against the JSON schemas of one document, as far as ours use the language. A keyword
 * that it does not know is an error, so that nothing passes unlooked at.
 */
final class SchemaCheck {
  private static final Set<String> SILENT =
      Set.of("description", "examples", "default", "format", "title");

  private final JsonNode document;

  SchemaCheck(JsonNode document) {
    this.document = document;
  }

  /** What is wrong with a value; empty when it fits. */
  List<String> errors(JsonNode schema, JsonNode value) {
    List<String> errors = new ArrayList<>();
    check(schema, value, "", errors);
    return errors;
  }

  private void check(JsonNode schema, JsonNode value, String at, List<String> errors) {
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      JsonNode wanted = keyword.getValue();
      switch (keyword.getKey()) {
        case "$ref" -> check(document.at(wanted.asText().substring(1)), value, at, errors);
        case "type" -> require(isType(wanted, value), at + " is no " + wanted, errors);
        case "enum" -> require(contains(wanted, value), at + " is not in " + wanted, errors);
        case "const" -> require(wanted.equals(value), at + " is not " + wanted, errors);
        case "pattern" ->
            require(
                !value.isTextual()
                    || java.util.regex.Pattern.compile(wanted.asText())
                        .matcher(value.asText())
                        .find(),
                at + " does not match " + wanted,
                errors);
        case "minimum" ->
            require(
                !value.isNumber() || value.asDouble() >= wanted.asDouble(),
                at + " is below " + wanted,
                errors);
        case "maximum" ->
            require(
                !value.isNumber() || value.asDouble() <= wanted.asDouble(),
                at + " is above " + wanted,
                errors);
        case "minLength" -> least(length(value), wanted, at, errors);
        case "maxLength" -> most(length(value), wanted, at, errors);
        case "minItems" -> least(value.isArray() ? value.size() : -1, wanted, at, errors);
        case "maxItems" -> most(value.isArray() ? value.size() : -1, wanted, at, errors);
        case "minProperties" -> least(value.isObject() ? value.size() : -1, wanted, at, errors);
        case "anyOf" -> require(fitting(wanted, value) > 0, at + " fits none", errors);
        case "oneOf" -> require(fitting(wanted, value) == 1, at + " fits none or several", errors);
        case "items" -> {
          for (int index = 0; index < value.size(); index++) {
            check(wanted, value.get(index), at + "/" + index, errors);
          }
        }
        case "required" ->
            wanted.forEach(
                name ->
                    require(
                        !value.isObject() || value.has(name.asText()),
                        at + " lacks " + name,
                        errors));
        case "properties" ->
            wanted
                .properties()
                .forEach(
                    property -> {
                      JsonNode member = value.path(property.getKey());
                      if (!member.isMissingNode()) {
                        check(property.getValue(), member, at + "/" + property.getKey(), errors);
                      }
                    });
        case "additionalProperties" ->
            value
                .properties()
                .forEach(
                    member -> {
                      if (schema.path("properties").has(member.getKey())) {
                        return;
                      }
                      String place = at + "/" + member.getKey();
                      if (wanted.isBoolean()) {
                        require(wanted.asBoolean(), place + " is unknown", errors);
                      } else {
                        check(wanted, member.getValue(), place, errors);
                      }
                    });
        case "propertyNames" ->
            value
                .properties()
                .forEach(
                    member ->
                        check(
                            wanted,
                            com.fasterxml.jackson.databind.node.TextNode.valueOf(member.getKey()),
                            at + "/" + member.getKey(),
                            errors));
        default ->
            require(SILENT.contains(keyword.getKey()), "unknown: " + keyword.getKey(), errors);
      }
    }
  }

  /** In characters as JSON Schema counts them; below zero for what has no length. */
  private static int length(JsonNode value) {
    return value.isTextual() ? value.asText().codePointCount(0, value.asText().length()) : -1;
  }

  private static void least(int size, JsonNode wanted, String at, List<String> errors) {
    require(size < 0 || size >= wanted.asInt(), at + " has fewer than " + wanted, errors);
  }

  private static void most(int size, JsonNode wanted, String at, List<String> errors) {
    require(size <= wanted.asInt(), at + " has more than " + wanted, errors);
  }

  private int fitting(JsonNode schemas, JsonNode value) {
    int fitting = 0;
    for (JsonNode schema : schemas) {
      fitting += errors(schema, value).isEmpty() ? 1 : 0;
    }
    return fitting;
  }

  private static void require(boolean holds, String error, List<String> errors) {
    if (!holds) {
      errors.add(error);
    }
  }

  private static boolean contains(JsonNode array, JsonNode value) {
    for (JsonNode one : array) {
      if (one.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isType(JsonNode wanted, JsonNode value) {
    if (wanted.isArray()) {
      for (JsonNode one : wanted) {
        if (isType(one, value)) {
          return true;
        }
      }
      return false;
    }
    return switch (wanted.asText()) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      default -> false;
    };
  }
}
