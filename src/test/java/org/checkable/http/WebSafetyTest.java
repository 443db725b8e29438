package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.checkable.http.LocalFunction.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people store comes back as data and never as a page; what breaks tells nothing. */
class WebSafetyTest {
  private static final String TENANT = "web-safety";
  private static final String ALL = "claims:submit claims:review claims:read";
  private static final String MARKUP = "<script>alert('Zarquon')</script>";
  private static final LocalFunction FUNCTION = LocalFunction.withTokens();

  private static Answer send(String method, String path, String body) {
    return FUNCTION.call(
        Event.of(method, path)
            .header("content-type", "application/json")
            .header("if-match", "\"1\"")
            .body(body)
            .token(TENANT, ALL)
            .bytes());
  }

  @Test
  void storedMarkupComesBackAsDataOnly() {
    Answer stored =
        send(
            "POST",
            "/v1/articles",
            "{\"title\":\""
                + MARKUP
                + "\",\"byline\":\""
                + MARKUP
                + "\",\"text\":\"The mayor "
                + MARKUP
                + " sold 14 buses for 2 million dollars in 2024.\"}");
    String article = "/v1/articles/" + stored.document().path("articleId").asText();
    String claim = "/v1/claims/" + stored.document().at("/claimIds/0").asText();
    Answer reviewed =
        send(
            "POST",
            claim + "/reviews",
            "{\"verdict\":\"UNPROVEN\",\"summary\":\"=1+2"
                + MARKUP
                + "\",\"note\":\""
                + MARKUP
                + "\"}");
    assertThat(reviewed.status()).as(reviewed.body()).isEqualTo(200);

    List<Answer> answers = new ArrayList<>(List.of(stored, reviewed));
    for (String path :
        List.of(
            article,
            article + "/claims",
            article + "/text",
            article + "/coverage",
            claim,
            claim + "/history",
            claim + "/matches",
            "/v1/claims",
            "/v1/export",
            "/v1/export?format=csv",
            "/v1/export?format=jsonl",
            "/")) {
      answers.add(send("GET", path, ""));
    }
    answers.forEach(Safety::check);
    assertThat(answers)
        .filteredOn(answer -> answer.headers().getOrDefault("content-type", "").contains("html"))
        .singleElement()
        .satisfies(page -> assertThat(page.body()).doesNotContain("Zarquon"));
    assertThat(send("GET", "/v1/export?format=csv", "").body()).contains("\"'=1+2<script>");
  }

  /** Addresses whose markup would be shown, if a refusal repeated it as a page. */
  static Stream<String> hostileAddresses() {
    return Stream.of(
        "/" + MARKUP,
        "/v1/claims/" + MARKUP,
        "/v1/articles/" + MARKUP,
        "/assets/" + MARKUP,
        "/assets/../index.html",
        "/v1/claims?" + MARKUP + "=1",
        "/v1/claims?cursor=" + MARKUP,
        "/v1/export?site=" + MARKUP);
  }

  @ParameterizedTest
  @MethodSource("hostileAddresses")
  void refusalOfAHostileAddressIsAProblemDocument(String address) {
    Answer answer = send("GET", address, "");
    assertThat(answer.status()).isBetween(400, 499);
    Safety.check(answer);
  }

  private record Broken<T>() implements Supplier<T> {
    @Override
    public T get() {
      throw new IllegalStateException("Zarquon at jdbc:secret in org.checkable.Hidden");
    }
  }

  static List<Route> routes() {
    return RouteTable.ROUTES;
  }

  @ParameterizedTest
  @MethodSource("routes")
  void faultBehindAnyRouteTellsTheClientNothingAndTheLogItsPlace(Route route) throws IOException {
    FrontDesk desk =
        new FrontDesk(
            Api.router(
                new Broken<>(),
                new Broken<>(),
                new Broken<>(),
                new Broken<>(),
                new Broken<>(),
                new Broken<>(),
                new Broken<>(),
                SignIn.NONE),
            Access.JWT,
            new Cors(Set.of()));
    List<String> log = new ArrayList<>();
    String id = "2m5x8c1b4n6z0aehjpst7k3v9q";
    String path =
        route
            .pattern()
            .replace(
                "{id}",
                route.pattern().contains("articles") ? "art_" + id : "clm_" + id + "-0001-0")
            .replace("{otherId}", "clm_" + id + "-0002-0")
            .replaceFirst("/search$", "/search?q=port");
    byte[] event =
        Event.of(route.method(), path)
            .header("content-type", "application/json")
            .header("if-match", "\"1\"")
            .body(body(route))
            .token(TENANT, ALL)
            .bytes();
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    new ReviewHandler(desk, new Journal(log::add, "review", false), () -> LocalFunction.NOW)
        .handleRequest(
            new ByteArrayInputStream(event), written, new LocalFunction.Invocation(log, 15_000));

    boolean self =
        Set.of("GET /v1/config", "GET /v1/health", "GET /v1/vocabulary").contains(route.label());
    String answer = written.toString(StandardCharsets.UTF_8);
    assertThat(answer)
        .contains("\"statusCode\":" + (self ? 200 : 500))
        .doesNotContain("Zarquon", "jdbc", "IllegalState", "org.checkable");
    assertThat(log).noneMatch(line -> line.contains("Zarquon") || line.contains("jdbc"));
    assertThat(log.stream().anyMatch(line -> line.contains("IllegalStateException")))
        .isEqualTo(!self);
  }

  private static String body(Route route) {
    return Map.of(
            "POST /v1/articles", "{\"text\":\"Output rose by 3%.\"}",
            "POST /v1/claims/{id}/comments", "{\"text\":\"seen\"}",
            "POST /v1/claims/bulk",
                "{\"undo\":{},\"claims\":[{\"version\":1,\"id\":"
                    + "\"clm_2m5x8c1b4n6z0aehjpst7k3v9q-0001-0\"}]}",
            "POST /v1/library",
                "{\"@type\":\"ClaimReview\",\"url\":\"https://c.example\",\"claimReviewed\":\"x\"}",
            "POST /v1/claims/{id}/reviews", "{\"verdict\":\"SATIRE\"}",
            "PUT /v1/claims/{id}/reviews", "{\"verdict\":\"SATIRE\"}",
            "POST /v1/claims/{id}/dismiss", "{\"reason\":\"OPINION\"}",
            "POST /v1/claims/{id}/park", "{\"until\":\"2030-01-01\"}",
            "POST /v1/articles/{id}/claims", "{\"sentence\":0}",
            "POST /v1/claims/{id}/matches/{otherId}", "{\"state\":\"CONFIRMED\"}")
        .getOrDefault(route.label(), "{}");
  }
}
