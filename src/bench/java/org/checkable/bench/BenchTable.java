package org.checkable.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.checkable.local.LocalTable;
import org.checkable.local.LocalTableProgram;

/**
 * DynamoDB Local in a process of its own, so that what it takes is not counted as the function's.
 */
final class BenchTable implements AutoCloseable {
  private final Process process;
  private final URI endpoint;

  private BenchTable(Process process, URI endpoint) {
    this.process = process;
    this.endpoint = endpoint;
  }

  /** Starts it on a free port, in memory, and waits until it listens. */
  static BenchTable start() throws IOException {
    String port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = Integer.toString(free.getLocalPort());
    }
    List<String> line =
        List.of(
            Jars.java(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            LocalTableProgram.class.getName(),
            port);
    Process process =
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    if (process.inputReader().readLine() == null) {
      throw new IOException("DynamoDB Local does not start");
    }
    return new BenchTable(process, URI.create("http://127.0.0.1:" + port));
  }

  URI endpoint() {
    return endpoint;
  }

  /** What a function's environment says of it. */
  Map<String, String> environment() {
    return Map.of(
        "TABLE_NAME", LocalTable.NAME,
        "DYNAMODB_ENDPOINT", endpoint.toString(),
        "AWS_ACCESS_KEY_ID", "local",
        "AWS_SECRET_ACCESS_KEY", "local",
        "AUTH", "none");
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
