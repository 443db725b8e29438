package org.checkable.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as JSON arrays whose places have a meaning: half the size of objects, and as easy
 * to read with a tool. {@link CellReader} reads them in the same order. Writes into memory, which
 * does not fail.
 */
final class CellWriter implements AutoCloseable {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator generator;

  CellWriter(OutputStream stream) {
    try {
      generator = FACTORY.createGenerator(stream);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  // Deliberate: each its own try. A lambda for each cell took a quarter of the time of a ledger.

  CellWriter open() {
    try {
      generator.writeStartArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return this;
  }

  CellWriter end() {
    try {
      generator.writeEndArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return this;
  }

  CellWriter nothing() {
    return text(null);
  }

  CellWriter text(@Nullable String value) {
    try {
      // Of null it makes null.
      generator.writeString(value);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return this;
  }

  CellWriter number(int value) {
    try {
      generator.writeNumber(value);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return this;
  }

  CellWriter number(double value) {
    try {
      generator.writeNumber(value);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return this;
  }

  CellWriter flag(boolean value) {
    try {
      generator.writeBoolean(value);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return this;
  }

  /** One cell: {@code [start, end]} or null. */
  CellWriter span(@Nullable Span value) {
    return value == null ? nothing() : open().number(value.start()).number(value.end()).end();
  }

  /** One cell: an array of values, each written as whatever cells it needs. */
  <T> CellWriter list(List<T> values, Consumer<T> write) {
    open();
    for (T value : values) {
      write.accept(value);
    }
    return end();
  }

  CellWriter texts(List<String> values) {
    open();
    for (String value : values) {
      text(value);
    }
    return end();
  }

  @Override
  public void close() {
    try {
      generator.close();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
