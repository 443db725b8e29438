package org.checkable.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the evidence that {@link CanonicalJson} wrote. Deliberate: nothing but its one spelling,
 * since only what an event holds is read, and the core has no library for JSON.
 */
final class CanonicalReader {
  private final String json;
  private int at;

  private CanonicalReader(String json) {
    this.json = json;
  }

  static List<Evidence> evidence(String json) {
    return new CanonicalReader(json).array();
  }

  private List<Evidence> array() {
    List<Evidence> evidence = new ArrayList<>();
    expect('[');
    while (!isNext(']')) {
      evidence.add(one(object()));
      isNext(',');
    }
    return evidence;
  }

  private static Evidence one(Map<String, @Nullable String> fields) {
    return new Evidence(
        Objects.requireNonNull(fields.get("url")),
        fields.get("title"),
        fields.get("publisher"),
        fields.get("quote"),
        Stance.valueOf(Objects.requireNonNull(fields.get("stance"))),
        fields.get("accessedAt"),
        fields.get("archiveUrl"));
  }

  private Map<String, @Nullable String> object() {
    Map<String, @Nullable String> fields = new HashMap<>();
    expect('{');
    while (!isNext('}')) {
      String name = string();
      expect(':');
      fields.put(name, json.startsWith("null", at) ? nothing() : string());
      isNext(',');
    }
    return fields;
  }

  private @Nullable String nothing() {
    at += "null".length();
    return null;
  }

  private String string() {
    expect('"');
    StringBuilder text = new StringBuilder();
    while (!isNext('"')) {
      char character = next();
      text.append(character == '\\' ? escaped() : character);
    }
    return text.toString();
  }

  private char escaped() {
    char letter = next();
    return switch (letter) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> control();
      default -> letter;
    };
  }

  private char control() {
    at += 4;
    return (char) Integer.parseInt(json, at - 4, at, 16);
  }

  private char next() {
    return json.charAt(at++);
  }

  private boolean isNext(char character) {
    boolean there = json.charAt(at) == character;
    at += there ? 1 : 0;
    return there;
  }

  private void expect(char character) {
    if (!isNext(character)) {
      throw new IllegalArgumentException("at " + at + " is no " + character + ": " + json);
    }
  }
}
