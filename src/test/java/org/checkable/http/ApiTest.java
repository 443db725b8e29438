package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.checkable.http.LocalFunction.Answer;
import org.junit.jupiter.api.Test;

/** What clients do with the API, through real events and a real table. */
class ApiTest {
  private static final String ALL = "claims:submit claims:review claims:read";
  private static final String TEXT =
      """
      🏗️ Quay works begin

      The port of Eastholm hired 40 divers in May 🤿, its director, Mina Torve, said. “We spent \
      3.5 million euros on the quay,” she said. Who guards it at night?

      Traffic fell by 12% in 2024 after two cranes broke. “We spent 3.5 million euros on the \
      quay,” she said.

      The council approved a second crane on Tuesday.
      """;

  private static final LocalFunction FUNCTION = LocalFunction.withTokens();

  private static Answer submit(String tenant, String text) {
    return FUNCTION.call(Event.postJson(json("text", text)).token(tenant, ALL));
  }

  private static Answer get(String tenant, String target) {
    return FUNCTION.call(Event.get(target).token(tenant, ALL));
  }

  private static String json(String field, String value) {
    return JsonNodeFactory.instance.objectNode().put(field, value).toString();
  }

  private static String cut(String text, JsonNode at) {
    int[] codePoints = text.codePoints().toArray();
    int start = at.get("start").asInt();
    return new String(codePoints, start, at.get("end").asInt() - start);
  }

  @Test
  void sameArticleAgainAnswersTheSameIdsAndTouchesNothing() {
    Answer first = submit("again", TEXT);
    int items = LocalFunction.items("again");
    Answer second = submit("again", TEXT.replace("\n", "\r\n"));

    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(200);
    assertThat(second.document().get("duplicate").asBoolean()).isTrue();
    for (String member : List.of("articleId", "claimIds", "claims", "summary", "links")) {
      assertThat(second.document().get(member)).isEqualTo(first.document().get(member));
    }
    assertThat(LocalFunction.items("again")).isEqualTo(items);
  }

