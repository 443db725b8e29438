package org.checkable.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON strictly: one value and nothing after it, no key twice, and within limits that no
 * honest request comes near, so that a hostile one costs nothing.
 */
public final class JsonReader {
  /** How deep arrays and objects may nest. */
  public static final int MAXIMUM_DEPTH = 32;

  /** How many values a document may hold, all levels together. */
  public static final int MAXIMUM_VALUES = 10_000;

  /** Longer than anything that reaches a function: Lambda takes 6 MB. */
  private static final int MAXIMUM_STRING = 16 * 1024 * 1024;

  private static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAXIMUM_DEPTH)
                  .maxStringLength(MAXIMUM_STRING)
                  .maxNumberLength(100)
                  .maxNameLength(1_000)
                  .build())
          // JSON is UTF-8 (RFC 8259, section 8.1): what looks like UTF-32 is not guessed at.
          .disable(JsonFactory.Feature.CHARSET_DETECTION)
          .build();

  private final JsonParser parser;
  private int values;

  private JsonReader(JsonParser parser) {
    this.parser = parser;
  }

  /** Loads what reading takes, the JDK's powers of ten among it, before there is a document. */
  public static void wake() {
    try {
      var _ = read("{}".getBytes(StandardCharsets.UTF_8));
    } catch (MalformedJson impossible) {
      throw new IllegalStateException("an object is JSON", impossible);
    }
  }

  /** Reads a document; a byte-order mark before it is passed over. */
  public static Json read(String text) throws MalformedJson {
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    try (JsonParser parser = FACTORY.createParser(text.substring(start))) {
      return new JsonReader(parser).document();
    } catch (IOException impossible) {
      throw new UncheckedIOException("a string has no I/O", impossible);
    }
  }

  /** Reads a document in UTF-8; a byte-order mark before it is passed over. */
  public static Json read(byte[] utf8) throws MalformedJson {
    int start = beginsWithMark(utf8) ? MARK.length : 0;
    try (JsonParser parser = FACTORY.createParser(utf8, start, utf8.length - start)) {
      return new JsonReader(parser).document();
    } catch (IOException impossible) {
      throw new UncheckedIOException("an array has no I/O", impossible);
    }
  }

  private static boolean beginsWithMark(byte[] utf8) {
    return utf8.length >= MARK.length && Arrays.equals(utf8, 0, MARK.length, MARK, 0, MARK.length);
  }

  private Json document() throws IOException, MalformedJson {
    try {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new MalformedJson("There is no JSON: it is empty.");
      }
      Json value = value(first);
      if (parser.nextToken() != null) {
        throw new MalformedJson("Something follows the end of the JSON" + place() + ".");
      }
      return value;
    } catch (StreamConstraintsException limit) {
      throw new MalformedJson(
          "The JSON is nested deeper than "
              + MAXIMUM_DEPTH
              + " levels, or holds a key or number of unreasonable length"
              + place()
              + ".");
    } catch (JsonProcessingException syntax) {
      throw new MalformedJson("This is not JSON" + place(syntax.getLocation()) + ".");
    }
  }

  private Json value(JsonToken token) throws IOException, MalformedJson {
    if (++values > MAXIMUM_VALUES) {
      throw new MalformedJson("The JSON holds more than " + MAXIMUM_VALUES + " values.");
    }
    return switch (token) {
      case START_OBJECT -> members();
      case START_ARRAY -> elements();
      case VALUE_STRING -> new Json.Text(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Numeral(parser.getText());
      case VALUE_TRUE -> new Json.Flag(true);
      case VALUE_FALSE -> new Json.Flag(false);
      case VALUE_NULL -> new Json.Nothing();
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("no value begins with " + token);
    };
  }

  private Json members() throws IOException, MalformedJson {
    Map<String, Json> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      if (fields.containsKey(name)) {
        throw new MalformedJson("A key stands twice in one object" + place() + ".");
      }
      fields.put(name, value(parser.nextToken()));
    }
    return new Json.Members(fields);
  }

  private Json elements() throws IOException, MalformedJson {
    List<Json> elements = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      elements.add(value(token));
    }
    return new Json.Elements(elements);
  }

  private String place() {
    return place(parser.currentLocation());
  }

  private static String place(@Nullable JsonLocation at) {
    return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
  }
}
