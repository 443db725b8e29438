package org.checkable.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.checkable.article.Tenant;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimId;
import org.checkable.claim.Extraction;
import org.checkable.local.LocalTable;
import org.checkable.review.QueueFilter;
import org.checkable.store.DecisionKind.Assigned;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What calls cost, as the database counts it, against the design's budget. Prints the figures. */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields before any test.
@Tag("gate")
class CapacityTest {
  private static final Instant NOW = Instant.parse("2026-03-04T10:11:12.123Z");
  private static final Deadline DEADLINE = () -> 30_000;

  private static final String REVIEWER = "0e1b2a5c-6f0d-4c7e-9b1a-2d3c4b5a6f70";

  private static LocalTable table;
  private static CapacityMeter meter;
  private static DynamoDbClient client;
  private static ClaimStore store;
  private static ReviewStore reviews;
  private static ReviewStore twoReviews;

  private final Tenant tenant = ClaimStoreContract.newTenant();

  @BeforeAll
  static void open() {
    table = LocalTable.inMemory();
    meter = new CapacityMeter();
    client = Clients.open(table.endpoint(), meter);
    store = Clients.store(client);
    reviews = new DynamoReviewStore(client, LocalTable.NAME, DynamoClaimStore.DEFAULT_SHARDS, 1);
    twoReviews = new DynamoReviewStore(client, LocalTable.NAME, DynamoClaimStore.DEFAULT_SHARDS, 2);
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
  void articleOfFortyClaimsIngestsWithinOneHundredAndEightyTwoWriteUnits() {
    Extraction extraction = Extractions.of(tenant, 2, 40, 70);
    assertThat(print("ingest, 70 sentences, 40 claims", meter.unitsOf(() -> ingest(extraction))))
        .isPositive()
        .isLessThanOrEqualTo(182);
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

  /** An entry of each index, and nothing in the article's own item, which stays under 1 KB. */
  @Test
  void listingAnArticleTakesTwoWriteUnits() {
    Item meta =
        ArticleItems.meta(
            tenant,
            ArticleItems.article(
                Extractions.of(tenant, 7, 10), StoredArticle.Progress.READY, NOW, null),
            List.of(),
            new NewClaims(DynamoClaimStore.DEFAULT_SHARDS, 1, () -> Clients.MATCHER));
    Item bare = Item.of(new HashMap<>(meta.attributes()));
    List.of(Attributes.QUEUE_PK, Attributes.QUEUE_SK, Attributes.TERM_PK, Attributes.TERM_SK)
        .forEach(name -> bare.put(name, (String) null));
    assertThat(meta.has(Attributes.TERM_PK)).isTrue();
    assertThat(PublishedSizes.moved(bare.attributes(), meta.attributes()))
        .isEqualTo(PublishedSizes.moved(bare.attributes(), bare.attributes()) + 2);
  }

  @Test
  void pageOfArticlesReadsWithinFortyFiveUnits() {
    for (int seed = 30; seed < 55; seed++) {
      ingest(Extractions.of(tenant, seed, 10, 25));
    }
    assertThat(
            print(
                "articles, page of 25 of 10 claims each",
                meter.unitsOf(() -> store.articles(tenant, 25, null, DEADLINE))))
        .isPositive()
        .isLessThanOrEqualTo(45);
  }

  /** Of every claim's rarest words the longest search that fits. */
  @Test
  void searchOfManyWordsReadsWithinOneHundredUnits() {
    StringBuilder words = new StringBuilder("council votes bridge");
    for (int seed = 60; seed < 70; seed++) {
      Extraction extraction = Extractions.of(tenant, seed, 40);
      ingest(extraction);
      String text = extraction.claims().getFirst().text();
      words.append(' ').append(Clients.MATCHER.rarest(Clients.MATCHER.statement(text)));
    }
    String longest = words.substring(0, Math.min(words.length(), MatchStore.LONGEST_SEARCH));
    MatchStore matches =
        new DynamoMatchStore(
            client, LocalTable.NAME, DynamoClaimStore.DEFAULT_SHARDS, Clients.MATCHER);
    MatchStore.SearchPage[] page = new MatchStore.SearchPage[1];

    CapacityMeter.Units units =
        meter.unitsOf(
            () -> page[0] = matches.search(tenant, longest, MatchStore.MOST_HITS, null, DEADLINE));

    assertThat(print("search of ten words among 400 claims", units)).isLessThanOrEqualTo(100);
    assertThat(page[0])
        .isInstanceOfSatisfying(
            MatchStore.SearchPage.Hits.class, hits -> assertThat(hits.hits()).isNotEmpty());
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

  static Stream<Arguments> decisions() {
    return DecisionKind.all().stream()
        .flatMap(
            kind ->
                Stream.of(Assigned.values())
                    .flatMap(
                        assigned ->
                            Stream.of(false, true)
                                .map(leased -> Arguments.of(kind, assigned, leased))));
  }

  /**
   * The claim with its entries in the indexes, the event with the review in it, and the counter.
   * All items are under 1 KB; what a reviewer writes beyond that costs two units for each KB.
   */
  @ParameterizedTest
  @MethodSource("decisions")
  void everyDecisionWritesWithinTenUnits(DecisionKind kind, Assigned assigned, boolean leased) {
    Extraction extraction = Extractions.of(tenant, 4, 10, 25);
    int required = kind.requiredReviews();
    new DynamoClaimStore(
            client,
            LocalTable.NAME,
            DynamoClaimStore.DEFAULT_SHARDS,
            required,
            () -> Clients.MATCHER)
        .ingest(tenant, extraction, NOW, null, DEADLINE);
    ClaimId id = extraction.claims().getFirst().id();
    Reviews desk = new Reviews(required == 1 ? reviews : twoReviews, tenant);
    kind.prepare(desk, id, assigned, leased);
    Item before = item(id);

    CapacityMeter.Units units = meter.unitsOf(() -> kind.decide(desk, id));

    // The meter takes an update for two units, but the claim also moves in its indexes.
    long published =
        units.published() - 2 + PublishedSizes.moved(before.attributes(), item(id).attributes());
    System.out.printf(
        Locale.ROOT,
        "CapacityTest: %s, assigned %s, %s: %.1f units as DynamoDB Local reports, %d by the"
            + " published sizes%n",
        kind,
        assigned,
        leased ? "leased" : "not leased",
        units.written(),
        published);
    assertThat(published).isPositive().isLessThanOrEqualTo(10);
    assertThat(units.written()).isPositive().isLessThanOrEqualTo(10);
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
