package org.checkable.http;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /**
   * What an Accept header likes best of what we can answer; of equals the first. Nothing when it
   * leaves out all of that. RFC 9110, section 12.5.1: the narrowest range that takes a type says
   * how much it is liked.
   *
   * @param offered names such as {@code text/csv}
   */
  static Optional<String> preferred(String accept, List<String> offered) {
    if (accept.isBlank()) {
      return Optional.of(offered.getFirst());
    }
    List<Range> ranges = Stream.of(accept.split(",", -1)).map(Range::parse).toList();
    return offered.stream()
        .filter(type -> quality(type, ranges) > 0)
        .min(Comparator.comparingDouble(type -> -quality(type, ranges)));
  }

  private static double quality(String type, List<Range> ranges) {
    return ranges.stream()
        .filter(range -> range.width(type) < Range.NOT_TAKEN)
        .min(Comparator.comparingInt(range -> range.width(type)))
        .map(Range::quality)
        .orElse(0.0);
  }

  /** One range of an Accept header. */
  private record Range(String name, double quality) {
    static final int NOT_TAKEN = 4;

    private static final Pattern QUALITY = Pattern.compile("q=(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)");

    static Range parse(String range) {
      String[] parts = range.toLowerCase(Locale.ROOT).split(";", -1);
      double quality =
          Stream.of(parts)
              .skip(1)
              .map(part -> QUALITY.matcher(part.strip()))
              .filter(Matcher::matches)
              .mapToDouble(match -> Double.parseDouble(match.group(1)))
              .findFirst()
              .orElse(1);
      return new Range(parts[0].strip(), quality);
    }

    /** 0 for the type itself; the wider, the larger. */
    int width(String type) {
      if (name.equals(type)) {
        return 0;
      }
      if (type.equals("application/json")
          && name.startsWith("application/")
          && name.endsWith("+json")) {
        return 1;
      }
      if (name.equals(type.substring(0, type.indexOf('/')) + "/*")) {
        return 2;
      }
      return name.equals("*/*") ? 3 : NOT_TAKEN;
    }
  }
}
