package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.checkable.http.LocalFunction.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Articles that are posted again in other words, through the function itself. */
class RevisionsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ALL = "claims:submit claims:review claims:read";
  private static final String JSON_TYPE = "application/json";
  private static final String PAGE = "https://courier.example/harbour";
  private static final List<String> SENTENCES =
      List.of(
          "The harbour handled 9,000 tonnes of grain in May 2025.",
          "Brannoch Marine has held the contract since 2021.",
          "Fares on the Calder route rose by 12% last year.",
          "The council approved a budget of $41 million for the port.",
          "Passenger numbers fell from 3.1 million to 2.6 million in 2024.");
  private static final int REWORDED = 2;
  private static final String OTHER_FARES = "Fares on the Calder route rose by 14% last year.";

  /** Says nearly what the first sentence says. */
  private static final String ALIKE = "The harbour handled 9,000 tonnes of grain in May last year.";

  private final LocalFunction function = LocalFunction.withTokens();

  private static List<String> changed(int sentence, String words) {
    List<String> sentences = new ArrayList<>(SENTENCES);
    sentences.set(sentence, words);
    return sentences;
  }

  private static Event posting(String tenant, String url, List<String> sentences) {
    String body =
        JSON.createObjectNode()
            .put("text", String.join("\n\n", sentences))
            .put("url", url)
            .put("publishedAt", "2026-03-01")
            .toString();
    return Event.postJson(body).token(tenant, ALL);
  }

  private Answer post(String tenant, List<String> sentences) {
    Answer answer = function.call(posting(tenant, PAGE, sentences));
    assertThat(OpenApi.errors("POST /v1/articles", answer)).as(answer.body()).isEmpty();
    return answer;
  }

  private Answer get(String tenant, String target) {
    return function.call(Event.get(target).token(tenant, ALL));
  }

  private JsonNode claim(String tenant, String id) {
    Answer answer = get(tenant, "/v1/claims/" + id);
    assertThat(OpenApi.errors("GET /v1/claims/{id}", answer)).as(answer.body()).isEmpty();
    return answer.document();
  }

  private Answer change(String tenant, String below, int version, String body) {
    return function.call(
        Event.post("/v1/claims/" + below, "application/json", body)
            .header("if-match", "\"" + version + "\"")
            .token(tenant, ALL));
  }

  private void review(String tenant, String id, int version) {
    String body =
        "{\"verdict\":\"FALSE\",\"summary\":\"Not so.\",\"evidence\":[{\"url\":"
            + "\"https://office.example/1\",\"stance\":\"REFUTES\"}]}";
    assertThat(change(tenant, id + "/reviews", version, body).status()).isEqualTo(200);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(one -> texts.add(one.isTextual() ? one.asText() : one.path("id").asText()));
    return texts;
  }

  private static List<String> ids(Answer posted) {
    return texts(posted.document().get("claimIds"));
  }

  /** The IDs of the claims that were kept, the new one by the earlier one. */
  private static Map<String, String> kept(Answer posted) {
    Map<String, String> kept = new TreeMap<>();
    posted
        .document()
        .at("/revision/kept")
        .forEach(pair -> kept.put(pair.get("from").asText(), pair.get("to").asText()));
    return kept;
  }

  private static String keptAs(String earlier, Answer posted) {
    return Objects.requireNonNull(kept(posted).get(earlier));
  }

  private List<String> queue(String tenant, String more) {
    return texts(get(tenant, "/v1/claims?limit=100" + more).document().get("claims"));
  }

  @Test
  void oneWordChangedKeepsAllOtherReviews() {
    String tenant = "rev-one";
    List<String> first = ids(post(tenant, SENTENCES));
    first.forEach(id -> review(tenant, id, 1));
    Map<String, Map<String, AttributeValue>> before = LocalFunction.contents(tenant);

    Answer revised = post(tenant, changed(REWORDED, OTHER_FARES));

    assertThat(revised.status()).isEqualTo(201);
    List<String> now = ids(revised);
    JsonNode revision = revised.document().get("revision");
    assertThat(revision.get("number").asInt()).isEqualTo(2);
    assertThat(kept(revised)).hasSize(first.size() - 1).doesNotContainKey(first.get(REWORDED));
    assertThat(revision.at("/reworded/0/from").asText()).isEqualTo(first.get(REWORDED));
    assertThat(revision.at("/reworded/0/to").asText()).isEqualTo(now.get(REWORDED));
    assertThat(revision.at("/reworded/0/relation").asText()).isEqualTo("DIFFERENT_NUMBER");
    assertThat(revision.get("moved").size() + revision.get("added").size()).isZero();
    assertThat(revision.get("removed")).isEmpty();
    kept(revised)
        .forEach(
            (from, to) -> {
              assertThat(claim(tenant, to).at("/review/verdict").asText()).isEqualTo("FALSE");
              assertThat(claim(tenant, to).get("review"))
                  .isEqualTo(claim(tenant, from).get("review"));
              assertThat(claim(tenant, to).get("sameAs").asText()).isEqualTo(from);
            });
    // Of what was there, nothing but the reworded claim was touched.
    Map<String, Map<String, AttributeValue>> after = LocalFunction.contents(tenant);
    before.forEach(
        (key, item) -> {
          boolean reworded = key.endsWith(" C#000" + REWORDED + "#0");
          assertThat(item.equals(after.get(key))).as(key).isEqualTo(!reworded || isCounter(key));
        });
    assertThat(LocalFunction.violations()).isEmpty();
  }

  private static boolean isCounter(String key) {
    return key.startsWith("S#");
  }

  @Test
  void rewordedClaimIsOpenAndSuggestsTheEarlierOne() {
    String tenant = "rev-reworded";
    String earlier = ids(post(tenant, SENTENCES)).get(REWORDED);
    review(tenant, earlier, 1);
    String now = ids(post(tenant, changed(REWORDED, OTHER_FARES))).get(REWORDED);

    assertThat(claim(tenant, now).at("/review/status").asText()).isEqualTo("PENDING");
    assertThat(claim(tenant, now).get("rewordedFrom").asText()).isEqualTo(earlier);
    assertThat(claim(tenant, earlier).get("supersededBy").asText()).isEqualTo(now);
    assertThat(claim(tenant, earlier).at("/review/verdict").asText()).isEqualTo("FALSE");
    JsonNode matches = get(tenant, "/v1/claims/" + now + "/matches").document().get("matches");
    assertThat(texts(matches)).contains(earlier);
  }

  @Test
  void matchOfAKeptClaimIsDecidedOnTheEarlierOne() {
    String tenant = "rev-match";
    List<String> first = ids(post(tenant, SENTENCES));
    List<String> second = ids(post(tenant, changed(REWORDED, OTHER_FARES)));
    List<String> third = ids(post(tenant, changed(REWORDED, OTHER_FARES + " It did so again.")));
    String kept = third.get(REWORDED);
    String earlier = first.get(REWORDED);
    assertThat(claim(tenant, kept).get("sameAs").asText()).isEqualTo(second.get(REWORDED));

    Answer decided = change(tenant, kept + "/matches/" + earlier, 1, "{\"state\":\"CONFIRMED\"}");

    assertThat(decided.status()).isEqualTo(200);
    String list = "/v1/claims/" + second.get(REWORDED) + "/matches";
    assertThat(get(tenant, list).document().at("/matches/0/state").asText()).isEqualTo("CONFIRMED");
    assertThat(get(tenant, list).document().at("/matches/0/id").asText()).isEqualTo(earlier);
    assertThat(
            change(tenant, kept + "/matches/" + second.get(REWORDED), 1, "{\"state\":\"REJECTED\"}")
                .status())
        .isEqualTo(404);
    review(tenant, kept, 2);
    Answer stale = change(tenant, kept + "/matches/" + earlier, 1, "{\"state\":\"REJECTED\"}");
    assertThat(stale.status()).isEqualTo(412);
    assertThat(stale.document().get("changedBy").asText()).isEqualTo("ana");
    assertThat(texts(stale.document().get("changedFields"))).contains("review.verdict");
  }

  @Test
  void matchWithAKeptClaimIsOneWithTheEarlierClaim() {
    String tenant = "rev-match-kept";
    String earlier = ids(post(tenant, SENTENCES)).getFirst();
    String kept = keptAs(earlier, post(tenant, changed(REWORDED, OTHER_FARES)));
    String other = ids(function.call(posting(tenant, PAGE + "/2", List.of(ALIKE)))).getFirst();

    Answer decided = change(tenant, other + "/matches/" + kept, 1, "{\"state\":\"CONFIRMED\"}");

    assertThat(decided.status()).isEqualTo(200);
    JsonNode matches = get(tenant, "/v1/claims/" + other + "/matches").document().get("matches");
    assertThat(matches.at("/0/id").asText()).isEqualTo(earlier);
    assertThat(matches.at("/0/state").asText()).isEqualTo("CONFIRMED");
    assertThat(LocalFunction.violations()).isEmpty();
  }

  @Test
  void matchThatWasDecidedUnderAKeptClaimIsStillRead() {
    String tenant = "rev-match-older";
    String earlier = ids(post(tenant, SENTENCES)).getFirst();
    String kept = keptAs(earlier, post(tenant, changed(REWORDED, OTHER_FARES)));
    String other = ids(function.call(posting(tenant, PAGE + "/2", List.of(ALIKE)))).getFirst();
    change(tenant, other + "/matches/" + earlier, 1, "{\"state\":\"CONFIRMED\"}");
    renameMatch(tenant, earlier, kept);

    JsonNode matches = get(tenant, "/v1/claims/" + other + "/matches").document().get("matches");

    assertThat(matches.at("/0/id").asText()).isEqualTo(earlier);
    assertThat(matches.at("/0/state").asText()).isEqualTo("CONFIRMED");
    renameMatch(tenant, kept, earlier);
  }

  private static void renameMatch(String tenant, String from, String to) {
    LocalFunction.contents(tenant)
        .forEach(
            (key, item) -> {
              String sort = Objects.requireNonNull(item.get("SK")).s();
              if (sort.startsWith("M#") && sort.endsWith(from)) {
                LocalFunction.move(item, sort.replace(from, to));
              }
            });
  }

  @Test
  void claimDoesNotMatchItselfUnderAnotherId() {
    String tenant = "rev-match-itself";
    String earlier = ids(post(tenant, SENTENCES)).getFirst();
    String kept = keptAs(earlier, post(tenant, changed(REWORDED, OTHER_FARES)));

    for (List<String> pair : List.of(List.of(earlier, kept), List.of(kept, earlier))) {
      String below = pair.getFirst() + "/matches/" + pair.getLast();
      assertThat(change(tenant, below, 1, "{\"state\":\"CONFIRMED\"}").status()).isEqualTo(404);
    }
  }

  @Test
  void historyOfASupersededClaimTellsOfIt() {
    String tenant = "rev-history";
    String earlier = ids(post(tenant, SENTENCES)).get(REWORDED);
    post(tenant, changed(REWORDED, OTHER_FARES));

    Answer history = get(tenant, "/v1/claims/" + earlier + "/history");

    assertThat(OpenApi.errors("GET /v1/claims/{id}/history", history)).isEmpty();
    assertThat(history.document().get("verified").asBoolean()).isTrue();
    assertThat(history.document().at("/events/0/type").asText()).isEqualTo("SUPERSEDED");
    assertThat(history.document().at("/events/0/by").asText()).isEqualTo("ana");
  }

  @Test
  void sameArticleAgainChangesNothingAtAll() {
    String tenant = "rev-same";
    post(tenant, SENTENCES);
    List<String> sentences = changed(REWORDED, OTHER_FARES);
    Event event = posting(tenant, PAGE, sentences).header("idempotency-key", "k1");
    String body = function.call(event).document().get("revision").toString();
    Map<String, Map<String, AttributeValue>> before = LocalFunction.contents(tenant);

    Answer replayed = function.call(event);
    Answer again = post(tenant, sentences);

    assertThat(LocalFunction.contents(tenant)).isEqualTo(before);
    assertThat(replayed.headers()).containsEntry("idempotency-replayed", "true");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.document().get("revision").toString()).isEqualTo(body);
    assertThat(again.document().get("newerRevision").isNull()).isTrue();
  }

  @Test
  void earlierTextAgainChangesNothingAndSaysWhatIsNewer() {
    String tenant = "rev-back";
    Answer first = post(tenant, SENTENCES);
    Answer second = post(tenant, changed(REWORDED, OTHER_FARES));
    Map<String, Map<String, AttributeValue>> before = LocalFunction.contents(tenant);

    Answer back = post(tenant, SENTENCES);

    assertThat(back.status()).isEqualTo(200);
    assertThat(ids(back)).isEqualTo(ids(first));
    assertThat(back.document().get("newerRevision")).isEqualTo(second.document().get("articleId"));
    assertThat(LocalFunction.contents(tenant)).isEqualTo(before);
  }

  @Test
  void whateverIsDoneToAKeptClaimIsDoneToTheEarlierOne() {
    String tenant = "rev-work";
    String earlier = ids(post(tenant, SENTENCES)).getFirst();
    String now = keptAs(earlier, post(tenant, changed(REWORDED, OTHER_FARES)));

    assertThat(change(tenant, now + "/park", 1, "{\"until\":\"2026-04-01T00:00:00Z\"}").status())
        .isEqualTo(200);
    assertThat(change(tenant, earlier + "/reopen", 1, "{}").slug()).isEqualTo("stale-version");
    assertThat(change(tenant, earlier + "/reopen", 2, "{}").status()).isEqualTo(200);
    review(tenant, now, 3);

    assertThat(claim(tenant, earlier).at("/review/verdict").asText()).isEqualTo("FALSE");
    assertThat(get(tenant, "/v1/claims/" + now).headers()).containsEntry("etag", "\"4\"");
    JsonNode history = get(tenant, "/v1/claims/" + now + "/history").document();
    assertThat(history.get("claimId").asText()).isEqualTo(now);
    assertThat(history.get("events")).hasSize(3);
    assertThat(history.get("verified").asBoolean()).isTrue();
    assertThat(LocalFunction.violations()).isEmpty();
  }

  @Test
  void claimCannotBeADuplicateOfItself() {
    String tenant = "rev-duplicate";
    String earlier = ids(post(tenant, SENTENCES)).getFirst();
    String now = keptAs(earlier, post(tenant, changed(REWORDED, OTHER_FARES)));

    Answer refused =
        change(
            tenant,
            earlier + "/dismiss",
            1,
            "{\"reason\":\"DUPLICATE_OF\",\"duplicateOf\":\"" + now + "\"}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.pointers()).containsExactly("/duplicateOf");
  }

  @Test
  void queueHasEachClaimThatIsStillInTheArticleOnce() {
    String tenant = "rev-queue";
    Answer posted = post(tenant, SENTENCES);
    List<String> first = ids(posted);
    review(tenant, first.getFirst(), 1);
    Answer revised = post(tenant, changed(REWORDED, OTHER_FARES));
    List<String> now = ids(revised);

    assertThat(queue(tenant, ""))
        .containsExactlyInAnyOrder(first.get(1), now.get(REWORDED), first.get(3), first.get(4));
    String newest = revised.document().get("articleId").asText();
    assertThat(queue(tenant, "&articleId=" + newest))
        .containsExactlyInAnyOrder(now.get(1), now.get(2), now.get(3), now.get(4));
    assertThat(queue(tenant, "&superseded=true")).containsExactly(first.get(REWORDED));
    String old = posted.document().get("articleId").asText();
    assertThat(queue(tenant, "&superseded=true&articleId=" + old))
        .containsExactly(first.get(REWORDED));
    JsonNode stats = get(tenant, "/v1/stats").document();
    assertThat(stats.at("/queue/PENDING/depth").asInt()).isEqualTo(4);
    assertThat(stats.get("superseded").asInt()).isEqualTo(1);
  }

  @Test
  void nextHandsOutEachClaimOnceAndNoneThatIsGone() {
    String tenant = "rev-next";
    List<String> first = ids(post(tenant, SENTENCES));
    Answer revised = post(tenant, changed(REWORDED, OTHER_FARES));
    String article = revised.document().get("articleId").asText();
    Set<String> taken = new HashSet<>();
    String wish = "{\"filters\":{\"articleId\":\"" + article + "\"}}";
    Event ofArticle = Event.post("/v1/claims/next", "application/json", wish).token(tenant, ALL);
    for (Event event :
        List.of(ofArticle, Event.post("/v1/claims/next", "application/json", "{}"))) {
      Answer next = function.call(event.token(tenant, ALL));
      while (next.status() == 200) {
        JsonNode claim = next.document();
        String same = claim.get("sameAs").asText("");
        assertThat(taken.add(same.isEmpty() ? claim.get("id").asText() : same)).isTrue();
        next = function.call(event);
      }
    }
    assertThat(taken).hasSize(5).doesNotContain(first.get(REWORDED));
  }

  @Test
  void exportNamesAKeptClaimOnce() {
    String tenant = "rev-export";
    List<String> first = ids(post(tenant, SENTENCES));
    post(tenant, changed(REWORDED, OTHER_FARES));
    review(tenant, first.getFirst(), 1);

    String lines = get(tenant, "/v1/export?format=jsonl").body();

    assertThat(lines.lines()).hasSize(1);
    assertThat(lines).contains(first.getFirst());
  }

  @Test
  void decisionKeepsItsDayWhenTheWordsAreGone() {
    String tenant = "rev-day";
    List<String> first = ids(post(tenant, SENTENCES));
    review(tenant, first.get(REWORDED), 1);
    assertThat(
            change(tenant, first.getFirst() + "/dismiss", 1, "{\"reason\":\"OPINION\"}").status())
        .isEqualTo(200);
    List<String> sentences = changed(REWORDED, OTHER_FARES);
    sentences.removeFirst();
    Instant later = LocalFunction.NOW.plus(Duration.ofDays(60));

    Answer revised = LocalFunction.at(later).call(posting(tenant, PAGE, sentences));

    assertThat(revised.document().at("/revision/removed")).hasSize(1);
    String march = LocalFunction.NOW.toString();
    get(tenant, "/v1/export?format=jsonl")
        .body()
        .lines()
        .forEach(line -> assertThat(line).contains("\"decidedAt\":\"" + march));
    JsonNode review = get(tenant, "/v1/export?format=claimreview").document();
    assertThat(review.at("/claimReviews/0/datePublished").asText()).isEqualTo(march);
    JsonNode days = get(tenant, "/v1/stats").document().get("decisionsPerDay");
    assertThat(days.valueStream().mapToInt(day -> day.get("decisions").asInt()).sum()).isEqualTo(2);
    assertThat(LocalFunction.violations()).isEmpty();
  }

  @Test
  void decisionKeepsItsDayWhenReopeningIsTakenBack() {
    String tenant = "rev-day-undone";
    String claim = ids(post(tenant, SENTENCES)).getFirst();
    review(tenant, claim, 1);
    LocalFunction later = LocalFunction.at(LocalFunction.NOW.plus(Duration.ofDays(60)));
    for (String act : List.of("2 reopen", "3 undo")) {
      Event event =
          Event.post("/v1/claims/" + claim + act.substring(1).replace(' ', '/'), JSON_TYPE, "{}")
              .header("if-match", "\"" + act.charAt(0) + "\"")
              .token(tenant, ALL);
      assertThat(later.call(event).status()).isEqualTo(200);
    }

    JsonNode review = get(tenant, "/v1/export?format=claimreview").document();
    assertThat(review.at("/claimReviews/0/datePublished").asText())
        .isEqualTo(LocalFunction.NOW.toString());
    assertThat(LocalFunction.violations()).isEmpty();
  }

  @Test
  void thirdRevisionRefersToTheFirst() throws Exception {
    String tenant = "rev-third";
    List<String> first = ids(post(tenant, SENTENCES));
    List<String> second = ids(post(tenant, changed(REWORDED, OTHER_FARES)));
    List<String> third = ids(post(tenant, changed(REWORDED, "Nothing rose.")));
    review(tenant, third.getFirst(), 1);

    assertThat(claim(tenant, third.getFirst()).get("sameAs").asText()).isEqualTo(first.getFirst());
    assertThat(claim(tenant, second.getFirst()).at("/review/status").asText())
        .isEqualTo("REVIEWED");
    assertThat(claim(tenant, second.get(REWORDED)).get("supersededBy").isNull()).isFalse();
    assertThat(LocalFunction.violations()).isEmpty();
  }

  @Test
  void claimThatPeopleMadeIsCarriedWithItsSentence() {
    String tenant = "rev-promoted";
    List<String> sentences = new ArrayList<>(SENTENCES);
    sentences.addFirst("Who pays for the new quay?");
    String article = post(tenant, sentences).document().get("articleId").asText();
    String promote = "/v1/articles/" + article + "/claims";
    Event event = Event.post(promote, "application/json", "{\"sentence\":0}").token(tenant, ALL);
    String made = function.call(event).document().get("id").asText();
    review(tenant, made, 1);
    sentences.set(REWORDED + 1, OTHER_FARES);
    sentences.addFirst("The ferry Morning Star carried 14,000 commuters in March.");

    String now = keptAs(made, post(tenant, sentences));

    assertThat(now).endsWith("-0001-0");
    assertThat(claim(tenant, now).at("/review/verdict").asText()).isEqualTo("FALSE");
    assertThat(claim(tenant, now).at("/source/quote/exact").asText())
        .isEqualTo("Who pays for the new quay?");
    sentences.remove("Who pays for the new quay?");
    Answer without = post(tenant, sentences);
    assertThat(texts(without.document().at("/revision/removed"))).containsExactly(now);
    assertThat(claim(tenant, made).get("supersededBy").asText())
        .isEqualTo(without.document().get("articleId").asText());
    assertThat(LocalFunction.violations()).isEmpty();
  }

  @Test
  void movedAddedAndRemovedClaimsAreTold() {
    String tenant = "rev-moved";
    List<String> first = ids(post(tenant, SENTENCES));
    List<String> sentences = new ArrayList<>(SENTENCES);
    sentences.addLast(sentences.removeFirst());
    sentences.remove(1);
    sentences.add(1, "The ferry Morning Star carried 14,000 commuters in March.");

    JsonNode revision = post(tenant, sentences).document().get("revision");

    assertThat(revision.at("/moved/0/from").asText()).isEqualTo(first.getFirst());
    assertThat(texts(revision.get("removed"))).containsExactly(first.get(REWORDED));
    assertThat(revision.get("added")).hasSize(1);
    assertThat(claim(tenant, first.get(REWORDED)).get("supersededBy").asText()).startsWith("art_");
  }

  @Test
  void revisionsAreListedWithTheirDates() {
    String tenant = "rev-list";
    Answer first = post(tenant, SENTENCES);
    Answer second = post(tenant, changed(REWORDED, OTHER_FARES));
    String id = first.document().get("articleId").asText();

    Answer list = get(tenant, "/v1/articles/" + id + "/revisions");

    assertThat(OpenApi.errors("GET /v1/articles/{id}/revisions", list)).isEmpty();
    JsonNode revisions = list.document().get("revisions");
    assertThat(revisions).hasSize(2);
    assertThat(revisions.at("/0/articleId").asText()).isEqualTo(id);
    assertThat(revisions.at("/0/added").asInt()).isEqualTo(5);
    assertThat(revisions.at("/1/kept").asInt()).isEqualTo(4);
    assertThat(revisions.at("/1/publishedAt").asText()).isEqualTo("2026-03-01");
    assertThat(revisions.at("/1/createdAt").asText()).isEqualTo(LocalFunction.NOW.toString());
    assertThat(revisions.at("/1/newest").asBoolean()).isTrue();
    assertThat(list.document().get("revision").isNull()).isTrue();
    String other = second.document().get("articleId").asText();
    assertThat(get(tenant, "/v1/articles/" + other + "/revisions").document().get("revision"))
        .isEqualTo(second.document().get("revision"));
    assertThat(get("rev-stranger", "/v1/articles/" + id + "/revisions").status()).isEqualTo(404);
  }

  @Test
  void addressesOfOnePageAreOne() {
    String tenant = "rev-page";
    post(tenant, SENTENCES);
    Event event =
        posting(
            tenant,
            "http://COURIER.example:80/harbour?utm_source=mail#top",
            changed(REWORDED, OTHER_FARES));
    assertThat(function.call(event).document().at("/revision/number").asInt()).isEqualTo(2);
  }

  @Test
  void otherPagesAndTenantsAreNoRevisions() {
    post("rev-apart", SENTENCES);
    Event otherPage = posting("rev-apart", PAGE + "/2", changed(REWORDED, OTHER_FARES));
    assertThat(function.call(otherPage).document().get("revision").isNull()).isTrue();
    Answer otherTenant = post("rev-apart-2", changed(REWORDED, OTHER_FARES));
    assertThat(otherTenant.document().get("revision").isNull()).isTrue();
  }

  @Test
  void revisionsThatArePostedAtOnceComeOneAfterAnother() throws Exception {
    String tenant = "rev-race";
    post(tenant, SENTENCES);
    List<Callable<Answer>> posts =
        IntStream.range(0, 6)
            .<Callable<Answer>>mapToObj(
                number ->
                    () -> post(tenant, changed(REWORDED, "Fares rose by " + number + "% in May.")))
            .toList();
    List<Answer> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      for (Future<Answer> answer : threads.invokeAll(posts)) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).extracting(Answer::status).containsOnly(201);
    assertThat(answers)
        .extracting(answer -> answer.document().at("/revision/number").asInt())
        .containsExactlyInAnyOrder(2, 3, 4, 5, 6, 7);
    assertThat(queue(tenant, "")).hasSize(5);
    assertThat(LocalFunction.violations()).isEmpty();
  }

  /** It dies before the nth transaction, or after it and before it hears of that. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void ingestThatDiesAnywhereIsCompletedByTheNext(boolean unheard) throws Exception {
    try (DyingDatabase database = new DyingDatabase(LocalFunction.endpoint())) {
      LocalFunction dying =
          LocalFunction.with(Map.of("DYNAMODB_ENDPOINT", database.endpoint().toString()));
      for (int transactions = 0; transactions < 6; transactions++) {
        database.dieAfter(transactions, unheard);
        ingestThatDies(dying, "rev-crash-" + unheard + "-" + transactions);
      }
    }
    assertThat(LocalFunction.violations()).isEmpty();
  }

  private void ingestThatDies(LocalFunction dying, String tenant) {
    List<String> first = ids(post(tenant, SENTENCES));
    first.forEach(id -> review(tenant, id, 1));
    List<String> sentences = new ArrayList<>(changed(REWORDED, OTHER_FARES));
    sentences.removeFirst();
    sentences.removeLast();
    Answer died = dying.call(posting(tenant, PAGE, sentences));
    assertThat(died.status()).isIn(201, 500);

    Answer revised = post(tenant, sentences);

    assertThat(kept(revised)).hasSize(2);
    assertThat(texts(revised.document().at("/revision/removed")))
        .containsExactlyInAnyOrder(first.getFirst(), first.getLast());
    for (String to : kept(revised).values()) {
      assertThat(claim(tenant, to).at("/review/verdict").asText()).isEqualTo("FALSE");
    }
    Map<String, Map<String, AttributeValue>> whole = LocalFunction.contents(tenant);
    post(tenant, sentences);
    assertThat(LocalFunction.contents(tenant)).isEqualTo(whole);
  }
}
