package org.checkable.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** An event as API Gateway makes it, built piece by piece. */
final class Event {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode event = JsonNodeFactory.instance.objectNode();
  private final ObjectNode context = event.putObject("requestContext");

  private Event() {}

  /** Payload format 2.0. The target may carry a query. */
  static Event of(String method, String target) {
    Event it = new Event();
    String[] parts = target.split("\\?", 2);
    it.event.put("version", "2.0").put("routeKey", "$default").put("rawPath", parts[0]);
    it.event.put("rawQueryString", parts.length == 2 ? parts[1] : "");
    it.event.putObject("headers").put("accept", "*/*");
    it.context.put("requestId", "request-1=").put("stage", "$default");
    it.context.putObject("http").put("method", method).put("path", parts[0]);
    return it;
  }

  /** Payload format 1.0, without a query. */
  static Event version1(String method, String path) {
    Event it = new Event();
    it.event.put("version", "1.0").put("httpMethod", method).put("path", path);
    it.event.putObject("headers").put("Accept", "*/*");
    it.context.put("requestId", "request-1").put("stage", "prod").put("path", "/prod" + path);
    return it;
  }

  static Event get(String target) {
    return of("GET", target);
  }

  static Event post(String target, String type, String body) {
    return of("POST", target).header("content-type", type).body(body);
  }

  static Event postJson(String body) {
    return post("/v1/articles", "application/json", body);
  }

  Event header(String name, String value) {
    event.withObject("/headers").put(name, value);
    return this;
  }

  Event body(String text) {
    event.put("body", text).put("isBase64Encoded", false);
    return this;
  }

  Event base64(String encoded) {
    event.put("body", encoded).put("isBase64Encoded", true);
    return this;
  }

  Event bytes(byte[] bytes) {
    return base64(Base64.getEncoder().encodeToString(bytes));
  }

  Event parameter(String name, String... values) {
    List.of(values)
        .forEach(event.withObject("/multiValueQueryStringParameters").withArray(name)::add);
    return this;
  }

  Event stage(String stage) {
    context.put("stage", stage);
    return this;
  }

  /** By a route of the gateway's own, such as {@code GET /v1/claims/{id}}. */
  Event route(String key) {
    event.put("routeKey", key);
    context.put("routeKey", key);
    return this;
  }

  /** As a REST API calls its routes. */
  Event resource(String resource, String name, String value) {
    event.put("resource", resource).putObject("pathParameters").put(name, value);
    return this;
  }

  Event domain(String name) {
    context.put("domainName", name);
    return this;
  }

  /** With the claims of a token, as an HTTP API's authorizer hands them over. */
  Event token(String tenant, String scopes) {
    return token(tenant, "ana", scopes);
  }

  Event token(String tenant, String subject, String scopes) {
    ObjectNode claims = context.putObject("authorizer").putObject("jwt").putObject("claims");
    claims.put("sub", subject).put("scope", scopes);
    if (!tenant.isEmpty()) {
      claims.put("tenant", tenant);
    }
    return this;
  }

  /** With any authorizer. */
  Event authorizer(String json) {
    try {
      context.set("authorizer", JSON.readTree(json));
    } catch (Exception broken) {
      throw new AssertionError(broken);
    }
    return this;
  }

  byte[] bytes() {
    return event.toString().getBytes(StandardCharsets.UTF_8);
  }
}
