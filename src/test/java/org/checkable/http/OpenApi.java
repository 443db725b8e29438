package org.checkable.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.checkable.ClassPath;
import org.checkable.http.LocalFunction.Answer;

/** What {@code openapi.json} promises, to hold answers against. */
final class OpenApi {
  static final JsonNode DOCUMENT = document();

  private OpenApi() {}

  private static JsonNode document() {
    try {
      return new ObjectMapper().readTree(new ClassPath().read("openapi.json"));
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  /**
   * What about an answer is not as promised.
   *
   * @param route such as {@code GET /v1/claims}; empty where there is none, and only a problem can
   *     be answered
   */
  static List<String> errors(String route, Answer answer) {
    JsonNode schema = schema(route, answer.status());
    return schema.isMissingNode()
        ? List.of("no schema for " + answer.status() + " of " + route)
        : new SchemaCheck(DOCUMENT).errors(schema, answer.document());
  }

  private static JsonNode schema(String route, int status) {
    if (route.isEmpty()) {
      return DOCUMENT.at("/components/schemas/Problem");
    }
    String[] words = route.split(" ", -1);
    JsonNode response =
        DOCUMENT
            .get("paths")
            .path(words[1])
            .path(words[0].toLowerCase(Locale.ROOT))
            .path("responses")
            .path(Integer.toString(status));
    if (response.has("$ref")) {
      response = DOCUMENT.at(response.get("$ref").asText().substring(1));
    }
    JsonNode content = response.path("content");
    return content
        .path(status < 400 ? "application/json" : "application/problem+json")
        .path("schema");
  }
}
