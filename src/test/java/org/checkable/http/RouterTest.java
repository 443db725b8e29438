package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every address has one route for each of its methods. */
class RouterTest {

  private static Router.Match find(String method, String path) {
    return RouteTable.ROUTER.find(method, path);
  }

  @Test
  void namesInThePatternStandForOneSegment() {
    assertThat(find("GET", "/v1/articles/a.b/text"))
        .isInstanceOfSatisfying(
            Router.Match.Found.class,
            found -> {
              assertThat(found.route().label()).isEqualTo("GET /v1/articles/{id}/text");
              assertThat(found.path()).isEqualTo(Map.of("id", "a.b"));
            });
    assertThat(find("GET", "/v1/articles/a/b/text")).isInstanceOf(Router.Match.Nowhere.class);
  }

  @Test
  void headGoesWhereGetGoes() {
    assertThat(find("HEAD", "/v1/claims")).isEqualTo(find("GET", "/v1/claims"));
  }

  @Test
  void otherMethodsAreToldWhichThereAre() {
    assertThat(find("TRACE", "/v1/claims"))
        .isInstanceOfSatisfying(
            Router.Match.WrongMethod.class,
            wrong -> assertThat(wrong.header()).isEqualTo("GET, HEAD, OPTIONS"));
  }

  @Test
  void wordInThePatternHasItsAddressAlone() {
    assertThat(find("PATCH", "/v1/claims/next"))
        .isInstanceOfSatisfying(
            Router.Match.WrongMethod.class,
            wrong -> assertThat(wrong.header()).isEqualTo("OPTIONS, POST"));
    assertThat(find("GET", "/v1/claims/next")).isInstanceOf(Router.Match.WrongMethod.class);
    assertThat(find("PATCH", "/v1/claims/other")).isInstanceOf(Router.Match.Found.class);
  }

  @Test
  void noTwoRoutesAnswerTheSame() {
    Map<String, Long> shapes =
        RouteTable.ROUTES.stream()
            .collect(
                Collectors.groupingBy(
                    route -> route.label().replaceAll("\\{[^}]*}", "{}"), Collectors.counting()));
    assertThat(shapes).allSatisfy((shape, count) -> assertThat(count).as(shape).isEqualTo(1));
  }
}
