package org.checkable.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Decodes a request's body to text: strictly, because replaced characters would be stored. */
final class BodyText {
  /** Lambda takes no event above 6 MB, so no body does either. */
  private static final int MAXIMUM_LENGTH = 6 * 1024 * 1024;

  private BodyText() {}

  static Decoded<String> of(Request.RawBody body) {
    if (body.text().length() > MAXIMUM_LENGTH) {
      return Decoded.refused(
          Problem.of(ProblemType.ARTICLE_TOO_LARGE, "The body is over 6 MB, more than is taken."));
    }
    return body.base64() ? ofBase64(body.text()) : Decoded.of(body.text());
  }

  private static Decoded<String> ofBase64(String text) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException broken) {
      return malformed("The body is not valid base64.");
    }
    try {
      return Decoded.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException broken) {
      return malformed("The body is not valid UTF-8.");
    }
  }

  private static Decoded<String> malformed(String detail) {
    return Decoded.refused(Problem.of(ProblemType.MALFORMED_TEXT, detail));
  }
}
