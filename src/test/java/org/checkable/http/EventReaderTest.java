package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events of both formats become the same request. */
class EventReaderTest {

  private static Request read(Event event) {
    try {
      return EventReader.request(JsonReader.read(event.bytes())).orElseThrow();
    } catch (MalformedJson broken) {
      throw new AssertionError(broken);
    }
  }

  @Test
  void headersAreFoundInAnyCase() {
    Request request = read(Event.get("/v1/claims").header("X-Custom", " v "));
    assertThat(request.header("x-custom")).contains("v");
    assertThat(request.header("X-CUSTOM")).contains("v");
    assertThat(request.header("absent")).isEmpty();
  }

  @Test
  void stageIsNoPartOfThePath() {
    assertThat(read(Event.get("/prod/v1/claims").stage("prod")).path()).isEqualTo("/v1/claims");
    assertThat(read(Event.get("/prod").stage("prod")).path()).isEqualTo("/");
    assertThat(read(Event.get("/production/v1").stage("prod")).path()).isEqualTo("/production/v1");
    assertThat(read(Event.get("/v1/claims")).path()).isEqualTo("/v1/claims");
    assertThat(read(Event.version1("GET", "/v1/claims")).path()).isEqualTo("/v1/claims");
  }

  @ParameterizedTest
  @CsvSource({
    "$default, /v1/v1/claims, /v1, /v1/claims",
    "GET /v1/claims, /v1/claims, '', /v1/claims",
    "GET /v1/claims, /v1/v1/claims, /v1, /v1/claims",
    "GET /v1/claims/{id}, /v1/claims/clm_1, '', /v1/claims/clm_1",
    "GET /v1/claims/{id}, /api/v1/claims/clm_1, /api, /v1/claims/clm_1",
    "GET /, /api/, /api, /",
    "GET /, /api, /api, /",
    "GET /, /, '', /"
  })
  void stageCalledLikeTheFirstSegmentIsCutOnlyWhereItStands(
      String route, String path, String base, String wanted) {
    Request request = read(Event.get(path).stage("v1").route(route));
    assertThat(request.address()).isEqualTo(new Address(base, wanted));
  }

  @Test
  void customDomainHidesTheStage() {
    assertThat(read(Event.get("/v1/claims").stage("v1").domain("claims.example")).path())
        .isEqualTo("/v1/claims");
    assertThat(
            read(Event.get("/v1/claims").stage("v1").domain("a1.execute-api.eu-west-1.x")).path())
        .isEqualTo("/claims");
  }

  @Test
  void restApiKeepsTheStageOutOfThePathAndTheBasePathInIt() {
    assertThat(read(Event.version1("GET", "/prod/v1/claims")).path()).isEqualTo("/prod/v1/claims");
    assertThat(read(Event.version1("GET", "/v1/claims")).address())
        .isEqualTo(new Address("/prod", "/v1/claims"));
    assertThat(
            read(Event.version1("GET", "/api/v1/claims")
                    .resource("/{proxy+}", "proxy", "v1/claims"))
                .address()
                .path())
        .isEqualTo("/v1/claims");
    assertThat(
            read(Event.version1("GET", "/api/v1/claims/clm_1")
                    .resource("/v1/{rest+}", "rest", "claims/clm_1"))
                .address()
                .path())
        .isEqualTo("/v1/claims/clm_1");
  }

  @Test
  void unreservedCharactersMeanTheSamePercentEncoded() {
    assertThat(read(Event.get("/v1/claims/clm%5Fa%2d0%7E%41%2e")).path())
        .isEqualTo("/v1/claims/clm_a-0~A.");
    assertThat(read(Event.get("/v1/claims/a%2Fb%25%5f%3a%zz%")).path())
        .isEqualTo("/v1/claims/a%2Fb%25_%3a%zz%");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a\"b", "//elsewhere.example", "/a b", "/<i>"})
  void whatCouldLeadABrowserElsewhereIsNoBase(String base) {
    assertThat(read(Event.get(base + "/v1/claims").route("GET /v1/claims")).address())
        .isEqualTo(Address.of("/v1/claims"));
  }

  @Test
  void parametersMayStandSeveralTimes() {
    assertThat(read(Event.get("/v1/claims?a=1&a=2")).query().values())
        .containsEntry("a", List.of("1", "2"));
    assertThat(read(Event.version1("GET", "/v1/claims").parameter("a", "1", "2")).query().values())
        .containsEntry("a", List.of("1", "2"));
  }

  @Test
  void formatIsKnown() {
    assertThat(read(Event.get("/")).format()).isEqualTo(Request.Format.V2);
    assertThat(read(Event.version1("get", "/")).format()).isEqualTo(Request.Format.V1);
    assertThat(read(Event.version1("get", "/")).method()).isEqualTo("GET");
  }
}
