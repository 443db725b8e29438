package org.checkable.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Sees that an answer fits through Lambda, which takes 6 MB: a long one is compressed where the
 * client takes that. The gateway does not compress, and the document of a long article may be
 * twenty times the article.
 */
final class Delivery {
  /** Below this, compression costs more time than it saves. */
  static final int WORTH_COMPRESSING = 32 * 1024;

  /** What Lambda takes, less some room for the headers. */
  static final int MOST_BYTES = 6 * 1024 * 1024 - 16 * 1024;

  /** Headers that speak of an answer, and not of every answer. */
  private static final Set<String> ABOUT_BODY = Set.of("etag", "location", "content-encoding");

  private Delivery() {}

  /** The answer as the event that carries it, in UTF-8. */
  static byte[] pack(Request request, Response response) {
    byte[] packed = utf8(ResponseWriter.write(compressed(request, response)));
    return packed.length <= MOST_BYTES
        ? packed
        : utf8(ResponseWriter.write(tooLarge(request, response)));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A REST API would hand the base64 on as it is, unless told of binary types: format 2.0 only. */
  private static Response compressed(Request request, Response response) {
    if (response.body() instanceof Response.Body.Text(String text)
        && text.length() >= WORTH_COMPRESSING
        && request.format() == Request.Format.V2
        && takesGzip(request.header("accept-encoding").orElse(""))) {
      return response
          .withBody(new Response.Body.Bytes(gzip(utf8(text))))
          .withHeader("content-encoding", "gzip")
          .withHeader("vary", "accept-encoding, origin");
    }
    return response;
  }

  static boolean takesGzip(String acceptEncoding) {
    return Stream.of(acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1))
        .map(String::strip)
        .anyMatch(
            coding ->
                coding.startsWith("gzip") && !coding.replace(" ", "").matches("gzip;q=0(\\.0*)?"));
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 4);
    try (GZIPOutputStream gzip = new QuickGzip(packed)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory has no I/O", impossible);
    }
    return packed.toByteArray();
  }

  /** Most of the saving in a third of the time: JSON repeats itself. */
  private static final class QuickGzip extends GZIPOutputStream {
    QuickGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  private static Response tooLarge(Request request, Response response) {
    Response problem =
        Problem.of(
                ProblemType.NOT_ACCEPTABLE,
                "The answer is over 6 MB, more than can be sent; it fits with accept-encoding:"
                    + " gzip.")
            .response(request.id());
    for (Map.Entry<String, String> header : response.headers().entrySet()) {
      if (!problem.headers().containsKey(header.getKey())
          && !ABOUT_BODY.contains(header.getKey())) {
        problem = problem.withHeader(header.getKey(), header.getValue());
      }
    }
    return problem;
  }
}
