package org.checkable.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON value (RFC 8259) as it was read: a small tree, so that what a client sent can be looked at
 * field by field and all that is wrong with it said at once. {@link JsonReader} reads one, {@link
 * JsonWriter} writes without one.
 */
public sealed interface Json {
  /** Longer ones say nothing more. */
  int LONGEST_FRACTION = 40;

  /** An object; its keys are in the order they were sent in, and none stands twice. */
  record Members(Map<String, Json> fields) implements Json {
    /** None at all: what an absent object is read as. */
    static final Members NONE = new Members(Map.of());

    public Members {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  /** An array. */
  record Elements(List<Json> values) implements Json {
    public Elements {
      values = List.copyOf(values);
    }
  }

  /** A string. It may hold lone surrogates, which JSON's escapes allow and text does not. */
  record Text(String value) implements Json {}

  /** A number, in the client's digits: nothing is rounded before somebody asks. */
  record Numeral(String digits) implements Json {}

  /** True or false. */
  record Flag(boolean value) implements Json {}

  /** Null. */
  record Nothing() implements Json {}

  /** The member of that name; nothing when this is no object, has no such member, or it is null. */
  default Optional<Json> member(String name) {
    return this instanceof Members(Map<String, Json> fields)
        ? Optional.ofNullable(fields.get(name)).filter(value -> !(value instanceof Nothing))
        : Optional.empty();
  }

  /** Whether these are the digits of a number from 0 to 1, as JSON writes one: 0.25, 1.0, 5e-3. */
  static boolean isFraction(String digits) {
    return digits.length() <= LONGEST_FRACTION
        && digits.matches("(0|1|[01]?\\.[0-9]+|[0-9](\\.[0-9]+)?[eE]-[0-9]{1,3})")
        && Double.parseDouble(digits) <= 1;
  }

  /** The object of that name, or one without members. */
  default Json object(String name) {
    return member(name).orElse(Members.NONE);
  }

  /** The string of that name. */
  default Optional<String> text(String name) {
    return member(name).flatMap(Json::asText);
  }

  /** What this string says; nothing when it is none. */
  default Optional<String> asText() {
    return this instanceof Text(String value) ? Optional.of(value) : Optional.empty();
  }

  /** What it is, in words for people: "an object". */
  default String describe() {
    return switch (this) {
      case Members _ -> "an object";
      case Elements _ -> "an array";
      case Text _ -> "a string";
      case Numeral _ -> "a number";
      case Flag _ -> "true or false";
      case Nothing _ -> "null";
    };
  }
}
