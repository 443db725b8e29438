package org.checkable.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.checkable.local.LocalTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Connections are used again, until the peer has hung up. */
@SuppressWarnings("NullAway.Init") // JUnit opens the peer before each test.
class KeptConnectionTest {
  private static final String ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.0\r\nContent-Length: 2\r\n\r\n{}";

  private ServerSocket server;

  /** Those over which a request came and was answered, once for each. */
  private final BlockingQueue<Socket> answered = new LinkedBlockingQueue<>();

  @BeforeEach
  void open() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException over) {
      // The test is.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
      while (request(in)) {
        socket.getOutputStream().write(ANSWER.getBytes(US_ASCII));
        answered.add(socket);
      }
    } catch (IOException over) {
      // One of the two has hung up.
    }
  }

  private static boolean request(BufferedReader in) throws IOException {
    int length = -1;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.isEmpty()) {
        return in.skip(length) == length;
      }
      if (line.regionMatches(true, 0, "content-length: ", 0, 16)) {
        length = Integer.parseInt(line.substring(16));
      }
    }
    return false;
  }

  private Socket ask(DynamoDbClient client, String partition) throws InterruptedException {
    Map<String, AttributeValue> key =
        Map.of("PK", AttributeValue.fromS(partition), "SK", AttributeValue.fromS("x"));
    assertThat(client.getItem(get -> get.tableName(LocalTable.NAME).key(key)).hasItem()).isFalse();
    return answered.take();
  }

  private DynamoDbClient client() {
    return Clients.open(
        URI.create("http://127.0.0.1:" + server.getLocalPort()), new ExecutionInterceptor() {});
  }

  @Test
  void requestsSmallAndLargeGoOverOneConnection() throws Exception {
    try (DynamoDbClient client = client()) {
      Socket first = ask(client, "x");
      assertThat(ask(client, "y")).isSameAs(first);
      assertThat(ask(client, "y".repeat(20_000))).isSameAs(first);
      assertThat(ask(client, "z")).isSameAs(first);
    }
  }

  @Test
  void requestGoesOverAnotherConnectionWhenThePeerHasHungUp() throws Exception {
    try (DynamoDbClient client = client()) {
      Socket first = ask(client, "x");
      first.close();
      Socket second = ask(client, "y");
      assertThat(second).isNotSameAs(first);
      second.close();
      assertThat(ask(client, "y".repeat(20_000))).isNotSameAs(second);
    }
  }
}
