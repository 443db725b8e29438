package org.checkable.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.checkable.article.Tenant;
import org.checkable.claim.Extraction;
import org.checkable.local.LocalTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** A database that is away, silent, or whose answers get lost. */
@SuppressWarnings("NullAway.Init") // JUnit sets the table before any test.
class TroubleTest {
  private static final Instant NOW = Instant.parse("2026-03-04T10:11:12.123Z");
  private static final ExecutionInterceptor NOBODY = new ExecutionInterceptor() {};

  private static LocalTable table;

  private final Tenant tenant = ClaimStoreContract.newTenant();
  private final Extraction extraction = Extractions.of(tenant, 1, 10);

  @BeforeAll
  static void open() {
    table = LocalTable.inMemory();
  }

  @AfterAll
  static void close() {
    table.close();
  }

  private static Deadline inMillis(long millis) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    return () -> TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
  }

  private static URI endpoint(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  private Ingest ingest(DynamoDbClient client, Deadline deadline) {
    return Clients.store(client).ingest(tenant, extraction, NOW, null, deadline);
  }

  @Test
  void databaseThatIsAwayIsBusyAndTheRetryStoresOnce() throws IOException {
    int unused;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      unused = socket.getLocalPort();
    }
    Deadline deadline = inMillis(12_000);
    try (DynamoDbClient client = Clients.open(endpoint(unused), NOBODY)) {
      assertThatThrownBy(() -> ingest(client, deadline)).isInstanceOf(StorageBusyException.class);
    }
    assertThat(deadline.remainingMillis()).as("answers within seconds").isGreaterThan(5_000);

    assertThat(ingest(table.client(), inMillis(30_000))).isInstanceOf(Ingest.Stored.class);
    assertThat(ingest(table.client(), inMillis(30_000))).isInstanceOf(Ingest.Duplicate.class);
  }

  @Test
  void databaseThatNeverAnswersIsBusyBeforeTheDeadline() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        DynamoDbClient client = Clients.open(endpoint(silent.getLocalPort()), NOBODY)) {
      Deadline deadline = inMillis(1_500);
      assertThatThrownBy(() -> ingest(client, deadline)).isInstanceOf(StorageBusyException.class);
      assertThat(deadline.remainingMillis()).isPositive();
    }
  }

  /** Loses the answer to the first transaction, which the database has carried out. */
  private static final class LostAnswer implements ExecutionInterceptor {
    private final AtomicInteger transactions = new AtomicInteger();

    @Override
    public void afterTransmission(
        Context.AfterTransmission context, ExecutionAttributes attributes) {
      if (context.request() instanceof TransactWriteItemsRequest
          && transactions.getAndIncrement() == 0) {
        throw SdkClientException.create("Connection reset");
      }
    }
  }

  @Test
  void articleWhoseAnswerGotLostIsStoredAndNoDuplicateOfItself() {
    LostAnswer lost = new LostAnswer();
    try (DynamoDbClient client = Clients.open(table.endpoint(), lost)) {
      assertThat(ingest(client, inMillis(30_000))).isInstanceOf(Ingest.Stored.class);
    }
    assertThat(lost.transactions).hasValue(2);
  }

  @Test
  void articleTooLongForOneItemIsKeptInPieces() {
    Extraction huge = Extractions.of(tenant, 2, 3, 12_000);
    ClaimStore store = Clients.store(table.client());
    store.ingest(tenant, huge, NOW, null, inMillis(30_000));

    var pieces =
        table
            .client()
            .query(
                Queries.ledger(tenant, huge.article().id()).toBuilder()
                    .tableName(LocalTable.NAME)
                    .build());
    assertThat(pieces.count()).isGreaterThan(1);
    assertThat(store.content(tenant, huge.article().id(), inMillis(30_000)))
        .map(ArticleContent::ledger)
        .contains(huge.ledger());
    assertThat(store.claim(tenant, huge.claims().get(1).id(), inMillis(30_000)))
        .map(StoredClaim::claim)
        .contains(huge.claims().get(1));
    assertThat(store.claims(tenant, huge.article().id(), inMillis(30_000))).hasSize(3);
  }
}
