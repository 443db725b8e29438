package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a row of the queue says of the doubts about its claim. */
class DoubtsTest {
  private static final String ALL = "claims:submit claims:review claims:read";
  private static final LocalFunction FUNCTION = LocalFunction.withTokens();

  private static JsonNode get(String tenant, String target) {
    return FUNCTION.call(Event.get(target).token(tenant, ALL)).document();
  }

  @Test
  void rowsCountTheWarningsAndUnresolvedReferencesOfTheirClaims() throws IOException {
    String sample = Files.readString(Path.of("events/sample/article.json"));
    FUNCTION.call(Event.postJson(sample).token("doubts", ALL));

    JsonNode rows = get("doubts", "/v1/claims?limit=100").get("claims");

    assertThat(rows)
        .allSatisfy(
            row -> {
              JsonNode claim = get("doubts", "/v1/claims/" + row.get("id").asText());
              assertThat(row.get("warningCount").asInt()).isEqualTo(claim.get("warnings").size());
              assertThat(row.get("unresolvedCount").asInt())
                  .isEqualTo(claim.get("unresolved").size());
            });
    assertThat(rows).anyMatch(row -> row.get("warningCount").asInt() > 0);
  }

  @Test
  void referenceThatAReviewerResolvesIsNoLongerCounted() {
    String text = "He sold the mill at Pelby for 3,000 crowns in May 2025.";
    FUNCTION.call(Event.post("/v1/articles", "text/plain", text).token("resolved", ALL).bytes());
    JsonNode row = get("resolved", "/v1/claims").at("/claims/0");
    String words = text.replace("He", "[Oda Lund]");

    FUNCTION.call(
        Event.of("PATCH", "/v1/claims/" + row.get("id").asText())
            .header("content-type", "application/json")
            .header("if-match", "\"1\"")
            .body("{\"text\": \"" + words + "\"}")
            .token("resolved", ALL)
            .bytes());

    assertThat(row.get("unresolvedCount").asInt()).isPositive();
    assertThat(get("resolved", "/v1/claims").at("/claims/0/unresolvedCount").asInt()).isZero();
    assertThat(LocalFunction.violations()).isEmpty();
  }
}
