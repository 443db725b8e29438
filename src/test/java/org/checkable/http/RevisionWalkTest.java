package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.checkable.http.LocalFunction.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An article is revised at random while people review it and the function dies at random. A model
 * that knows nothing but sentences says what must come of it: a claim is reviewed when somebody
 * reviewed it and its words have been in every revision since.
 */
@Tag("gate")
class RevisionWalkTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ALL = "claims:submit claims:review claims:read";
  private static final int STEPS = 12;
  private static final List<String> CITIES =
      List.of("Elst", "Hamar", "Graz", "Calder", "Porto", "Turku", "Lund", "Nantes", "Bergen");
  private static final List<String> GOODS =
      List.of("grain", "timber", "cement", "steel", "paper", "coal", "salt", "sugar", "wool");

  private final LocalFunction function = LocalFunction.withTokens();
  private final List<String> sentences = new ArrayList<>();
  private final Set<String> reviewed = new HashSet<>();
  private int reviews;
  private int tonnes = 100;

  /** Never the same twice. */
  private String sentence(Random random) {
    String city = CITIES.get(random.nextInt(CITIES.size()));
    String goods = GOODS.get(random.nextInt(GOODS.size()));
    return "The harbour of %s handled %d,000 tonnes of %s in May 2025."
        .formatted(city, tonnes++, goods);
  }

  private void revise(Random random) {
    for (int change = random.nextInt(3); change >= 0; change--) {
      int place = random.nextInt(sentences.size());
      switch (random.nextInt(4)) {
        case 0 -> sentences.add(place, sentence(random));
        case 1 -> sentences.set(place, sentences.get(place).replace(" handled ", " lost "));
        case 2 -> Collections.swap(sentences, place, random.nextInt(sentences.size()));
        default -> {
          if (sentences.size() > 2) {
            sentences.remove(place);
          }
        }
      }
    }
    // So that no revision is an earlier text again.
    sentences.add(sentence(random));
    reviewed.retainAll(sentences);
  }

  private Event posting(String tenant) {
    String body =
        JSON.createObjectNode()
            .put("text", String.join("\n\n", sentences))
            .put("url", "https://courier.example/walk")
            .toString();
    return Event.postJson(body).token(tenant, ALL);
  }

  private JsonNode get(String tenant, String target) {
    return function.call(Event.get(target).token(tenant, ALL)).document();
  }

  private void review(String tenant, JsonNode claim) {
    String body =
        "{\"verdict\":\"FALSE\",\"evidence\":[{\"url\":\"https://office.example/1\","
            + "\"stance\":\"REFUTES\"}]}";
    String target = "/v1/claims/" + claim.get("id").asText() + "/reviews";
    Answer answer =
        function.call(
            Event.post(target, "application/json", body)
                .header("if-match", "\"" + claim.get("version").asInt() + "\"")
                .token(tenant, ALL));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    reviewed.add(claim.get("text").asText());
    reviews++;
  }

  private void check(String tenant, JsonNode claims) {
    Map<String, String> statuses = new HashMap<>();
    Map<String, String> expected = new HashMap<>();
    claims.forEach(
        claim -> {
          statuses.put(claim.get("text").asText(), claim.at("/review/status").asText());
          assertThat(claim.get("supersededBy").isNull()).isTrue();
        });
    sentences.forEach(one -> expected.put(one, reviewed.contains(one) ? "REVIEWED" : "PENDING"));
    assertThat(statuses).isEqualTo(expected);
    Set<String> queue = new TreeSet<>();
    JsonNode rows = get(tenant, "/v1/claims?limit=100").get("claims");
    rows.forEach(row -> queue.add(row.get("text").asText()));
    Set<String> open = new TreeSet<>(sentences);
    open.removeAll(reviewed);
    assertThat(queue).isEqualTo(open);
    assertThat(rows).hasSameSizeAs(open);
    assertThat(get(tenant, "/v1/stats").at("/queue/PENDING/depth").asInt()).isEqualTo(open.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void claimIsReviewedAsLongAsItsWordsStay(int seed) throws Exception {
    String tenant = "walk-" + seed;
    Random random = new Random(seed);
    for (int count = 0; count < 6; count++) {
      sentences.add(sentence(random));
    }
    try (DyingDatabase database = new DyingDatabase(LocalFunction.endpoint())) {
      LocalFunction dying =
          LocalFunction.with(Map.of("DYNAMODB_ENDPOINT", database.endpoint().toString()));
      for (int step = 1; step <= STEPS; step++) {
        database.dieAfter(random.nextInt(6), random.nextBoolean());
        dying.call(posting(tenant));
        Answer posted = function.call(posting(tenant));
        assertThat(posted.document().get("status").asText()).isEqualTo("READY");
        assertThat(posted.document().get("newerRevision").isNull()).isTrue();
        String article = posted.document().get("articleId").asText();
        JsonNode claims = get(tenant, "/v1/articles/" + article + "/claims").get("claims");
        check(tenant, claims);
        assertThat(get(tenant, "/v1/articles/" + article + "/revisions").get("revisions"))
            .hasSize(step);
        for (JsonNode claim : claims) {
          if (claim.at("/review/status").asText().equals("PENDING") && random.nextInt(3) == 0) {
            review(tenant, claim);
          }
        }
        revise(random);
      }
    }
    String export =
        function.call(Event.get("/v1/export?format=jsonl&limit=50").token(tenant, ALL)).body();
    assertThat(export.lines()).as("every review of %d, once", reviews).hasSize(reviews);
    assertThat(LocalFunction.violations()).isEmpty();
  }
}
