package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.checkable.http.LocalFunction.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of a newsroom's articles, over HTTP. */
class ArticleListTest {
  private static final String ALL = "claims:submit claims:review claims:read";
  private static final LocalFunction FUNCTION = LocalFunction.withTokens();

  private static Answer post(String tenant, int number) {
    String text =
        "Output at plant %d rose by 7%% to 9,000 tonnes in May 2025, the owner said. "
                .formatted(number)
            + "It employs 400 people in Tarnby.";
    String body =
        "{\"title\":\"Plant %d grows\",\"url\":\"https://www.courier.example/%d\",\"text\":\"%s\"}"
            .formatted(number, number, text);
    Answer stored = FUNCTION.call(Event.postJson(body).token(tenant, ALL).bytes());
    assertThat(stored.status()).isEqualTo(201);
    return stored;
  }

  private static Answer list(String tenant, String query) {
    return FUNCTION.call(Event.get("/v1/articles" + query).token(tenant, ALL).bytes());
  }

  @Test
  void articleSaysHowManyOfItsClaimsAreDecided() {
    Answer stored = post("list-progress", 1);
    String claim = stored.document().at("/claimIds/0").asText();
    FUNCTION.call(
        Event.post(
                "/v1/claims/" + claim + "/dismiss", "application/json", "{\"reason\":\"OPINION\"}")
            .header("if-match", "\"1\"")
            .token("list-progress", ALL)
            .bytes());

    Answer list = list("list-progress", "");

    assertThat(OpenApi.errors("GET /v1/articles", list)).isEmpty();
    JsonNode row = list.document().at("/articles/0");
    assertThat(row.path("title").asText()).isEqualTo("Plant 1 grows");
    assertThat(row.path("host").asText()).isEqualTo("courier.example");
    assertThat(row.path("claims").asInt())
        .isEqualTo(stored.document().path("claimIds").size())
        .isGreaterThan(1);
    assertThat(row.path("decided").asInt()).isEqualTo(1);
  }

  @Test
  void pagesShowEveryArticleOnce() {
    List<String> posted = new ArrayList<>();
    for (int number = 0; number < 7; number++) {
      posted.add(post("list-pages", number).document().path("articleId").asText());
    }
    List<String> listed = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = list("list-pages", "?limit=2" + cursor).document();
      page.path("articles").forEach(row -> listed.add(row.path("articleId").asText()));
      cursor = page.path("cursor").isNull() ? "" : "&cursor=" + page.path("cursor").asText();
    } while (!cursor.isEmpty());

    assertThat(listed).containsExactlyInAnyOrderElementsOf(posted);
  }

  /** What is kept of an article is worked on at its earlier place, and shown at both. */
  @Test
  void revisionCountsWhatWasDecidedBefore() {
    String text = "Output in Tarnby rose by 7% to 9,000 tonnes in May 2025.";
    String body = "{\"url\":\"https://courier.example/1\",\"text\":\"%s\"}";
    Answer first =
        FUNCTION.call(Event.postJson(body.formatted(text)).token("list-kept", ALL).bytes());
    String claim = first.document().at("/claimIds/0").asText();
    FUNCTION.call(
        Event.post(
                "/v1/claims/" + claim + "/dismiss", "application/json", "{\"reason\":\"OPINION\"}")
            .header("if-match", "\"1\"")
            .token("list-kept", ALL)
            .bytes());
    FUNCTION.call(
        Event.postJson(body.formatted(text + " It employs 400 people."))
            .token("list-kept", ALL)
            .bytes());

    assertThat(list("list-kept", "").document().path("articles"))
        .hasSize(2)
        .allSatisfy(row -> assertThat(row.path("decided").asInt()).isEqualTo(1));
  }

  @Test
  void articlesOfAnotherNewsroomAreNotListed() {
    post("list-owner", 1);
    assertThat(list("list-stranger", "").document().path("articles")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?cursor=abc", "?cursor=MS4wMDAwMDAwMDAwMDAwMDAwLnh4"})
  void cursorOfAnotherListIsRefused(String query) {
    assertThat(list("list-cursor", query).slug()).isEqualTo("bad-cursor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?limit=0", "?limit=101", "?order=title"})
  void whatCannotBeAskedIsRefused(String query) {
    assertThat(list("list-bad", query).slug()).isEqualTo("invalid-fields");
  }
}
