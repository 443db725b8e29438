package org.checkable.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.checkable.article.Tenant;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimId;
import org.checkable.claim.Extraction;
import org.checkable.local.LocalTable;
import org.checkable.review.Status;
import org.checkable.review.Verdict;
import org.checkable.store.StoredArticle.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An ingest that dies anywhere is completed by the next, and costs nobody their work. */
@SuppressWarnings("NullAway.Init") // JUnit sets the table before any test.
@Tag("gate")
class CrashTest {
  private static final Instant NOW = Instant.parse("2026-03-04T10:11:12.123Z");
  private static final Instant LATER = NOW.plusSeconds(90);
  private static final Deadline DEADLINE = () -> 30_000;

  /** With 95 claims in the first transaction and 99 in each other: four of them. */
  private static final int CLAIMS = 300;

  private static LocalTable table;

  private final Tenant tenant = ClaimStoreContract.newTenant();
  private final ClaimStore store = Clients.store(table.client());

  @BeforeAll
  static void open() {
    table = LocalTable.inMemory();
  }

  @AfterAll
  static void close() {
    table.close();
  }

  private void ingestAndDieAfter(int transactions, Extraction extraction) {
    Killed killed =
        new Killed(
            transactions,
            () -> {
              throw new Killed.ProcessEnded();
            });
    try (DynamoDbClient client = Clients.open(table.endpoint(), killed)) {
      assertThatThrownBy(
              () -> Clients.store(client).ingest(tenant, extraction, NOW, null, DEADLINE))
          .isInstanceOf(Killed.ProcessEnded.class);
    }
  }

  private Map<String, Map<String, AttributeValue>> items() {
    return table
        .client()
        .scanPaginator(request -> request.tableName(LocalTable.NAME))
        .items()
        .stream()
        .filter(item -> Item.of(item).text(Attributes.PK).contains("#" + tenant.value() + "#"))
        .collect(
            Collectors.toMap(
                item -> Item.of(item).text(Attributes.PK) + " " + Item.of(item).text(Attributes.SK),
                item -> item));
  }

  private void review(ClaimId claim) {
    table
        .client()
        .updateItem(
            request ->
                request
                    .tableName(LocalTable.NAME)
                    .key(
                        Item.at(Keys.article(tenant, claim.article()), Keys.claim(claim))
                            .attributes())
                    .updateExpression(
                        "SET #status = :status, #verdict = :verdict, #version = :version"
                            + " REMOVE #pk, #sk")
                    .expressionAttributeNames(
                        Map.of(
                            "#status", Attributes.STATUS,
                            "#verdict", Attributes.VERDICT,
                            "#version", Attributes.VERSION,
                            "#pk", Attributes.QUEUE_PK,
                            "#sk", Attributes.QUEUE_SK))
                    .expressionAttributeValues(
                        Map.of(
                            ":status", AttributeValue.fromS(Status.REVIEWED.name()),
                            ":verdict", AttributeValue.fromS(Verdict.MIXED.name()),
                            ":version", AttributeValue.fromN("2"))));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void retryCompletesWhatDiedBetweenTransactions(int transactions) {
    Extraction extraction = Extractions.of(tenant, 1, CLAIMS);
    ingestAndDieAfter(transactions, extraction);

    Ingest retry = store.ingest(tenant, extraction, LATER, null, DEADLINE);

    assertThat(retry).isInstanceOf(Ingest.Stored.class);
    Instant created = transactions == 0 ? LATER : NOW;
    assertThat(store.claims(tenant, extraction.article().id(), DEADLINE))
        .extracting(StoredClaim::claim)
        .isEqualTo(extraction.claims());
    assertThat(store.claims(tenant, extraction.article().id(), DEADLINE))
        .extracting(StoredClaim::createdAt)
        .containsOnly(created);
    assertThat(store.article(tenant, extraction.article().id(), DEADLINE))
        .map(StoredArticle::progress)
        .contains(Progress.READY);
  }

  @Test
  void reviewsMadeBeforeTheRetryStay() {
    Extraction extraction = Extractions.of(tenant, 2, CLAIMS);
    ingestAndDieAfter(2, extraction);
    ClaimId first = extraction.claims().getFirst().id();
    ClaimId other = extraction.claims().get(150).id();
    review(first);
    review(other);
    Map<String, Map<String, AttributeValue>> before = items();

    store.ingest(tenant, extraction, LATER, null, DEADLINE);

    assertThat(store.claims(tenant, extraction.article().id(), DEADLINE)).hasSize(CLAIMS);
    assertThat(store.claim(tenant, first, DEADLINE))
        .map(claim -> claim.review().verdict())
        .contains(Verdict.MIXED);
    Map<String, Map<String, AttributeValue>> after = items();
    before.keySet().stream()
        .filter(key -> !key.endsWith(Keys.META))
        .forEach(key -> assertThat(after).containsEntry(key, before.get(key)));
  }

  @Test
  void resumedIngestGoesByTheLedgerOfTheFirst() {
    Extraction extraction = Extractions.of(tenant, 3, CLAIMS);
    ingestAndDieAfter(1, extraction);
    // The same text under rules that find fewer claims, as after a deployment.
    Extraction newer =
        new Extraction(
            extraction.article(),
            extraction.quotes(),
            extraction.claims().subList(0, 100),
            extraction.ledger());

    store.ingest(tenant, newer, LATER, null, DEADLINE);

    assertThat(store.claims(tenant, extraction.article().id(), DEADLINE))
        .extracting(StoredClaim::claim)
        .isEqualTo(extraction.claims());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, CLAIMS})
  void sameArticleAgainLeavesEveryItemAsItWas(int claims) {
    Extraction extraction = Extractions.of(tenant, 4, claims, CLAIMS);
    store.ingest(tenant, extraction, NOW, null, DEADLINE);
    if (claims > 0) {
      review(extraction.claims().getFirst().id());
    }
    Map<String, Map<String, AttributeValue>> before = items();

    store.ingest(tenant, extraction, LATER, null, DEADLINE);

    assertThat(items()).isEqualTo(before).hasSizeGreaterThan(claims);
  }

