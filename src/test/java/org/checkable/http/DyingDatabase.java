package org.checkable.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a function and its database, lets so many transactions through, and then answers
 * nothing but a fault that nobody tries again: to the function it is as if it had died there.
 */
final class DyingDatabase implements AutoCloseable {
  /** The client sets these by itself. */
  private static final Set<String> NOT_PASSED_ON =
      Set.of("host", "connection", "content-length", "expect", "upgrade");

  private static final byte[] FAULT =
      "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException\"}"
          .getBytes(StandardCharsets.UTF_8);

  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI database;
  private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
  private final AtomicBoolean unheard = new AtomicBoolean();
  private final AtomicBoolean dead = new AtomicBoolean();
  private final AtomicInteger requestsLeft = new AtomicInteger(Integer.MAX_VALUE);
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicReference<@Nullable Runnable> meanwhile = new AtomicReference<>();

  DyingDatabase(URI database) throws IOException {
    this.database = database;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::pass);
    server.start();
  }

  /**
   * From now on it lets so many transactions through.
   *
   * @param lost whether the next one is written all the same, and only its answer lost
   */
  void dieAfter(int transactions, boolean lost) {
    left.set(transactions);
    unheard.set(lost);
    dead.set(false);
  }

  /**
   * From now on it lets so many requests through, of whatever kind: an invocation's time is over.
   */
  void dieAfterRequests(int requests) {
    requestsLeft.set(requests);
    dead.set(false);
  }

  /** Something happens right before the next transaction gets through. */
  void meanwhile(Runnable act) {
    meanwhile.set(act);
  }

  /** How often it was asked for anything since this was asked last. */
  int asked() {
    return asked.getAndSet(0);
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void pass(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    if (requestsLeft.getAndDecrement() <= 0) {
      dead.set(true);
    }
    byte[] body = exchange.getRequestBody().readAllBytes();
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    Runnable act = target.endsWith("TransactWriteItems") ? meanwhile.getAndSet(null) : null;
    if (act != null) {
      act.run();
    }
    boolean dies = target.endsWith("TransactWriteItems") && left.getAndDecrement() <= 0;
    HttpResponse<byte[]> response =
        dead.get() || (dies && !unheard.get()) ? null : ask(exchange, body);
    dead.compareAndSet(false, dies);
    if (response == null || dies) {
      answer(exchange, 400, FAULT);
    } else {
      answer(exchange, response.statusCode(), response.body());
    }
  }

  private HttpResponse<byte[]> ask(HttpExchange exchange, byte[] body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(database).POST(HttpRequest.BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!NOT_PASSED_ON.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("content-type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }
}
