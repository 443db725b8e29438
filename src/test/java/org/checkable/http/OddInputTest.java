package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.checkable.http.LocalFunction.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Input that nobody sends by intent: refused by name where it is wrong, and taken where it is not.
 */
class OddInputTest {
  private static final String TENANT = "odd-input";
  private static final String ALL = "claims:submit claims:review claims:read";
  private static final LocalFunction FUNCTION = LocalFunction.withTokens();

  private static Answer call(Event event) {
    return FUNCTION.call(event.token(TENANT, ALL));
  }

  private static String claim(String text) {
    Answer stored = call(Event.post("/v1/articles", "text/plain", text));
    return "/v1/claims/" + stored.document().at("/claimIds/0").asText();
  }

  private static String claim() {
    return claim("Output rose by 7% to 9,000 tonnes in May 2025, the port of Aldby said.");
  }

  private static Answer post(String path, String version, String body) {
    return call(
        Event.post(path, "application/json", body).header("if-match", "\"" + version + "\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "lib_0",
        "lib_0123456789abcdef0123456789",
        "clm_x",
        "lib_ABCDEF0123456789abcdef0123"
      })
  void matchThatNobodyHasIsNotFoundWhateverItsName(String name) {
    for (String other : new String[] {name, name.repeat(1_500)}) {
      Answer answer = post(claim() + "/matches/" + other, "1", "{\"state\":\"CONFIRMED\"}");

      assertThat(answer.status()).as(answer.body()).isEqualTo(404);
    }
  }

  @Test
  void unknownFieldOfAMatchDecisionIsRefused() {
    Answer answer =
        post(claim() + "/matches/lib_x", "1", "{\"state\":\"CONFIRMED\",\"note\":\"sure\"}");

    assertThat(answer.slug()).isEqualTo("invalid-fields");
    assertThat(answer.pointers()).containsExactly("/note");
  }

  @ParameterizedTest
  @ValueSource(ints = {256, 2_049, 3_000})
  void assigneeThatNobodyCanBeIsRefusedAsAFilter(int length) {
    String name = "a".repeat(length);

    assertThat(call(Event.get("/v1/claims?assignee=" + name)).pointers())
        .containsExactly("?assignee");
    assertThat(
            post("/v1/claims/next", "1", "{\"filters\":{\"assignee\":\"" + name + "\"}}")
                .pointers())
        .containsExactly("/filters/assignee");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "to=0000-01-01",
        "to=0001-01-01",
        "from=-999-01-01",
        "to=1969-12-31",
        "from=0000-12-31&to=0001-01-01"
      })
  void daysBeforeThereWereClaimsAreRefused(String days) {
    Answer answer = call(Event.get("/v1/stats?" + days));

    assertThat(answer.slug()).as(answer.body()).isEqualTo("invalid-fields");
  }

  @Test
  void firstDayThatIsTakenHasAWeekBeforeIt() {
    Answer answer = call(Event.get("/v1/stats?to=1970-01-01"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.document().get("from").asText()).isEqualTo("1969-12-26");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "1", "0.5", "0.1234567890123456789", "1.00000000000000", "5e-1", "1E-9"})
  void scoreIsTakenAsFarAsItIsWritten(String score) {
    assertThat(call(Event.get("/v1/claims?minScore=" + score)).status()).isEqualTo(200);
    assertThat(post("/v1/claims/next", "1", "{\"filters\":{\"minScore\":" + score + "}}").status())
        .isIn(200, 204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.01", "-0.1", "2", "1e1", "1e999999999", "9e-1000000000"})
  void scoreBeyondItsBoundsIsRefused(String score) {
    assertThat(call(Event.get("/v1/claims?minScore=" + score)).pointers())
        .containsExactly("?minScore");
    assertThat(
            post("/v1/claims/next", "1", "{\"filters\":{\"minScore\":" + score + "}}").pointers())
        .containsExactly("/filters/minScore");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://x@y:99999/",
        "https://s.example:99999/",
        "https://s.example:0/",
        "https://x@s.example/",
        "https://user:word@s.example/",
        "https://@s.example/",
        "https://s.example:-1/"
      })
  void addressThatNoBrowserOpensOrThatHidesItsHostIsNoEvidence(String address) {
    String evidence = "{\"url\":\"" + address + "\",\"stance\":\"CONTEXT\"}";
    Answer answer =
        post(claim() + "/reviews", "1", "{\"verdict\":\"SATIRE\",\"evidence\":[" + evidence + "]}");

    assertThat(answer.pointers()).as(answer.body()).containsExactly("/evidence/0/url");
  }

  @ParameterizedTest
  @CsvSource({"https://y:99999/, 422", "https://x@y.example/, 422", "https://y.example:8443/, 201"})
  void addressOfAnArticleIsHeldToTheSame(String address, int status) {
    String text = "Output rose by 8% to 9,100 tonnes in June 2025, the port of Bolby said.";
    Answer answer =
        post("/v1/articles", "1", "{\"text\":\"" + text + "\",\"url\":\"" + address + "\"}");

    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
  }

  private static String duplicateOf(String other) {
    String id = other.substring("/v1/claims/".length());
    return "{\"reason\":\"DUPLICATE_OF\",\"duplicateOf\":\"" + id + "\"}";
  }

  @Test
  void twoClaimsAreNotDuplicatesOfEachOther() {
    String first = claim("Output rose by 2% to 8,000 tonnes in May 2025, the port of Carby said.");
    String second = claim("In May 2025 output rose 2% to 8,000 tonnes, said the port of Carby.");
    assertThat(post(first + "/dismiss", "1", duplicateOf(second)).status()).isEqualTo(200);

    Answer back = post(second + "/dismiss", "1", duplicateOf(first));

    assertThat(back.slug()).isEqualTo("invalid-fields");
    assertThat(back.pointers()).containsExactly("/duplicateOf");
    assertThat(back.body()).contains(second.substring("/v1/claims/".length()));
  }
}
