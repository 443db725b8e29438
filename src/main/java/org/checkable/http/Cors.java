package org.checkable.http;

import java.util.List;
import java.util.Set;

/**
 * Lets pages of some origins call the API. Where the gateway is configured to do this itself it
 * ignores these headers; this is for where it is not.
 *
 * @param origins such as {@code https://desk.example}, or {@code *} for all: tokens travel in a
 *     header that no page sends by itself, so that is safe with an authorizer
 */
public record Cors(Set<String> origins) {
  private static final String EXPOSED =
      String.join(
          ", ",
          List.of(
              "ETag",
              "Location",
              "Retry-After",
              "Idempotency-Replayed",
              "X-Request-Id",
              "X-Next-Cursor"));
  private static final String ALLOWED =
      String.join(
          ", ",
          List.of(
              "authorization",
              "content-encoding",
              "content-type",
              "idempotency-key",
              "if-match",
              "if-none-match",
              Access.REVIEWER));

  public Cors {
    origins = Set.copyOf(origins);
  }

  /** The answer with what the browser needs to hand it to the page. */
  Response admit(Request request, Response response) {
    if (origins.isEmpty()) {
      return response;
    }
    Response varied = response.withHeader("vary", "origin");
    String origin = request.header("origin").orElse("");
    if (!isAllowed(origin)) {
      return varied;
    }
    return varied
        .withHeader("access-control-allow-origin", origins.contains("*") ? "*" : origin)
        .withHeader("access-control-expose-headers", EXPOSED);
  }

  /** The answer to a preflight, with the methods that the path has. */
  Response preflight(Request request, String methods) {
    Response response = Response.empty(204).withHeader("allow", methods);
    if (!isAllowed(request.header("origin").orElse(""))) {
      return response;
    }
    return response
        .withHeader("access-control-allow-methods", methods)
        .withHeader("access-control-allow-headers", ALLOWED)
        .withHeader("access-control-max-age", "3600");
  }

  private boolean isAllowed(String origin) {
    return !origin.isEmpty() && (origins.contains(origin) || origins.contains("*"));
  }
}
