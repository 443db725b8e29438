package org.checkable.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns an HTTP request into the event that API Gateway's HTTP API makes of it: payload format 2.0,
 * route {@code $default}, without an authorizer.
 */
final class GatewayEvent {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final Set<String> TEXT_TYPES =
      Set.of("application/json", "application/xml", "application/javascript");
  private static final ObjectMapper JSON = new ObjectMapper();

  private GatewayEvent() {}

  /** The event, as the bytes that the function is called with. */
  static byte[] of(HttpCall call) {
    String path = percentDecoded(call.path());
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("version", "2.0").put("routeKey", "$default").put("rawPath", path);
    event.put("rawQueryString", call.query());
    if (call.headers().containsKey("cookie")) {
      List.of(call.header("cookie").split("; ?", -1)).forEach(event.withArray("/cookies")::add);
    }
    ObjectNode headers = event.putObject("headers");
    call.headers().keySet().stream()
        .filter(name -> !name.equals("cookie"))
        .forEach(name -> headers.put(name, call.header(name)));
    Map<String, String> parameters = parameters(call.query());
    if (!parameters.isEmpty()) {
      parameters.forEach(event.putObject("queryStringParameters")::put);
    }
    requestContext(event.putObject("requestContext"), call, path);
    body(event, call);
    try {
      return JSON.writeValueAsBytes(event);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void requestContext(ObjectNode context, HttpCall call, String path) {
    context.put("accountId", "000000000000").put("apiId", "local");
    context.put("domainName", call.header("host")).put("domainPrefix", "local");
    context
        .putObject("http")
        .put("method", call.method())
        .put("path", path)
        .put("protocol", call.protocol())
        .put("sourceIp", call.sourceAddress())
        .put("userAgent", call.header("user-agent"));
    context.put("requestId", call.id()).put("routeKey", "$default").put("stage", "$default");
    context.put("time", TIME.format(call.at())).put("timeEpoch", call.at().toEpochMilli());
  }

  /** Text goes as it is, everything else in base64: by its type, and by whether it is UTF-8. */
  private static void body(ObjectNode event, HttpCall call) {
    Optional<String> text = isText(call) ? utf8(call.body()) : Optional.empty();
    boolean empty = call.body().length == 0;
    if (!empty) {
      event.put("body", text.orElseGet(() -> Base64.getEncoder().encodeToString(call.body())));
    }
    event.put("isBase64Encoded", !empty && text.isEmpty());
  }

  private static boolean isText(HttpCall call) {
    String type = call.header("content-type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return call.header("content-encoding").isEmpty()
        && (type.startsWith("text/") || TEXT_TYPES.contains(type));
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notText) {
      return Optional.empty();
    }
  }

  /** Parameters by name; values of the same name are joined by commas. */
  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : query.split("&", -1)) {
      String[] sides = pair.split("=", 2);
      if (!sides[0].isEmpty()) {
        String value = sides.length == 2 ? formDecoded(sides[1]) : "";
        parameters.merge(formDecoded(sides[0]), value, (one, other) -> one + "," + other);
      }
    }
    return parameters;
  }

  private static String formDecoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return value;
    }
  }

  /** In a path a plus sign is a plus sign. */
  private static String percentDecoded(String path) {
    return formDecoded(path.replace("+", "%2B"));
  }
}
