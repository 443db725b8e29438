package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.checkable.http.LocalFunction.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Search by words, over HTTP. */
class SearchTest {
  private static final String ALL = "claims:submit claims:review claims:read";
  private static final LocalFunction FUNCTION = LocalFunction.withTokens();

  private static JsonNode post(String tenant, String title, String text) {
    String body = "{\"title\":\"%s\",\"text\":\"%s\"}".formatted(title, text);
    return FUNCTION.call(Event.postJson(body).token(tenant, ALL).bytes()).document();
  }

  private static Answer search(String tenant, String words, String more) {
    String query = URLEncoder.encode(words, StandardCharsets.UTF_8);
    return FUNCTION.call(Event.get("/v1/search?q=" + query + more).token(tenant, ALL).bytes());
  }

  private static List<String> ids(String tenant, String words) {
    Answer answer = search(tenant, words, "");
    assertThat(OpenApi.errors("GET /v1/search", answer)).as(answer.body()).isEmpty();
    return answer.document().path("results").findValuesAsText("id").stream()
        .filter(id -> !id.isEmpty())
        .distinct()
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tarnby divers", "DIVERS tarnby", "diver of Tarnby", "tarnby"})
  void claimIsFoundByItsWordsInAnyOrderAndForm(String words) {
    String tenant = "search-order";
    JsonNode stored =
        post(tenant, "Harbour news", "The port of Tarnby hired 40 divers in May 2025, it said.");
    assertThat(ids(tenant, words)).contains(stored.at("/claimIds/0").asText());
  }

  @Test
  void claimIsFoundThroughItsArticle() {
    String tenant = "search-article";
    JsonNode stored =
        post(
            tenant,
            "Quarrel in Ellismere",
            "Unemployment fell to 4.2% in May 2025, the mayor said. It rained for 9 days in June.");
    assertThat(ids(tenant, "unemployment Ellismere"))
        .contains(stored.path("articleId").asText(), stored.at("/claimIds/0").asText());
  }

  /** The claim is listed under its rarest word, and the article under the next. */
  @Test
  void claimIsFoundByItsSecondRarestWordToo() {
    String tenant = "search-second";
    JsonNode stored = post(tenant, "", "The bakery at Torsby sold 900 loaves in May 2025.");
    String claim = stored.at("/claimIds/0").asText();
    assertThat(ids(tenant, "bakery")).contains(claim);
    assertThat(ids(tenant, "Torsby")).contains(claim);
  }

  @Test
  void whatHasMoreOfTheWordsComesFirst() {
    String tenant = "search-best";
    post(tenant, "One", "The port of Tarnby sold 40 cranes in May 2025, it said.");
    String better =
        post(tenant, "Two", "The port of Tarnby hired 40 divers in May 2025, it said.")
            .at("/claimIds/0")
            .asText();
    assertThat(ids(tenant, "divers Tarnby").getFirst()).isEqualTo(better);
  }

  @Test
  void publishedReviewIsFound() {
    String tenant = "search-library";
    FUNCTION.call(
        Event.post(
                "/v1/library",
                "application/json",
                "{\"@type\":\"ClaimReview\",\"url\":\"https://c.example/9\","
                    + "\"claimReviewed\":\"The port of Tarnby hired 50 divers\"}")
            .token(tenant, ALL)
            .bytes());
    assertThat(search(tenant, "divers", "").document().at("/results/0/published/url").asText())
        .isEqualTo("https://c.example/9");
  }

  @Test
  void pagesShowEachResultOnce() {
    String tenant = "search-pages";
    for (int number = 1; number < 6; number++) {
      post(tenant, "Tarnby " + number, "Tarnby hired %d0 divers in May 2025.".formatted(number));
    }
    List<String> paged = new ArrayList<>();
    String more = "&limit=3";
    while (!more.isEmpty()) {
      JsonNode page = search(tenant, "Tarnby", more).document();
      page.path("results").forEach(result -> paged.add(result.path("id").asText()));
      String cursor = page.path("cursor").asText("");
      more = page.path("cursor").isNull() ? "" : "&limit=3&cursor=" + cursor;
    }
    assertThat(paged).hasSize(10).doesNotHaveDuplicates();
  }

  @Test
  void whatAnotherNewsroomHasIsNotFound() {
    post("search-owner", "Tarnby", "The port of Tarnby hired 40 divers in May 2025.");
    assertThat(ids("search-stranger", "Tarnby divers")).isEmpty();
  }

  @Test
  void wordsThatSayNothingFindNothing() {
    assertThat(ids("search-nothing", "the of and ?")).isEmpty();
  }

  @Test
  void cursorOfOtherWordsIsRefused() {
    post("search-cursor", "Tarnby", "Tarnby hired 40 divers in May 2025.");
    String cursor =
        search("search-cursor", "Tarnby", "&limit=1").document().path("cursor").asText();
    assertThat(search("search-cursor", "divers", "&cursor=" + cursor).slug())
        .isEqualTo("bad-cursor");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   "})
  void emptySearchIsRefused(String words) {
    assertThat(search("search-empty", words, "").pointers()).containsExactly("?q");
  }
}
