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
 * to read with a tool. {@link CellReader} reads them in the same order.
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

  /** Writes to the generator, in memory, which does not fail. */
  @FunctionalInterface
  private interface Step {
    void run() throws IOException;
  }

  private CellWriter step(Step step) {
    try {
      step.run();
      return this;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  CellWriter open() {
    return step(generator::writeStartArray);
  }

  CellWriter end() {
    return step(generator::writeEndArray);
  }

  CellWriter nothing() {
    return step(generator::writeNull);
  }

  CellWriter text(@Nullable String value) {
    return value == null ? nothing() : step(() -> generator.writeString(value));
  }

  CellWriter number(int value) {
    return step(() -> generator.writeNumber(value));
  }

  CellWriter number(double value) {
    return step(() -> generator.writeNumber(value));
  }

  CellWriter flag(boolean value) {
    return step(() -> generator.writeBoolean(value));
  }

  /** One cell: {@code [start, end]} or null. */
  CellWriter span(@Nullable Span value) {
    return value == null ? nothing() : open().number(value.start()).number(value.end()).end();
  }

  /** One cell: an array of values, each written as whatever cells it needs. */
  <T> CellWriter list(List<T> values, Consumer<T> write) {
    open();
    values.forEach(write);
    return end();
  }

  CellWriter texts(List<String> values) {
    return list(values, this::text);
  }

  @Override
  public void close() {
    step(generator::close);
  }
}
