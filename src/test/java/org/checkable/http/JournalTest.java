package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is written down of a request: enough to find it again, and nothing that is secret. */
class JournalTest {
  private static final String TEXT = "The mayor of Tarnby sold 14 buses for 2 million in 2024.";

  private static JsonNode read(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (Exception broken) {
      throw new AssertionError(broken);
    }
  }

  private static Event submission(String tenant) {
    return Event.postJson("{\"text\": \"" + TEXT + "\", \"byline\": \"Iva Storm\"}")
        .header("authorization", "Bearer secret-token")
        .token(tenant, "claims:submit");
  }

  @Test
  void logLineNamesRequestRouteAndArticle() {
    LocalFunction function = LocalFunction.withTokens();
    function.call(submission("journal"));

    assertThat(function.log()).hasSize(1);
    JsonNode line = read(function.log().getFirst());
    assertThat(function.log().getFirst()).endsWith("}\n").doesNotContain("\\");
    assertThat(line.get("timestamp").asText()).isEqualTo(LocalFunction.NOW.toString());
    assertThat(line.get("level").asText()).isEqualTo("INFO");
    assertThat(line.get("AWSRequestId").asText()).isEqualTo("invocation-1");
    assertThat(line.get("requestId").asText()).isEqualTo("request-1=");
    assertThat(line.get("route").asText()).isEqualTo("POST /v1/articles");
    assertThat(line.get("status").asInt()).isEqualTo(201);
    assertThat(line.get("millis").asLong()).isZero();
    assertThat(line.get("tenant").asText()).isEqualTo("journal");
    assertThat(line.get("articleId").asText()).startsWith("art_");
  }

  @Test
  void neitherTextNorTokenNorNameIsWrittenDown() {
    LocalFunction function = LocalFunction.withTokens();
    function.call(submission("journal-secrets"));
    function.call(Event.postJson("{\"text\": \"" + TEXT).token("journal", "claims:submit"));
    List<String> all = new ArrayList<>(function.log());
    all.addAll(function.metrics());

    assertThat(all)
        .hasSize(4)
        .allSatisfy(
            line ->
                assertThat(line).doesNotContain("Tarnby", "secret-token", "Iva Storm", "\"ana\""));
  }

  @Test
  void refusalIsLoggedWithItsProblem() {
    LocalFunction function = LocalFunction.withTokens();
    function.call(Event.get("/v1/claims?limit=0").token("journal", "claims:read"));
    JsonNode line = read(function.log().getFirst());
    assertThat(line.get("status").asInt()).isEqualTo(422);
    assertThat(line.get("problem").asText()).isEqualTo("invalid-fields");
  }

  @Test
  void metricsAreCountedInAll() {
    LocalFunction function = LocalFunction.withTokens();
    function.call(
        Event.postJson("{\"text\": \"" + TEXT + "\"}").token("journal-metrics", "claims:submit"));
    JsonNode line = read(function.metrics().getFirst());
    JsonNode directive = line.at("/_aws/CloudWatchMetrics/0");

    assertThat(directive.get("Namespace").asText()).isEqualTo("Checkable");
    assertThat(directive.get("Dimensions").toString()).isEqualTo("[[]]");
    assertThat(directive.get("Metrics").findValuesAsText("Name"))
        .containsExactlyInAnyOrder(
            "Requests", "Errors", "LatencyMillis", "ArticlesStored", "ClaimsStored")
        .allSatisfy(
            name -> {
              assertThat(line.get(name).isNumber()).isTrue();
              assertThat(Journal.UNITS).containsKey(name);
            });
    assertThat(line.get("Route").asText()).isEqualTo("POST /v1/articles");
    assertThat(line.get("ArticlesStored").asInt()).isEqualTo(1);
    assertThat(line.get("Errors").asInt()).isZero();
    assertThat(line.at("/_aws/Timestamp").asLong()).isEqualTo(LocalFunction.NOW.toEpochMilli());
  }

  @Test
  void metricsAreCountedByRouteTooWhereThatIsAskedFor() {
    LocalFunction function = LocalFunction.with(Map.of("METRICS_BY_ROUTE", "true"));
    function.call(Event.get("/v1/health"));
    JsonNode line = read(function.metrics().getFirst());

    assertThat(line.at("/_aws/CloudWatchMetrics/0/Dimensions").toString())
        .isEqualTo("[[\"Route\"],[]]");
    assertThat(line.get("Route").asText()).isEqualTo("GET /v1/health");
  }

  @Test
  void busyStorageIsAnErrorAndCounted() {
    LocalFunction function = LocalFunction.withoutDatabase();
    function.call(Event.get("/v1/claims").token("journal", "claims:read"));
    JsonNode line = read(function.metrics().getFirst());

    assertThat(line.get("StorageBusy").asInt()).isEqualTo(1);
    assertThat(line.get("Errors").asInt()).isEqualTo(1);
    assertThat(read(function.log().getFirst()).get("level").asText()).isEqualTo("WARN");
  }
}
