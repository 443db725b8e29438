package org.checkable.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.logging.Logger;
import org.checkable.store.DynamoConnection;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local as a server in this process, with the table in it. Its web server is set up here
 * rather than by DynamoDB Local's own start class, which would listen on every network interface
 * and report its use to its makers.
 *
 * <p>As a program: {@link LocalTableProgram}.
 */
public final class LocalTable implements AutoCloseable {
  /** The table's name unless another is asked for. */
  public static final String NAME = "Checkable";

  /** DynamoDB Local takes any; all share one database. */
  public static final AwsCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

  public static final Region REGION = Region.EU_WEST_1;

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** Silent: what goes wrong comes as an exception too. Held here, or it would be forgotten. */
  private static final Logger SQLITE_LOG = Logger.getLogger("com.almworks.sqlite4java");

  static {
    SQLITE_LOG.setUseParentHandlers(false); // Its level would not do: DynamoDB Local sets it.
  }

  /** Held for as long as the table works in it: its lock goes when nobody holds it any more. */
  private final @Nullable DataFolder folder;

  private final Server server;
  private final LocalDynamoDBServerHandler handler;
  private final DynamoDbClient client;

  private LocalTable(@Nullable DataFolder folder, InetSocketAddress address) throws Exception {
    this.folder = folder;
    String path = folder == null ? null : folder.path().toString();
    handler =
        new LocalDynamoDBServerHandler(
            new LocalDynamoDBRequestHandler(0, path == null, path, true, false), null);
    server = new Server(address);
    server.setHandler(new ContextHandlerCollection(new ContextHandler(handler)));
    try {
      server.start();
      createTable();
    } catch (Exception unavailable) {
      server.stop();
      handler.close();
      throw unavailable;
    }
    client = DynamoConnection.open(REGION, endpoint(), CREDENTIALS);
  }

  /** A table that is gone when it is closed, on a free port. */
  public static LocalTable inMemory() {
    return open(null, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  /**
   * A table whose claims survive a restart.
   *
   * @param folder given back when the table is closed, or does not open
   * @param port on the loopback interface; 0 for a free one
   */
  static LocalTable inFolder(DataFolder folder, int port) {
    return open(folder, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  /**
   * @param folder null to keep it in memory
   * @throws IllegalStateException when it cannot start, mostly because the port is in use
   */
  static LocalTable open(@Nullable DataFolder folder, InetSocketAddress address) {
    try {
      return new LocalTable(folder, address);
    } catch (Exception failure) {
      giveBack(folder);
      throw new IllegalStateException(
          "DynamoDB Local cannot start on " + address + ": " + failure.getMessage(), failure);
    }
  }

  /** Where it listens. */
  public URI endpoint() {
    ServerConnector connector = (ServerConnector) server.getConnectors()[0];
    return URI.create("http://127.0.0.1:" + connector.getLocalPort());
  }

  /** A client of it, closed with it. */
  public DynamoDbClient client() {
    return client;
  }

  /** The first call loads and compiles most of DynamoDB Local, so it gets a patient client. */
  private void createTable() {
    try (DynamoDbClient patient =
        DynamoDbClient.builder()
            .region(REGION)
            .endpointOverride(endpoint())
            .credentialsProvider(CREDENTIALS)
            .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(PATIENCE))
            .build()) {
      patient.createTable(TableDeclaration.request(NAME));
    } catch (ResourceInUseException there) {
      // A directory that was used before holds the table already.
    }
  }

  private static void giveBack(@Nullable DataFolder folder) {
    try {
      if (folder != null) {
        folder.close();
      }
    } catch (IOException gone) {
      // The lock ends with the process anyway.
    }
  }

  @Override
  public void close() {
    client.close();
    try {
      server.stop();
      handler.close();
    } catch (Exception failure) {
      throw new IllegalStateException("DynamoDB Local does not stop", failure);
    } finally {
      giveBack(folder);
    }
  }
}
