package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code openapi.json} describes what the router has, no more and no less, and its own examples.
 */
class OpenApiTest {
  private static final JsonNode DOCUMENT = OpenApi.DOCUMENT;

  /** Scope by method and path; "" where everybody may. */
  private static Map<String, String> described() {
    Map<String, String> routes = new TreeMap<>();
    DOCUMENT
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation ->
                            routes.put(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT)
                                    + " "
                                    + path.getKey(),
                                operation.getValue().at("/security/0/jwt/0").asText())));
    return routes;
  }

  @Test
  void routesAndTheirScopesAreTheRouters() {
    Map<String, String> there = new TreeMap<>();
    for (Route route : RouteTable.ROUTES) {
      Scope scope = route.scope();
      there.put(route.label(), scope == null ? "" : scope.wire());
    }
    assertThat(described()).isEqualTo(there);
  }

  @Test
  void problemTypesAreTheCatalogues() {
    Set<String> types = new TreeSet<>();
    DOCUMENT
        .at("/components/schemas/Problem/properties/type/enum")
        .forEach(type -> types.add(type.asText()));
    assertThat(types)
        .isEqualTo(
            Stream.of(ProblemType.values())
                .map(ProblemType::uri)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    assertThat(DOCUMENT.findValuesAsText("$ref"))
        .isNotEmpty()
        .allSatisfy(
            reference ->
                assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse());
  }

  @Test
  void problemExamplesHaveTheCataloguesWords() {
    for (JsonNode response : DOCUMENT.at("/components/responses")) {
      for (JsonNode example : response.at("/content/application~1problem+json/examples")) {
        JsonNode problem = example.get("value");
        ProblemType type =
            Stream.of(ProblemType.values())
                .filter(one -> one.uri().equals(problem.get("type").asText()))
                .findFirst()
                .orElseThrow();
        assertThat(problem.get("title").asText()).isEqualTo(type.title());
        assertThat(problem.get("status").asInt()).isEqualTo(type.status());
      }
    }
  }

  @Test
  void examplesFitTheirSchemas() {
    int examples = 0;
    for (Map.Entry<String, JsonNode> path : DOCUMENT.get("paths").properties()) {
      for (JsonNode operation : path.getValue()) {
        for (Map.Entry<String, JsonNode> response : operation.get("responses").properties()) {
          JsonNode content = response.getValue().at("/content/application~1json");
          if (content.has("example")) {
            examples++;
            assertThat(
                    new SchemaCheck(DOCUMENT).errors(content.get("schema"), content.get("example")))
                .as(path.getKey() + " " + response.getKey())
                .isEmpty();
          }
        }
      }
    }
    assertThat(examples).isGreaterThan(7);
  }
}
