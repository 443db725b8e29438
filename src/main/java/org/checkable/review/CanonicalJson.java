package org.checkable.review;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values as JSON of which there is one spelling: keys sorted, no white space, everything but
 * quotation marks, backslashes and control characters as it is (RFC 8785, as far as strings, null,
 * arrays and objects go). What is hashed is written so.
 */
final class CanonicalJson {
  private CanonicalJson() {}

  static String evidence(List<Evidence> evidence) {
    return array(evidence.stream().map(CanonicalJson::one).toList());
  }

  private static String one(Evidence evidence) {
    SortedMap<String, String> fields = new TreeMap<>();
    fields.put("accessedAt", text(evidence.accessedAt()));
    fields.put("archiveUrl", text(evidence.archiveUrl()));
    fields.put("publisher", text(evidence.publisher()));
    fields.put("quote", text(evidence.quote()));
    fields.put("stance", text(evidence.stance().name()));
    fields.put("title", text(evidence.title()));
    fields.put("url", text(evidence.url()));
    return object(fields);
  }

  /** An object of values that are JSON already. */
  static String object(SortedMap<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> text(field.getKey()) + ":" + field.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** An array of values that are JSON already. */
  static String array(List<String> values) {
    return "[" + String.join(",", values) + "]";
  }

  static String text(@Nullable String value) {
    if (value == null) {
      return "null";
    }
    StringBuilder json = new StringBuilder(value.length() + 2).append('"');
    for (int at = 0; at < value.length(); at++) {
      append(json, value.charAt(at));
    }
    return json.append('"').toString();
  }

  private static void append(StringBuilder json, char character) {
    switch (character) {
      case '"' -> json.append("\\\"");
      case '\\' -> json.append("\\\\");
      case '\b' -> json.append("\\b");
      case '\f' -> json.append("\\f");
      case '\n' -> json.append("\\n");
      case '\r' -> json.append("\\r");
      case '\t' -> json.append("\\t");
      default -> {
        if (character < 0x20) {
          json.append("\\u00").append(Character.forDigit(character >> 4, 16));
          json.append(Character.forDigit(character & 15, 16));
        } else {
          json.append(character);
        }
      }
    }
  }
}
