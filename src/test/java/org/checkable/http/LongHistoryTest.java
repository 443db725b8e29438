package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.checkable.http.LocalFunction.Answer;
import org.junit.jupiter.api.Test;

/** One reviewer who amends again and again does not take a claim from the others. */
class LongHistoryTest {
  private static final String ALL = "claims:submit claims:review claims:read";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LocalFunction function = LocalFunction.withTokens();

  private Answer change(String tenant, String method, String target, int version, String body) {
    return function.call(
        Event.of(method, target)
            .header("content-type", "application/json")
            .header("if-match", "\"" + version + "\"")
            .body(body)
            .token(tenant, ALL));
  }

  /** About 50 KB, another for each version. */
  private static String opinion(int version) {
    ObjectNode opinion = JSON.createObjectNode().put("verdict", "FALSE");
    for (int item = 0; item < 20; item++) {
      opinion
          .withArray("/evidence")
          .addObject()
          .put("url", "https://office.example/" + version + "/" + item)
          .put("stance", "REFUTES")
          .put("quote", "x".repeat(2_000))
          .put("title", "y".repeat(300));
    }
    return opinion.toString();
  }

  @Test
  void claimStaysReadableHoweverOftenItsReviewIsAmended() {
    String tenant = "long-history";
    String text = "The harbour handled 9,000 tonnes of grain in May 2025.";
    String posting = JSON.createObjectNode().put("text", text).toString();
    JsonNode posted = function.call(Event.postJson(posting).token(tenant, ALL)).document();
    String claim = "/v1/claims/" + posted.at("/claimIds/0").asText();
    assertThat(change(tenant, "POST", claim + "/reviews", 1, opinion(1)).status()).isEqualTo(200);
    int version = 2;
    Answer amended = change(tenant, "PUT", claim + "/reviews", version, opinion(version));
    while (amended.status() == 200 && version < 80) {
      version++;
      amended = change(tenant, "PUT", claim + "/reviews", version, opinion(version));
    }

    assertThat(amended.slug()).isEqualTo("state-conflict");
    Answer history = function.call(Event.get(claim + "/history").token(tenant, ALL));
    assertThat(history.status()).isEqualTo(200);
    assertThat(history.document().get("verified").asBoolean()).isTrue();
    assertThat(history.body().getBytes(StandardCharsets.UTF_8).length).isLessThan(3 << 20);
    assertThat(change(tenant, "POST", claim + "/reopen", version, "{}").status()).isEqualTo(200);
    assertThat(change(tenant, "POST", claim + "/reviews", version + 1, opinion(0)).status())
        .isEqualTo(200);
    assertThat(function.call(Event.get("/v1/export").token(tenant, ALL)).status()).isEqualTo(200);
  }

  @Test
  void historyIsReadPageByPage() {
    String tenant = "long-history-pages";
    String posting =
        JSON.createObjectNode()
            .put("text", "The harbour handled 9,000 tonnes of grain in May 2025.")
            .toString();
    JsonNode posted = function.call(Event.postJson(posting).token(tenant, ALL)).document();
    String claim = "/v1/claims/" + posted.at("/claimIds/0").asText();
    for (int version = 1; version <= 5; version++) {
      String kind = "{\"kind\":\"" + (version % 2 == 0 ? "LAW" : "EVENT") + "\"}";
      assertThat(change(tenant, "PATCH", claim, version, kind).status()).isEqualTo(200);
    }
    List<Integer> versions = new ArrayList<>();
    JsonNode next = JSON.getNodeFactory().numberNode(0);
    while (next.isNumber()) {
      String target = claim + "/history?limit=2&after=" + next.asInt();
      Answer page = function.call(Event.get(target).token(tenant, ALL));
      assertThat(OpenApi.errors("GET /v1/claims/{id}/history", page)).isEmpty();
      assertThat(page.document().get("verified").asBoolean()).isTrue();
      page.document().get("events").forEach(event -> versions.add(event.get("version").asInt()));
      next = page.document().get("next");
    }

    assertThat(versions).containsExactly(2, 3, 4, 5, 6);
    Answer whole = function.call(Event.get(claim + "/history").token(tenant, ALL));
    assertThat(whole.document().get("events")).hasSize(5);
    assertThat(whole.document().get("next").isNull()).isTrue();
  }
}
