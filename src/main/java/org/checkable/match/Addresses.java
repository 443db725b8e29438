package org.checkable.match;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.checkable.text.RuleSource;
import org.checkable.text.RuleTable;

/**
 * Says which page an address leads to: what is posted from one page at different times are
 * revisions of one article.
 *
 * <p>Alike are made only what the web itself takes for the same: RFC 3986, 6.2.2 and 6.2.3 (case of
 * scheme and host, percent-encoding, dot segments, default ports, an empty path), the fragment,
 * which never reaches a server, http and https, and parameters of {@code rules/tracking.tsv}.
 * Deliberate: nothing beyond that. A slash at the end, {@code www.}, {@code index.html} and the
 * order of parameters usually mean nothing, but where they do, two articles would be taken for one,
 * which is worse than one for two.
 */
final class Addresses {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  private final Set<String> names = new HashSet<>();
  private final List<String> prefixes = new ArrayList<>();

  Addresses(RuleSource source) {
    for (RuleTable.Row row : source.table("tracking").rows()) {
      for (String name : row.pattern().split("\\|", -1)) {
        if (name.endsWith("*")) {
          prefixes.add(name.substring(0, name.length() - 1));
        } else {
          names.add(name);
        }
      }
    }
  }

  /**
   * The one form of all addresses of a page.
   *
   * @param url absolute, http or https, without a user name
   */
  String page(String url) {
    int host = url.indexOf("://") + 3;
    int path = firstOf(url, "/?#", host);
    int query = firstOf(url, "?#", path);
    int fragment = firstOf(url, "#", query);
    return origin(url.substring(0, host).toLowerCase(Locale.ROOT), url.substring(host, path))
        + path(encoded(url.substring(path, query)))
        + query(url.substring(Math.min(query + 1, fragment), fragment));
  }

  private static int firstOf(String text, String marks, int from) {
    int at = from;
    while (at < text.length() && marks.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /** Scheme and host. At a port of its own, what answers over http may be another site. */
  private static String origin(String scheme, String host) {
    String name = host.toLowerCase(Locale.ROOT);
    String usualPort = scheme.equals("https://") ? ":443" : ":80";
    if (name.endsWith(usualPort)) {
      name = name.substring(0, name.length() - usualPort.length());
    }
    boolean ownPort = name.lastIndexOf(':') > name.lastIndexOf(']');
    return (ownPort ? scheme : "https://") + ascii(name);
  }

  private static String ascii(String name) {
    try {
      return name.chars().allMatch(character -> character < 0x80) ? name : IDN.toASCII(name);
    } catch (IllegalArgumentException notAName) {
      return name;
    }
  }

  /** Without the segments {@code .} and {@code ..}; the dots of RFC 3986, 5.2.4. */
  private static String path(String path) {
    Deque<String> segments = new ArrayDeque<>();
    String last = "";
    for (String segment : path.split("/", -1)) {
      last = segment;
      if (segment.equals("..")) {
        segments.pollLast();
      } else if (!segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    boolean folder = last.equals(".") || last.equals("..");
    String joined = String.join("/", segments) + (folder ? "/" : "");
    return joined.startsWith("/") ? joined : "/" + joined;
  }

  private String query(String query) {
    List<String> kept = new ArrayList<>();
    for (String parameter : query.split("&", -1)) {
      int value = parameter.indexOf('=');
      String name = value < 0 ? parameter : parameter.substring(0, value);
      if (!parameter.isEmpty() && !isTracking(name.toLowerCase(Locale.ROOT))) {
        kept.add(encoded(parameter));
      }
    }
    return kept.isEmpty() ? "" : "?" + String.join("&", kept);
  }

  private boolean isTracking(String name) {
    return names.contains(name) || prefixes.stream().anyMatch(name::startsWith);
  }

  /** Percent-encoded in the one way that RFC 3986, 6.2.2.2 calls for. */
  private static String encoded(String part) {
    StringBuilder text = new StringBuilder();
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < bytes.length; at++) {
      int value = bytes[at] & 0xff;
      if (value == '%' && at + 2 < bytes.length && hex(bytes, at + 1) >= 0) {
        int octet = hex(bytes, at + 1);
        at += 2;
        if (octet < 0x80 && UNRESERVED.indexOf(octet) >= 0) {
          text.append((char) octet);
        } else {
          escape(text, octet);
        }
      } else if (value < 0x80) {
        text.append((char) value);
      } else {
        escape(text, value);
      }
    }
    return text.toString();
  }

  private static int hex(byte[] bytes, int at) {
    int high = Character.digit(bytes[at], 16);
    int low = Character.digit(bytes[at + 1], 16);
    return high < 0 || low < 0 ? -1 : 16 * high + low;
  }

  private static void escape(StringBuilder text, int octet) {
    text.append(String.format(Locale.ROOT, "%%%02X", octet));
  }
}
