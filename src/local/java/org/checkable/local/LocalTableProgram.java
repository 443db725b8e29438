package org.checkable.local;

import java.net.InetSocketAddress;
import java.nio.file.Path;

/**
 * Runs the table alone, for those who run the functions some other way, such as under {@code sam
 * local start-api}, whose containers reach this machine by an address that is not the loopback one.
 *
 * <p>Arguments, all optional and in this order: port (8000), directory of its files ({@code -} for
 * memory, the default), host (127.0.0.1; 0.0.0.0 for containers).
 */
public final class LocalTableProgram {
  private LocalTableProgram() {}

  public static void main(String[] arguments) throws InterruptedException {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8000;
    Path directory =
        arguments.length > 1 && !arguments[1].equals("-") ? Path.of(arguments[1]) : null;
    String host = arguments.length > 2 ? arguments[2] : "127.0.0.1";
    LocalTable table = LocalTable.open(directory, new InetSocketAddress(host, port));
    Runtime.getRuntime().addShutdownHook(new Thread(table::close));
    System.out.printf(
        "DynamoDB Local listens on %s with the table %s, region %s, credentials local/local.%n",
        table.endpoint(), LocalTable.NAME, LocalTable.REGION);
    Thread.currentThread().join();
  }
}
