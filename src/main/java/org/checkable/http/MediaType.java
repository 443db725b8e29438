package org.checkable.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A content type as far as we look at it.
 *
 * @param name type and subtype in lower case: {@code text/plain}
 * @param charset in lower case; {@code utf-8} where none is said
 */
record MediaType(String name, String charset) {
  private static final String CHARSET = "charset=";

  /** Reads a content-type header. */
  static MediaType parse(String header) {
    String[] parts = header.split(";", -1);
    return new MediaType(parts[0].strip().toLowerCase(Locale.ROOT), charset(parts));
  }

  private static String charset(String[] parts) {
    for (int part = 1; part < parts.length; part++) {
      String parameter = parts[part].strip().toLowerCase(Locale.ROOT);
      if (parameter.startsWith(CHARSET)) {
        return parameter.substring(CHARSET.length()).replace("\"", "").strip();
      }
    }
    return "utf-8";
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
    List<Range> ranges = new ArrayList<>();
    for (String range : accept.split(",", -1)) {
      ranges.add(Range.parse(range));
    }
    String best = null;
    double most = 0;
    for (String type : offered) {
      double quality = quality(type, ranges);
      if (quality > most) {
        best = type;
        most = quality;
      }
    }
    return Optional.ofNullable(best);
  }

  private static double quality(String type, List<Range> ranges) {
    double quality = 0;
    int narrowest = Range.NOT_TAKEN;
    for (Range range : ranges) {
      int width = range.width(type);
      if (width < narrowest) {
        narrowest = width;
        quality = range.quality();
      }
    }
    return quality;
  }

  /** One range of an Accept header. */
  private record Range(String name, double quality) {
    static final int NOT_TAKEN = 4;

    private static final Pattern QUALITY = Pattern.compile("q=(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)");

    static Range parse(String range) {
      String[] parts = range.toLowerCase(Locale.ROOT).split(";", -1);
      for (int part = 1; part < parts.length; part++) {
        Matcher quality = QUALITY.matcher(parts[part].strip());
        if (quality.matches()) {
          return new Range(parts[0].strip(), Double.parseDouble(quality.group(1)));
        }
      }
      return new Range(parts[0].strip(), 1);
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