  @Test
  void locationLeadsBelowTheStage() {
    Answer answer =
        FUNCTION.call(
            Event.post("/prod/v1/articles", "text/plain", TEXT)
                .stage("prod")
                .token("location", ALL));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.headers().get("location")).startsWith("/prod/v1/articles/art_");
  }

  @Test
  void claimIdsAreThoseOfTheBriefsInReadingOrder() {
    JsonNode document = submit("order", TEXT).document();
    List<String> briefs = new ArrayList<>();
    int last = -1;
    for (JsonNode claim : document.get("claims")) {
      briefs.add(claim.get("id").asText());
      assertThat(claim.get("start").asInt()).isGreaterThanOrEqualTo(last);
      last = claim.get("start").asInt();
    }
    List<String> ids = new ArrayList<>();
    document.get("claimIds").forEach(id -> ids.add(id.asText()));
    assertThat(ids).isEqualTo(briefs).hasSizeGreaterThan(2).doesNotHaveDuplicates();
    assertThat(document.at("/summary/claims").asInt()).isEqualTo(ids.size());
  }

  @Test
  void offsetsCutTheStoredTextByCodePointsBesideEmojiAndRepeatedSentences() {
    String id = submit("offsets", TEXT).document().get("articleId").asText();
    String text = get("offsets", "/v1/articles/" + id + "/text").document().get("text").asText();
    JsonNode claims = get("offsets", "/v1/articles/" + id + "/claims").document().get("claims");

    assertThat(claims).isNotEmpty();
    for (JsonNode claim : claims) {
      assertThat(cut(text, claim.at("/source/position")))
          .isEqualTo(claim.at("/source/quote/exact").asText());
    }
  }

  @Test
  void coverageAccountsForEveryCharacterThatIsNotSpace() {
    String id = submit("coverage", TEXT).document().get("articleId").asText();
    String text = get("coverage", "/v1/articles/" + id + "/text").document().get("text").asText();
    int[] codePoints = text.codePoints().toArray();
    JsonNode coverage = get("coverage", "/v1/articles/" + id + "/coverage").document();
    int at = 0;
    for (JsonNode sentence : coverage.get("sentences")) {
      assertThat(new String(codePoints, at, sentence.get("start").asInt() - at)).isBlank();
      at = sentence.get("end").asInt();
    }
    assertThat(new String(codePoints, at, codePoints.length - at)).isBlank();
    assertThat(coverage.at("/summary/sentences").asInt())
        .isEqualTo(coverage.get("sentences").size());
  }

  @Test
  void dryRunAnswersTheWholeExtractionAndStoresNothing() {
    Answer answer =
        FUNCTION.call(
            Event.post("/v1/articles?dryRun=true", "application/json", json("text", TEXT))
                .token("dry", ALL));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.document().get("text").asText()).isEqualTo(TEXT);
    assertThat(answer.document().get("claims")).isNotEmpty();
    assertThat(LocalFunction.items("dry")).isZero();
  }

  @Test
  void plainTextTakesTheRestAsParameters() {
    Answer answer =
        FUNCTION.call(
            Event.post(
                    "/v1/articles?title=Quay+works%3A+%C3%A9t%C3%A9&publishedAt=2025-06-01"
                        + "&url=https://eastholm.example/a&byline=Ann%20Lee&language=en-GB",
                    "text/plain; charset=\"UTF-8\"", TEXT)
                .token("plain", ALL));
    JsonNode article =
        get("plain", "/v1/articles/" + answer.document().get("articleId").asText()).document();

    assertThat(article.get("title").asText()).isEqualTo("Quay works: été");
    assertThat(article.get("publishedAt").asText()).isEqualTo("2025-06-01");
    assertThat(article.get("url").asText()).isEqualTo("https://eastholm.example/a");
    assertThat(article.get("byline").asText()).isEqualTo("Ann Lee");
    assertThat(article.get("language").asText()).isEqualTo("en-GB");
  }

  @Test
  void bodyInBase64AndBodyAsItIsAreTheSameArticle() {
    String plain = submit("base64", TEXT).document().get("articleId").asText();
    Answer encoded =
        FUNCTION.call(
            Event.postJson("")
                .bytes(json("text", TEXT).getBytes(StandardCharsets.UTF_8))
                .token("base64", ALL));
    assertThat(encoded.document().get("articleId").asText()).isEqualTo(plain);
  }

  @Test
  void restApiEventsWorkToo() {
    Answer answer =
        FUNCTION.call(
            Event.version1("POST", "/v1/articles")
                .header("Content-Type", "text/plain")
                .parameter("dryRun", "true")
                .parameter("title", "Quay & works")
                .body(TEXT)
                .authorizer(
                    "{\"claims\": {\"sub\": \"ana\", \"tenant\": \"rest\","
                        + " \"scope\": \"claims:submit\"}}"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.document().get("title").asText()).isEqualTo("Quay & works");
  }

  @Test
  void idempotencyKeyReplaysTheSameRequestAndRefusesAnother() {
    Event first = Event.postJson(json("text", TEXT)).header("Idempotency-Key", "k-1");
    Answer created = FUNCTION.call(first.token("keys", ALL));
    Answer replayed = FUNCTION.call(first);
    Answer other =
        FUNCTION.call(
            Event.postJson(json("text", "The mayor resigned on Monday after 12 years."))
                .header("idempotency-key", "k-1")
                .token("keys", ALL));

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.headers()).doesNotContainKey("idempotency-replayed");
    assertThat(replayed.status()).isEqualTo(200);
    assertThat(replayed.headers()).containsEntry("idempotency-replayed", "true");
    assertThat(replayed.document().get("claimIds")).isEqualTo(created.document().get("claimIds"));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.slug()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void anotherTenantsArticlesAndClaimsAreNotFound() {
    JsonNode mine = submit("mine", TEXT).document();
    String article = "/v1/articles/" + mine.get("articleId").asText();
    String claim = "/v1/claims/" + mine.get("claimIds").get(0).asText();

    for (String target :
        List.of(article, article + "/claims", article + "/text", article + "/coverage", claim)) {
      assertThat(get("mine", target).status()).as(target).isEqualTo(200);
      Answer foreign = get("theirs", target);
      assertThat(foreign.status()).as(target).isEqualTo(404);
      assertThat(foreign.slug()).isEqualTo("not-found");
    }
    assertThat(get("theirs", "/v1/claims").document().get("claims")).isEmpty();
  }

  @Test
  void queueIsWalkedPageByPageBestFirst() {
    submit("paging", TEXT);
    submit("paging", TEXT.replace("Eastholm", "Westholm"));
    List<String> walked = new ArrayList<>();
    List<Double> scores = new ArrayList<>();
    String target = "/v1/claims?limit=2";
    String cursor = "";
    do {
      JsonNode page = get("paging", target + cursor).document();
      page.get("claims")
          .forEach(
              claim -> {
                walked.add(claim.get("id").asText());
                scores.add(claim.get("score").asDouble());
              });
      assertThat(page.get("claims").size()).isLessThanOrEqualTo(2);
      cursor = page.get("cursor").isNull() ? "" : "&cursor=" + page.get("cursor").asText();
    } while (!cursor.isEmpty() && walked.size() < 100);

    JsonNode whole = get("paging", "/v1/claims?limit=100").document().get("claims");
    List<String> all = new ArrayList<>();
    whole.forEach(claim -> all.add(claim.get("id").asText()));
    assertThat(walked).isEqualTo(all).hasSizeGreaterThan(4).doesNotHaveDuplicates();
    assertThat(scores).isSortedAccordingTo((one, other) -> Double.compare(other, one));
  }

  @Test
  void cursorOfOneListIsNoneOfAnother() {
    submit("cursors", TEXT);
    String cursor = get("cursors", "/v1/claims?limit=1").document().get("cursor").asText();

    assertThat(get("cursors", "/v1/claims?limit=1&cursor=" + cursor).status()).isEqualTo(200);
    assertThat(get("cursors", "/v1/claims?minScore=0.5&cursor=" + cursor).slug())
        .isEqualTo("bad-cursor");
    assertThat(get("others", "/v1/claims?limit=1&cursor=" + cursor).slug()).isEqualTo("bad-cursor");
  }

  @Test
  void claimsNeedAsManyReviewsAsTheNewsroomWants() {
    LocalFunction careful = LocalFunction.with(Map.of("REQUIRED_REVIEWS", "2"));
    String claim =
        careful
            .call(Event.postJson(json("text", TEXT)).token("careful", ALL))
            .document()
            .get("claimIds")
            .get(0)
            .asText();
    assertThat(
            get("careful", "/v1/claims/" + claim).document().at("/review/requiredReviews").asInt())
        .isEqualTo(2);
  }

  @Test
  void claimIsNotSentToWhoHasIt() {
    String claim = "/v1/claims/" + submit("etag", TEXT).document().get("claimIds").get(0).asText();
    Answer first = get("etag", claim);
    Answer again =
        FUNCTION.call(
            Event.get(claim)
                .header("If-None-Match", "W/\"7\", " + first.headers().get("etag"))
                .token("etag", ALL));

    assertThat(first.headers()).containsEntry("etag", "\"1\"");
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers()).containsEntry("etag", "\"1\"");
  }

  @Test
  void headAnswersTheHeadersOfGet() {
    Answer head = FUNCTION.call(Event.of("HEAD", "/v1/health"));
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers()).containsKey("content-type");
  }

  @Test
  void wrongMethodIsToldTheRightOnes() {
    Answer answer = FUNCTION.call(Event.of("PUT", "/v1/articles").token("x", ALL));
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.slug()).isEqualTo("method-not-allowed");
    assertThat(answer.headers()).containsEntry("allow", "GET, HEAD, OPTIONS, POST");
  }

  @Test
  void idsThatAreNoneAreNotFound() {
    for (String target :
        List.of(
            "/v1/articles/x",
            "/v1/articles/",
            "/v1/articles/art_%00",
            "/v1/claims/clm_00000000000000000000000000-00000-0",
            "/v1/claims/../articles",
            "//",
            "",
            "/v1/claims/")) {
      Answer answer = get("ids", target);
      assertThat(answer.status()).as(target).isEqualTo(404);
      assertThat(answer.slug()).isEqualTo("not-found");
    }
  }

  @Test
  void longAnswersAreCompressedForThoseWhoTakeIt() {
    Event event =
        Event.post("/v1/articles?dryRun=true", "application/json", json("text", TEXT.repeat(40)));
    Answer plain = FUNCTION.call(event.token("gzip", ALL));
    Answer compressed = FUNCTION.call(event.header("accept-encoding", "br, gzip;q=0.8"));
    Answer refused = FUNCTION.call(event.header("accept-encoding", "gzip;q=0"));

    assertThat(plain.headers()).doesNotContainKey("content-encoding");
    assertThat(refused.headers()).doesNotContainKey("content-encoding");
    assertThat(compressed.headers()).containsEntry("content-encoding", "gzip");
    assertThat(compressed.document()).isEqualTo(plain.document());
  }

  @Test
  void unreachableDatabaseIsA503AndTheRetryStoresTheArticleOnce() {
    Event event = Event.postJson(json("text", TEXT)).token("outage", ALL);
    Answer busy = LocalFunction.withoutDatabase().call(event);
    Answer retried = FUNCTION.call(event);
    int items = LocalFunction.items("outage");

    assertThat(busy.status()).isEqualTo(503);
    assertThat(busy.slug()).isEqualTo("storage-busy");
    assertThat(busy.headers().get("retry-after")).matches("[1-9][0-9]*");
    assertThat(retried.status()).isEqualTo(201);
    assertThat(FUNCTION.call(event).status()).isEqualTo(200);
    assertThat(LocalFunction.items("outage")).isEqualTo(items);
  }

  @Test
  void healthAsksNoStorage() {
    assertThat(LocalFunction.withoutDatabase().call(Event.get("/v1/health")).status())
        .isEqualTo(200);
  }

  @Test
  void everyAnswerCarriesTheSafetyHeaders() {
    for (Answer answer :
        List.of(
            FUNCTION.call(Event.get("/v1/health")),
            get("headers", "/v1/claims"),
            get("headers", "/nowhere"),
            FUNCTION.call(Event.get("/v1/claims")),
            FUNCTION.call(Event.of("OPTIONS", "/v1/claims")),
            FUNCTION.call("{}".getBytes(StandardCharsets.UTF_8)))) {
      assertThat(answer.headers())
          .containsEntry("x-content-type-options", "nosniff")
          .containsEntry("referrer-policy", "no-referrer")
          .containsEntry("strict-transport-security", "max-age=31536000")
          .containsEntry("cache-control", "no-store")
          .containsKey("x-request-id");
    }
  }

  @Test
  void pagesOfOtherOriginsAreLetInOnlyIfTheyAreListed() {
    LocalFunction function =
        LocalFunction.with(Map.of("CORS_ORIGINS", "https://desk.example, https://other.example"));
    Answer listed =
        function.call(Event.get("/v1/health").header("origin", "https://other.example"));
    Answer foreign =
        function.call(Event.get("/v1/health").header("origin", "https://evil.example"));
    Answer preflight =
        function.call(Event.of("OPTIONS", "/v1/articles").header("Origin", "https://desk.example"));

    assertThat(listed.headers())
        .containsEntry("access-control-allow-origin", "https://other.example")
        .containsEntry("vary", "origin");
    assertThat(listed.headers().get("access-control-expose-headers")).contains("ETag");
    assertThat(foreign.headers())
        .doesNotContainKey("access-control-allow-origin")
        .containsEntry("vary", "origin");
    assertThat(preflight.status()).isEqualTo(204);
    assertThat(preflight.headers())
        .containsEntry("access-control-allow-methods", "GET, HEAD, OPTIONS, POST");
    assertThat(preflight.headers().get("access-control-allow-headers")).contains("idempotency-key");
  }
}
