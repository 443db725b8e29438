package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.checkable.http.LocalFunction.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people say to each other about a claim, over HTTP. */
class CommentsTest {
  private static final String ALL = "claims:submit claims:review claims:read";
  private static final String TEXT = "Output rose by 7% to 9,000 tonnes in May 2025.";
  private static final LocalFunction FUNCTION = LocalFunction.withTokens();
  private static final LocalFunction TWO = LocalFunction.with(Map.of("REQUIRED_REVIEWS", "2"));

  private static String claim(LocalFunction function, String tenant) {
    Answer stored =
        function.call(Event.post("/v1/articles", "text/plain", TEXT).token(tenant, ALL).bytes());
    return "/v1/claims/" + stored.document().at("/claimIds/0").asText();
  }

  private static Answer send(
      LocalFunction function,
      String method,
      String target,
      String tenant,
      String sub,
      int version,
      String body) {
    return function.call(
        Event.of(method, target)
            .header("content-type", "application/json")
            .header("if-match", "\"" + version + "\"")
            .body(body)
            .token(tenant, sub, ALL)
            .bytes());
  }

  private static Answer say(String claim, String tenant, String sub, int version, String text) {
    return send(
        FUNCTION, "POST", claim + "/comments", tenant, sub, version, "{\"text\":\"" + text + "\"}");
  }

  @Test
  void commentIsSeenByOthersCountedInTheQueueAndInTheTrail() {
    String claim = claim(FUNCTION, "said");
    assertThat(say(claim, "said", "ana", 1, "Ask the port.").status()).isEqualTo(200);
    assertThat(say(claim, "said", "bob", 2, "Ask the port.").status()).isEqualTo(200);

    Answer seen = send(FUNCTION, "GET", claim, "said", "cyd", 1, "");
    Answer queue = send(FUNCTION, "GET", "/v1/claims", "said", "cyd", 1, "");
    Answer history = send(FUNCTION, "GET", claim + "/history", "said", "cyd", 1, "");

    assertThat(OpenApi.errors("GET /v1/claims/{id}", seen)).isEmpty();
    assertThat(seen.document().at("/review/comments")).hasSize(2);
    assertThat(seen.document().at("/review/comments/1/by").asText()).isEqualTo("bob");
    assertThat(queue.document().at("/claims/0/review/commentCount").asInt()).isEqualTo(2);
    assertThat(history.document().path("verified").asBoolean()).isTrue();
    assertThat(history.document().at("/events/1/type").asText()).isEqualTo("COMMENTED");
  }

  @Test
  void commentMayBeMadeWhileSomebodyElseHoldsTheClaimAndLeavesTheirLease() {
    String claim = claim(FUNCTION, "said-held");
    send(FUNCTION, "PUT", claim + "/lease", "said-held", "ana", 1, "{}");

    Answer said = say(claim, "said-held", "bob", 1, "Wait for the port.");

    assertThat(said.status()).isEqualTo(200);
    assertThat(said.document().at("/review/leaseHolder").asText()).isEqualTo("ana");
  }

  @Test
  void commentOnDecidedClaimLeavesTheDayOfTheDecision() {
    String claim = claim(FUNCTION, "said-late");
    send(FUNCTION, "POST", claim + "/dismiss", "said-late", "ana", 1, "{\"reason\":\"OPINION\"}");
    LocalFunction tomorrow = LocalFunction.at(LocalFunction.NOW.plusSeconds(86_400));

    Answer said =
        send(
            tomorrow,
            "POST",
            claim + "/comments",
            "said-late",
            "bob",
            2,
            "{\"text\":\"It is one.\"}");

    assertThat(said.document().at("/review/status").asText()).isEqualTo("DISMISSED");
    assertThat(LocalFunction.violations()).isEmpty();
  }

  @Test
  void sameCommentSentAgainIsKeptOnce() {
    String claim = claim(FUNCTION, "said-again");
    say(claim, "said-again", "ana", 1, "Ask the port.");
    Answer again = say(claim, "said-again", "ana", 1, "Ask the port.");
    assertThat(again.document().path("version").asInt()).isEqualTo(2);
  }

  /** Before one's own review is in, what others say may tell what they found. */
  @Test
  void blindReviewerSeesNoCommentsOfOthers() {
    String claim = claim(TWO, "said-blind");
    send(TWO, "POST", claim + "/reviews", "said-blind", "ana", 1, "{\"verdict\":\"SATIRE\"}");
    send(TWO, "POST", claim + "/comments", "said-blind", "ana", 2, "{\"text\":\"A joke.\"}");

    Answer seen = send(TWO, "GET", claim, "said-blind", "bob", 1, "");
    Answer history = send(TWO, "GET", claim + "/history", "said-blind", "bob", 1, "");

    assertThat(seen.document().at("/review/comments")).isEmpty();
    assertThat(seen.document().at("/review/commentCount").asInt()).isEqualTo(1);
    assertThat(seen.body() + history.body()).doesNotContain("joke");
  }

  @Test
  void commentOnAnOlderVersionIsRefused() {
    String claim = claim(FUNCTION, "said-stale");
    say(claim, "said-stale", "ana", 1, "One.");
    Answer stale = say(claim, "said-stale", "bob", 1, "Two.");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.document().at("/changedFields/0").asText()).isEqualTo("comments");
  }

  @Test
  void commentThatNamesNoVersionIsRefused() {
    String claim = claim(FUNCTION, "said-blindly");
    Answer refused =
        FUNCTION.call(
            Event.post(claim + "/comments", "application/json", "{\"text\":\"Ask.\"}")
                .token("said-blindly", ALL)
                .bytes());
    assertThat(refused.status()).isEqualTo(428);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"text\":\"\"}", "{\"text\":\"  \"}", "{\"text\":7}"})
  void emptyCommentIsRefused(String body) {
    String claim = claim(FUNCTION, "said-empty");
    Answer refused = send(FUNCTION, "POST", claim + "/comments", "said-empty", "ana", 1, body);
    assertThat(refused.pointers()).containsExactly("/text");
  }
}
