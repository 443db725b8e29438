package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.checkable.http.LocalFunction.Answer;

/** What has to hold of every answer, and of every line that is written down about a request. */
final class Safety {
  /** No browser takes any of these for another than it is. */
  private static final Set<String> TYPES =
      Set.of(
          "application/json; charset=utf-8",
          "application/problem+json; charset=utf-8",
          "application/jsonl; charset=utf-8",
          "text/csv; charset=utf-8; header=present",
          "text/html; charset=utf-8",
          "text/javascript; charset=utf-8",
          "text/css; charset=utf-8",
          "image/svg+xml");

  private static final List<String> INNARDS =
      List.of("org.checkable", "software.amazon", "Exception", "\tat ", "dynamodb");

  private static final int ENOUGH = 24;
  private static final ObjectMapper JSON = new ObjectMapper();

  private Safety() {}

  /** Headers that every answer has, a type that says what it is, and problems that tell nothing. */
  static void check(Answer answer) {
    assertThat(answer.headers())
        .containsEntry("x-content-type-options", "nosniff")
        .containsEntry("x-frame-options", "DENY")
        .containsEntry("referrer-policy", "no-referrer")
        .containsEntry("strict-transport-security", "max-age=31536000")
        .containsKeys("cache-control", "content-security-policy", "x-request-id");
    assertThat(answer.headers().get("content-security-policy"))
        .startsWith("default-src 'none'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    if (!answer.body().isEmpty()) {
      assertThat(TYPES).contains(answer.headers().getOrDefault("content-type", "none"));
    }
    if (answer.status() >= 400) {
      assertThat(answer.headers())
          .containsEntry("content-type", "application/problem+json; charset=utf-8")
          .containsEntry("cache-control", "no-store");
      INNARDS.forEach(
          innards -> assertThat(answer.body().toLowerCase(Locale.ROOT)).doesNotContain(innards));
    }
  }

  /** Nothing of what a client sent stands in lines: no words, no addresses, no token. */
  static void checkLines(byte[] event, List<String> lines) throws IOException {
    List<String> secrets = new ArrayList<>();
    collect(JSON.readTree(event), "", secrets);
    for (String line : lines) {
      for (String secret : secrets) {
        assertThat(line).doesNotContain(secret);
      }
    }
  }

  /** Texts that are sent, by their beginnings: bodies, whatever is in them, tokens and queries. */
  private static void collect(JsonNode node, String name, List<String> secrets) throws IOException {
    if (node.isContainerNode()) {
      for (var field : node.properties()) {
        collect(field.getValue(), field.getKey(), secrets);
      }
      for (JsonNode element : node.isArray() ? node : JSON.createArrayNode()) {
        collect(element, name, secrets);
      }
    } else if (node.isTextual() && isTold(name, node.asText())) {
      String text = node.asText();
      secrets.add(text.length() > ENOUGH ? text.substring(0, ENOUGH) : text);
      if (text.startsWith("{") || text.startsWith("[")) {
        try {
          collect(JSON.readTree(text), name, secrets);
        } catch (JsonProcessingException cutOff) {
          // Then its beginning is enough.
        }
      }
    }
  }

  private static boolean isTold(String name, String text) {
    return name.equalsIgnoreCase("authorization")
        || text.startsWith("http")
        || (text.indexOf(' ') > 0 && !List.of("scope", "time", "routeKey").contains(name));
  }
}
