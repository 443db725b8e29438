package org.checkable.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads a file of lines one at a time, as bytes first: a line that is no UTF-8 or has no end must
 * not take the lines after it along.
 */
final class Lines {
  /** The longest line that is kept, in bytes: as much as one request may carry. */
  private static final int LONGEST = Gateway.LONGEST_BODY;

  private final InputStream stream;

  /**
   * @param stream a buffered one, since it is read byte by byte
   */
  Lines(InputStream stream) {
    this.stream = stream;
  }

  /** One line, without its end. */
  sealed interface Line {
    record Text(String value) implements Line {}

    /** Not UTF-8. */
    record Garbled() implements Line {}

    /** Longer than {@link #LONGEST}. */
    record TooLong() implements Line {}
  }

  /**
   * The next line; nothing at the end of the file. A line end that ends the file starts no line.
   */
  Optional<Line> next() throws IOException {
    int first = stream.read();
    if (first < 0) {
      return Optional.empty();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 13);
    boolean fits = true;
    for (int next = first; next >= 0 && next != '\n'; next = stream.read()) {
      fits = fits && bytes.size() < LONGEST;
      if (fits) {
        bytes.write(next);
      }
    }
    return Optional.of(fits ? decode(bytes.toByteArray()) : new Line.TooLong());
  }

  private static Line decode(byte[] bytes) {
    try {
      return new Line.Text(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException garbled) {
      return new Line.Garbled();
    }
  }
}
