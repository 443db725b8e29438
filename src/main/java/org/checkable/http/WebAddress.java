package org.checkable.http;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses as people and browsers take them: host names in any script, and characters that RFC
 * 3986 wants encoded. What is one already stays as it is.
 */
final class WebAddress {
  /** The longest that is taken. */
  static final int LONGEST = 1_000;

  static final Pattern PARTS =
      Pattern.compile(
          "(https?://(?:[^/?#\\\\@]*@)?)([^/?#\\\\@:\\[\\]]+|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{1,5})?([/?#\\\\].*)?",
          Pattern.CASE_INSENSITIVE);

  private static final String LEGAL =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$&'()*+,;=%";

  private WebAddress() {}

  /** The address in a text; nothing when it is no absolute one of the web. */
  static Optional<String> of(String raw) {
    String text = raw.strip().replaceAll("[\\t\\r\\n]", "");
    if (text.length() > LONGEST || Surrogates.firstLone(text) >= 0) {
      return Optional.empty();
    }
    return isAddress(text) ? Optional.of(text) : mended(text);
  }

  private static Optional<String> mended(String text) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String rest = parts.group(4) == null ? "" : parts.group(4).replace('\\', '/');
    String port = parts.group(3) == null ? "" : parts.group(3);
    return host(parts.group(2))
        .map(host -> encoded(parts.group(1)) + host + port + encoded(rest))
        .filter(address -> address.length() <= LONGEST && isUri(address));
  }

  /** In ASCII; underscores, which no host should have, are taken, because some have them. */
  private static Optional<String> host(String name) {
    try {
      String ascii = name.startsWith("[") ? name : IDN.toASCII(name).toLowerCase(Locale.ROOT);
      return ascii.matches("[a-z0-9._-]+|\\[.*\\]") ? Optional.of(ascii) : Optional.empty();
    } catch (IllegalArgumentException notAName) {
      return Optional.empty();
    }
  }

  private static String encoded(String part) {
    StringBuilder encoded = new StringBuilder();
    int fragment = part.indexOf('#');
    for (int at = 0; at < part.length(); at += Character.charCount(part.codePointAt(at))) {
      String character = Character.toString(part.codePointAt(at));
      boolean kept =
          switch (character) {
            case "%" -> part.substring(at + 1).matches("(?s)[0-9A-Fa-f]{2}.*");
            case "#" -> at == fragment;
            default -> LEGAL.contains(character);
          };
      encoded.append(kept ? character : escaped(character));
    }
    return encoded.toString();
  }

  private static String escaped(String character) {
    StringBuilder escaped = new StringBuilder();
    for (byte octet : character.getBytes(StandardCharsets.UTF_8)) {
      escaped.append(String.format(Locale.ROOT, "%%%02X", octet & 0xff));
    }
    return escaped.toString();
  }

  private static boolean isAddress(String text) {
    try {
      URI address = URI.create(text);
      return ("http".equalsIgnoreCase(address.getScheme())
              || "https".equalsIgnoreCase(address.getScheme()))
          && address.getHost() != null;
    } catch (IllegalArgumentException notOne) {
      return false;
    }
  }

  private static boolean isUri(String text) {
    try {
      return URI.create(text).getRawAuthority() != null;
    } catch (IllegalArgumentException notOne) {
      return false;
    }
  }
}
