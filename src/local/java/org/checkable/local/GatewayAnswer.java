package org.checkable.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the function answered, as API Gateway reads it: payload format 2.0. */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never shared.
record GatewayAnswer(int status, Map<String, List<String>> headers, byte[] body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** An answer that the gateway itself gives, before or instead of the function. */
  static GatewayAnswer ofGateway(int status, String message) {
    byte[] body =
        JSON.createObjectNode().put("message", message).toString().getBytes(StandardCharsets.UTF_8);
    return new GatewayAnswer(status, Map.of("content-type", List.of("application/json")), body);
  }

  /** The same with a further header. */
  GatewayAnswer withHeader(String name, String value) {
    Map<String, List<String>> more = new LinkedHashMap<>(headers);
    more.put(name, List.of(value));
    return new GatewayAnswer(status, more, body);
  }

  /** Reads what the function wrote. */
  static GatewayAnswer of(byte[] written) throws IOException {
    JsonNode answer = JSON.readTree(written);
    Map<String, List<String>> headers = new LinkedHashMap<>();
    answer
        .path("headers")
        .forEachEntry((name, value) -> headers.put(name, List.of(value.asText())));
    List<String> cookies = new ArrayList<>();
    answer.path("cookies").forEach(cookie -> cookies.add(cookie.asText()));
    if (!cookies.isEmpty()) {
      headers.put("set-cookie", cookies);
    }
    headers.putIfAbsent("content-type", List.of("application/json"));
    String body = answer.path("body").asText("");
    return new GatewayAnswer(
        answer.path("statusCode").asInt(200),
        headers,
        answer.path("isBase64Encoded").asBoolean()
            ? Base64.getDecoder().decode(body)
            : body.getBytes(StandardCharsets.UTF_8));
  }
}
