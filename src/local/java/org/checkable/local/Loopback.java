package org.checkable.local;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells requests of this machine's programs from those that a page of elsewhere makes here. */
final class Loopback {
  private static final Pattern PLACE =
      Pattern.compile("(https?://)?(localhost|127\\.0\\.0\\.1|\\[::1\\])(:\\d{1,5})?");

  private Loopback() {}

  /**
   * Whether a request came by another name than this machine's, or from a page of another origin.
   *
   * @param headers by name in lower case
   */
  static boolean isFromElsewhere(Map<String, List<String>> headers) {
    return Stream.of("host", "origin")
        .flatMap(name -> headers.getOrDefault(name, List.of()).stream())
        .anyMatch(place -> !PLACE.matcher(place).matches());
  }
}
