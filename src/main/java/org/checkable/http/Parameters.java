package org.checkable.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.checkable.article.Reading.InvalidField;

/**
 * Reads a query's parameters one by one and remembers what is wrong with them, so that it can be
 * said at once. What nobody has asked for by the time of {@link #errors} is wrong too.
 */
final class Parameters {
  private final Query query;
  private final Set<String> known = new LinkedHashSet<>();
  private final List<InvalidField> errors = new ArrayList<>();

  Parameters(Query query) {
    this.query = query;
    query.malformed().forEach(name -> reject(name, "Not percent-encoded UTF-8."));
  }

  /** How a problem names a parameter. */
  static String pointer(String name) {
    return "?" + name;
  }

  /** A parameter's text; nothing when it is absent or empty. */
  Optional<String> text(String name) {
    return given(name).filter(value -> !value.isEmpty());
  }

  /** A parameter as it stands there; what has a form is not left empty. */
  private Optional<String> given(String name) {
    known.add(name);
    List<String> values = query.values().getOrDefault(name, List.of());
    if (values.size() > 1) {
      reject(name, "Stands " + values.size() + " times; once is enough.");
      return Optional.empty();
    }
    if (values.stream().anyMatch(value -> Surrogates.firstLone(value) >= 0)) {
      reject(name, Surrogates.REFUSED);
      return Optional.empty();
    }
    return values.stream().findFirst();
  }

  /** A whole number within bounds. */
  int integer(String name, int least, int most, int otherwise) {
    return given(name)
        .map(
            value -> {
              int number = value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : -1;
              if (number < least || number > most) {
                reject(name, "A whole number from " + least + " to " + most + " is wanted.");
                return otherwise;
              }
              return number;
            })
        .orElse(otherwise);
  }

  /** A number from 0 to 1. */
  OptionalDouble fraction(String name) {
    Optional<String> text = given(name);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (Json.isFraction(text.get())) {
      return OptionalDouble.of(Double.parseDouble(text.get()));
    }
    reject(name, "A number from 0 to 1 is wanted.");
    return OptionalDouble.empty();
  }

  /**
   * A day of the calendar: 2026-03-04. None before 1970 has anything, and the first have no week.
   */
  Optional<LocalDate> day(String name) {
    return parsed(name, Parameters::dayOf, "A day (2026-03-04) from 1970-01-01 on is wanted.");
  }

  private static Optional<LocalDate> dayOf(String value) {
    try {
      return value.length() == 10
          ? Optional.of(LocalDate.parse(value)).filter(day -> !day.isBefore(LocalDate.EPOCH))
          : Optional.empty();
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  boolean flag(String name) {
    Optional<String> text = given(name);
    if (text.isPresent() && !text.get().equals("true") && !text.get().equals("false")) {
      reject(name, "true or false is wanted.");
    }
    return text.filter("true"::equals).isPresent();
  }

  /** One of an enumeration's words. */
  <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
    return given(name)
        .flatMap(
            value -> {
              List<E> all = List.of(type.getEnumConstants());
              Optional<E> found = all.stream().filter(one -> one.name().equals(value)).findFirst();
              if (found.isEmpty()) {
                reject(name, "One of " + all + " is wanted.");
              }
              return found;
            });
  }

  /** Something that has a form of its own, such as an ID. */
  <T> Optional<T> parsed(String name, Function<String, Optional<T>> parse, String wanted) {
    return given(name)
        .flatMap(
            value -> {
              Optional<T> found = parse.apply(value);
              if (found.isEmpty()) {
                reject(name, wanted);
              }
              return found;
            });
  }

  void reject(String name, String detail) {
    known.add(name);
    errors.add(new InvalidField(pointer(name), detail));
  }

  /** All that is wrong, parameters that nobody knows included. */
  List<InvalidField> errors() {
    List<InvalidField> all = new ArrayList<>(errors);
    query.values().keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(
            name ->
                all.add(
                    new InvalidField(
                        pointer(name),
                        known.isEmpty()
                            ? "This takes no parameters."
                            : "No such parameter; there are " + String.join(", ", known) + ".")));
    return List.copyOf(all);
  }

  /** The problem with them, if there is one. */
  Optional<Problem> problem() {
    List<InvalidField> all = errors();
    return all.isEmpty() ? Optional.empty() : Optional.of(Problem.invalidFields(all));
  }
}
