package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.checkable.http.LocalFunction.Answer;
import org.junit.jupiter.api.Test;

/** Claims that people make while an article or its revision is being stored. */
class PromotionTest {
  private static final String ALL = "claims:submit claims:review claims:read";

  private final LocalFunction function = LocalFunction.withTokens();

  private static List<String> sentences(int count) {
    return new ArrayList<>(
        IntStream.range(0, count)
            .mapToObj(
                n -> "Output at plant " + n + " rose by " + n + "% to " + n + ",000 tonnes in May.")
            .toList());
  }

  private static Event posting(String tenant, List<String> sentences) {
    String body =
        new ObjectMapper()
            .createObjectNode()
            .put("text", String.join(" ", sentences))
            .put("url", "https://courier.example/plants")
            .toString();
    return Event.postJson(body).token(tenant, ALL);
  }

  private Answer promote(String tenant, String article, int sentence) {
    String body = "{\"sentence\":" + sentence + "}";
    return function.call(
        Event.post("/v1/articles/" + article + "/claims", "application/json", body)
            .token(tenant, ALL));
  }

  private JsonNode get(String tenant, String target) {
    return function.call(Event.get(target).token(tenant, ALL)).document();
  }

  @Test
  void foundClaimsKeepTheirPlacesWhileTheyAreWritten() throws Exception {
    String tenant = "promote-ingesting";
    List<String> sentences = sentences(150);
    try (DyingDatabase database = new DyingDatabase(LocalFunction.endpoint())) {
      database.dieAfter(1, false);
      LocalFunction.with(Map.of("DYNAMODB_ENDPOINT", database.endpoint().toString()))
          .call(posting(tenant, sentences));
    }
    String dry = function.call(dryRun(tenant, sentences)).document().get("articleId").asText();

    Answer early = promote(tenant, dry, 149);
    Answer stored = function.call(posting(tenant, sentences));

    assertThat(early.slug()).isEqualTo("state-conflict");
    assertThat(stored.document().get("claimIds")).hasSize(150);
    assertThat(get(tenant, "/v1/articles/" + dry + "/claims").get("claims")).hasSize(150);
    assertThat(LocalFunction.violations()).isEmpty();
  }

  @Test
  void promotedWordsKeepWhoSaidThemWhereverTheyAreRead() {
    String tenant = "promote-said";
    List<String> sentences = sentences(2);
    sentences.add("Mina Torve, the port's director, said the harbour will be finished by 2030.");
    String article = function.call(posting(tenant, sentences)).document().get("articleId").asText();

    Answer made = promote(tenant, article, 2);

    String claim = "/v1/claims/" + made.document().get("id").asText();
    assertThat(made.document().at("/attribution/speaker").asText()).isEqualTo("Mina Torve");
    assertThat(made.document().at("/attribution/mode").asText()).isEqualTo("INDIRECT");
    assertThat(get(tenant, claim).get("attribution")).isEqualTo(made.document().get("attribution"));
    assertThat(get(tenant, "/v1/claims?speaker=Torve").get("claims")).hasSize(1);
    sentences.set(0, "Output at plant 0 fell by 3% in June.");
    String next = function.call(posting(tenant, sentences)).document().get("articleId").asText();
    assertThat(get(tenant, "/v1/articles/" + next + "/claims").at("/claims").valueStream())
        .extracting(one -> one.at("/attribution/speaker").asText())
        .contains("Mina Torve");
    assertThat(LocalFunction.violations()).isEmpty();
  }

  private static Event dryRun(String tenant, List<String> sentences) {
    String body =
        new ObjectMapper().createObjectNode().put("text", String.join(" ", sentences)).toString();
    return Event.post("/v1/articles?dryRun=true", "application/json", body).token(tenant, ALL);
  }

  /** Somebody makes a claim after the revision has read them, and before it is written. */
  @Test
  void revisionCarriesWhatWasPromotedRightBeforeIt() throws Exception {
    String tenant = "promote-before";
    List<String> sentences = sentences(4);
    sentences.add("Who pays for the new plant?");
    String first = function.call(posting(tenant, sentences)).document().get("articleId").asText();
    sentences.set(0, "Output at plant 0 fell by 3% in June.");
    List<String> made = new ArrayList<>();
    Answer revised;
    try (DyingDatabase database = new DyingDatabase(LocalFunction.endpoint())) {
      database.meanwhile(() -> made.add(promote(tenant, first, 4).document().get("id").asText()));
      revised =
          LocalFunction.with(Map.of("DYNAMODB_ENDPOINT", database.endpoint().toString()))
              .call(posting(tenant, sentences));
    }

    assertThat(revised.status()).isEqualTo(201);
    assertThat(revised.document().at("/revision/kept").valueStream())
        .extracting(pair -> pair.get("from").asText())
        .containsAll(made);
    sentences.set(1, "Output at plant 1 fell by 3% in June.");
    Answer third = function.call(posting(tenant, sentences));
    String kept =
        third
            .document()
            .at("/revision/kept")
            .valueStream()
            .map(pair -> pair.get("to").asText())
            .filter(id -> id.contains("-0004-"))
            .findFirst()
            .orElseThrow();
    assertThat(get(tenant, "/v1/claims/" + kept).get("sameAs").asText()).isEqualTo(made.getFirst());
    assertThat(LocalFunction.violations()).isEmpty();
  }
}
