package org.checkable.local;

import java.net.InetSocketAddress;

/**
 * Runs the table alone, for those who run the functions some other way, such as under {@code sam
 * local start-api}, whose containers reach this machine by an address that is not the loopback one.
 *
 * <p>Arguments, all optional and in this order: port (8000), folder of its files ({@code -} for
 * memory, the default), host (127.0.0.1; 0.0.0.0 for containers).
 */
public final class LocalTableProgram {
  private LocalTableProgram() {}

  public static void main(String[] arguments) throws InterruptedException {
    String port = arguments.length > 0 ? arguments[0] : "8000";
    String folder = arguments.length > 1 ? arguments[1] : "-";
    String host = arguments.length > 2 ? arguments[2] : "127.0.0.1";
    try {
      LocalTable table = open(folder, new InetSocketAddress(host, LocalServer.port(port)));
      Runtime.getRuntime().addShutdownHook(new Thread(table::close));
      Starter.endWithIt();
      System.out.printf(
          "DynamoDB Local listens on port %s with the table %s. Ctrl-C stops it.%n",
          port, LocalTable.NAME);
      Thread.currentThread().join();
    } catch (CannotStart refusal) {
      System.err.println("The table cannot start: " + refusal.getMessage());
      System.exit(1);
    }
  }

  /**
   * @param folder {@code -} for memory
   */
  static LocalTable open(String folder, InetSocketAddress address) throws CannotStart {
    try {
      return LocalTable.open(folder.equals("-") ? null : DataFolder.take(folder), address);
    } catch (IllegalStateException failure) {
      throw new CannotStart(String.valueOf(failure.getMessage()));
    }
  }
}
