package org.checkable.http;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parameters of a request's query.
 *
 * @param values by name, in the order they were sent in; a name may stand several times
 * @param malformed names of which a value is not percent-encoded UTF-8
 */
record Query(Map<String, List<String>> values, Set<String> malformed) {
  static final Query NONE = new Query(Map.of(), Set.of());

  Query {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    malformed = Collections.unmodifiableSet(new LinkedHashSet<>(malformed));
  }

  /** Parameters that the gateway has decoded already. */
  static Query of(Map<String, List<String>> values) {
    return new Query(values, Set.of());
  }

  /** Reads {@code a=1&b=two%20words}, a plus sign being a space. */
  static Query parse(String raw) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    Set<String> malformed = new LinkedHashSet<>();
    for (String pair : raw.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String rawName = equals < 0 ? pair : pair.substring(0, equals);
      String rawValue = equals < 0 ? "" : pair.substring(equals + 1);
      try {
        String name = decode(rawName);
        try {
          // First the value: a name whose only value is malformed has none.
          String value = decode(rawValue);
          values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        } catch (CharacterCodingException broken) {
          malformed.add(name);
        }
      } catch (CharacterCodingException broken) {
        malformed.add(rawName);
      }
    }
    return new Query(values, malformed);
  }

  private static String decode(String encoded) throws CharacterCodingException {
    if (encoded.indexOf('%') < 0 && encoded.indexOf('+') < 0) {
      return encoded;
    }
    byte[] utf8 = encoded.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(utf8.length);
    for (int at = 0; at < utf8.length; at++) {
      switch (utf8[at]) {
        case '+' -> bytes.put((byte) ' ');
        case '%' -> {
          bytes.put(hex(utf8, at + 1));
          at += 2;
        }
        default -> bytes.put(utf8[at]);
      }
    }
    CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
    return text.toString();
  }

  private static byte hex(byte[] digits, int at) throws CharacterCodingException {
    int high = at + 1 < digits.length ? Character.digit(digits[at], 16) : -1;
    int low = at + 1 < digits.length ? Character.digit(digits[at + 1], 16) : -1;
    if (high < 0 || low < 0) {
      throw new CharacterCodingException();
    }
    return (byte) (high << 4 | low);
  }
}
