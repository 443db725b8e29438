package org.checkable.http;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where a request was sent to.
 *
 * @param base what gateways put in front of the API, such as a stage or a custom domain's base
 *     path: {@code /prod}; empty when there is nothing
 * @param path as the API's routes know it: {@code /v1/articles}
 */
record Address(String base, String path) {
  /** Nothing that could lead a browser elsewhere, or end an attribute of a page. */
  static final Pattern BASE = Pattern.compile("(?:/[A-Za-z0-9._~-]+)*+");

  /** The octets that mean the same unencoded (RFC 3986, sections 2.3 and 6.2.2.2). */
  static final Pattern UNRESERVED =
      Pattern.compile("%(?:2[DE]|3[0-9]|[46][1-9A-F]|5[0-9AF]|7[0-9AE])", Pattern.CASE_INSENSITIVE);

  Address {
    base = BASE.matcher(base).matches() ? base : "";
    path = UNRESERVED.matcher(path).replaceAll(Address::character);
  }

  private static String character(MatchResult encoded) {
    return Character.toString(Integer.parseInt(encoded.group().substring(1), 16));
  }

  /** As it is, with nothing in front. */
  static Address of(String path) {
    return new Address("", path);
  }

  /** Without a first segment, where it is there. */
  static Address below(String segment, String path) {
    if (path.equals("/" + segment)) {
      return new Address(path, "/");
    }
    int length = segment.length() + 1;
    return path.startsWith("/" + segment + "/")
        ? new Address(path.substring(0, length), path.substring(length))
        : of(path);
  }

  /**
   * By the route that the gateway itself found: as many segments from the end as the route has. So
   * nobody has to say what stands in front of it.
   *
   * @param route such as {@code /v1/claims/{id}}; a name with a plus sign takes several segments
   * @param names what the gateway found for the route's names
   */
  static Address routed(String route, Json names, String path) {
    if (route.equals("/")) {
      return new Address(path.endsWith("/") ? path.substring(0, path.length() - 1) : path, "/");
    }
    int at = path.length();
    for (int segment = slashes(filled(route, names)); segment > 0 && at > 0; segment--) {
      at = path.lastIndexOf('/', at - 1);
    }
    return at > 0 ? new Address(path.substring(0, at), path.substring(at)) : of(path);
  }

  private static String filled(String route, Json names) {
    int open = route.indexOf('{');
    return route.endsWith("+}")
        ? route.substring(0, open)
            + names.text(route.substring(open + 1, route.length() - 2)).orElse("")
        : route;
  }

  private static int slashes(String route) {
    return Math.toIntExact(route.chars().filter(character -> character == '/').count());
  }
}
