package org.checkable.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An answer, before it is put into the form of the event that asked.
 *
 * @param headers by name in lower case
 * @param problem the refusal it carries, for the log; null when it is none
 * @param notes what the log says of it besides, such as the article's ID
 * @param counts what the metrics count of it, such as ClaimsStored
 */
record Response(
    int status,
    Map<String, String> headers,
    Body body,
    @Nullable ProblemType problem,
    Map<String, String> notes,
    Map<String, Integer> counts) {

  /** What is answered. */
  sealed interface Body {
    /** Text, which every event format carries as it is. */
    record Text(String value) implements Body {}

    /** Bytes, which travel in base64. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, never shared.
    record Bytes(byte[] value) implements Body {}
  }

  private static final Body NOTHING = new Body.Text("");

  Response {
    headers = Collections.unmodifiableMap(new TreeMap<>(headers));
    notes = Collections.unmodifiableMap(new TreeMap<>(notes));
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
  }

  private static Response of(int status, Map<String, String> headers, Body body) {
    return new Response(status, headers, body, null, Map.of(), Map.of());
  }

  static Response json(int status, String document) {
    return of(
        status, Map.of("content-type", "application/json; charset=utf-8"), new Body.Text(document));
  }

  /** Text of another type than JSON. */
  static Response text(int status, String type, String text) {
    return of(status, Map.of("content-type", type), new Body.Text(text));
  }

  static Response empty(int status) {
    return of(status, Map.of(), NOTHING);
  }

  static Response problem(ProblemType type, String document) {
    return new Response(
        type.status(),
        Map.of("content-type", "application/problem+json; charset=utf-8"),
        new Body.Text(document),
        type,
        Map.of(),
        Map.of());
  }

  Response withStatus(int other) {
    return new Response(other, headers, body, problem, notes, counts);
  }

  Response withHeader(String name, String value) {
    return new Response(status, plus(headers, name, value), body, problem, notes, counts);
  }

  /** The same without a body, as HEAD is answered. */
  Response withoutBody() {
    return new Response(status, headers, NOTHING, problem, notes, counts);
  }

  Response withBody(Body other) {
    return new Response(status, headers, other, problem, notes, counts);
  }

  /** The same with a word for the log. */
  Response noting(String name, String value) {
    return new Response(status, headers, body, problem, plus(notes, name, value), counts);
  }

  /** The same with a number for the metrics. */
  Response counting(String metric, int count) {
    return new Response(status, headers, body, problem, notes, plus(counts, metric, count));
  }

  private static <T> Map<String, T> plus(Map<String, T> map, String name, T value) {
    Map<String, T> more = new LinkedHashMap<>(map);
    more.put(name, value);
    return more;
  }
}
