package org.checkable.local;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One HTTP request as it came in over the wire.
 *
 * @param path not decoded, as it stood in the request line
 * @param query not decoded; empty when there is none
 * @param headers by name in lower case; values in the order they came
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never shared.
record HttpCall(
    String id,
    Instant at,
    String method,
    String protocol,
    String path,
    String query,
    Map<String, List<String>> headers,
    String sourceAddress,
    byte[] body) {

  /** The values of a header, joined as API Gateway joins them; empty when it is absent. */
  String header(String name) {
    return String.join(",", headers.getOrDefault(name, List.of()));
  }
}
