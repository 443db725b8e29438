package org.checkable.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GatewayEventTest {
  private static final Map<String, List<String>> JSON_TYPE =
      Map.of("content-type", List.of("application/json; charset=utf-8"));

  @Test
  void requestLineComesAsPayloadFormatTwo() throws IOException {
    JsonNode event = event("PUT", "/v1/claims/clm%5F1/lease", "a=1&a=2&b=x%20y+z&c", Map.of(), "");

    assertThat(event.path("version").asText()).isEqualTo("2.0");
    assertThat(event.path("rawPath").asText()).isEqualTo("/v1/claims/clm_1/lease");
    assertThat(event.path("rawQueryString").asText()).isEqualTo("a=1&a=2&b=x%20y+z&c");
    assertThat(event.path("queryStringParameters").toString())
        .isEqualTo("{\"a\":\"1,2\",\"b\":\"x y z\",\"c\":\"\"}");
    assertThat(event.at("/requestContext/http/method").asText()).isEqualTo("PUT");
    assertThat(event.at("/requestContext/time").asText()).isEqualTo("12/Mar/2026:10:11:12 +0000");
    assertThat(event.at("/requestContext/timeEpoch").asLong()).isEqualTo(1_773_310_272_000L);
  }

  @Test
  void queryThatIsAbsentLeavesNoParameters() throws IOException {
    assertThat(event("GET", "/", "", Map.of(), "").has("queryStringParameters")).isFalse();
  }

  @Test
  void pathThatIsWronglyEncodedStaysAsItIs() throws IOException {
    assertThat(event("GET", "/v1/%zz", "q=%zz", Map.of(), "").path("rawPath").asText())
        .isEqualTo("/v1/%zz");
  }

  @Test
  void repeatedHeadersAreJoinedAndCookiesStandApart() throws IOException {
    JsonNode event =
        event(
            "GET",
            "/",
            "",
            Map.of("accept", List.of("text/html", "*/*"), "cookie", List.of("a=1; b=2")),
            "");

    assertThat(event.at("/headers").toString()).isEqualTo("{\"accept\":\"text/html,*/*\"}");
    assertThat(event.at("/cookies").toString()).isEqualTo("[\"a=1\",\"b=2\"]");
  }

  @Test
  void jsonTravelsAsText() throws IOException {
    JsonNode event = event("POST", "/v1/articles", "", JSON_TYPE, "{\"text\":\"Ünïcode 🛳\"}");

    assertThat(event.path("body").asText()).isEqualTo("{\"text\":\"Ünïcode 🛳\"}");
    assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
  }

  @Test
  void unknownTypeTravelsInBase64() throws IOException {
    JsonNode event = event("POST", "/", "", Map.of("content-type", List.of("image/png")), "png");

    assertThat(event.path("isBase64Encoded").asBoolean()).isTrue();
    assertThat(Base64.getDecoder().decode(event.path("body").asText()))
        .isEqualTo("png".getBytes(UTF_8));
  }

  @Test
  void bytesThatAreNotUtf8ReachTheFunctionUnchanged() throws IOException {
    byte[] latin = "é".getBytes(ISO_8859_1);
    JsonNode event = read(new HttpCall("1", AT, "POST", "HTTP/1.1", "/", "", JSON_TYPE, "", latin));

    assertThat(event.path("isBase64Encoded").asBoolean()).isTrue();
    assertThat(Base64.getDecoder().decode(event.path("body").asText())).isEqualTo(latin);
  }

  private static final Instant AT = Instant.parse("2026-03-12T10:11:12Z");

  private static JsonNode event(
      String method, String path, String query, Map<String, List<String>> headers, String body)
      throws IOException {
    return read(
        new HttpCall(
            "1", AT, method, "HTTP/1.1", path, query, headers, "127.0.0.1", body.getBytes(UTF_8)));
  }

  private static JsonNode read(HttpCall call) throws IOException {
    return new ObjectMapper().readTree(GatewayEvent.of(call));
  }
}
