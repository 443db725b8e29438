package org.checkable.http;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A content type as far as we look at it.
 *
 * @param name type and subtype in lower case: {@code text/plain}
 * @param charset in lower case; {@code utf-8} where none is said
 */
record MediaType(String name, String charset) {

  /** Reads a content-type header. */
  static MediaType parse(String header) {
    String[] parts = header.split(";", -1);
    Optional<String> charset =
        Stream.of(parts)
            .skip(1)
            .map(parameter -> parameter.strip().toLowerCase(Locale.ROOT))
            .filter(parameter -> parameter.startsWith("charset="))
            .map(parameter -> parameter.substring("charset=".length()).replace("\"", "").strip())
            .findFirst();
    return new MediaType(parts[0].strip().toLowerCase(Locale.ROOT), charset.orElse("utf-8"));
  }

  boolean isJson() {
    return name.equals("application/json")
        || (name.startsWith("application/") && name.endsWith("+json"));
  }

  /**
   * Deliberate: UTF-8 and its subset only. A gateway hands a text body over as a string, decoded as
   * UTF-8 whatever the header says; of any other encoding the bytes are lost by then.
   */
  boolean isUtf8() {
    return charset.equals("utf-8") || charset.equals("utf8") || charset.equals("us-ascii");
  }

  /** Whether an Accept header lets us answer JSON. */
  static boolean acceptsJson(String accept) {
    return accept.isBlank() || Stream.of(accept.split(",", -1)).anyMatch(MediaType::rangeTakesJson);
  }

  private static boolean rangeTakesJson(String range) {
    String[] parts = range.toLowerCase(Locale.ROOT).split(";", -1);
    String name = parts[0].strip();
    boolean json =
        name.equals("*/*")
            || name.equals("application/*")
            || name.equals("application/json")
            || (name.startsWith("application/") && name.endsWith("+json"));
    return json
        && Stream.of(parts)
            .skip(1)
            .map(String::strip)
            .noneMatch(parameter -> parameter.matches("q=0(\\.0{0,3})?"));
  }
}
