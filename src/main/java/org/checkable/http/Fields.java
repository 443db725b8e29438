package org.checkable.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.checkable.article.Reading.InvalidField;

/**
 * Reads an object's fields one by one and remembers what is wrong with them, so that it can be said
 * at once. What nobody has asked for by the time of {@link #errors} is wrong too: a misspelt field
 * would otherwise be lost in silence.
 */
final class Fields {
  private final Json json;
  private final String pointer;
  private final List<InvalidField> errors;
  private final Set<String> known = new LinkedHashSet<>();
  private final List<Fields> inner = new ArrayList<>();

  private Fields(Json json, String pointer, List<InvalidField> errors) {
    this.json = json;
    this.pointer = pointer;
    this.errors = errors;
    if (!(json instanceof Json.Members)) {
      errors.add(new InvalidField(pointer, "An object is wanted, not " + json.describe() + "."));
    }
  }

  static Fields of(Json json) {
    return new Fields(json, "", new ArrayList<>());
  }

  /** Whether it is there, null included. */
  boolean has(String name) {
    known.add(name);
    return json instanceof Json.Members(Map<String, Json> fields) && fields.containsKey(name);
  }

  private Optional<Json> member(String name) {
    known.add(name);
    return json.member(name);
  }

  Optional<String> text(String name) {
    return member(name)
        .flatMap(
            value -> {
              if (value.asText().isEmpty()) {
                reject(name, "A string is wanted, not " + value.describe() + ".");
              }
              Optional<String> whole =
                  value.asText().filter(text -> Surrogates.firstLone(text) < 0);
              if (value.asText().isPresent() && whole.isEmpty()) {
                reject(name, Surrogates.REFUSED);
              }
              return whole;
            });
  }

  String requiredText(String name) {
    Optional<String> text = text(name);
    if (text.isEmpty() && member(name).isEmpty()) {
      reject(name, "Is wanted.");
    }
    return text.orElse("");
  }

  OptionalInt integer(String name) {
    Optional<Json> value = member(name);
    if (value.isEmpty()) {
      return OptionalInt.empty();
    }
    // JSON knows no difference between 30 and 30.0.
    if (value.get() instanceof Json.Numeral(String digits)
        && digits.matches("-?[0-9]{1,9}(\\.0{1,9})?")) {
      return OptionalInt.of(Integer.parseInt(digits.split("\\.", 2)[0]));
    }
    reject(name, "A whole number is wanted, not " + value.get().describe() + ".");
    return OptionalInt.empty();
  }

  /** A number from 0 to 1; 0 when it is absent. */
  double fraction(String name) {
    Optional<Json> value = member(name);
    if (value.isEmpty()) {
      return 0;
    }
    if (value.get() instanceof Json.Numeral(String digits) && Json.isFraction(digits)) {
      return Double.parseDouble(digits);
    }
    reject(name, "A number from 0 to 1 is wanted.");
    return 0;
  }

  /** One of an enumeration's words. */
  <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
    return text(name)
        .flatMap(
            value ->
                parsed(
                    name,
                    value,
                    word ->
                        List.of(type.getEnumConstants()).stream()
                            .filter(one -> one.name().equals(word))
                            .findFirst(),
                    "One of " + List.of(type.getEnumConstants()) + " is wanted."));
  }

  <E extends Enum<E>> Optional<E> requiredWord(String name, Class<E> type) {
    requiredText(name);
    return word(name, type);
  }

  /** An instant, or a day for its first instant in UTC. */
  Optional<Instant> instant(String name) {
    return text(name)
        .flatMap(
            value ->
                parsed(
                    name, value, Fields::instantOf, "A day or an instant (ISO 8601) is wanted."));
  }

  private static Optional<Instant> instantOf(String value) {
    try {
      return Optional.of(
          value.length() == 10
              ? LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant()
              : OffsetDateTime.parse(value).toInstant());
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  /** Something that has a form of its own, such as an ID. */
  <T> Optional<T> parsed(String name, Function<String, Optional<T>> parse, String wanted) {
    return text(name).flatMap(value -> parsed(name, value, parse, wanted));
  }

  private <T> Optional<T> parsed(
      String name, String value, Function<String, Optional<T>> parse, String wanted) {
    Optional<T> found = parse.apply(value);
    if (found.isEmpty()) {
      reject(name, wanted);
    }
    return found;
  }

  Optional<Fields> object(String name) {
    return member(name).map(value -> within(value, pointer(name)));
  }

  List<Fields> objects(String name) {
    Optional<Json> value = member(name);
    if (value.isEmpty()) {
      return List.of();
    }
    if (!(value.get() instanceof Json.Elements(List<Json> elements))) {
      reject(name, "An array is wanted, not " + value.get().describe() + ".");
      return List.of();
    }
    List<Fields> objects = new ArrayList<>();
    for (Json element : elements) {
      objects.add(within(element, pointer(name) + "/" + objects.size()));
    }
    return objects;
  }

  private Fields within(Json value, String at) {
    Fields fields = new Fields(value, at, errors);
    inner.add(fields);
    return fields;
  }

  void reject(String name, String detail) {
    InvalidField error = new InvalidField(pointer(name), detail);
    if (!errors.contains(error)) {
      errors.add(error);
    }
  }

  private String pointer(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** All that is wrong, fields that nobody knows included. */
  private void addUnknown() {
    if (json instanceof Json.Members(Map<String, Json> fields)) {
      fields.keySet().stream()
          .filter(name -> !known.contains(name))
          .forEach(
              name ->
                  reject(
                      name,
                      known.isEmpty()
                          ? "No fields are taken here."
                          : "No such field; there are " + String.join(", ", known) + "."));
    }
    inner.forEach(Fields::addUnknown);
  }

  /** The value, or the problem with the fields that it was made of. */
  <T> Decoded<T> decoded(T value) {
    addUnknown();
    return errors.isEmpty() ? Decoded.of(value) : Decoded.refused(Problem.invalidFields(errors));
  }
}
