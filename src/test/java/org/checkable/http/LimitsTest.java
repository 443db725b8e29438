package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.checkable.http.LocalFunction.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever can be sent has a size that is taken, and one more is refused. */
class LimitsTest {
  private static final String TENANT = "limits";
  private static final String ALL = "claims:submit claims:review claims:read";
  private static final LocalFunction FUNCTION = LocalFunction.withTokens();

  /** A way to send something of a size. */
  @FunctionalInterface
  interface Sized {
    Event of(int size);
  }

  private static Arguments limit(String name, int most, int refusal, Sized event) {
    return arguments(name, most, refusal, event);
  }

  private static Event json(String method, String path, String body) {
    return Event.of(method, path)
        .header("content-type", "application/json")
        .header("if-match", "\"1\"")
        .body(body);
  }

  /** Of a claim that nobody has: what is read of a body comes before that is noticed. */
  private static Event review(String fields) {
    return json("POST", claim() + "/reviews", "{\"verdict\":\"SATIRE\"," + fields + "}");
  }

  private static String claim() {
    String text = "Output rose by 7% to 9,000 tonnes in May 2025, the port of Tarnby said.";
    Answer stored =
        FUNCTION.call(Event.post("/v1/articles", "text/plain", text).token(TENANT, ALL).bytes());
    return "/v1/claims/" + stored.document().at("/claimIds/0").asText();
  }

  private static String times(int count, String piece) {
    return IntStream.range(0, count).mapToObj(_ -> piece).collect(Collectors.joining(","));
  }

  static Stream<Arguments> limits() {
    String evidence = "{\"url\":\"https://s.example\",\"stance\":\"CONTEXT\"}";
    String published =
        "{\"@type\":\"ClaimReview\",\"url\":\"https://c.example/1\",\"claimReviewed\":\"It rose\"}";
    return Stream.of(
        limit("claims on a page", 100, 422, n -> Event.get("/v1/claims?limit=" + n)),
        limit("articles on a page", 100, 422, n -> Event.get("/v1/articles?limit=" + n)),
        limit("results on a page", 50, 422, n -> Event.get("/v1/search?q=port&limit=" + n)),
        limit("words to search for", 200, 422, n -> Event.get("/v1/search?q=" + "w".repeat(n))),
        limit("findings on a page", 50, 422, n -> Event.get("/v1/export?limit=" + n)),
        limit("days of statistics", 92, 422, n -> Event.get(days(n))),
        limit("evidence", 20, 422, n -> review("\"evidence\":[" + times(n, evidence) + "]")),
        limit("a note", 10_000, 422, n -> review("\"note\":\"" + "n".repeat(n) + "\"")),
        limit("a summary", 2_000, 422, n -> review("\"summary\":\"" + "n".repeat(n) + "\"")),
        limit(
            "claims at once",
            25,
            422,
            n ->
                json(
                    "POST",
                    "/v1/claims/bulk",
                    "{\"undo\":{},\"claims\":["
                        + IntStream.range(0, n)
                            .mapToObj(
                                at -> "{\"id\":\"clm_%026d-0000-0\",\"version\":1}".formatted(at))
                            .collect(Collectors.joining(","))
                        + "]}")),
        limit(
            "a comment",
            2_000,
            422,
            n -> json("POST", claim() + "/comments", "{\"text\":\"" + "c".repeat(n) + "\"}")),
        limit("a claim's words", 2_000, 422, n -> edit("text", n)),
        limit("an assignee's name", 255, 422, n -> edit("assignee", n)),
        limit(
            "seconds of a lease",
            1_800,
            422,
            n -> json("PUT", claim() + "/lease", "{\"leaseSeconds\":" + n + "}")),
        limit(
            "published reviews at once",
            100,
            422,
            n -> json("POST", "/v1/library", "[" + times(n, published) + "]")),
        limit(
            "an idempotency key",
            255,
            422,
            n -> article("").header("idempotency-key", "k".repeat(n))),
        limit(
            "depth of JSON",
            31,
            400,
            n ->
                json(
                    "POST",
                    "/v1/library",
                    "{\"@type\":\"ClaimReview\",\"url\":\"https://c.example/1\",\"claimReviewed\":\"It"
                        + " rose\",\"a\":"
                        + "[".repeat(n)
                        + "]".repeat(n)
                        + "}")),
        limit(
            "values of JSON",
            9_995,
            400,
            n ->
                json(
                    "POST",
                    "/v1/library",
                    "{\"@type\":\"ClaimReview\",\"url\":\"https://c.example/1\",\"claimReviewed\":\"It"
                        + " rose\",\"a\":["
                        + times(n, "1")
                        + "]}")),
        limit("bytes of a text", 256 * 1024, 413, n -> article("x".repeat(n - 40))));
  }

  private static String days(int count) {
    return "/v1/stats?to=2026-06-30&from="
        + java.time.LocalDate.of(2026, 6, 30).minusDays(count - 1L);
  }

  private static Event edit(String field, int length) {
    return json("PATCH", claim(), "{\"" + field + "\":\"" + "n".repeat(length) + "\"}");
  }

  private static Event article(String more) {
    String text = "Output rose by 3% in May, Ana Hale said. ";
    return Event.post("/v1/articles?dryRun=true", "text/plain", text.substring(0, 40) + more);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("limits")
  void soMuchIsTakenAndOneMoreIsRefused(String name, int most, int refusal, Sized event) {
    Answer over = FUNCTION.call(event.of(most + 1).token(TENANT, ALL).bytes());
    Answer taken = FUNCTION.call(event.of(most).token(TENANT + name.hashCode(), ALL).bytes());

    assertThat(over.status()).as(over.body()).isEqualTo(refusal);
    assertThat(taken.status()).as(taken.body()).isIn(200, 201, 404);
    Safety.check(over);
  }

  @Test
  void longHeadersAndParametersCostNothing() {
    Answer header =
        FUNCTION.call(Event.get("/v1/health").header("x-long", "h".repeat(1_000_000)).bytes());
    Answer parameter =
        FUNCTION.call(
            Event.get("/v1/claims?cursor=" + "c".repeat(1_000_000)).token(TENANT, ALL).bytes());
    assertThat(header.status()).isEqualTo(200);
    assertThat(parameter.slug()).isEqualTo("bad-cursor");
  }

  @Test
  void pageThatThereIsNoTimeToReadIsAskedForAgain() {
    Event page =
        Event.post("/v1/articles?dryRun=true", "text/html", "<p>Output rose by 3% in May.</p>");
    Answer late = LocalFunction.withoutDatabase().call(page.token(TENANT, ALL).bytes());
    Answer again = FUNCTION.call(page.token(TENANT, ALL).bytes());

    assertThat(late.slug()).isEqualTo("out-of-time");
    assertThat(late.status()).isEqualTo(503);
    assertThat(late.headers()).containsEntry("retry-after", "1");
    assertThat(again.status()).isEqualTo(200);
    Safety.check(late);
  }

  @Test
  void whenTheTimeIsOverTheAnswerSaysWhenToAskAgain() {
    Answer answer =
        LocalFunction.withoutDatabase().call(Event.get("/v1/claims").token(TENANT, ALL).bytes());
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.headers()).containsKey("retry-after");
    Safety.check(answer);
  }
}
