package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.checkable.Template;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The gateway knows the routes that the code has, and asks for the same scopes. */
class TemplateRoutesTest {
  private static final Template TEMPLATE = Template.read();

  /** How the template puts the parameter before a scope. */
  private static final String PREFIXED = "!Sub ${ScopePrefix}";

  /** Where the gateway sends what fits no other route. */
  private static final String OTHER = "$default";

  @Test
  void routesAreTheOnesOfTheCodeWithTheirScopes() {
    Map<String, String> deployed = new TreeMap<>();
    TEMPLATE
        .resources("AWS::ApiGatewayV2::Route")
        .values()
        .forEach(route -> deployed.put(String.valueOf(route.get("RouteKey")), scope(route)));
    deployed.remove(OTHER);

    Map<String, String> coded = new TreeMap<>();
    Router router =
        Api.router(
            () -> fail("no intake"),
            () -> fail("no store"),
            () -> fail("no reviews"),
            () -> fail("no matches"),
            () -> fail("no findings"),
            () -> fail("no document"),
            () -> fail("no files"),
            SignIn.NONE);
    for (Route route : router.routes()) {
      Scope scope = route.scope();
      coded.put(route.method() + " " + route.pattern(), scope == null ? "everybody" : scope.wire());
      if (scope == null && route.method().equals("GET")) {
        coded.put("HEAD " + route.pattern(), "everybody");
      }
    }
    assertThat(deployed).isEqualTo(coded);
  }

  @Test
  void headAndWrongMethodsReachTheFunctionThatAnswersThemWithATokenOfAnyScope() {
    Map<String, Object> other =
        TEMPLATE.resources("AWS::ApiGatewayV2::Route").values().stream()
            .filter(route -> OTHER.equals(route.get("RouteKey")))
            .findFirst()
            .orElseThrow();
    assertThat(other.get("Target")).isEqualTo("!Sub integrations/${ReviewIntegration}");
    assertHasAuthorizer(other);
    assertThat(other).doesNotContainKey("AuthorizationScopes");
  }

  @Test
  void onlyArticlesGoToTheFunctionThatStoresThem() {
    TEMPLATE
        .resources("AWS::ApiGatewayV2::Route")
        .values()
        .forEach(
            route ->
                assertThat(route.get("Target"))
                    .as("target of %s", route.get("RouteKey"))
                    .isEqualTo(
                        "POST /v1/articles".equals(route.get("RouteKey"))
                            ? "!Sub integrations/${SubmitIntegration}"
                            : "!Sub integrations/${ReviewIntegration}"));
  }

  @Test
  void gatewayAllowsPagesWhatTheCodeAllowsThem() throws IOException, MalformedJson {
    Request preflight =
        EventReader.request(JsonReader.read(Files.readString(Path.of("events/options.json"))))
            .orElseThrow();
    Cors cors = new Cors(Set.of("*"));
    Map<String, String> coded = new TreeMap<>(cors.preflight(preflight, "").headers());
    coded.putAll(cors.admit(preflight, Response.empty(204)).headers());
    Map<String, Object> deployed =
        Template.map(TEMPLATE.at("Resources", "Api", "Properties").get("CorsConfiguration"));

    assertThat(names(deployed.get("AllowHeaders")))
        .isEqualTo(names(coded.get("access-control-allow-headers")));
    assertThat(names(deployed.get("ExposeHeaders")))
        .isEqualTo(names(coded.get("access-control-expose-headers")));
    assertThat(String.valueOf(deployed.get("MaxAge")))
        .isEqualTo(coded.get("access-control-max-age"));
  }

  /** Header names of a list, or of a header's value; their case does not matter. */
  private static Set<String> names(@Nullable Object list) {
    List<?> names =
        list instanceof String value ? List.of(value.split(", ", -1)) : Template.list(list);
    return names.stream()
        .map(name -> String.valueOf(name).toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What a token needs where there is an authorizer: {@code !If [HasJwt, [scope], ...]}. */
  private static String scope(Map<String, Object> route) {
    if (OTHER.equals(route.get("RouteKey"))) {
      return "anybody with a token";
    }
    if (!route.containsKey("AuthorizationScopes")) {
      assertThat(route).doesNotContainKeys("AuthorizationType", "AuthorizerId");
      return "everybody";
    }
    assertHasAuthorizer(route);
    Object scopes = Template.list(Template.map(route.get("AuthorizationScopes")).get("!If")).get(1);
    String wire = String.valueOf(Template.list(scopes).getFirst());
    assertThat(wire).startsWith(PREFIXED);
    return wire.substring(PREFIXED.length());
  }

  private static void assertHasAuthorizer(Map<String, Object> route) {
    assertThat(Template.map(route.get("AuthorizationType")).get("!If"))
        .asString()
        .isEqualTo("[HasJwt, JWT, NONE]");
    assertThat(Template.map(route.get("AuthorizerId")).get("!If"))
        .asString()
        .isEqualTo("[HasJwt, !Ref Authorizer, !Ref AWS::NoValue]");
  }
}
