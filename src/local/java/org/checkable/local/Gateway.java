package org.checkable.local;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Stands for API Gateway: hands each request to the function that the template routes it to, and
 * its answer back. It refuses what the gateway would refuse, and pages of other origins: whoever
 * reaches this server may do everything, so a page from elsewhere must not reach it through the
 * browser of the person at this machine.
 */
final class Gateway implements HttpHandler {
  /** What one Lambda invocation takes. */
  static final int LONGEST_BODY = 6 * 1024 * 1024;

  private static final int MOST_THAT_IS_DRAINED = 16 * LONGEST_BODY;
  private static final int TIMEOUT_MILLIS = 15_000;

  private final Function submit;
  private final Function review;
  private final Clock clock;
  private final LambdaLogger logger;
  private final Door door;

  /** A gateway that listens to this machine alone. */
  Gateway(Function submit, Function review, Clock clock, LambdaLogger logger) {
    this(submit, review, clock, logger, Door.ofThisMachine());
  }

  Gateway(Function submit, Function review, Clock clock, LambdaLogger logger, Door door) {
    this.door = door;
    this.submit = submit;
    this.review = review;
    this.clock = clock;
    this.logger = logger;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, answer(exchange));
    }
  }

  private GatewayAnswer answer(HttpExchange exchange) throws IOException {
    Map<String, List<String>> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
    Optional<GatewayAnswer> refusal = door.refusal(headers);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Optional<byte[]> body = body(exchange.getRequestBody());
    if (body.isEmpty()) {
      return GatewayAnswer.ofGateway(413, "Request Too Long");
    }
    return call(httpCall(exchange, headers, body.get()));
  }

  private HttpCall httpCall(HttpExchange exchange, Map<String, List<String>> headers, byte[] body) {
    URI address = exchange.getRequestURI();
    String query = address.getRawQuery();
    return new HttpCall(
        UUID.randomUUID().toString(),
        clock.instant(),
        exchange.getRequestMethod(),
        exchange.getProtocol(),
        address.getRawPath(),
        query == null ? "" : query,
        headers,
        exchange.getRemoteAddress().getAddress().getHostAddress(),
        body);
  }

  /**
   * The whole body, or nothing when it is too long; then it is read off, so that the client
   * listens.
   */
  private static Optional<byte[]> body(InputStream stream) throws IOException {
    byte[] body = stream.readNBytes(LONGEST_BODY + 1);
    if (body.length <= LONGEST_BODY) {
      return Optional.of(body);
    }
    byte[] scrap = new byte[1 << 16];
    int drained = 0;
    int read = 0;
    while (read >= 0 && drained < MOST_THAT_IS_DRAINED) {
      read = stream.read(scrap);
      drained += Math.max(read, 0);
    }
    return Optional.empty();
  }

  /** Calls the function as Lambda would; what it throws, the gateway answers with a bare 500. */
  GatewayAnswer call(HttpCall call) throws IOException {
    boolean submits = call.method().equals("POST") && call.path().equals("/v1/articles");
    LocalContext context =
        new LocalContext(call.id(), submits ? "submit" : "review", TIMEOUT_MILLIS, logger);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try {
      (submits ? submit : review)
          .handle(new ByteArrayInputStream(GatewayEvent.of(call)), written, context);
    } catch (RuntimeException fault) {
      fault.printStackTrace();
      return GatewayAnswer.ofGateway(500, "Internal Server Error");
    }
    return GatewayAnswer.of(written.toByteArray());
  }

  private static void send(HttpExchange exchange, GatewayAnswer answer) throws IOException {
    answer.headers().forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
    boolean bare =
        answer.body().length == 0
            || answer.status() == 204
            || answer.status() == 304
            || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.status(), bare ? -1 : answer.body().length);
    if (!bare) {
      exchange.getResponseBody().write(answer.body());
    }
  }
}
