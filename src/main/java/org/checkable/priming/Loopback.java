package org.checkable.priming;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A small HTTP server on a free port of the loopback interface, for one client and the time of a
 * rehearsal. Deliberate: not the JDK's own, whose two writes per answer wait for each other on a
 * loopback connection, 40 ms each time.
 */
final class Loopback implements AutoCloseable {
  /** One in so many answers ends its connection, so that opening one is rehearsed too. */
  private static final int ANSWERS_PER_CONNECTION = 4;

  private static final int LONGEST_LINE = 16 * 1024;

  private final ServerSocket server;
  private final LoopbackTable table;
  private final @Nullable LoopbackTls tls;
  private volatile boolean isLast;

  private Loopback(ServerSocket server, LoopbackTable table, @Nullable LoopbackTls tls) {
    this.server = server;
    this.table = table;
    this.tls = tls;
  }

  /**
   * Opens one on a free port.
   *
   * @param tls null for plain HTTP
   */
  static Loopback open(LoopbackTable table, @Nullable LoopbackTls tls) throws IOException {
    ServerSocket server = tls == null ? new ServerSocket() : tls.serverSocket();
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    Loopback loopback = new Loopback(server, table, tls);
    loopback.inBackground("priming-loopback", loopback::accept);
    return loopback;
  }

  URI address() {
    String host = server.getInetAddress().getHostAddress();
    return URI.create((tls == null ? "http://" : "https://") + host + ":" + server.getLocalPort());
  }

  @Nullable LoopbackTls tls() {
    return tls;
  }

  /** From here on every answer ends its connection: the client must not keep one for later. */
  void sayGoodbye() {
    isLast = true;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void inBackground(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        inBackground("priming-connection", () -> serve(socket));
      }
    } catch (IOException closed) {
      // The rehearsal is over.
    }
  }

  private void serve(Socket connection) {
    try (Socket socket = connection) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      boolean open = true;
      for (int answers = 1; open; answers++) {
        @Nullable String first = line(in);
        if (first == null) {
          return;
        }
        Map<String, String> headers = headers(in);
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        open = !isLast && answers < ANSWERS_PER_CONNECTION;
        out.write(answer(first, headers.getOrDefault("x-amz-target", ""), body, open));
        out.flush();
      }
    } catch (IOException gone) {
      // The client has gone, which is its right.
    }
  }

  private byte[] answer(String first, String target, byte[] body, boolean open) {
    byte[] text =
        (first.startsWith("GET ") ? LoopbackCredentials.answer() : table.answer(target, body))
            .getBytes(StandardCharsets.UTF_8);
    CRC32 checksum = new CRC32();
    checksum.update(text);
    byte[] head =
        ("HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.0\r\nx-amzn-RequestId: LOOPBACK"
                + "\r\nx-amz-crc32: "
                + checksum.getValue()
                + "\r\nConnection: "
                + (open ? "keep-alive" : "close")
                + "\r\nContent-Length: "
                + text.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    byte[] answer = new byte[head.length + text.length];
    System.arraycopy(head, 0, answer, 0, head.length);
    System.arraycopy(text, 0, answer, head.length, text.length);
    return answer;
  }

  private static Map<String, String> headers(InputStream in) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    String line = line(in);
    while (line != null && !line.isEmpty()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      line = line(in);
    }
    return headers;
  }

  /** A line without its end; null when there is none. */
  private static @Nullable String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    int next = in.read();
    while (next >= 0 && next != '\n' && line.length() < LONGEST_LINE) {
      if (next != '\r') {
        line.append((char) next);
      }
      next = in.read();
    }
    return next < 0 ? null : line.toString();
  }
}
