package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.checkable.http.LocalFunction.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which text of a page is the newest, when one of them has nothing that the page said. */
@SuppressWarnings("NullAway.Init") // JUnit sets the functions before any test.
class NewestTest {
  private static final String ALL = "claims:submit claims:review claims:read";
  private static final String TEXT =
      "The harbour handled 9,000 tonnes of grain in May 2025.\n\n"
          + "Brannoch Marine has held the contract since 2021.";
  private static final String STUB = "Read on for $2 a week, as 41,000 subscribers did in 2024.";

  private static final String QUESTION = "\n\nWho pays for the new quay?";
  private static final String OTHER_STUB = "Join 52,000 readers who pay $3 a month since 2023.";
  private static DyingDatabase database;
  private static LocalFunction function;
  private static LocalFunction dying;

  @BeforeAll
  static void open() throws IOException {
    database = new DyingDatabase(LocalFunction.endpoint());
    function = LocalFunction.withTokens();
    dying = LocalFunction.with(Map.of("DYNAMODB_ENDPOINT", database.endpoint().toString()));
  }

  @AfterAll
  static void lookThroughTheTable() {
    database.close();
    assertThat(LocalFunction.violations()).isEmpty();
  }

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
  void whoeverComesNextCompletesWhatAnotherBegan() {
    String tenant = "newest-crash";
    JsonNode first = post(tenant, TEXT);
    JsonNode held = post(tenant, STUB);
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

  private Answer promote(String tenant, JsonNode article) {
    String target = "/v1/articles/" + article.get("articleId").asText() + "/claims";
    return function.call(
        Event.post(target, "application/json", "{\"sentence\":2}").token(tenant, ALL));
  }

  private List<String> events(String tenant, Answer promoted) {
    String claim = promoted.document().get("id").asText();
    JsonNode history = get(tenant, "/v1/claims/" + claim + "/history").document();
    return history.get("events").findValuesAsText("type");
  }

  /** What is answered when something else happens right before the first transaction. */
  private static Answer answer(Event event, Runnable meanwhile) {
    database.dieAfter(Integer.MAX_VALUE, false);
    database.meanwhile(meanwhile);
    return dying.call(event);
  }

  @Test
  void claimMadeWhileAHeldTextTakesThePlaceGoesWithItsTextAndComesBackWithIt() {
    String tenant = "newest-promoted";
    JsonNode first = post(tenant, TEXT + QUESTION);
    JsonNode held = post(tenant, STUB);
    List<Answer> made = new ArrayList<>();

    Answer taken = answer(newest(tenant, held, 1), () -> made.add(promote(tenant, first)));

    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    assertThat(events(tenant, made.getFirst())).containsExactly("PROMOTED", "SUPERSEDED");
    assertThat(makeNewest(tenant, first, 2).status()).isEqualTo(200);
    assertThat(events(tenant, made.getFirst()))
        .containsExactly("PROMOTED", "SUPERSEDED", "RESTORED");
    assertThat(get(tenant, "/v1/claims").document().get("claims")).hasSize(3);
  }

  @Test
  void claimMadeOfAnEarlierTextWhileItComesBackIsThereOnceAndCarriedOn() {
    String tenant = "newest-promoted-back";
    JsonNode first = post(tenant, TEXT + QUESTION);
    makeNewest(tenant, post(tenant, STUB), 1);
    List<Answer> made = new ArrayList<>();

    Answer back = answer(newest(tenant, first, 2), () -> made.add(promote(tenant, first)));

    assertThat(back.status()).as(back.body()).isEqualTo(200);
    assertThat(made.getFirst().status()).as(made.getFirst().body()).isEqualTo(201);
    String id = made.getFirst().document().get("id").asText();
    assertThat(get(tenant, "/v1/claims/" + id).document().get("supersededBy").isNull()).isTrue();
    assertThat(get(tenant, "/v1/claims").document().get("claims")).hasSize(3);
    JsonNode later = post(tenant, TEXT + QUESTION + "\n\nFares rose by 12% last year.");
    assertThat(later.at("/revision/kept").findValuesAsText("from")).contains(id);
  }

  @Test
  void claimMadeRightBeforeATextIsHeldIsKeptWhenThatTextHasItsWords() {
    String tenant = "newest-held-promoted";
    JsonNode first = post(tenant, TEXT + QUESTION);
    List<Answer> made = new ArrayList<>();

    JsonNode held =
        answer(posting(tenant, STUB + QUESTION), () -> made.add(promote(tenant, first))).document();

    assertThat(held.get("status").asText()).isEqualTo("HELD");
    assertThat(events(tenant, made.getFirst())).containsExactly("PROMOTED");
    assertThat(makeNewest(tenant, held, 1).status()).isEqualTo(200);
    assertThat(post(tenant, STUB + QUESTION).at("/revision/kept").findValuesAsText("from"))
        .containsExactly(made.getFirst().document().get("id").asText());
  }

  @Test
  void ofTwoTextsThatAreMadeTheNewestAtOnceOneHearsOfTheOther() {
    String tenant = "newest-two";
    JsonNode first = post(tenant, TEXT);
    JsonNode one = post(tenant, STUB);
    JsonNode other = post(tenant, OTHER_STUB);

    Answer late =
        answer(
            newest(tenant, one, 1),
            () -> assertThat(makeNewest(tenant, other, 1).status()).isEqualTo(200));

    assertThat(late.status()).as(late.body()).isEqualTo(412);
    assertThat(post(tenant, STUB).get("status").asText()).isEqualTo("HELD");
    assertThat(makeNewest(tenant, one, 2).status()).isEqualTo(200);
    assertThat(claim(tenant, first, 0).get("supersededBy").isNull()).isFalse();
    assertThat(get(tenant, "/v1/claims").document().get("claims")).hasSize(1);
  }

  @Test
  void textThatIsPostedWhileAHeldOneTakesThePlaceIsComparedWithThat() {
    String tenant = "newest-posted";
    post(tenant, TEXT);
    JsonNode held = post(tenant, STUB);

    Answer posted =
        answer(
            posting(tenant, TEXT + "\n\nFares rose by 12% last year."),
            () -> assertThat(makeNewest(tenant, held, 1).status()).isEqualTo(200));

    assertThat(posted.document().get("status").asText()).as(posted.body()).isEqualTo("HELD");
    assertThat(get(tenant, "/v1/claims").document().get("claims")).hasSize(1);
  }

  @Test
  void heldTextIsNotMadeTheNewestOverARevisionThatCameMeanwhile() {
    String tenant = "newest-overtaken";
    post(tenant, TEXT);
    JsonNode held = post(tenant, STUB);

    Answer late =
        answer(newest(tenant, held, 1), () -> post(tenant, TEXT + "\n\nFares rose by 12%."));

    assertThat(late.status()).as(late.body()).isEqualTo(412);
    assertThat(post(tenant, STUB).get("status").asText()).isEqualTo("HELD");
    assertThat(get(tenant, "/v1/claims").document().get("claims")).hasSize(3);
  }
}
