package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.checkable.Template;
import org.checkable.http.LocalFunction.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every route by every kind of caller, as {@code routes-by-caller.tsv} decides it. What was
 * answered stands in {@code target/routes-by-caller.txt} afterwards.
 */
class RoutesByCallerTest {
  private static final Path DECIDED = Path.of("src/test/resources/routes-by-caller.tsv");
  private static final Path ANSWERED = Path.of("target/routes-by-caller.txt");
  private static final String EVERYBODY = "everybody";
  private static final String ALL = "claims:submit claims:review claims:read";
  private static final String STRANGER = "routes-stranger";
  private static final String SECRET = "Zarquon";
  private static final Pattern HASHED = Pattern.compile("/assets/([a-z-]+\\.[0-9a-f]+\\.[a-z]+)");
  private static final LocalFunction FUNCTION = LocalFunction.withTokens();
  private static final Map<String, List<String>> TABLE = new TreeMap<>();

  /**
   * A row of the file.
   *
   * @param stranger {@code 404} or {@code own}
   */
  record Decision(
      String route, String scope, String before, String body, int right, String stranger) {
    String method() {
      return route.substring(0, route.indexOf(' '));
    }

    String pattern() {
      return route.substring(route.indexOf(' ') + 1);
    }

    @Override
    public String toString() {
      return route;
    }
  }

