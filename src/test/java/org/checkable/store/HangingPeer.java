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
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.checkable.faults.Pauses;
import org.checkable.local.LocalTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

/** A peer that takes connections and then hangs. */
public final class HangingPeer implements AutoCloseable {
  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.0\r\nContent-Length: 5000\r\n\r\n";

  /** Too much for the buffers of a connection. */
  private static final int MANY_BYTES = 6 * 1024 * 1024;

  /** How long a call may take, and by how much it may be late, the machine's own pauses aside. */
  private static final long MILLIS = 1_000;

  private static final long LATE_MILLIS = 1_000;

  /** Where it hangs. */
  public enum Hang {
    /** It reads no further than a byte. */
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

  private final Hang hang;
  private final ServerSocket server;
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final Queue<Socket> taken = new ConcurrentLinkedQueue<>();

  /**
   * @param server not bound yet
   */
  public HangingPeer(ServerSocket server, Hang hang) throws IOException {
    this.hang = hang;
    this.server = server;
    server.setReceiveBufferSize(8 * 1024);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    Thread.ofVirtual().start(this::accept);
  }

  public int port() {
    return server.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        taken.add(socket);
        Thread.ofVirtual().start(() -> hang(socket));
      }
    } catch (IOException over) {
      // The test is.
    }
  }

  private void hang(Socket socket) {
    try {
      InputStream in = socket.getInputStream();
      OutputStream out = socket.getOutputStream();
      // TLS shakes hands when it is first read from.
      var _ = in.read();
      switch (hang) {
        case REQUEST -> {
          return;
        }
        case ANSWER -> {}
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

  /** The first call of a process takes its time for itself. */
  public static void warmUp() {
    try (LocalTable table = LocalTable.inMemory()) {
      long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
      var _ =
          put(table.client(), "x", () -> TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
    }
  }

  /** Fails unless a client of the peer gives up when its time is over. */
  public void mustBeGivenUpInTime(DynamoDbClient client) {
    String text = hang == Hang.REQUEST ? "x".repeat(MANY_BYTES) : "x";
    try (Pauses pauses = new Pauses()) {
      long start = System.nanoTime();
      Deadline deadline = () -> MILLIS - since(start);
      assertThatThrownBy(() -> put(client, text, deadline))
          .isInstanceOf(StorageBusyException.class);
      long took = since(start);
      assertThat(took - pauses.last(took)).isLessThan(MILLIS + LATE_MILLIS);
    }
  }

  private static long since(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
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

  @Override
  public void close() throws IOException {
    clock.shutdownNow();
    server.close();
    for (Closeable socket : taken) {
      socket.close();
    }
  }
}
