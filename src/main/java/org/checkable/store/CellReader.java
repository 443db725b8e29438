package org.checkable.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads what {@link CellWriter} wrote, in the same order. */
final class CellReader implements AutoCloseable {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonParser parser;

  /** Opens at the first cell. */
  CellReader(InputStream stream) {
    try {
      parser = FACTORY.createParser(stream);
      parser.nextToken();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Takes something from the parser's current token. */
  @FunctionalInterface
  private interface Take<T> {
    T from(JsonParser parser) throws IOException;
  }

  private <T> T take(Take<T> take) {
    try {
      T value = take.from(parser);
      parser.nextToken();
      return value;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private CellReader pass(JsonToken wanted) {
    if (!parser.hasToken(wanted)) {
      throw new IllegalStateException(wanted + " wanted, found " + parser.currentToken());
    }
    take(JsonParser::currentToken);
    return this;
  }

  CellReader open() {
    return pass(JsonToken.START_ARRAY);
  }

  CellReader end() {
    return pass(JsonToken.END_ARRAY);
  }

  boolean isText() {
    return parser.hasToken(JsonToken.VALUE_STRING);
  }

  boolean isNumber() {
    return parser.hasToken(JsonToken.VALUE_NUMBER_INT);
  }

  String text() {
    return Objects.requireNonNull(textOrNull());
  }

  @Nullable String textOrNull() {
    return orNull(() -> take(JsonParser::getText));
  }

  int number() {
    return take(JsonParser::getIntValue);
  }

  double decimal() {
    return take(JsonParser::getDoubleValue);
  }

  boolean flag() {
    return take(JsonParser::getBooleanValue);
  }

  Span span() {
    return Objects.requireNonNull(spanOrNull());
  }

  @Nullable Span spanOrNull() {
    return orNull(
        () -> {
          open();
          Span span = new Span(number(), number());
          end();
          return span;
        });
  }

  /** A value, or null where there is none. */
  <T> @Nullable T orNull(Supplier<T> read) {
    if (parser.hasToken(JsonToken.VALUE_NULL)) {
      pass(JsonToken.VALUE_NULL);
      return null;
    }
    return read.get();
  }

  <T> List<T> list(Supplier<T> read) {
    open();
    List<T> values = new ArrayList<>();
    while (!parser.hasToken(JsonToken.END_ARRAY)) {
      values.add(read.get());
    }
    end();
    return values;
  }

  List<String> texts() {
    return list(this::text);
  }

  @Override
  public void close() {
    try {
      parser.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
