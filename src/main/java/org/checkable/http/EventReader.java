package org.checkable.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads API Gateway's events: payload format 2.0 of HTTP APIs and 1.0 of REST APIs. */
final class EventReader {
  /** In the host name of every gateway that has not been given another. */
  private static final String GATEWAY_DOMAIN = ".execute-api.";

  private EventReader() {}

  /** The request in an event; nothing when it is no event of API Gateway's. */
  static Optional<Request> request(Json event) {
    Json context = event.object("requestContext");
    Json http = context.object("http");
    if (http.text("method").isPresent()) {
      return Optional.of(version2(event, context, http));
    }
    return event.text("httpMethod").map(method -> version1(event, context, method));
  }

  private static Request version2(Json event, Json context, Json http) {
    String raw = event.text("rawQueryString").orElse("");
    return new Request(
        Request.Format.V2,
        http.text("method").orElseThrow().toUpperCase(Locale.ROOT),
        address2(event, context),
        raw.isEmpty() ? decodedQuery(event) : Query.parse(raw),
        strings(event.object("headers")),
        body(event),
        context.object("authorizer"),
        context.text("requestId").orElse("unknown"));
  }

  private static Request version1(Json event, Json context, String method) {
    Map<String, String> headers = strings(event.object("headers"));
    lists(event.object("multiValueHeaders"))
        .forEach((name, values) -> headers.putIfAbsent(name, String.join(", ", values)));
    return new Request(
        Request.Format.V1,
        method.toUpperCase(Locale.ROOT),
        address1(event, context),
        decodedQuery(event),
        headers,
        body(event),
        context.object("authorizer"),
        context.text("requestId").orElse("unknown"));
  }

  /** A stage stands first in the path, unless it is the default one or a custom domain maps it. */
  private static Address address2(Json event, Json context) {
    String path = event.text("rawPath").or(() -> context.object("http").text("path")).orElse("/");
    String key = event.text("routeKey").orElse("$default");
    int route = key.indexOf(' ') + 1;
    if (route > 0) {
      return Address.routed(key.substring(route), event.object("pathParameters"), path);
    }
    boolean custom = !context.text("domainName").orElse(GATEWAY_DOMAIN).contains(GATEWAY_DOMAIN);
    return custom
        ? Address.of(path)
        : Address.below(context.text("stage").orElse("$default"), path);
  }

  /** No stage stands in the path, but a custom domain's base path does. */
  private static Address address1(Json event, Json context) {
    String path = event.text("path").orElse("/");
    Address inner =
        event
            .text("resource")
            .map(route -> Address.routed(route, event.object("pathParameters"), path))
            .orElseGet(() -> Address.of(path));
    String whole = context.text("path").orElse(path);
    return whole.endsWith(path)
        ? new Address(
            whole.substring(0, whole.length() - path.length()) + inner.base(), inner.path())
        : inner;
  }

  private static Query decodedQuery(Json event) {
    Map<String, List<String>> values = lists(event.object("multiValueQueryStringParameters"));
    strings(event.object("queryStringParameters"))
        .forEach((name, value) -> values.putIfAbsent(name, List.of(value)));
    return Query.of(values);
  }

  private static Request.RawBody body(Json event) {
    boolean base64 =
        event.member("isBase64Encoded").orElse(Json.Members.NONE) instanceof Json.Flag(boolean is)
            && is;
    return new Request.RawBody(event.text("body").orElse(""), base64);
  }

  private static Map<String, String> strings(Json object) {
    Map<String, String> strings = new LinkedHashMap<>();
    if (object instanceof Json.Members(Map<String, Json> fields)) {
      fields.forEach((name, value) -> value.asText().ifPresent(text -> strings.put(name, text)));
    }
    return strings;
  }

  private static Map<String, List<String>> lists(Json object) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    if (object instanceof Json.Members(Map<String, Json> fields)) {
      fields.forEach(
          (name, value) -> {
            if (value instanceof Json.Elements(List<Json> values)) {
              lists.put(name, values.stream().flatMap(text -> text.asText().stream()).toList());
            }
          });
    }
    return lists;
  }
}
