package org.checkable.local;

import java.net.URI;
import org.checkable.store.DynamoConnection;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Where the local server keeps its claims: in a table of its own in a folder, or in one that
 * somebody else runs and that lives on when the server ends.
 */
final class Storage implements AutoCloseable {
  private final URI endpoint;
  private final DynamoDbClient client;
  private final @Nullable LocalTable table;

  private Storage(URI endpoint, DynamoDbClient client, @Nullable LocalTable table) {
    this.endpoint = endpoint;
    this.client = client;
    this.table = table;
  }

  /** A table in a folder that nobody else works with. */
  static Storage inFolder(String name) throws CannotStart {
    DataFolder folder = DataFolder.take(name);
    try {
      LocalTable table = LocalTable.inFolder(folder, 0);
      return new Storage(table.endpoint(), table.client(), table);
    } catch (RuntimeException failure) {
      throw new CannotStart("the table in " + name + " does not open: " + failure.getMessage());
    }
  }

  /**
   * A table that is there already, in a DynamoDB Local.
   *
   * @param address such as {@code http://127.0.0.1:8000}
   */
  static Storage at(String address) throws CannotStart {
    try {
      URI endpoint = URI.create(address);
      return new Storage(
          endpoint,
          DynamoConnection.open(LocalTable.REGION, endpoint, LocalTable.CREDENTIALS),
          null);
    } catch (RuntimeException wrong) {
      throw new CannotStart("there is no table at " + address + ": " + wrong.getMessage());
    }
  }

  URI endpoint() {
    return endpoint;
  }

  DynamoDbClient client() {
    return client;
  }

  @Override
  public void close() {
    if (table == null) {
      client.close();
    } else {
      table.close();
    }
  }
}
