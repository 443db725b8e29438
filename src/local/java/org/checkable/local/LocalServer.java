package org.checkable.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import org.checkable.App;

/**
 * The whole of Checkable on one machine: the functions behind {@link Gateway}, and the table in
 * DynamoDB Local. Listens on the loopback interface only, unless {@link Door} says otherwise.
 *
 * <p>System properties: {@code port} (3000; 0 for a free one), {@code folder} ({@code .checkable})
 * or {@code endpoint} (of a DynamoDB Local that runs by itself and has the table, such as {@link
 * LocalTableProgram}), {@code log} ({@code true} shows what the functions log), {@code host} and
 * {@code token}.
 */
public final class LocalServer implements AutoCloseable {
  private static final int SECONDS_TO_FINISH = 2;

  private final Storage storage;
  private final Gateway gateway;
  private final LocalIntake intake;
  private final HttpServer server;

  private LocalServer(Storage storage, Gateway gateway, LocalIntake intake, HttpServer server) {
    this.storage = storage;
    this.gateway = gateway;
    this.intake = intake;
    this.server = server;
  }

  public static void main(String[] arguments) throws IOException {
    System.out.println("Starting the table and the functions …");
    try {
      Door door = Door.of(System.getProperty("host", "127.0.0.1"), System.getProperty("token", ""));
      LocalServer server =
          start(
              port(System.getProperty("port", "3000")),
              storage(),
              Boolean.getBoolean("log"),
              Map.of(),
              door);
      Runtime.getRuntime().addShutdownHook(new Thread(server::stopForGood));
      Starter.endWithIt();
      new Welcome(server.address(), server.gateway, server.storage.client(), System.out).say();
    } catch (CannotStart refusal) {
      System.err.println("Checkable cannot start: " + refusal.getMessage());
      System.exit(1);
    }
  }

  private static Storage storage() throws CannotStart {
    String endpoint = System.getProperty("endpoint", "");
    return endpoint.isEmpty()
        ? Storage.inFolder(System.getProperty("folder", ".checkable"))
        : Storage.at(endpoint);
  }

  /** Starts everything, or says why it cannot; then the process is about to end. */
  public static LocalServer start(int port, String folderName, boolean log) throws CannotStart {
    return start(port, folderName, log, Map.of());
  }

  /** The same with further environment variables, such as those of an issuer to sign in at. */
  public static LocalServer start(
      int port, String folderName, boolean log, Map<String, String> more) throws CannotStart {
    return start(port, Storage.inFolder(folderName), log, more, Door.ofThisMachine());
  }

  private static LocalServer start(
      int port, Storage storage, boolean log, Map<String, String> more, Door door)
      throws CannotStart {
    HttpServer server;
    try {
      server = bind(door.host(), port);
    } catch (CannotStart taken) {
      storage.close();
      throw taken;
    }
    LocalIntake intake = new LocalIntake(InstantSource.system());
    Map<String, String> environment = environment(storage, more);
    environment.put("DEAD_LETTERS_URL", QueueServer.address(address(server), intake.deadLetters()));
    App app = new App(environment, log ? System.out::println : _ -> {}, InstantSource.system());
    intake.start(app::ingest, log);
    Gateway gateway =
        new Gateway(app::submit, app::review, Clock.systemUTC(), LocalContext.logger(log), door);
    server.createContext("/", gateway);
    server
        .createContext(QueueServer.PATH, intake.server())
        .getFilters()
        .add(new Door.ThisMachine());
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return new LocalServer(storage, gateway, intake, server);
  }

  static int port(String property) throws CannotStart {
    try {
      int port = Integer.parseInt(property);
      if (port >= 0 && port <= 0xffff) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // Said below.
    }
    throw new CannotStart("a port is a number from 0 to 65535, not " + property);
  }

  private static HttpServer bind(InetAddress host, int port) throws CannotStart {
    // Without this an answer on a kept connection can wait 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      return HttpServer.create(new InetSocketAddress(host, port), 0);
    } catch (BindException taken) {
      throw new CannotStart("port " + port + " is in use; choose another with -Dport=NUMBER");
    } catch (IOException refused) {
      throw new CannotStart("cannot listen on port " + port + ": " + refused.getMessage());
    }
  }

  private static Map<String, String> environment(Storage storage, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("TABLE_NAME", LocalTable.NAME);
    environment.put("DYNAMODB_ENDPOINT", storage.endpoint().toString());
    environment.put("AUTH", "none");
    return environment;
  }

  /** Where it listens. */
  public String address() {
    return address(server);
  }

  private static String address(HttpServer server) {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Ends the process with 0: Maven takes what a signal leaves behind for a failed build. */
  private void stopForGood() {
    close();
    System.out.println("Stopped.");
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }

  /** Lets running requests finish, then stops the server and the table. */
  @Override
  public void close() {
    intake.close();
    server.stop(SECONDS_TO_FINISH);
    storage.close();
  }
}
