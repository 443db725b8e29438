package org.checkable.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * An OpenID Connect issuer as small as one can be: it sends every browser back with a code, and
 * gives a token for the code to whoever knows what the challenge was made of.
 */
final class Issuer implements AutoCloseable {
  static final String CODE = "code-1";
  static final String SUBJECT = "mina";

  private final HttpServer server;
  private final Map<String, String> asked = new HashMap<>();

  Issuer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, found()));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** What the browser was sent here with. */
  Map<String, String> asked() {
    return asked;
  }

  private String found() {
    return """
    {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token"}
    """
        .formatted(address());
  }

  private void authorize(HttpExchange exchange) throws IOException {
    asked.putAll(parameters(exchange.getRequestURI().getRawQuery()));
    String back =
        asked.get("redirect_uri") + "?code=" + CODE + "&state=" + asked.getOrDefault("state", "");
    exchange.getResponseHeaders().set("location", back);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> sent =
        parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    boolean proven =
        CODE.equals(sent.get("code"))
            && challenge(sent.getOrDefault("code_verifier", ""))
                .equals(asked.get("code_challenge"));
    json(
        exchange,
        proven
            ? "{\"access_token\": \"%s\", \"token_type\": \"Bearer\", \"expires_in\": 3600}"
                .formatted(jwt())
            : "{}");
  }

  private static String jwt() {
    Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    return encoder.encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8))
        + "."
        + encoder.encodeToString(("{\"sub\":\"" + SUBJECT + "\"}").getBytes(UTF_8))
        + ".";
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static void json(HttpExchange exchange, String document) throws IOException {
    exchange.getResponseHeaders().set("content-type", "application/json");
    exchange.getResponseHeaders().set("access-control-allow-origin", "*");
    byte[] bytes = document.getBytes(UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : query.split("&", -1)) {
      String[] sides = pair.split("=", 2);
      parameters.put(
          URLDecoder.decode(sides[0], UTF_8),
          sides.length == 2 ? URLDecoder.decode(sides[1], UTF_8) : "");
    }
    return parameters;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
