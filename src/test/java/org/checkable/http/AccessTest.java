package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkable.article.Tenant;
import org.checkable.http.LocalFunction.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks is what the authorizer says, and may do what its scopes say. */
class AccessTest {
  private static final LocalFunction FUNCTION = LocalFunction.withTokens();

  private static Access.Answer read(Access access, String authorizer) throws MalformedJson {
    return access.caller(JsonReader.read(authorizer), "");
  }

  @Test
  void claimsOfAnHttpApiAreRead() throws MalformedJson {
    assertThat(
            read(
                Access.JWT,
                "{\"jwt\": {\"claims\": {\"sub\": \"ana\", \"tenant\": \"desk-1\","
                    + " \"scope\": \"openid claims:read\"}, \"scopes\": [\"claims:review\"]}}"))
        .isEqualTo(
            new Access.Answer.Known(
                new Caller("ana", new Tenant("desk-1"), Set.of(Scope.READ, Scope.REVIEW))));
  }

  @Test
  void claimsOfARestApiAreRead() throws MalformedJson {
    assertThat(
            read(
                Access.JWT,
                "{\"claims\": {\"sub\": \"ana\", \"custom:tenant\": \"desk-2\","
                    + " \"scope\": \"claims:submit\"}}"))
        .isEqualTo(
            new Access.Answer.Known(new Caller("ana", new Tenant("desk-2"), Set.of(Scope.SUBMIT))));
  }

  @Test
  void callerWithoutATenantMayNothing() throws MalformedJson {
    assertThat(read(Access.JWT, "{\"jwt\": {\"claims\": {\"sub\": \"ana\"}}}"))
        .isEqualTo(new Access.Answer.NoTenant());
  }

  @Test
  void whereThereIsOneNewsroomNobodyNeedsToNameIt() throws MalformedJson {
    String named = "{\"jwt\": {\"claims\": {\"sub\": \"ana\", \"tenant\": \"default\"}}}";
    for (String claims : List.of("{\"jwt\": {\"claims\": {\"sub\": \"ana\"}}}", named)) {
      assertThat(read(Access.JWT_SINGLE, claims))
          .isEqualTo(new Access.Answer.Known(new Caller("ana", Tenant.DEFAULT, Set.of())));
    }
  }

  @Test
  void whereThereIsOneNewsroomNobodyIsOfAnother() throws MalformedJson {
    assertThat(
            read(
                Access.JWT_SINGLE,
                "{\"jwt\": {\"claims\": {\"sub\": \"ana\", \"tenant\": \"desk-1\"}}}"))
        .isEqualTo(new Access.Answer.BadTenant());
  }

