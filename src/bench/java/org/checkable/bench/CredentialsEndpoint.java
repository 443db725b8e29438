package org.checkable.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** The address at which Lambda gives credentials to functions with SnapStart. */
final class CredentialsEndpoint implements AutoCloseable {
  private final HttpServer server;
  private final AtomicInteger asked = new AtomicInteger();

  private CredentialsEndpoint(HttpServer server) {
    this.server = server;
  }

  static CredentialsEndpoint open() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    CredentialsEndpoint endpoint = new CredentialsEndpoint(server);
    server.createContext(
        "/",
        exchange -> {
          endpoint.asked.incrementAndGet();
          byte[] document =
              ("{\"AccessKeyId\":\"local\",\"SecretAccessKey\":\"local\",\"Token\":\"local\","
                      + "\"Expiration\":\""
                      + Instant.now().plus(Duration.ofHours(6))
                      + "\"}")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, document.length);
          exchange.getResponseBody().write(document);
          exchange.close();
        });
    server.start();
    return endpoint;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/credentials";
  }

  /** How often somebody asked. */
  int asked() {
    return asked.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
