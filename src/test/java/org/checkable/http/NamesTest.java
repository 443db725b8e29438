package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.checkable.http.LocalFunction.Answer;
import org.checkable.local.LocalTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where no token is asked for, people are who they say, and two of them are two. */
class NamesTest {
  private static final LocalTable TABLE = LocalTable.inMemory();
  private static final LocalFunction FUNCTION =
      LocalFunction.with(Map.of("AUTH", "none", "DYNAMODB_ENDPOINT", TABLE.endpoint().toString()));

  @AfterAll
  static void close() {
    TABLE.close();
  }

  private static Answer call(String name, Event event) {
    return FUNCTION.call(event.header("X-Reviewer", name));
  }

  private static Event json(String target, String body) {
    return Event.post(target, "application/json", body);
  }

  @Test
  void reviewsAreKeptUnderTheNameThatWasChosen() {
    call(
        "ana",
        Event.post(
            "/v1/articles",
            "text/plain",
            "Output rose by 7% to 9,000 tonnes in May 2025. Imports fell by 3% to 400 tonnes."));
    Answer anas = call("ana", json("/v1/claims/next", "{}"));
    Answer bobs = call("Bob K.", json("/v1/claims/next", "{}"));
    String id = anas.document().get("id").asText();
    Answer reviewed =
        call(
            "ana",
            json("/v1/claims/" + id + "/reviews", "{\"verdict\": \"SATIRE\"}")
                .header("if-match", anas.headers().getOrDefault("etag", "")));

    assertThat(bobs.document().get("id").asText()).isNotEqualTo(id);
    assertThat(reviewed.status()).as(reviewed.body()).isEqualTo(200);
    assertThat(
            call("bob", Event.get("/v1/claims/" + id + "/history"))
                .document()
                .findValuesAsText("by"))
        .contains("ana")
        .doesNotContain("anonymous");
  }

  @Test
  void dashboardIsToldWhetherNamesCount() {
    for (LocalFunction function : List.of(FUNCTION, LocalFunction.withTokens())) {
      Answer config = function.call(Event.get("/v1/config"));
      assertThat(config.document().get("names").asBoolean()).isEqualTo(function == FUNCTION);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Jos%C3%A9%20Pe%C3%B1a, José Peña",
    "%E5%B1%B1%E7%94%B0, 山田",
    "Bob%20K.+1, Bob K.+1",
    "100%, 100%",
  })
  void nameMayBeInAnyScript(String sent, String kept) {
    String id =
        call(
                "ana",
                Event.post(
                    "/v1/articles",
                    "text/plain",
                    "Exports of "
                        + kept.length()
                        + " ports rose by 7% to 9,000 tonnes in May 2025."))
            .document()
            .at("/claimIds/0")
            .asText();
    Answer leased = call(sent, Event.of("PUT", "/v1/claims/" + id + "/lease"));

    assertThat(leased.document().at("/review/leaseHolder").asText())
        .as(leased.body())
        .isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Jos\u00e9", "a%0Ab", "a%E2%80%AEb", "%FF%FE", "%20"})
  void nameThatCannotBeKeptIsRefused(String name) {
    Answer answer = call(name, Event.get("/v1/claims"));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.document().get("detail").asText()).contains("x-reviewer");
  }
}
