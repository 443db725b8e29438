package org.checkable.store;

import org.checkable.local.LocalTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract on DynamoDB Local. */
@SuppressWarnings("NullAway.Init") // JUnit sets the table before any test.
class DynamoClaimStoreTest extends ClaimStoreContract {
  private static LocalTable table;
  private static ClaimStore store;

  @BeforeAll
  static void open() {
    table = LocalTable.inMemory();
    store = new DynamoClaimStore(table.client(), LocalTable.NAME, DynamoClaimStore.DEFAULT_SHARDS);
  }

  @AfterAll
  static void close() {
    table.close();
  }

  @Override
  ClaimStore store() {
    return store;
  }
}
