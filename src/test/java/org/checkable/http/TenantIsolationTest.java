package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.checkable.http.LocalFunction.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What one tenant has shows to no other, where no ID is asked for: lists, cursors, keys, searches.
 * {@link RoutesByCallerTest} asks for IDs.
 */
class TenantIsolationTest {
  private static final String ALL = "claims:submit claims:review claims:read";
  private static final String OURS = "isolation-ours";
  private static final String THEIRS = "isolation-theirs";
  private static final String TEXT =
      "Tarnby sold 14 buses in 2024. The port closed for 3 months in 2023, and 40 people lost"
          + " work.";
  private static final LocalFunction FUNCTION = LocalFunction.withTokens();

  private static Answer send(String tenant, String method, String path, String body, String key) {
    Event event =
        Event.of(method, path)
            .header("content-type", "application/json")
            .header("if-match", "\"1\"")
            .body(body)
            .token(tenant, ALL);
    return FUNCTION.call((key.isEmpty() ? event : event.header("idempotency-key", key)).bytes());
  }

  private static Answer get(String tenant, String path) {
    return send(tenant, "GET", path, "", "");
  }

  private static String article(String text) {
    return "{\"text\":\"" + text + "\"}";
  }

  @BeforeAll
  static void oursHasClaimsReviewsAndAKey() {
    Answer stored = send(OURS, "POST", "/v1/articles", article(TEXT), "key-1");
    for (int claim = 0; claim < 2; claim++) {
      String path = "/v1/claims/" + stored.document().at("/claimIds/" + claim).asText();
      Answer done = send(OURS, "POST", path + "/dismiss", "{\"reason\":\"OPINION\"}", "");
      assertThat(done.status()).as(done.body()).isEqualTo(200);
    }
    send(
        OURS,
        "POST",
        "/v1/articles",
        article("Fares rose by 8% in June. Tickets cost 4 dollars."),
        "");
    send(
        OURS,
        "POST",
        "/v1/library",
        "{\"@type\":\"ClaimReview\",\"url\":\"https://c.example/1\",\"claimReviewed\":"
            + "\"Vessels at Ellismere carried 3.1 million passengers\"}",
        "");
  }

  @Test
  void cursorOfAnotherTenantIsNoCursor() {
    for (String list :
        new String[] {
          "/v1/claims?limit=1",
          "/v1/claims?sort=NEWEST&limit=1",
          "/v1/articles?limit=1",
          "/v1/search?q=fares+Ellismere&limit=1",
          "/v1/export?limit=1"
        }) {
      String cursor = get(OURS, list).document().path("cursor").asText();
      assertThat(cursor).isNotEmpty();
      assertThat(get(OURS, list + "&cursor=" + cursor).status()).isEqualTo(200);
      assertThat(get(THEIRS, list + "&cursor=" + cursor).slug()).isEqualTo("bad-cursor");
    }
  }

  @Test
  void sameArticleIsAnotherOneAndItsKeyIsFree() {
    Answer ours = send(OURS, "POST", "/v1/articles", article(TEXT), "key-1");
    Answer theirs = send(THEIRS + "-2", "POST", "/v1/articles", article(TEXT), "key-1");
    Answer other =
        send(THEIRS + "-3", "POST", "/v1/articles", article("Rents fell by 2%."), "key-1");

    assertThat(ours.headers()).containsEntry("idempotency-replayed", "true");
    assertThat(theirs.status()).isEqualTo(201);
    assertThat(other.status()).isEqualTo(201);
    assertThat(theirs.headers()).doesNotContainKey("idempotency-replayed");
    assertThat(theirs.document().path("articleId")).isNotEqualTo(ours.document().path("articleId"));
  }

  @Test
  void listsOfSomebodyWhoHasNothingAreEmpty() {
    String article =
        send(OURS, "POST", "/v1/articles", article(TEXT), "").document().path("articleId").asText();
    assertThat(get(THEIRS, "/v1/claims").document().path("claims")).isEmpty();
    assertThat(get(THEIRS, "/v1/claims?assignee=ana").document().path("claims")).isEmpty();
    assertThat(get(THEIRS, "/v1/claims?articleId=" + article).document().path("claims")).isEmpty();
    assertThat(get(THEIRS, "/v1/articles").document().path("articles")).isEmpty();
    assertThat(get(THEIRS, "/v1/search?q=fares+Ellismere").document().path("results")).isEmpty();
    assertThat(get(THEIRS, "/v1/export").document().path("claimReviews")).isEmpty();
    assertThat(get(THEIRS, "/v1/export?format=jsonl").body()).isEmpty();
    assertThat(get(OURS, "/v1/export?format=jsonl").body()).contains("Tarnby");
    assertThat(send(THEIRS, "POST", "/v1/claims/next", "{}", "").status()).isEqualTo(204);
    assertThat(
            send(
                    THEIRS,
                    "POST",
                    "/v1/claims/next",
                    "{\"filters\":{\"articleId\":\"" + article + "\"}}",
                    "")
                .status())
        .isEqualTo(204);
  }

  @Test
  void statisticsCountOnesOwnOnly() {
    String days = "/v1/stats?from=2026-03-01&to=2026-03-10";
    assertThat(get(OURS, days).document().at("/dismissals/OPINION").asInt()).isEqualTo(2);
    assertThat(get(THEIRS, days).document().at("/dismissals/OPINION").asInt()).isZero();
    assertThat(get(THEIRS, days).document().at("/queue/PENDING/depth").asInt()).isZero();
  }

  @Test
  void libraryIsOnesOwn() {
    String repeated = article("Vessels at Ellismere carried 3.1 million passengers last year.");
    assertThat(matches(OURS, repeated)).isPositive();
    assertThat(matches(THEIRS + "-4", repeated)).isZero();
  }

  private static int matches(String tenant, String article) {
    String claim =
        send(tenant, "POST", "/v1/articles", article, "").document().at("/claimIds/0").asText();
    return get(tenant, "/v1/claims/" + claim + "/matches").document().path("matches").size();
  }

  @Test
  void duplicateOfAnotherTenantsClaimIsToldLikeOneOfNobodys() {
    String ours =
        send(OURS, "POST", "/v1/articles", article(TEXT), "").document().at("/claimIds/0").asText();
    Answer known = dismissedAsDuplicate(THEIRS + "-5", ours);
    Answer unknown =
        dismissedAsDuplicate(THEIRS + "-6", ours.replaceAll("_[0-9a-z]{26}", "_" + "0".repeat(26)));
    assertThat(ours).startsWith("clm_");
    assertThat(known.status()).as(known.body()).isEqualTo(422);
    assertThat(known).isEqualTo(unknown);
  }

  private static Answer dismissedAsDuplicate(String tenant, String of) {
    String own =
        send(tenant, "POST", "/v1/articles", article(TEXT), "")
            .document()
            .at("/claimIds/0")
            .asText();
    return send(
        tenant,
        "POST",
        "/v1/claims/" + own + "/dismiss",
        "{\"reason\":\"DUPLICATE_OF\",\"duplicateOf\":\"" + of + "\"}",
        "");
  }
}