  static List<Decision> decisions() {
    try {
      return Files.readAllLines(DECIDED).stream()
          .filter(line -> !line.startsWith("#") && !line.startsWith("route\t"))
          .map(line -> line.split("\t", -1))
          .map(
              cells ->
                  new Decision(
                      cells[0], cells[1], cells[2], cells[3], Integer.parseInt(cells[4]), cells[5]))
          .toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static Map<String, String> scopes(Function<Decision, String> scope) {
    return decisions().stream()
        .collect(Collectors.toMap(Decision::route, scope, (one, _) -> one, TreeMap::new));
  }

  @Test
  void everyRouteOfTheCodeIsDecidedWithItsScope() {
    Map<String, String> coded = new TreeMap<>();
    for (Route route : RouteTable.ROUTES) {
      Scope scope = route.scope();
      coded.put(route.label(), scope == null ? EVERYBODY : scope.wire());
    }
    assertThat(scopes(Decision::scope)).isEqualTo(coded);
  }

  @Test
  void gatewayAsksForTheScopesThatAreDecided() {
    Map<String, String> deployed = new TreeMap<>();
    Template.read()
        .resources("AWS::ApiGatewayV2::Route")
        .values()
        .forEach(
            route ->
                deployed.put(
                    String.valueOf(route.get("RouteKey")),
                    route.containsKey("AuthorizationScopes")
                        ? String.valueOf(
                                Template.list(
                                        Template.list(
                                                Template.map(route.get("AuthorizationScopes"))
                                                    .get("!If"))
                                            .get(1))
                                    .getFirst())
                            .replace("!Sub ${ScopePrefix}", "")
                        : EVERYBODY));
    // HEAD is decided on with GET; the rest is decided in the code alone.
    deployed.keySet().removeIf(key -> key.startsWith("HEAD ") || key.equals("$default"));
    assertThat(deployed).isEqualTo(scopes(Decision::scope));
  }

  /** What a route is asked about: things of one tenant, made for one row. */
  private record Things(String tenant, String article, String claim, String match, String asset) {}

  private static Things things(Decision decision) {
    String tenant = "routes-" + Integer.toHexString(decision.route().hashCode());
    send(
        tenant,
        ALL,
        "POST",
        "/v1/library",
        "{\"@type\":\"ClaimReview\",\"url\":"
            + "\"https://c.example/1\",\"claimReviewed\":\""
            + claim(tenant)
            + "\"}",
        "");
    Answer stored =
        FUNCTION.call(
            Event.post("/v1/articles", "text/plain", claim(tenant)).token(tenant, ALL).bytes());
    String claim = stored.document().at("/claimIds/0").asText();
    for (String act : decision.before().split(";;", -1)) {
      String[] words = act.split(" ", 3);
      if (words.length == 3) {
        String path = "/v1/claims/" + claim + words[1];
        assertThat(send(tenant, ALL, words[0], path, words[2], version(tenant, claim)).status())
            .as(act)
            .isEqualTo(200);
      }
    }
    return new Things(
        tenant,
        stored.document().path("articleId").asText(),
        claim,
        send(tenant, ALL, "GET", "/v1/claims/" + claim + "/matches", "", "")
            .document()
            .at("/matches/0/id")
            .asText(),
        asset());
  }

  /** Of one tenant alone, down to its words. */
  private static String claim(String tenant) {
    return SECRET + " output at " + tenant + " rose by 7% to 9,000 tonnes in May 2025.";
  }

  private static String asset() {
    Matcher name = HASHED.matcher(FUNCTION.call(Event.get("/")).body());
    assertThat(name.find()).isTrue();
    return name.group(1);
  }

  private static String version(String tenant, String claim) {
    return send(tenant, ALL, "GET", "/v1/claims/" + claim, "", "")
        .headers()
        .getOrDefault("etag", "");
  }

  private static Answer send(
      String tenant, String scopes, String method, String path, String body, String version) {
    Event event = event(method, path, body, version);
    return FUNCTION.call(event.token(tenant, scopes).bytes());
  }

  private static Event event(String method, String path, String body, String version) {
    return Event.of(method, path)
        .header("content-type", "application/json")
        .header("if-match", version)
        .body(body);
  }

  private static String path(Decision decision, Things things) {
    String id = decision.pattern().startsWith("/v1/articles") ? things.article() : things.claim();
    return decision
            .pattern()
            .replace("{id}", id)
            .replace("{otherId}", things.match())
            .replace("{name}", things.asset())
        // What GET is asked with stands where others have a body.
        + (decision.body().startsWith("?") ? decision.body() : "");
  }

  /** IDs of the right form that nobody has. */
  private static Things ofNobody(Things things) {
    String hash = things.article().substring("art_".length());
    String nobodys = "0".repeat(hash.length());
    return new Things(
        things.tenant(),
        things.article().replace(hash, nobodys),
        things.claim().replace(hash, nobodys),
        things.match(),
        things.asset());
  }

  private static String otherScopes(Decision decision) {
    return List.of(ALL.split(" ", -1)).stream()
        .filter(scope -> !scope.equals(decision.scope()))
        .collect(Collectors.joining(" "));
  }

  /** Claims of a token that are none: no name, a name that is no text, no tenant, none at all. */
  private static List<String> malformedClaims(Decision decision) {
    return List.of(
        "{\"jwt\":{\"claims\":{\"scope\":\"" + decision.scope() + "\"}}}",
        "{\"jwt\":{\"claims\":{\"sub\":7,\"scope\":\"" + decision.scope() + "\"}}}",
        "{\"jwt\":{\"claims\":[\"sub\",\"ana\"],\"scopes\":[\"" + decision.scope() + "\"]}}",
        "{\"jwt\":{\"claims\":{\"sub\":\"ana\",\"tenant\":\"a#b\",\"scope\":\""
            + decision.scope()
            + "\"}}}",
        "{\"jwt\":{\"claims\":{\"sub\":\"ana\",\"tenant\":null,\"custom:tenant\":[],\"scope\":\""
            + decision.scope()
            + "\"}}}",
        "\"ana\"");
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void routeAnswersEachCallerAsDecided(Decision decision) {
    Things things = things(decision);
    String path = path(decision, things);
    String version = version(things.tenant(), things.claim());
    Event anonymous = event(decision.method(), path, decision.body(), version);
    Answer none = FUNCTION.call(anonymous.bytes());
    List<Answer> malformed =
        malformedClaims(decision).stream()
            .map(
                claims ->
                    FUNCTION.call(
                        event(decision.method(), path, decision.body(), version)
                            .authorizer(claims)
                            .bytes()))
            .toList();
    Answer wrongScope =
        send(
            things.tenant(),
            otherScopes(decision),
            decision.method(),
            path,
            decision.body(),
            version);
    Answer stranger =
        send(STRANGER, decision.scope(), decision.method(), path, decision.body(), version);
    Answer right =
        send(things.tenant(), decision.scope(), decision.method(), path, decision.body(), version);
    TABLE.put(
        decision.route(),
        List.of(
            decision.scope(),
            none.status() + "",
            malformed.stream()
                .map(answer -> answer.status() + "")
                .distinct()
                .sorted()
                .collect(Collectors.joining("/")),
            wrongScope.status() + "",
            stranger.status() + (decision.stranger().equals("own") ? " own" : ""),
            right.status() + ""));

    malformed.forEach(Safety::check);
    List.of(none, wrongScope, stranger, right).forEach(Safety::check);
    assertThat(right.status()).as(right.body()).isEqualTo(decision.right());
    if (decision.scope().equals(EVERYBODY)) {
      assertThat(List.of(none.status(), wrongScope.status(), stranger.status()))
          .containsOnly(decision.right());
      return;
    }
    assertThat(none.status()).isEqualTo(401);
    assertThat(malformed).allSatisfy(answer -> assertThat(answer.status()).isIn(401, 403));
    assertThat(wrongScope.status()).isEqualTo(403);
    if (decision.stranger().equals("own")) {
      assertThat(stranger.status()).isBetween(200, 204);
    } else {
      Answer missing =
          send(
              STRANGER,
              decision.scope(),
              decision.method(),
              path(decision, ofNobody(things)),
              decision.body(),
              version);
      assertThat(stranger.status()).isEqualTo(404);
      assertThat(stranger).isEqualTo(missing);
    }
    for (Answer refused : List.of(none, wrongScope, stranger)) {
      assertThat(refused.body()).doesNotContain(SECRET, things.tenant(), things.claim());
    }
  }

  @AfterAll
  static void print() throws IOException {
    String form = "%-42s%-16s%-8s%-11s%-13s%-14s%s%n";
    StringBuilder text = new StringBuilder();
    text.append(
        form.formatted(
            "route", "scope", "none", "malformed", "wrong scope", "wrong tenant", "right"));
    TABLE.forEach(
        (route, cells) -> {
          List<String> all = new ArrayList<>(List.of(route));
          all.addAll(cells);
          text.append(form.formatted(all.toArray()));
        });
    Files.createDirectories(ANSWERED.getParent());
    Files.writeString(ANSWERED, text);
  }
}
