package org.checkable.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.checkable.article.Tenant;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimId;
import org.checkable.claim.Extraction;
import org.checkable.local.LocalTable;
import org.checkable.review.QueueFilter;
import org.checkable.review.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What calls cost, as the database counts it, against the design's budget. Prints the figures. */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields before any test.
class CapacityTest {
  private static final Instant NOW = Instant.parse("2026-03-04T10:11:12.123Z");
  private static final Deadline DEADLINE = () -> 30_000;

  private static final String REVIEWER = "0e1b2a5c-6f0d-4c7e-9b1a-2d3c4b5a6f70";

  private static LocalTable table;
  private static CapacityMeter meter;
  private static DynamoDbClient client;
  private static ClaimStore store;
  private static ReviewStore reviews;

  private final Tenant tenant = ClaimStoreContract.newTenant();

  @BeforeAll
  static void open() {
    table = LocalTable.inMemory();
    meter = new CapacityMeter();
    client = Clients.open(table.endpoint(), meter);
    store = Clients.store(client);
    reviews = new DynamoReviewStore(client, LocalTable.NAME, DynamoClaimStore.DEFAULT_SHARDS, 1);
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
    CapacityMeter.Units most = CapacityMeter.Units.NONE;
    do {
      Cursor cursor = next;
      QueuePage.Rows[] page = new QueuePage.Rows[1];
      CapacityMeter.Units units =
          meter.unitsOf(
              () ->
                  page[0] =
                      (QueuePage.Rows)
                          store.queue(tenant, QueueFilter.PENDING, 25, cursor, NOW, DEADLINE));
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

  /** What a claim's writes cost in all: the published sizes of the item and its index entries. */
  private long moved(ClaimId id, Runnable decision) {
    Item before = item(id);
    decision.run();
    Item after = item(id);
    return PublishedSizes.moved(before.attributes(), after.attributes());
  }

  /**
   * What is kept is written as a reference, in no index; what is gone is told so: the claim, two
   * entries of an index, the event and the counter.
   */
  @ParameterizedTest
  @CsvSource({"10,1,60", "40,1,120", "10,10,140"})
  void revisionCostsLittleForWhatIsKeptAndEightForWhatIsGone(int claims, int reworded, int most) {
    Extraction first = Extractions.of(tenant, 6, claims);
    ingest(first);
    List<ClaimId> gone = first.claims().stream().map(Claim::id).limit(reworded).toList();
    Integer[] changed = IntStream.range(0, reworded).boxed().toArray(Integer[]::new);
    Extraction revised = Extractions.revised(tenant, 6, claims, changed);
    List<Item> before = gone.stream().map(this::item).toList();

    CapacityMeter.Units units = meter.unitsOf(() -> ingest(revised));
    long published = units.published();
    for (int place = 0; place < reworded; place++) {
      // The meter takes an update for two units, but the claim also moves in its index.
      Item after = item(gone.get(place));
      published += PublishedSizes.moved(before.get(place).attributes(), after.attributes()) - 2;
    }

    System.out.println(
        "CapacityTest: revision of %d claims, %d of them reworded: %d units by the published sizes"
            .formatted(claims, reworded, published));
    assertThat(published).isPositive().isLessThanOrEqualTo(most);
  }

  private Item item(ClaimId id) {
    return Item.of(
        client
            .getItem(
                request ->
                    request
                        .tableName(LocalTable.NAME)
                        .key(
                            Item.at(Keys.article(tenant, id.article()), Keys.claim(id))
                                .attributes()))
            .item());
  }

  private void review(ClaimId id, long version) {
    assertThat(
            new Reviews(reviews, tenant).review(id, version, Verdict.MOSTLY_FALSE, REVIEWER, NOW))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void decisionWritesWithinTenUnits() {
    Extraction extraction = Extractions.of(tenant, 4, 10, 25);
    ingest(extraction);
    ClaimId id = extraction.claims().getFirst().id();

    CapacityMeter.Units[] units = new CapacityMeter.Units[1];
    long claim = moved(id, () -> units[0] = meter.writesOf(() -> review(id, 1)));
    // Besides the claim: review, event and counter, each under 1 KB and in no index.
    long published = claim + 6;

    print("decision, with its review, event and counter", units[0]);
    System.out.println("CapacityTest: decision: " + published + " units by the published sizes");
    assertThat(units[0].reported()).isPositive().isLessThanOrEqualTo(10);
    assertThat(published).isLessThanOrEqualTo(10);
  }

  @Test
  void leaseWritesWithinFourUnits() {
    Extraction extraction = Extractions.of(tenant, 5, 10, 25);
    ingest(extraction);
    CapacityMeter.Units units =
        meter.writesOf(
            () ->
                assertThat(
                        reviews.next(
                            tenant, NextFilter.ANY, Reviews.LEASE, REVIEWER, NOW, DEADLINE))
                    .isPresent());
    assertThat(print("lease by next", units)).isPositive().isLessThanOrEqualTo(4);
  }
}