  /** The other writer comes after this one has looked and before it writes. */
  private Ingest ingestBeatenBy(Runnable other, Extraction extraction, IdempotencyKey key) {
    try (DynamoDbClient client = Clients.open(table.endpoint(), new Killed(0, other))) {
      return Clients.store(client).ingest(tenant, extraction, LATER, key, DEADLINE);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, CLAIMS})
  void writerWhoIsBeatenAnswersWithWhatIsThere(int claims) {
    Extraction extraction = Extractions.of(tenant, 6, claims);
    IdempotencyKey key = new IdempotencyKey("mine", "request");

    Ingest answer =
        ingestBeatenBy(
            () -> store.ingest(tenant, extraction, NOW, null, DEADLINE), extraction, key);

    assertThat(answer)
        .isInstanceOfSatisfying(
            Ingest.Duplicate.class,
            duplicate -> assertThat(duplicate.article().createdAt()).isEqualTo(NOW));
  }

  @Test
  void claimThatIsReviewedMeanwhileIsSupersededAndKeepsItsReview() {
    Extraction first = Extractions.of(tenant, 9, 5);
    store.ingest(tenant, first, NOW, null, DEADLINE);
    ClaimId gone = first.claims().get(1).id();
    Reviews desk =
        new Reviews(new DynamoReviewStore(table.client(), LocalTable.NAME, 4, 1), tenant);
    AtomicBoolean reviewed = new AtomicBoolean();
    Killed meanwhile =
        new Killed(
            1,
            () -> {
              if (!reviewed.getAndSet(true)) {
                desk.review(gone, 1, Verdict.FALSE, "ana", NOW);
              }
            });

    try (DynamoDbClient client = Clients.open(table.endpoint(), meanwhile)) {
      Clients.store(client)
          .ingest(tenant, Extractions.revised(tenant, 9, 5, 1), LATER, null, DEADLINE);
    }

    assertThat(reviewed).isTrue();
    assertThat(desk.file(gone).state().supersededBy()).isNotNull();
    assertThat(desk.file(gone).state().verdict()).isEqualTo(Verdict.FALSE);
    assertThat(desk.history(gone).fault()).isEmpty();
  }

  @Test
  void writerWhoseKeyIsTakenMeanwhileStoresNothing() {
    Extraction extraction = Extractions.of(tenant, 7, 10);
    Extraction others = Extractions.of(tenant, 8, 10);
    IdempotencyKey key = new IdempotencyKey("ours", "request one");
    IdempotencyKey same = new IdempotencyKey("ours", "request two");

    Ingest answer =
        ingestBeatenBy(() -> store.ingest(tenant, others, NOW, same, DEADLINE), extraction, key);

    assertThat(answer).isEqualTo(new Ingest.KeyReused());
    assertThat(store.article(tenant, extraction.article().id(), DEADLINE)).isEmpty();
  }

  @Test
  void killedProcessLeavesNothingThatTheRetryDoesNotComplete() throws Exception {
    Extraction extraction = Extractions.of(tenant, 5, CLAIMS);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                IngestUntilKilled.class.getName(),
                table.endpoint().toString(),
                tenant.value(),
                "5",
                Integer.toString(CLAIMS))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      awaitLine(lines, IngestUntilKilled.WRITTEN);
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(store.article(tenant, extraction.article().id(), DEADLINE))
        .map(StoredArticle::progress)
        .contains(Progress.INGESTING);
    List<ClaimId> some = claimIds(extraction);
    assertThat(some).hasSizeBetween(95, CLAIMS - 1);

    assertThat(store.ingest(tenant, extraction, LATER, null, DEADLINE))
        .isInstanceOf(Ingest.Stored.class);

    assertThat(claimIds(extraction))
        .isEqualTo(extraction.claims().stream().map(Claim::id).toList());
  }

  private static void awaitLine(BufferedReader lines, String wanted) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.equals(wanted)) {
      line = lines.readLine();
    }
    assertThat(line).isEqualTo(wanted);
  }

  private List<ClaimId> claimIds(Extraction extraction) {
    return store.claims(tenant, extraction.article().id(), DEADLINE).stream()
        .map(claim -> claim.claim().id())
        .toList();
  }
}
