package org.checkable.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads API Gateway's events: payload format 2.0 of HTTP APIs and 1.0 of REST APIs. */
final class EventReader {
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
        path(event.text("rawPath").or(() -> http.text("path")).orElse("/"), context),
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
        path(event.text("path").orElse("/"), context),
        decodedQuery(event),
        headers,
        body(event),
        context.object("authorizer"),
        context.text("requestId").orElse("unknown"));
  }

  /** The path without the stage, which stands first in it unless the stage is the default one. */
  private static String path(String path, Json context) {
    String stage = "/" + context.text("stage").orElse("$default");
    if (path.equals(stage)) {
      return "/";
    }
    return path.startsWith(stage + "/") ? path.substring(stage.length()) : path;
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
