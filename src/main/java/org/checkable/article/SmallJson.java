package org.checkable.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON that pages carry about themselves into maps, lists and strings; numbers and the
 * three words come as strings. Deliberate: no library, because the core has none, and lenient,
 * because pages write line ends into strings. What it cannot read it gives up on.
 */
final class SmallJson {
  private static final int DEEPEST = 20;
  private static final int LONGEST = 500_000;

  /** What old pages write around a script, behind the slashes of a comment. */
  private static final String CDATA = "<![CDATA[";

  private final String json;
  private int at;

  private SmallJson(String json) {
    this.json = json;
  }

  /** The value of a document; null when it is not JSON. */
  static @Nullable Object parse(String json) {
    int start = firstBracket(json);
    if (start < 0 || json.length() > LONGEST) {
      return null;
    }
    SmallJson reader = new SmallJson(json);
    reader.at = start;
    try {
      return reader.value(0);
    } catch (IllegalArgumentException notJson) {
      return null;
    }
  }

  private static int firstBracket(String json) {
    for (int index = 0; index < json.length(); index++) {
      if (json.startsWith(CDATA, index)) {
        index += CDATA.length() - 1;
      } else if (json.charAt(index) == '{' || json.charAt(index) == '[') {
        return index;
      }
    }
    return -1;
  }

  private Object value(int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("nested too deeply");
    }
    return switch (next()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      default -> word();
    };
  }

  private Map<String, Object> object(int depth) {
    Map<String, Object> object = new LinkedHashMap<>();
    at++;
    while (next() != '}') {
      String key = string();
      expect(':');
      object.putIfAbsent(key, value(depth + 1));
      separate('}');
    }
    at++;
    return object;
  }

  private List<Object> array(int depth) {
    List<Object> array = new ArrayList<>();
    at++;
    while (next() != ']') {
      array.add(value(depth + 1));
      separate(']');
    }
    at++;
    return array;
  }

  /** A comma, or the end that the caller then sees. */
  private void separate(char end) {
    if (next() == ',') {
      at++;
    } else if (next() != end) {
      throw new IllegalArgumentException("comma wanted at " + at);
    }
  }

  private void expect(char wanted) {
    if (next() != wanted) {
      throw new IllegalArgumentException(wanted + " wanted at " + at);
    }
    at++;
  }

  private String string() {
    expect('"');
    StringBuilder string = new StringBuilder();
    while (here() != '"') {
      char character = here();
      at++;
      string.append(character == '\\' ? escaped() : character);
    }
    at++;
    return string.toString();
  }

  private char escaped() {
    char code = here();
    at++;
    return switch (code) {
      case 'n', 'r', 't', 'b', 'f' -> ' ';
      case 'u' -> hexadecimal();
      default -> code;
    };
  }

  private char hexadecimal() {
    if (at + 4 > json.length()) {
      throw new IllegalArgumentException("cut short at " + at);
    }
    // Throws the same exception when these are no digits.
    char character = (char) Integer.parseInt(json, at, at + 4, 16);
    at += 4;
    return character;
  }

  private String word() {
    int start = at;
    while (at < json.length()
        && (Character.isLetterOrDigit(here()) || "+-.".indexOf(here()) >= 0)) {
      at++;
    }
    if (at == start) {
      throw new IllegalArgumentException("value wanted at " + at);
    }
    return json.substring(start, at);
  }

  /** The next character that is neither white space nor in a comment. */
  private char next() {
    while (true) {
      if (json.startsWith("/*", at)) {
        at = after("*/");
      } else if (json.startsWith("//", at)) {
        at = after("\n");
      } else if (Character.isWhitespace(here())) {
        at++;
      } else {
        return here();
      }
    }
  }

  /** Behind the next of these marks; at the end when there is none. */
  private int after(String mark) {
    int found = json.indexOf(mark, at + 1);
    return found < 0 ? json.length() : found + mark.length();
  }

  private char here() {
    if (at >= json.length()) {
      throw new IllegalArgumentException("cut short at " + at);
    }
    return json.charAt(at);
  }
}
