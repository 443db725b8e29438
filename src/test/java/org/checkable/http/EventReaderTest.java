package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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
    assertThat(read(Event.get("/v1/claims").stage("v1")).path()).isEqualTo("/claims");
    assertThat(read(Event.get("/v1/claims")).path()).isEqualTo("/v1/claims");
    assertThat(read(Event.version1("GET", "/v1/claims")).path()).isEqualTo("/v1/claims");
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
