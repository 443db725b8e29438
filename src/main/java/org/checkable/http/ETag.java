package org.checkable.http;

import java.util.function.Supplier;
import java.util.stream.Stream;

/** Version tags of answers (RFC 9110, section 8.8.3), so that what is known is not sent again. */
final class ETag {
  private ETag() {}

  /** The answer with its tag; 304 when the client has that already. */
  static Response answer(Exchange exchange, String tag, Supplier<Response> answer) {
    boolean known = isKnown(exchange.request().header("if-none-match").orElse(""), tag);
    return tagged(known ? Response.empty(304) : answer.get(), tag);
  }

  /** The answer with its tag, whatever the client has. */
  static Response tagged(Response response, String tag) {
    return response
        .withHeader("etag", quoted(tag))
        .withHeader("cache-control", "private, no-cache");
  }

  private static boolean isKnown(String ifNoneMatch, String tag) {
    return Stream.of(ifNoneMatch.split(",", -1))
        .map(String::strip)
        .map(one -> one.startsWith("W/") ? one.substring(2) : one)
        .anyMatch(one -> one.equals(quoted(tag)) || one.equals("*"));
  }

  private static String quoted(String tag) {
    return "\"" + tag + "\"";
  }
}
