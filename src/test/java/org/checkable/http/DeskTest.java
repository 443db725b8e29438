package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.checkable.http.LocalFunction.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    return send(method, target, tenant, sub, 1, body);
  }

  private Answer send(
      String method, String target, String tenant, String sub, int version, String body) {
    return function.call(
        Event.of(method, target)
            .header("content-type", "application/json")
            .header("if-match", "\"" + version + "\"")
            .body(body)
            .token(tenant, sub, ALL)
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

  private Answer review(String claim, String tenant, String by, int version, String verdict) {
    String body = "{\"verdict\":\"%s\"}".formatted(verdict);
    return send("POST", claim + "/reviews", tenant, by, version, body);
  }

  private JsonNode agreement(String tenant) {
    return send("GET", "/v1/stats", tenant, "cyd", "").document().get("agreement");
  }

  @Test
  void reviewThatShowedTheFirstOneIsNotUndone() {
    String claim = claim("desk-peek");
    review(claim, "desk-peek", "ana", 1, "SATIRE");
    Answer second = review(claim, "desk-peek", "bob", 2, "UNPROVEN");
    assertThat(second.body()).contains("SATIRE");

    Answer undo = send("POST", claim + "/undo", "desk-peek", "bob", 3, "{}");

    assertThat(undo.slug()).isEqualTo("state-conflict");
    assertThat(second.document().at("/review/undoUntil").isNull()).isTrue();
    assertThat(send("GET", claim, "desk-peek", "bob", "").document().at("/review/status").asText())
        .isEqualTo("CONFLICT");
  }

  @Test
  void firstReviewIsUndoneAsLongAsItIsAlone() {
    String claim = claim("desk-alone");
    Answer first = review(claim, "desk-alone", "ana", 1, "SATIRE");

    assertThat(first.document().at("/review/undoUntil").isNull()).isFalse();
    assertThat(send("POST", claim + "/undo", "desk-alone", "ana", 2, "{}").status()).isEqualTo(200);
  }

  @Test
  void whoAgreesAfterSeeingTheFirstReviewIsNoIndependentVoice() {
    String claim = claim("desk-follow");
    review(claim, "desk-follow", "ana", 1, "SATIRE");
    review(claim, "desk-follow", "bob", 2, "UNPROVEN");
    Answer amended =
        send("PUT", claim + "/reviews", "desk-follow", "bob", 3, "{\"verdict\":\"SATIRE\"}");

    assertThat(amended.document().at("/review/status").asText()).isEqualTo("REVIEWED");
    assertThat(agreement("desk-follow").get("claims").asInt()).isZero();
  }

  @Test
  void whoAmendsBeforeTheSecondReviewIsStillIndependent() {
    String claim = claim("desk-earlier");
    review(claim, "desk-earlier", "ana", 1, "SATIRE");
    send("PUT", claim + "/reviews", "desk-earlier", "ana", 2, "{\"verdict\":\"UNPROVEN\"}");
    review(claim, "desk-earlier", "bob", 3, "UNPROVEN");

    assertThat(agreement("desk-earlier").get("claims").asInt()).isOne();
  }

  /** Nine verdicts are soon tried: with a hash of the rest, a verdict alone is told. */
  @Test
  void noHashTellsOfAVerdictThatIsMasked() {
    String claim = claim("desk-hash");
    review(claim, "desk-hash", "ana", 1, "SATIRE");
    send("PATCH", claim, "desk-hash", "cyd", 2, "{\"kind\":\"LAW\"}");

    JsonNode blind = send("GET", claim + "/history", "desk-hash", "bob", "").document();
    assertThat(blind.at("/events/0/previousHash").asText()).hasSize(64);
    for (String hash : List.of("/events/0/hash", "/events/1/previousHash", "/events/1/hash")) {
      assertThat(blind.at(hash).isNull()).as(hash).isTrue();
    }
    JsonNode own = send("GET", claim + "/history", "desk-hash", "ana", "").document();
    assertThat(own.at("/events/1/previousHash")).isEqualTo(own.at("/events/0/hash"));
    assertThat(own.at("/events/1/hash").asText()).hasSize(64);
  }

  /** CLAIM and ARTICLE stand for their IDs; the claim is at version 2, and 412 is an answer too. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET    | /v1/claims?status=NEEDS_SECOND       | 1 | 200 | ''",
        "GET    | /v1/claims?articleId=ARTICLE&status=NEEDS_SECOND | 1 | 200 | ''",
        "GET    | /v1/articles/ARTICLE                 | 1 | 200 | ''",
        "GET    | /v1/articles/ARTICLE/claims          | 1 | 200 | ''",
        "GET    | /v1/articles/ARTICLE/coverage        | 1 | 200 | ''",
        "GET    | /v1/claims/CLAIM/matches             | 1 | 200 | ''",
        "GET    | /v1/stats                            | 1 | 200 | ''",
        "GET    | /v1/export                           | 1 | 200 | ''",
        "GET    | /v1/export?format=csv                | 1 | 200 | ''",
        "GET    | /v1/export?format=jsonl              | 1 | 200 | ''",
        "POST   | /v1/claims/next                      | 1 | 200 | {}",
        "PUT    | /v1/claims/CLAIM/lease               | 1 | 200 | {}",
        "PATCH  | /v1/claims/CLAIM                     | 1 | 412 | {\"kind\":\"LAW\"}",
        "PATCH  | /v1/claims/CLAIM                     | 2 | 200 | {\"kind\":\"LAW\"}",
        "POST   | /v1/claims/CLAIM/reviews             | 1 | 412 | {\"verdict\":\"UNPROVEN\"}",
        "POST   | /v1/claims/CLAIM/dismiss             | 1 | 412 | {\"reason\":\"OPINION\"}",
        "POST   | /v1/claims/CLAIM/dismiss             | 2 | 200 | {\"reason\":\"OPINION\"}",
        "POST   | /v1/claims/CLAIM/park                | 2 | 200 |"
            + " {\"until\":\"2026-09-01T00:00:00Z\"}",
        "POST   | /v1/claims/CLAIM/undo                | 2 | 409 | {}"
      })
  void noRouteTellsOfAFirstReviewBeforeTheSecond(
      String method, String target, int version, int status, String body) {
    String tenant = "desk-blind-" + Integer.toHexString((method + target + version).hashCode());
    String claim = claim(tenant);
    String article = claim.replaceFirst(".*/clm_([0-9a-z]+)-.*", "art_$1");
    String review =
        "{\"verdict\":\"SATIRE\",\"summary\":\"It was a joke.\",\"note\":\"Called the mayor.\"}";
    assertThat(send("POST", claim + "/reviews", tenant, "ana", review).status()).isEqualTo(200);
    String path = target.replace("/v1/claims/CLAIM", claim).replace("ARTICLE", article);

    Answer answer = send(method, path, tenant, "bob", version, body);
    String after =
        send("GET", "/v1/export?format=jsonl", tenant, "bob", "").body()
            + send("GET", claim + "/history", tenant, "bob", "").body()
            + send("GET", claim, tenant, "bob", "").body();

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    // How many decided claims have that verdict: none.
    assertThat((answer.body() + after).replace("\"SATIRE\":0", ""))
        .doesNotContain("\"SATIRE\"")
        .doesNotContain("joke")
        .doesNotContain("mayor");
  }

  /** Formats that have no room for a cursor carry it in a header. */
  @ParameterizedTest
  @ValueSource(strings = {"csv", "jsonl"})
  void exportIsWalkedByTheCursorInItsHeader(String format) {
    String tenant = "desk-walk-" + format;
    String text =
        IntStream.range(0, 5)
            .mapToObj(plant -> "Output at plant %d rose by 7%% in May 2025.".formatted(plant))
            .collect(Collectors.joining(" "));
    Answer stored =
        function.call(Event.post("/v1/articles", "text/plain", text).token(tenant, ALL).bytes());
    List<String> ids =
        stored.document().at("/claimIds").valueStream().map(JsonNode::asText).toList();
    assertThat(ids).hasSize(5);
    for (String id : ids) {
      send("POST", "/v1/claims/" + id + "/dismiss", tenant, "ana", "{\"reason\":\"OPINION\"}");
    }

    String target = "/v1/export?limit=2&format=" + format;
    List<String> lines = new ArrayList<>();
    int pages = 0;
    String cursor = "";
    do {
      Answer page = send("GET", target + cursor, tenant, "ana", "");
      assertThat(page.status()).isEqualTo(200);
      lines.addAll(page.body().lines().toList());
      String next = page.headers().get("x-next-cursor");
      cursor = next == null ? "" : "&cursor=" + next;
      pages++;
    } while (!cursor.isEmpty());

    assertThat(pages).isEqualTo(3);
    assertThat(lines).hasSize(format.equals("csv") ? 6 : 5);
    assertThat(lines.subList(lines.size() - 5, lines.size()))
        .allSatisfy(line -> assertThat(ids).anyMatch(line::contains))
        .doesNotHaveDuplicates();
  }
}
