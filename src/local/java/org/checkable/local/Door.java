package org.checkable.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who reaches the local server. Whoever does may do everything, so it listens to this machine
 * alone, unless a token is chosen that each request then has to carry: {@code Authorization: Bearer
 * TOKEN}, or as the password that a browser asks for.
 *
 * @param token empty when none is asked for
 */
record Door(InetAddress host, String token) {
  private static final String THIS_MACHINE = "127.0.0.1";
  private static final String EVERY_MACHINE = "0.0.0.0";
  private static final int SHORTEST_TOKEN = 16;

  /** This machine alone, without a token. */
  static Door ofThisMachine() {
    return new Door(address(THIS_MACHINE), "");
  }

  /** As the system properties {@code host} and {@code token} say it. */
  static Door of(String host, String token) throws CannotStart {
    if (!host.equals(THIS_MACHINE) && !host.equals(EVERY_MACHINE)) {
      throw new CannotStart("a host is " + THIS_MACHINE + " or " + EVERY_MACHINE + ", not " + host);
    }
    if (host.equals(EVERY_MACHINE) && token.isEmpty()) {
      throw new CannotStart(
          EVERY_MACHINE
              + " lets in every machine of the network; choose a token with -Dtoken=SECRET, which"
              + " each request then has to carry");
    }
    if (!token.isEmpty() && token.length() < SHORTEST_TOKEN) {
      throw new CannotStart("a token has at least " + SHORTEST_TOKEN + " characters");
    }
    return new Door(address(host), token);
  }

  private static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("a literal address is not looked up", impossible);
    }
  }

  /**
   * Why a request is not let in; nothing when it is.
   *
   * @param headers by name in lower case
   */
  Optional<GatewayAnswer> refusal(Map<String, List<String>> headers) {
    if (token.isEmpty()) {
      return Loopback.isFromElsewhere(headers)
          ? Optional.of(GatewayAnswer.ofGateway(403, "Forbidden"))
          : Optional.empty();
    }
    if (headers.getOrDefault("authorization", List.of()).stream().noneMatch(this::carriesToken)) {
      return Optional.of(
          GatewayAnswer.ofGateway(401, "Unauthorized")
              .withHeader("www-authenticate", "Basic realm=\"Checkable\""));
    }
    // A browser that knows the password sends it for pages of elsewhere too.
    return isOfAnotherPage(headers)
        ? Optional.of(GatewayAnswer.ofGateway(403, "Forbidden"))
        : Optional.empty();
  }

  private boolean carriesToken(String authorization) {
    String[] parts = authorization.strip().split(" +", 2);
    String sent =
        switch (parts.length == 2 ? parts[0] : "") {
          case "Bearer" -> parts[1];
          case "Basic" -> password(parts[1]);
          default -> "";
        };
    // In a time that does not tell how much of it was right.
    return MessageDigest.isEqual(sent.getBytes(UTF_8), token.getBytes(UTF_8));
  }

  private static String password(String encoded) {
    try {
      String both = new String(Base64.getDecoder().decode(encoded), UTF_8);
      return both.substring(both.indexOf(':') + 1);
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }

  private static boolean isOfAnotherPage(Map<String, List<String>> headers) {
    List<String> hosts = headers.getOrDefault("host", List.of());
    return headers.getOrDefault("origin", List.of()).stream()
        .anyMatch(
            origin ->
                hosts.stream()
                    .flatMap(host -> Stream.of("http://" + host, "https://" + host))
                    .noneMatch(origin::equals));
  }

  /** Lets in the programs of this machine alone: what the server itself talks to. */
  static final class ThisMachine extends Filter {
    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
      if (exchange.getRemoteAddress().getAddress().isLoopbackAddress()) {
        chain.doFilter(exchange);
        return;
      }
      try (exchange) {
        exchange.sendResponseHeaders(403, -1);
      }
    }

    @Override
    public String description() {
      return "programs of this machine";
    }
  }
}
