package org.checkable.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Decodes a request's body to text: strictly, because replaced characters would be stored. */
final class BodyText {
  /** Lambda takes no event above 6 MB, so no body does either, packed or not. */
  private static final int MAXIMUM_LENGTH = 6 * 1024 * 1024;

  private BodyText() {}

  static Decoded<String> of(Request request) {
    Request.RawBody body = request.body();
    if (body.text().length() > MAXIMUM_LENGTH) {
      return tooLarge();
    }
    String coding = request.header("content-encoding").orElse("").toLowerCase(Locale.ROOT);
    return switch (body.text().isEmpty() ? "" : coding) {
      case "", "identity" ->
          body.base64() ? bytes(body).then(BodyText::utf8) : Decoded.of(body.text());
      case "gzip", "x-gzip" -> bytes(body).then(BodyText::unpacked).then(BodyText::utf8);
      default ->
          Decoded.refused(
              Problem.of(
                      ProblemType.UNSUPPORTED_MEDIA_TYPE,
                      "The content-encoding " + coding + " is not read; send gzip, or none.")
                  .withHeader("accept-encoding", "gzip, identity"));
    };
  }

  private static Decoded<byte[]> bytes(Request.RawBody body) {
    try {
      return Decoded.of(
          body.base64()
              ? Base64.getDecoder().decode(body.text())
              : body.text().getBytes(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException broken) {
      return malformed("The body is not valid base64.");
    }
  }

  /** Stops where it is too long: a few bytes can become gigabytes. */
  private static Decoded<byte[]> unpacked(byte[] packed) {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] bytes = gzip.readNBytes(MAXIMUM_LENGTH + 1);
      return bytes.length > MAXIMUM_LENGTH ? tooLarge() : Decoded.of(bytes);
    } catch (IOException broken) {
      return malformed("The body is not valid gzip, as its content-encoding says.");
    }
  }

  private static Decoded<String> utf8(byte[] bytes) {
    try {
      return Decoded.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException broken) {
      return malformed("The body is not valid UTF-8.");
    }
  }

  private static <T> Decoded<T> tooLarge() {
    return Decoded.refused(
        Problem.of(ProblemType.ARTICLE_TOO_LARGE, "The body is over 6 MB, more than is taken."));
  }

  private static <T> Decoded<T> malformed(String detail) {
    return Decoded.refused(Problem.of(ProblemType.MALFORMED_TEXT, detail));
  }
}
