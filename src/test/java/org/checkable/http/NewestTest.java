package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.checkable.http.LocalFunction.Answer;
import org.junit.jupiter.api.Test;

/** Which text of a page is the newest, when one of them has nothing that the page said. */
class NewestTest {
  private static final String ALL = "claims:submit claims:review claims:read";
  private static final String TEXT =
      "The harbour handled 9,000 tonnes of grain in May 2025.\n\n"
          + "Brannoch Marine has held the contract since 2021.";
  private static final String STUB = "Read on for $2 a week, as 41,000 subscribers did in 2024.";

  private final LocalFunction function = LocalFunction.withTokens();

  private static Event posting(String tenant, String text) {
    String body =
        new ObjectMapper()
            .createObjectNode()
            .put("text", text)
            .put("url", "https://courier.example/harbour")
            .toString();
    return Event.postJson(body).token(tenant, ALL);
  }

  private JsonNode post(String tenant, String text) {
    Answer answer = function.call(posting(tenant, text));
    assertThat(OpenApi.errors("POST /v1/articles", answer)).as(answer.body()).isEmpty();
    return answer.document();
  }

  private static Event newest(String tenant, JsonNode article, int seen) {
    String target = "/v1/articles/" + article.get("articleId").asText() + "/newest";
    return Event.post(target, "application/json", "{}")
        .header("if-match", "\"" + seen + "\"")
        .token(tenant, ALL);
  }

  private Answer makeNewest(String tenant, JsonNode article, int seen) {
    Answer answer = function.call(newest(tenant, article, seen));
    assertThat(OpenApi.errors("POST /v1/articles/{id}/newest", answer)).as(answer.body()).isEmpty();
    return answer;
  }

  private Answer get(String tenant, String target) {
    return function.call(Event.get(target).token(tenant, ALL));
  }

  private JsonNode claim(String tenant, JsonNode article, int place) {
    return get(tenant, "/v1/claims/" + article.get("claimIds").get(place).asText()).document();
  }

  private void review(String tenant, JsonNode article) {
    String target = "/v1/claims/" + article.get("claimIds").get(0).asText() + "/reviews";
    Event event =
        Event.post(target, "application/json", "{\"verdict\":\"UNPROVEN\",\"note\":\"seen\"}");
    assertThat(function.call(event.header("if-match", "\"1\"").token(tenant, ALL)).status())
        .isEqualTo(200);
  }

  @Test
  void textWithNothingOfThePageIsHeldAndLeavesItsClaims() {
    String tenant = "newest-held";
    JsonNode first = post(tenant, TEXT);
    JsonNode held = post(tenant, STUB);

    assertThat(held.get("status").asText()).isEqualTo("HELD");
    assertThat(held.get("claimIds")).isEmpty();
    assertThat(held.at("/held/newest").asText()).endsWith("/newest");
    assertThat(claim(tenant, first, 0).get("supersededBy").isNull()).isTrue();
    assertThat(get(tenant, "/v1/claims").document().get("claims")).hasSize(2);
    assertThat(post(tenant, STUB).get("status").asText()).isEqualTo("HELD");
    String id = held.get("articleId").asText();
    for (String part : new String[] {"", "/claims", "/text", "/coverage", "/revisions"}) {
      Answer answer = get(tenant, "/v1/articles/" + id + part);
      assertThat(answer.status()).as(part + answer.body()).isEqualTo(200);
      assertThat(OpenApi.errors("GET /v1/articles/{id}" + part, answer)).as(part).isEmpty();
    }
    assertThat(OpenApi.errors("GET /v1/articles", get(tenant, "/v1/articles"))).isEmpty();
    assertThat(post(tenant, TEXT + "\n\nFares rose by 12% last year.").at("/revision/kept"))
        .hasSize(2);
  }

  @Test
  void heldTextThatIsConfirmedTakesThePlaceAndTheEarlierOneComesBackWithItsReviews() {
    String tenant = "newest-back";
    JsonNode first = post(tenant, TEXT);
    review(tenant, first);
    JsonNode held = post(tenant, STUB);

    Answer confirmed = makeNewest(tenant, held, 1);
    assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
    assertThat(confirmed.headers().get("etag")).contains("2");
    assertThat(claim(tenant, first, 0).get("supersededBy").isNull()).isFalse();
    assertThat(makeNewest(tenant, held, 1).status()).isEqualTo(200);
    assertThat(makeNewest(tenant, first, 1).status()).isEqualTo(412);
    assertThat(post(tenant, STUB).get("claimIds")).hasSize(1);

    Answer back = makeNewest(tenant, first, 2);
    assertThat(back.status()).as(back.body()).isEqualTo(200);
    assertThat(back.document().get("revisions")).hasSize(3);
    JsonNode claim = claim(tenant, first, 0);
    assertThat(claim.get("supersededBy").isNull()).isTrue();
    assertThat(claim.at("/review/status").asText()).isEqualTo("REVIEWED");
    String history = "/v1/claims/" + claim.get("id").asText() + "/history";
    assertThat(get(tenant, history).document().at("/events").findValuesAsText("type"))
        .containsExactly("REVIEWED", "SUPERSEDED", "RESTORED");
    assertThat(makeNewest(tenant, first, 2).document()).isEqualTo(back.document());
    assertThat(get(tenant, "/v1/claims").document().get("claims")).hasSize(1);
  }

  @Test
  void textOfAnotherTenantIsNotFound() {
    JsonNode first = post("newest-owner", TEXT);

    assertThat(makeNewest("newest-stranger", first, 1).status()).isEqualTo(404);
  }

  @Test
  void whoeverComesNextCompletesWhatAnotherBegan() throws Exception {
    String tenant = "newest-crash";
    JsonNode first = post(tenant, TEXT);
    JsonNode held = post(tenant, STUB);
    try (DyingDatabase database = new DyingDatabase(LocalFunction.endpoint())) {
      LocalFunction dying =
          LocalFunction.with(Map.of("DYNAMODB_ENDPOINT", database.endpoint().toString()));
      for (int writes = 0; writes < 5; writes++) {
        database.dieAfter(writes, true);
        dying.call(newest(tenant, held, 1 + 2 * writes));
        assertThat(makeNewest(tenant, held, 1 + 2 * writes).status()).isEqualTo(200);
        assertThat(claim(tenant, first, 0).get("supersededBy").isNull()).isFalse();
        database.dieAfter(writes, true);
        dying.call(newest(tenant, first, 2 + 2 * writes));
        assertThat(makeNewest(tenant, first, 2 + 2 * writes).status()).isEqualTo(200);
        assertThat(claim(tenant, first, 0).get("supersededBy").isNull()).isTrue();
      }
    }
    assertThat(LocalFunction.violations()).isEmpty();
  }
}
