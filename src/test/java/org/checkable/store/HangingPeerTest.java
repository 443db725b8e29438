package org.checkable.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.checkable.local.LocalTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/** Peers that take a connection and then hang, each in another place. */
@SuppressWarnings("NullAway.Init") // JUnit opens the peer before each test.
class HangingPeerTest {
  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.0\r\nContent-Length: 5000\r\n\r\n";

  /** Too much for the buffers of a connection. */
  private static final int MANY_BYTES = 6 * 1024 * 1024;

  private static final long MILLIS = 1_000;

  /**
   * How late a busy machine may make it. Whoever waited for the peer would be late by three seconds
   * and more.
   */
  private static final long BUSY_MILLIS = 2_000;

  /** Where it hangs. */
  enum Hang {
    /** It does not read. */
    REQUEST,
    /** It reads and says nothing. */
    ANSWER,
    /** Its answer breaks off, and the connection stays. */
    REST_OF_ANSWER,
    /** It sends the head of an answer a byte at a time. */
    DRIBBLED_HEAD,
    /** It sends the body of an answer a byte at a time. */
    DRIBBLED_BODY,
    /** The same, and takes long between two of them. */
    RARE_BODY
  }

  private ServerSocket server;
  private ScheduledExecutorService clock;
  private final Queue<Socket> taken = new ConcurrentLinkedQueue<>();

  /** The first call of a process takes its time for itself. */
  @BeforeAll
  static void warmUp() {
    try (LocalTable table = LocalTable.inMemory();
        DynamoDbClient client = Clients.open(table.endpoint(), new ExecutionInterceptor() {})) {
      var _ = put(client, "x", inMillis(60_000));
    }
  }

  @BeforeEach
  void open() throws IOException {
    server = new ServerSocket();
    server.setReceiveBufferSize(8 * 1024);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    clock = Executors.newSingleThreadScheduledExecutor();
  }

  @AfterEach
  void close() throws IOException {
    clock.shutdownNow();
    server.close();
    for (Closeable socket : taken) {
      socket.close();
    }
  }

  private void hang(Hang hang) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                while (true) {
                  Socket socket = server.accept();
                  taken.add(socket);
                  Thread.ofVirtual().start(() -> hang(hang, socket));
                }
              } catch (IOException over) {
                // The test is.
              }
            });
  }

  private void hang(Hang hang, Socket socket) {
    try {
      if (hang == Hang.REQUEST) {
        return;
      }
      InputStream in = socket.getInputStream();
      OutputStream out = socket.getOutputStream();
      assertThat(in.read()).isPositive();
      switch (hang) {
        case REQUEST, ANSWER -> {}
        case REST_OF_ANSWER -> out.write((HEAD + "{\"Item\":").getBytes(US_ASCII));
        case DRIBBLED_HEAD -> dribble(out, HEAD + " ".repeat(5_000), 20);
        case DRIBBLED_BODY -> {
          out.write(HEAD.getBytes(US_ASCII));
          dribble(out, " ".repeat(5_000), 20);
        }
        case RARE_BODY -> {
          out.write(HEAD.getBytes(US_ASCII));
          dribble(out, " ".repeat(5_000), 450);
        }
      }
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException over) {
      // The client has gone.
    }
  }

  private void dribble(OutputStream out, String text, int millis) {
    Runnable next =
        new Runnable() {
          private int sent;

          @Override
          public void run() {
            try {
              out.write(text.charAt(sent++));
            } catch (IOException over) {
              throw new IllegalStateException("enough", over);
            }
          }
        };
    var _ = clock.scheduleAtFixedRate(next, 0, millis, TimeUnit.MILLISECONDS);
  }

  private DynamoDbClient client() {
    return Clients.open(
        URI.create("http://127.0.0.1:" + server.getLocalPort()), new ExecutionInterceptor() {});
  }

  private static Deadline inMillis(long millis) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    return () -> TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
  }

  @ParameterizedTest
  @EnumSource
  void isGivenUpWithinTheTimeLeft(Hang hang) {
    hang(hang);
    try (DynamoDbClient client = client()) {
      Deadline deadline = inMillis(MILLIS);
      String text = hang == Hang.REQUEST ? "x".repeat(MANY_BYTES) : "x";
      assertThatThrownBy(() -> put(client, text, deadline))
          .isInstanceOf(StorageBusyException.class);
      assertThat(deadline.remainingMillis()).isGreaterThan(-BUSY_MILLIS);
    }
  }

  private static PutItemResponse put(DynamoDbClient client, String text, Deadline deadline) {
    Map<String, AttributeValue> item =
        Map.of(
            "PK", AttributeValue.fromS("warm"),
            "SK", AttributeValue.fromS("up"),
            "text", AttributeValue.fromS(text));
    return new Attempts(Thread::sleep)
        .call(
            deadline,
            limits ->
                client.putItem(
                    put ->
                        put.tableName(LocalTable.NAME).item(item).overrideConfiguration(limits)));
  }
}
