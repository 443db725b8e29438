package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.checkable.http.LocalFunction.Answer;
import org.junit.jupiter.api.Test;

/** A fault of ours: the client learns that it is one, the log where it is, and nobody the rest. */
class FaultTest {

  @Test
  void isA500WithoutDetailsAndIsLoggedWithItsPlace() throws Exception {
    // A table that does not exist is no refusal that anybody foresees.
    LocalFunction function = LocalFunction.with(Map.of("TABLE_NAME", "NoSuchTable"));
    Answer answer = function.call(Event.get("/v1/claims").token("fault", "claims:read"));

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.slug()).isEqualTo("internal-error");
    assertThat(answer.headers()).containsEntry("x-content-type-options", "nosniff");
    assertThat(answer.body()).doesNotContain("NoSuchTable", "Exception", "dynamo", "org.checkable");
    JsonNode fault = new ObjectMapper().readTree(function.log().getFirst());
    assertThat(fault.get("requestId").asText()).isEqualTo("request-1=");
    assertThat(fault.get("level").asText()).isEqualTo("ERROR");
    assertThat(fault.get("at").toString()).contains("org.checkable.store");
  }
}
