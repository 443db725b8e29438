package org.checkable.http;

import java.util.function.Function;

/** Reads a request's body as a JSON object. */
final class JsonBody {
  private JsonBody() {}

  /** What is made of the body's fields; no body is an object without any. */
  static <T> Decoded<T> read(Exchange exchange, Function<Fields, Decoded<T>> read) {
    var problem = exchange.parameters().problem();
    if (problem.isPresent()) {
      return Decoded.refused(problem.get());
    }
    return BodyText.of(exchange.request()).then(text -> read(exchange, text, read));
  }

  private static <T> Decoded<T> read(
      Exchange exchange, String text, Function<Fields, Decoded<T>> read) {
    if (text.isEmpty()) {
      return read.apply(Fields.of(Json.Members.NONE));
    }
    MediaType type = MediaType.parse(exchange.request().header("content-type").orElse(""));
    if (!type.isJson() || !type.isUtf8()) {
      return Decoded.refused(
          Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send application/json in UTF-8."));
    }
    try {
      return read.apply(Fields.of(JsonReader.read(text)));
    } catch (MalformedJson malformed) {
      return Decoded.refused(Problem.of(ProblemType.MALFORMED_JSON, malformed.detail()));
    }
  }
}
