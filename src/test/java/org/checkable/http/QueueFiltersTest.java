package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.checkable.http.LocalFunction.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose claims are listed, and in which order, over HTTP. */
class QueueFiltersTest {
  private static final String ALL = "claims:submit claims:review claims:read";
  private static final LocalFunction FUNCTION = LocalFunction.withTokens();

  private static List<String> post(LocalFunction function, String tenant, String text) {
    Answer stored =
        function.call(Event.post("/v1/articles", "text/plain", text).token(tenant, ALL).bytes());
    List<String> ids = new ArrayList<>();
    stored.document().path("claimIds").forEach(id -> ids.add(id.asText()));
    return ids;
  }

  private static Answer send(
      String method, String target, String tenant, String sub, int version, String body) {
    return FUNCTION.call(
        Event.of(method, target)
            .header("content-type", "application/json")
            .header("if-match", "\"" + version + "\"")
            .body(body)
            .token(tenant, sub, ALL)
            .bytes());
  }

  private static List<String> listed(String tenant, String query) {
    List<String> ids = new ArrayList<>();
    String cursor = "";
    do {
      Answer answer =
          FUNCTION.call(Event.get("/v1/claims?" + query + cursor).token(tenant, ALL).bytes());
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      JsonNode page = answer.document();
      page.path("claims").forEach(row -> ids.add(row.path("id").asText()));
      cursor = page.path("cursor").isNull() ? "" : "&cursor=" + page.path("cursor").asText();
    } while (!cursor.isEmpty());
    return ids;
  }

  @ParameterizedTest
  @CsvSource({
    "Torve, 1",
    "torve, 1",
    "Mina%20Torve, 1",
    "Torve%2C%20Mina, 1",
    "T%C3%B3rve, 1",
    "Tor, 0",
    "Mina%20Brandt, 0"
  })
  void speakerIsFoundByWordsOfTheName(String words, int found) {
    String tenant = "filter-speaker-" + words.replaceAll("\\W", "");
    post(FUNCTION, tenant, "The port hired 40 divers in May, the mayor Mina J. Torve said.");
    assertThat(listed(tenant, "speaker=" + words)).hasSize(found);
  }

  @Test
  void whatSomebodyWorksOnIsListed() {
    List<String> ids =
        post(FUNCTION, "filter-holder", "Output rose by 7% in May. It fell by 9% in June.");
    send("PUT", "/v1/claims/" + ids.get(1) + "/lease", "filter-holder", "bob", 1, "{}");
    assertThat(listed("filter-holder", "holder=bob")).containsExactly(ids.get(1));
    assertThat(listed("filter-holder", "holder=ana")).isEmpty();
  }

  @Test
  void whatSomebodyParkedIsListedUntilItIsTakenUpOrGivenAway() {
    String tenant = "filter-parked";
    List<String> ids =
        post(
            FUNCTION,
            tenant,
            "Output rose by 7% in May. It fell by 9% in June. It rose by 3% in July.");
    for (String id : ids) {
      String by = id.equals(ids.getLast()) ? "bob" : "ana";
      String claim = "/v1/claims/" + id;
      send("POST", claim + "/park", tenant, by, 1, "{\"until\":\"2027-01-01\"}");
    }
    String parked = "status=PARKED&limit=1&parkedBy=";
    assertThat(listed(tenant, parked + "ana")).containsExactlyInAnyOrder(ids.get(0), ids.get(1));
    assertThat(listed(tenant, parked + "bob")).containsExactly(ids.get(2));

    send("POST", "/v1/claims/" + ids.get(0) + "/reopen", tenant, "bob", 2, "{}");
    send("PATCH", "/v1/claims/" + ids.get(1), tenant, "ana", 2, "{\"assignee\":\"cyd\"}");

    assertThat(listed(tenant, parked + "ana")).isEmpty();
    assertThat(LocalFunction.violations()).isEmpty();
  }

  @Test
  void claimsComeByTheTimeOfTheirArticles() {
    String tenant = "filter-sort";
    List<String> inOrder = new ArrayList<>();
    for (int hour = 0; hour < 4; hour++) {
      Instant then = LocalFunction.NOW.minusSeconds(3_600L * (9 - hour));
      String text = "Output at plant " + (hour + 3) + " rose by 7% in May. It fell by 9% in June.";
      inOrder.addAll(post(LocalFunction.at(then), tenant, text));
    }
    List<List<String>> articles =
        List.of(
            inOrder.subList(6, 8),
            inOrder.subList(4, 6),
            inOrder.subList(2, 4),
            inOrder.subList(0, 2));

    assertThat(listed(tenant, "sort=OLDEST&limit=3")).isEqualTo(inOrder);
    assertThat(listed(tenant, "sort=NEWEST&limit=3"))
        .isEqualTo(articles.stream().flatMap(List::stream).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sort=RANDOM",
        "sort=NEWEST&status=REVIEWED",
        "sort=OLDEST&assignee=ana",
        "parkedBy=ana",
        "status=PARKED&parkedBy="
      })
  void whatNoListHasIsRefused(String query) {
    Answer refused =
        FUNCTION.call(Event.get("/v1/claims?" + query).token("filter-bad", ALL).bytes());
    assertThat(refused.slug()).isEqualTo("invalid-fields");
  }

  @Test
  void confirmedMatchIsTakenBack() {
    String tenant = "filter-match";
    String first = post(FUNCTION, tenant, "Output in Tarnby rose by 7% in May 2025.").getFirst();
    String second =
        post(FUNCTION, tenant, "Output in Tarnby rose by 7% in May 2025. It rained.").getFirst();
    String match = "/v1/claims/" + second + "/matches/" + first;
    send("POST", match, tenant, "ana", 1, "{\"state\":\"CONFIRMED\"}");

    Answer back = send("POST", match, tenant, "bob", 2, "{\"state\":\"SUGGESTED\"}");

    assertThat(back.document().at("/matches/0/state").asText()).isEqualTo("SUGGESTED");
    assertThat(back.document().at("/matches/0/decidedBy").asText()).isEqualTo("bob");
  }
}
