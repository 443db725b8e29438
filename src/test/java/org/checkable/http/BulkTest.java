package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.checkable.http.LocalFunction.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One thing done to many claims, over HTTP. */
class BulkTest {
  private static final String ALL = "claims:submit claims:review claims:read";
  private static final LocalFunction FUNCTION = LocalFunction.withTokens();

  private static List<String> claims(String tenant, int count) {
    String text =
        IntStream.range(0, count)
            .mapToObj(
                n ->
                    "Output at plant %d rose by %d%% to %d,000 tonnes in May."
                        .formatted(n, n + 2, n + 3))
            .collect(Collectors.joining(" "));
    Answer stored =
        FUNCTION.call(Event.post("/v1/articles", "text/plain", text).token(tenant, ALL).bytes());
    List<String> ids = new ArrayList<>();
    stored.document().path("claimIds").forEach(id -> ids.add(id.asText()));
    assertThat(ids).hasSize(count);
    return ids;
  }

  private static String order(List<String> ids, int version, String act) {
    return ids.stream()
        .map(id -> "{\"id\":\"%s\",\"version\":%d}".formatted(id, version))
        .collect(Collectors.joining(",", "{\"claims\":[", "]," + act + "}"));
  }

  private static Answer bulk(String tenant, String body) {
    Answer answer =
        FUNCTION.call(
            Event.post("/v1/claims/bulk", "application/json", body).token(tenant, ALL).bytes());
    assertThat(OpenApi.errors("POST /v1/claims/bulk", answer)).as(answer.body()).isEmpty();
    return answer;
  }

  private static JsonNode claim(String tenant, String id) {
    return FUNCTION.call(Event.get("/v1/claims/" + id).token(tenant, ALL).bytes()).document();
  }

  @Test
  void tenClaimsAreDismissedAndAllOfThatIsUndone() {
    List<String> ids = claims("bulk-ten", 10);

    JsonNode dismissed =
        bulk("bulk-ten", order(ids, 1, "\"dismiss\":{\"reason\":\"OPINION\"}")).document();
    JsonNode undone = bulk("bulk-ten", order(ids, 2, "\"undo\":{}")).document();

    assertThat(dismissed.path("done").asInt()).isEqualTo(10);
    assertThat(dismissed.at("/results/9/review/status").asText()).isEqualTo("DISMISSED");
    assertThat(undone.path("done").asInt()).isEqualTo(10);
    assertThat(claim("bulk-ten", ids.getFirst()).at("/review/status").asText())
        .isEqualTo("PENDING");
    assertThat(LocalFunction.violations()).isEmpty();
  }

  @Test
  void claimThatChangedSaysWhoseChangeItWasAndTheOthersAreDone() {
    List<String> ids = claims("bulk-stale", 3);
    bulk("bulk-stale", order(ids.subList(1, 2), 1, "\"assign\":{\"assignee\":\"bob\"}"));

    JsonNode results =
        bulk("bulk-stale", order(ids, 1, "\"park\":{\"until\":\"2027-01-01\"}"))
            .document()
            .path("results");

    assertThat(results.findValuesAsText("id")).isEqualTo(ids);
    assertThat(results.at("/0/review/status").asText()).isEqualTo("PARKED");
    assertThat(results.at("/1/status").asInt()).isEqualTo(412);
    assertThat(results.at("/1/problem/currentVersion").asInt()).isEqualTo(2);
    assertThat(results.at("/2/status").asInt()).isEqualTo(200);
  }

  @Test
  void claimOfAnotherNewsroomIsNotFoundLikeOneOfNobody() {
    List<String> ids = claims("bulk-owner", 1);
    JsonNode result =
        bulk("bulk-stranger", order(ids, 1, "\"undo\":{}")).document().at("/results/0");
    assertThat(result.path("status").asInt()).isEqualTo(404);
    assertThat(claim("bulk-owner", ids.getFirst()).path("version").asInt()).isEqualTo(1);
  }

  @Test
  void sameOrderSentAgainChangesNothing() {
    List<String> ids = claims("bulk-again", 2);
    String order = order(ids, 1, "\"dismiss\":{\"reason\":\"OPINION\"}");
    bulk("bulk-again", order);
    assertThat(bulk("bulk-again", order).document().at("/results/1/version").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"claims\":[],\"undo\":{}}",
        "{\"claims\":[{\"id\":\"%1$s\",\"version\":1}]}",
        "{\"claims\":[{\"id\":\"%1$s\",\"version\":1}],\"undo\":{},\"park\":{\"until\":\"2027\"}}",
        "{\"claims\":[{\"id\":\"%1$s\",\"version\":0}],\"undo\":{}}",
        "{\"claims\":[{\"id\":\"%1$s\"}],\"dismiss\":{\"reason\":\"OPINION\"}}",
        "{\"claims\":[{\"id\":\"%1$s\",\"version\":1},{\"id\":\"%1$s\",\"version\":1}],\"undo\":{}}",
        "{\"claims\":[{\"id\":\"%1$s\",\"version\":1},{\"id\":\"7\",\"version\":1}],\"undo\":{}}",
        "{\"claims\":[{\"id\":\"%1$s\",\"version\":1}],\"assign\":{}}",
        "{\"claims\":[{\"id\":\"%1$s\",\"version\":1}],\"assign\":{\"assignee\":\"\"}}",
        "{\"claims\":[{\"id\":\"%1$s\",\"version\":1}],\"undo\":{\"all\":true}}"
      })
  void orderThatIsNotRightIsRefusedAsAWhole(String body) {
    String id = claims("bulk-bad", 1).getFirst();
    assertThat(bulk("bulk-bad", body.formatted(id)).slug()).isEqualTo("invalid-fields");
    assertThat(claim("bulk-bad", id).path("version").asInt()).isEqualTo(1);
  }
}
