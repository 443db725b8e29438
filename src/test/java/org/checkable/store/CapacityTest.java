package org.checkable.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.checkable.article.Tenant;
import org.checkable.claim.Extraction;
import org.checkable.local.LocalTable;
import org.checkable.review.QueueFilter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What calls cost, as the database counts it, against the design's budget. Prints the figures. */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields before any test.
class CapacityTest {
  private static final Instant NOW = Instant.parse("2026-03-04T10:11:12.123Z");
  private static final Deadline DEADLINE = () -> 30_000;

  private static LocalTable table;
  private static CapacityMeter meter;
  private static DynamoDbClient client;
  private static ClaimStore store;

  private final Tenant tenant = ClaimStoreContract.newTenant();

  @BeforeAll
  static void open() {
    table = LocalTable.inMemory();
    meter = new CapacityMeter();
    client = Clients.open(table.endpoint(), meter);
    store = Clients.store(client);
  }

  @AfterAll
  static void close() {
    client.close();
    table.close();
  }

  private Ingest ingest(Extraction extraction) {
    return store.ingest(tenant, extraction, NOW, null, DEADLINE);
  }

  private static double print(String what, CapacityMeter.Units units) {
    System.out.printf(
        Locale.ROOT,
        "CapacityTest: %s: %.1f units as DynamoDB Local reports%s%n",
        what,
        units.reported(),
        units.published() == 0 ? "" : ", " + units.published() + " by the published sizes");
    return units.larger();
  }

  @Test
  void medianArticleIngestsWithinSixtyWriteUnits() {
    Extraction extraction = Extractions.of(tenant, 1, 10, 25);
    assertThat(print("ingest, 25 sentences, 10 claims", meter.unitsOf(() -> ingest(extraction))))
        .isPositive()
        .isLessThanOrEqualTo(60);
  }

  @Test
  void articleOfFortyClaimsIngestsWithinOneHundredAndEightyWriteUnits() {
    Extraction extraction = Extractions.of(tenant, 2, 40, 70);
    assertThat(print("ingest, 70 sentences, 40 claims", meter.unitsOf(() -> ingest(extraction))))
        .isPositive()
        .isLessThanOrEqualTo(180);
  }

  @Test
  void sameArticleAgainWritesNothing() {
    Extraction extraction = Extractions.of(tenant, 4, 10, 25);
    ingest(extraction);

    CapacityMeter.Units again = meter.unitsOf(() -> ingest(extraction));

    assertThat(print("the same article again", again)).isPositive().isLessThanOrEqualTo(5);
    assertThat(again.published()).isZero();
  }

  @Test
  void everyPageOfTheQueueReadsWithinEightUnits() {
    for (int seed = 10; seed < 20; seed++) {
      ingest(Extractions.of(tenant, seed, 40));
    }
    Cursor next = null;
    CapacityMeter.Units most = new CapacityMeter.Units(0, 0);
    do {
      Cursor cursor = next;
      QueuePage.Rows[] page = new QueuePage.Rows[1];
      CapacityMeter.Units units =
          meter.unitsOf(
              () ->
                  page[0] =
                      (QueuePage.Rows)
                          store.queue(tenant, QueueFilter.PENDING, 25, cursor, DEADLINE));
      most = units.larger() > most.larger() ? units : most;
      next = page[0].next();
    } while (next != null);

    assertThat(print("queue, dearest page of 25 of 400 claims", most))
        .isPositive()
        .isLessThanOrEqualTo(8);
  }

  @Test
  void oneClaimReadsWithinFiveUnits() {
    Extraction extraction = Extractions.of(tenant, 3, 10, 25);
    ingest(extraction);
    assertThat(
            print(
                "one claim of 10",
                meter.unitsOf(
                    () -> store.claim(tenant, extraction.claims().getFirst().id(), DEADLINE))))
        .isPositive()
        .isLessThanOrEqualTo(5);
  }
}
