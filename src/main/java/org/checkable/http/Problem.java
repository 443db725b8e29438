package org.checkable.http;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.checkable.article.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A refusal, as RFC 9457 writes it. It says what the client can do about it and nothing of how we
 * are built.
 *
 * @param detail one or two sentences for people
 * @param errors the fields that are wrong, all of them
 * @param extensions further members, such as the current version
 * @param headers what the answer carries besides, such as Retry-After
 */
public record Problem(
    ProblemType type,
    String detail,
    List<Reading.InvalidField> errors,
    Map<String, Json> extensions,
    Map<String, String> headers) {
  /** More wrong fields than this help nobody. */
  private static final int MOST_ERRORS = 50;

  /** The longest pointer that is echoed. */
  private static final int LONGEST_POINTER = 200;

  public Problem {
    errors = List.copyOf(errors);
    extensions = Collections.unmodifiableMap(new TreeMap<>(extensions));
    headers = Collections.unmodifiableMap(new TreeMap<>(headers));
  }

  public static Problem of(ProblemType type, String detail) {
    return new Problem(type, detail, List.of(), Map.of(), Map.of());
  }

  /** Fields are wrong. */
  public static Problem invalidFields(Collection<Reading.InvalidField> errors) {
    String detail =
        errors.size() == 1 ? "One field is not right." : errors.size() + " fields are not right.";
    return new Problem(
        ProblemType.INVALID_FIELDS,
        detail,
        errors.stream().limit(MOST_ERRORS).toList(),
        Map.of(),
        Map.of());
  }

  public static Problem notFound(String what) {
    return of(ProblemType.NOT_FOUND, "There is no such " + what + ".");
  }

  /** The same with a further header. */
  public Problem withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Problem(type, detail, errors, extensions, more);
  }

  /** The same with a further member. */
  public Problem with(String name, Json value) {
    Map<String, Json> more = new LinkedHashMap<>(extensions);
    more.put(name, value);
    return new Problem(type, detail, errors, more, headers);
  }

  /** The same with other pointers. */
  Problem pointing(UnaryOperator<String> pointer) {
    List<Reading.InvalidField> moved =
        errors.stream()
            .map(error -> new Reading.InvalidField(pointer.apply(error.pointer()), error.detail()))
            .toList();
    return new Problem(type, detail, moved, extensions, headers);
  }

  /**
   * Writes the document's members.
   *
   * @param instance a URI of this occurrence; null where there is none, as in a batch
   */
  public void write(JsonWriter writer, @Nullable String instance) {
    writer
        .field("type", type.uri())
        .field("title", type.title())
        .field("status", type.status())
        .field("detail", detail);
    if (instance != null) {
      writer.field("instance", instance);
    }
    if (!errors.isEmpty()) {
      writer.objects("errors", errors, Problem::writeError);
    }
    extensions.forEach(writer::field);
  }

  private static void writeError(JsonWriter writer, Reading.InvalidField error) {
    String pointer = error.pointer();
    writer
        .field(
            "pointer",
            pointer.length() <= LONGEST_POINTER
                ? pointer
                : pointer.substring(0, LONGEST_POINTER) + "…")
        .field("detail", error.detail());
  }

  /** The answer that carries it. */
  Response response(String requestId) {
    String document =
        JsonWriter.object(writer -> write(writer, "urn:checkable:request:" + requestId));
    Response response = Response.problem(type, document);
    for (Map.Entry<String, String> header : headers.entrySet()) {
      response = response.withHeader(header.getKey(), header.getValue());
    }
    return response;
  }
}
