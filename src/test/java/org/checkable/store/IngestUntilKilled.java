package org.checkable.store;

import java.net.URI;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.checkable.article.Tenant;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A process that writes two transactions of an ingest, says so, and then waits to be killed. */
final class IngestUntilKilled {
  static final String WRITTEN = "two transactions are written";

  private IngestUntilKilled() {}

  /** Arguments: endpoint, tenant, seed, number of claims. */
  public static void main(String[] arguments) {
    Killed killed =
        new Killed(
            2,
            () -> {
              System.out.println(WRITTEN);
              while (true) {
                LockSupport.park();
              }
            });
    Tenant tenant = new Tenant(arguments[1]);
    try (DynamoDbClient client = Clients.open(URI.create(arguments[0]), killed)) {
      Clients.store(client)
          .ingest(
              tenant,
              Extractions.of(tenant, Long.parseLong(arguments[2]), Integer.parseInt(arguments[3])),
              Instant.parse("2026-03-04T10:11:12.123Z"),
              null,
              () -> 30_000);
    }
  }
}
