package org.checkable.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON document into memory, field by field. A field without a value is written as null
 * rather than left out, so that a document always has the same shape.
 *
 * <p>What it writes can be copied into the script of a page: {@code <} is always escaped, so no
 * word of an article or a review ends that script.
 *
 * <p>Lone surrogates, which no UTF-8 can hold, become U+FFFD: whatever a client sent, the answer is
 * well formed. Not thread-safe; one writer, one document.
 */
public final class JsonWriter {
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .characterEscapes(new ForScripts())
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  /** Digits after the point of scores and weights: finer than any of them means. */
  private static final int DECIMALS = 6;

  private static final double SCALE = 1e6;

  /** JSON's own escapes, and one for what begins a tag. */
  private static final class ForScripts extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    private static final int[] ASCII = standardAsciiEscapesForJSON();

    static {
      ASCII['<'] = ESCAPE_STANDARD; // Without a short form of its own: by its number.
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ASCII;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return null;
    }
  }

  private final JsonGenerator out;

  private JsonWriter(JsonGenerator out) {
    this.out = out;
  }

  /** The object that {@code fields} writes, on one line. */
  public static String object(Consumer<JsonWriter> fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      new JsonWriter(generator).braces(fields);
    } catch (IOException impossible) {
      throw broken(impossible);
    }
    return text.toString();
  }

  // Deliberate: each its own try. A lambda for each field takes longer than writing the field, the
  // first time most of all.

  public JsonWriter field(String name, @Nullable String value) {
    try {
      out.writeFieldName(name);
      writeText(value);
      return this;
    } catch (IOException impossible) {
      throw broken(impossible);
    }
  }

  public JsonWriter field(String name, long value) {
    try {
      out.writeNumberField(name, value);
      return this;
    } catch (IOException impossible) {
      throw broken(impossible);
    }
  }

  public JsonWriter field(String name, boolean value) {
    try {
      out.writeBooleanField(name, value);
      return this;
    } catch (IOException impossible) {
      throw broken(impossible);
    }
  }

  /** A number as it is, without an exponent. */
  public JsonWriter field(String name, BigDecimal value) {
    try {
      out.writeNumberField(name, value);
      return this;
    } catch (IOException impossible) {
      throw broken(impossible);
    }
  }

  /** A score or weight, rounded to six decimals. */
  public JsonWriter field(String name, double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(Math.round(value * SCALE), DECIMALS).stripTrailingZeros();
    return field(name, rounded.scale() < 0 ? rounded.setScale(0) : rounded);
  }

  public JsonWriter nothing(String name) {
    return field(name, (String) null);
  }

  /** A value that was read before. */
  public JsonWriter field(String name, Json value) {
    try {
      out.writeFieldName(name);
      writeValue(value);
      return this;
    } catch (IOException impossible) {
      throw broken(impossible);
    }
  }

  /** An object as a field. */
  public JsonWriter object(String name, Consumer<JsonWriter> fields) {
    try {
      out.writeFieldName(name);
      return braces(fields);
    } catch (IOException impossible) {
      throw broken(impossible);
    }
  }

  /** An array of objects as a field. */
  public <T> JsonWriter objects(
      String name, Iterable<? extends T> items, BiConsumer<JsonWriter, ? super T> fields) {
    try {
      out.writeArrayFieldStart(name);
      for (T item : items) {
        out.writeStartObject();
        fields.accept(this, item);
        out.writeEndObject();
      }
      out.writeEndArray();
      return this;
    } catch (IOException impossible) {
      throw broken(impossible);
    }
  }

  /** An array of strings as a field; each item is written as it calls itself. */
  public JsonWriter texts(String name, Iterable<?> items) {
    try {
      out.writeArrayFieldStart(name);
      for (Object item : items) {
        writeText(item.toString());
      }
      out.writeEndArray();
      return this;
    } catch (IOException impossible) {
      throw broken(impossible);
    }
  }

  private void writeValue(Json value) throws IOException {
    switch (value) {
      case Json.Members members -> braces(writer -> members.fields().forEach(writer::field));
      case Json.Elements elements -> {
        out.writeStartArray();
        for (Json element : elements.values()) {
          writeValue(element);
        }
        out.writeEndArray();
      }
      case Json.Text text -> writeText(text.value());
      case Json.Numeral numeral -> out.writeNumber(numeral.digits());
      case Json.Flag flag -> out.writeBoolean(flag.value());
      case Json.Nothing _ -> out.writeNull();
    }
  }

  private void writeText(@Nullable String value) throws IOException {
    if (value == null) {
      out.writeNull();
    } else {
      out.writeString(Surrogates.mended(value));
    }
  }

  private JsonWriter braces(Consumer<JsonWriter> fields) throws IOException {
    out.writeStartObject();
    fields.accept(this);
    out.writeEndObject();
    return this;
  }

  private static UncheckedIOException broken(IOException impossible) {
    return new UncheckedIOException("a string has no I/O", impossible);
  }
}
