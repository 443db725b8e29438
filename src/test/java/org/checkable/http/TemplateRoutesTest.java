package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Map;
import java.util.TreeMap;
import org.checkable.Template;
import org.junit.jupiter.api.Test;

/** The gateway knows the routes that the code has, and asks for the same scopes. */
class TemplateRoutesTest {
  private static final Template TEMPLATE = Template.read();

  @Test
  void routesAreTheOnesOfTheCodeWithTheirScopes() {
    Map<String, String> deployed = new TreeMap<>();
    TEMPLATE
        .resources("AWS::ApiGatewayV2::Route")
        .values()
        .forEach(route -> deployed.put(String.valueOf(route.get("RouteKey")), scope(route)));

    Map<String, String> coded = new TreeMap<>();
    Router router =
        Api.router(() -> fail("no intake"), () -> fail("no store"), () -> fail("no document"));
    for (Route route : router.routes()) {
      Scope scope = route.scope();
      coded.put(route.method() + " " + route.pattern(), scope == null ? "everybody" : scope.wire());
    }
    assertThat(deployed).isEqualTo(coded);
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

  /** What a token needs where there is an authorizer: {@code !If [HasJwt, [scope], ...]}. */
  private static String scope(Map<String, Object> route) {
    if (!route.containsKey("AuthorizationScopes")) {
      assertThat(route).doesNotContainKeys("AuthorizationType", "AuthorizerId");
      return "everybody";
    }
    assertThat(Template.map(route.get("AuthorizationType")).get("!If"))
        .asString()
        .isEqualTo("[HasJwt, JWT, NONE]");
    assertThat(Template.map(route.get("AuthorizerId")).get("!If"))
        .asString()
        .isEqualTo("[HasJwt, !Ref Authorizer, !Ref AWS::NoValue]");
    Object scopes = Template.list(Template.map(route.get("AuthorizationScopes")).get("!If")).get(1);
    return String.valueOf(Template.list(scopes).getFirst());
  }
}
