package org.checkable.http;

import java.util.Optional;

/** The version that a write is based on: its If-Match header (RFC 9110, section 13.1.1). */
final class IfMatch {
  /** No claim has this version, so a tag that is none of ours is stale like an old one. */
  private static final long NONE = 0;

  private IfMatch() {}

  static Decoded<Long> version(Exchange exchange) {
    return version(exchange, "claim's");
  }

  /**
   * @param whose of what the tag is
   */
  static Decoded<Long> version(Exchange exchange, String whose) {
    Optional<String> header = exchange.request().header("if-match").filter(tag -> !tag.equals("*"));
    return header
        .map(tag -> Decoded.of(version(tag)))
        .orElseGet(
            () ->
                Decoded.refused(
                    Problem.of(
                        ProblemType.IF_MATCH_REQUIRED,
                        "Send the "
                            + whose
                            + " ETag as If-Match: it says which version you saw.")));
  }

  private static long version(String tag) {
    String strong = tag.startsWith("W/") ? tag.substring(2) : tag;
    return strong.matches("\"[0-9]{1,18}\"")
        ? Long.parseLong(strong.substring(1, strong.length() - 1))
        : NONE;
  }
}
