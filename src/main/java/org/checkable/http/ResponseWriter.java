package org.checkable.http;

import java.util.Base64;

/** Puts an answer into the form that API Gateway wants; it is the same for both formats. */
final class ResponseWriter {
  private ResponseWriter() {}

  static String write(Response response) {
    return JsonWriter.object(
        writer -> {
          writer
              .field("statusCode", response.status())
              .object("headers", headers -> response.headers().forEach(headers::field));
          switch (response.body()) {
            case Response.Body.Text(String text) ->
                writer.field("body", text).field("isBase64Encoded", false);
            case Response.Body.Bytes(byte[] bytes) ->
                writer
                    .field("body", Base64.getEncoder().encodeToString(bytes))
                    .field("isBase64Encoded", true);
          }
        });
  }
}
