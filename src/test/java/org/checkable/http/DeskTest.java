package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.checkable.http.LocalFunction.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reviewers must not do, and must not see, over HTTP. */
class DeskTest {
  private static final String ALL = "claims:submit claims:review claims:read";
  private static final String TEXT = "Output rose by 7% to 9,000 tonnes in May 2025.";

  private final LocalFunction function = LocalFunction.with(Map.of("REQUIRED_REVIEWS", "2"));

  /** A fresh claim of a tenant. */
  private String claim(String tenant) {
    Answer stored =
        function.call(Event.post("/v1/articles", "text/plain", TEXT).token(tenant, ALL).bytes());
    return "/v1/claims/" + stored.document().at("/claimIds/0").asText();
  }

  private Answer send(String method, String target, String tenant, String sub, String body) {
    return function.call(
        Event.of(method, target)
            .header("content-type", "application/json")
            .header("if-match", "\"1\"")
            .body(body)
            .authorizer(
                "{\"jwt\":{\"claims\":{\"sub\":\"%s\",\"tenant\":\"%s\",\"scope\":\"%s\"}}}"
                    .formatted(sub, tenant, ALL))
            .bytes());
  }

  @Test
  void noteOfOneMegabyteIsRefusedAndNothingIsWritten() {
    String claim = claim("desk-note");
    String body = "{\"verdict\":\"UNPROVEN\",\"note\":\"%s\"}".formatted("x".repeat(1_000_000));

    Answer refused = send("POST", claim + "/reviews", "desk-note", "ana", body);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.document().at("/errors/0/pointer").asText()).isEqualTo("/note");
    assertThat(send("GET", claim, "desk-note", "ana", "").document().at("/version").asInt())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "PUT,/lease",
    "DELETE,/lease",
    "POST,/reopen",
    "POST,/undo",
    "GET,/history",
    "GET,''"
  })
  void claimOfAnotherTenantIsNotFound(String method, String below) {
    String claim = claim("desk-owner");
    assertThat(send(method, claim + below, "desk-stranger", "ana", "").status()).isEqualTo(404);
  }

  @Test
  void leaseThatIsOverBeforeItBeginsIsRefused() {
    String claim = claim("desk-lease");
    Answer refused = send("PUT", claim + "/lease", "desk-lease", "ana", "{\"leaseSeconds\":-5}");
    assertThat(refused.status()).isEqualTo(422);
  }

  @Test
  void secondReviewerSeesNothingOfTheFirstReview() {
    String claim = claim("desk-blind");
    String body = "{\"verdict\":\"SATIRE\",\"summary\":\"It was a joke.\"}";
    assertThat(send("POST", claim + "/reviews", "desk-blind", "ana", body).status()).isEqualTo(200);

    Answer seen = send("GET", claim, "desk-blind", "bob", "");
    Answer history = send("GET", claim + "/history", "desk-blind", "bob", "");

    assertThat(seen.document().at("/review/status").asText()).isEqualTo("NEEDS_SECOND");
    assertThat(seen.document().at("/review/blind").asBoolean()).isTrue();
    assertThat(seen.body() + history.body()).doesNotContain("SATIRE").doesNotContain("joke");
    assertThat(history.document().at("/events/0/masked").asBoolean()).isTrue();
    assertThat(send("GET", claim, "desk-blind", "ana", "").body()).contains("joke");
  }
}