  @Test
  void tokenWithoutATenantIsRefusedAndTold() {
    Answer answer = FUNCTION.call(Event.get("/v1/claims").token("", "claims:read"));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.slug()).isEqualTo("forbidden");
    assertThat(answer.document().get("detail").asText()).contains("names no tenant");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"jwt\": {}}",
        "{\"jwt\": {\"claims\": {}}}",
        "{\"jwt\": {\"claims\": {\"sub\": \"\"}}}",
        "{\"jwt\": {\"claims\": {\"sub\": 7}}}",
        "{\"jwt\": {\"claims\": {\"sub\": \"a\\nb\"}}}",
        "{\"jwt\": \"ana\"}",
        "{\"lambda\": {\"sub\": \"ana\"}}"
      })
  void withoutASubjectNobodyAsks(String authorizer) throws MalformedJson {
    assertThat(read(Access.JWT, authorizer)).isEqualTo(new Access.Answer.Nobody());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"a#b\"", "\"a b\"", "7", "[\"a\"]", "\"é\""})
  void tenantThatCannotBeOneIsNeverTheDefaultOne(String tenant) throws MalformedJson {
    String authorizer = "{\"jwt\": {\"claims\": {\"sub\": \"ana\", \"tenant\": " + tenant + "}}}";
    for (Access access : List.of(Access.JWT, Access.JWT_SINGLE, Access.NONE)) {
      assertThat(read(access, authorizer)).isEqualTo(new Access.Answer.BadTenant());
    }
  }

  @Test
  void withoutAnAuthorizerEverybodyMayDoEverything() throws MalformedJson {
    assertThat(read(Access.NONE, "{}")).isEqualTo(new Access.Answer.Known(Caller.ANONYMOUS));
  }

  @Test
  void withoutAnAuthorizerPeopleGoByTheNameTheyChoose() {
    assertThat(Access.NONE.caller(Json.Members.NONE, "Ana B."))
        .isEqualTo(
            new Access.Answer.Known(new Caller("Ana B.", Tenant.DEFAULT, Set.of(Scope.values()))));
    assertThat(Access.NONE.caller(Json.Members.NONE, " "))
        .isEqualTo(new Access.Answer.Known(Caller.ANONYMOUS));
    assertThat(Access.NONE.caller(Json.Members.NONE, "Jos\u00e9"))
        .isEqualTo(new Access.Answer.BadName());
  }

  @Test
  void scopesStandBehindTheIssuersPrefixAndNowhereElse() throws MalformedJson {
    Access cognito = Access.JWT_SINGLE.withScopePrefix("https://api.example/");
    assertThat(
            read(
                cognito,
                "{\"jwt\": {\"claims\": {\"sub\": \"ana\", \"scope\":"
                    + " \"https://api.example/claims:read claims:submit other/claims:review\"}}}"))
        .isEqualTo(new Access.Answer.Known(new Caller("ana", Tenant.DEFAULT, Set.of(Scope.READ))));
    assertThat(cognito.wire(Scope.READ)).isEqualTo("https://api.example/claims:read");
  }

  @Test
  void refusalNamesTheScopeAsTheIssuerDoes() {
    LocalFunction function = LocalFunction.with(Map.of("SCOPE_PREFIX", "desk/"));
    Answer refused = function.call(Event.get("/v1/stats").token("access", "claims:read"));
    Answer taken = function.call(Event.get("/v1/stats").token("access", "desk/claims:read"));

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.document().path("detail").asText()).contains("desk/claims:read");
    assertThat(taken.status()).isEqualTo(200);
  }

  @Test
  void withAnAuthorizerNobodyGoesByAnotherName() throws MalformedJson {
    Json token = JsonReader.read("{\"jwt\": {\"claims\": {\"sub\": \"ana\"}}}");
    assertThat(Access.JWT_SINGLE.caller(token, "bob"))
        .isEqualTo(new Access.Answer.Known(new Caller("ana", Tenant.DEFAULT, Set.of())));
    assertThat(Access.JWT.caller(Json.Members.NONE, "bob")).isEqualTo(new Access.Answer.Nobody());
  }

  @Test
  void claimsThatStandBesideARequestCountForMoreThanAName() throws MalformedJson {
    assertThat(read(Access.NONE, "{\"jwt\": {\"claims\": {\"sub\": \"ana\"}}}"))
        .isEqualTo(
            new Access.Answer.Known(new Caller("ana", Tenant.DEFAULT, Set.of(Scope.values()))));
  }

  static java.util.List<Route> routes() {
    return RouteTable.ROUTES.stream().filter(Route::isOfApi).toList();
  }

  /** The answer to a caller of a route: 401, 403, or whatever comes behind the door. */
  private static Answer ask(Route route, LocalFunction function, String tenant, String scopes) {
    Event event = Event.of(route.method(), route.pattern().replace("{id}", "none"));
    return function.call(scopes.isEmpty() ? event : event.token(tenant, scopes));
  }

  @ParameterizedTest
  @MethodSource("routes")
  void everyRouteAsksForItsScopeAndNothingLess(Route route) {
    Scope scope = route.scope();
    if (scope == null) {
      assertThat(ask(route, FUNCTION, "", "").status()).isEqualTo(200);
      return;
    }
    String others =
        String.join(
            " ",
            Set.of(Scope.values()).stream().filter(one -> one != scope).map(Scope::wire).toList());
    Answer nobody = ask(route, FUNCTION, "", "");
    Answer wrongScope = ask(route, FUNCTION, "access", others);
    Answer badTenant = ask(route, FUNCTION, "no tenant", scope.wire());
    Answer right = ask(route, FUNCTION, "access", scope.wire());

    assertThat(nobody.status()).isEqualTo(401);
    assertThat(nobody.slug()).isEqualTo("unauthorized");
    assertThat(nobody.headers()).containsEntry("www-authenticate", "Bearer");
    assertThat(wrongScope.status()).isEqualTo(403);
    assertThat(wrongScope.slug()).isEqualTo("forbidden");
    assertThat(badTenant.status()).isEqualTo(403);
    assertThat(right.status()).isNotIn(401, 403, 500);
  }

  @ParameterizedTest
  @MethodSource("routes")
  void withoutAnAuthorizerNoRouteIsClosed(Route route) {
    LocalFunction open = LocalFunction.with(Map.of("AUTH", "none"));
    assertThat(ask(route, open, "", "").status()).isNotIn(401, 403, 500);
  }
}
