package org.checkable.http;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as it came through API Gateway, the same whichever format its event had.
 *
 * @param format the event's format, which the answer has to be in
 * @param method in upper case
 * @param headers by name in lower case
 * @param authorizer what the authorizer says of the caller: {@code requestContext.authorizer}
 * @param id the gateway's name for this request
 */
record Request(
    Format format,
    String method,
    Address address,
    Query query,
    Map<String, String> headers,
    RawBody body,
    Json authorizer,
    String id) {

  /** The two forms in which API Gateway calls a function. */
  enum Format {
    /** An HTTP API's. */
    V2,
    /** A REST API's. */
    V1
  }

  /**
   * A body as the event carries it.
   *
   * @param base64 whether {@code text} is base64 of its bytes, rather than the body itself
   */
  record RawBody(String text, boolean base64) {}

  Request {
    Map<String, String> lower = new TreeMap<>();
    headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    headers = Collections.unmodifiableMap(lower);
  }

  /** Where it leads: {@code /v1/articles}. */
  String path() {
    return address.path();
  }

  /** A header's value, without white space around it. */
  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT))).map(String::strip);
  }
}
