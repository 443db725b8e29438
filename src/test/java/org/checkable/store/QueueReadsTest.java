package org.checkable.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.checkable.article.Tenant;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimId;
import org.checkable.claim.Extraction;
import org.checkable.local.LocalTable;
import org.checkable.review.Command;
import org.checkable.review.DismissReason;
import org.checkable.review.Dismissal;
import org.checkable.review.QueueFilter;
import org.checkable.review.Status;
import org.checkable.review.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The queue while people work on it. */
@SuppressWarnings("NullAway.Init") // JUnit sets the table before any test.
class QueueReadsTest {
  private static final Instant NOW = Instant.parse("2026-03-04T10:11:12.123Z");
  private static final Deadline DEADLINE = () -> 30_000;

  private static LocalTable table;

  private final Tenant tenant = ClaimStoreContract.newTenant();

  @BeforeAll
  static void open() {
    table = LocalTable.inMemory();
  }

  @AfterAll
  static void close() {
    table.close();
  }

  private static ClaimStore store(int shards) {
    return new DynamoClaimStore(table.client(), LocalTable.NAME, shards);
  }

  private void close(ClaimId claim) {
    table
        .client()
        .updateItem(
            request ->
                request
                    .tableName(LocalTable.NAME)
                    .key(key(claim))
                    .updateExpression("REMOVE #pk, #sk")
                    .expressionAttributeNames(
                        Map.of("#pk", Attributes.QUEUE_PK, "#sk", Attributes.QUEUE_SK)));
  }

  private void assign(Claim claim, String assignee) {
    table
        .client()
        .updateItem(
            request ->
                request
                    .tableName(LocalTable.NAME)
                    .key(key(claim.id()))
                    .updateExpression("SET #assignee = :assignee, #pk = :pk, #sk = :sk")
                    .expressionAttributeNames(
                        Map.of(
                            "#assignee", Attributes.ASSIGNEE,
                            "#pk", Attributes.MINE_PK,
                            "#sk", Attributes.MINE_SK))
                    .expressionAttributeValues(
                        Map.of(
                            ":assignee",
                            AttributeValue.fromS(assignee),
                            ":pk",
                            AttributeValue.fromS(Keys.mine(tenant, assignee)),
                            ":sk",
                            AttributeValue.fromS(
                                Keys.place(claim.score().value(), NOW, claim.id())))));
  }

  private Map<String, AttributeValue> key(ClaimId claim) {
    return Item.at(Keys.article(tenant, claim.article()), Keys.claim(claim)).attributes();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 16})
  void walkShowsEveryClaimThatStaysOnceWhileOthersComeAndGo(int shards) {
    ClaimStore store = store(shards);
    Random random = new Random(shards);
    Extraction extraction = Extractions.of(tenant, 1, 120);
    store.ingest(tenant, extraction, NOW, null, DEADLINE);
    Set<ClaimId> staying = new HashSet<>(extraction.claims().stream().map(Claim::id).toList());
    List<ClaimId> shown = new ArrayList<>();
    Cursor next = null;
    int seed = 1000;
    do {
      QueuePage.Rows page =
          (QueuePage.Rows)
              store.queue(tenant, QueueFilter.PENDING, 1 + random.nextInt(20), next, NOW, DEADLINE);
      page.rows().forEach(row -> shown.add(row.id()));
      next = page.next();
      ClaimId closed = extraction.claims().get(random.nextInt(120)).id();
      close(closed);
      if (!shown.contains(closed)) {
        staying.remove(closed);
      }
      if (seed < 1010) {
        store.ingest(tenant, Extractions.of(tenant, seed++, 2), NOW, null, DEADLINE);
      }
    } while (next != null);

    assertThat(shown).doesNotHaveDuplicates().containsAll(staying);
  }

  @Test
  void moreShardsLaterStillShowWhatWasQueuedBefore() {
    Extraction before = Extractions.of(tenant, 2, 30);
    Extraction after = Extractions.of(tenant, 3, 30);
    store(2).ingest(tenant, before, NOW, null, DEADLINE);
    store(8).ingest(tenant, after, NOW, null, DEADLINE);

    QueuePage.Rows page =
        (QueuePage.Rows) store(8).queue(tenant, QueueFilter.PENDING, 100, null, NOW, DEADLINE);

    assertThat(page.rows()).hasSize(60);
    assertThat(page.next()).isNull();
  }

  @Test
  void assigneeSeesTheirOwnClaimsTheBestFirst() {
    ClaimStore store = store(4);
    Extraction extraction = Extractions.of(tenant, 4, 30);
    store.ingest(tenant, extraction, NOW, null, DEADLINE);
    extraction.claims().subList(0, 12).forEach(claim -> assign(claim, "ana # 1"));
    extraction.claims().subList(12, 20).forEach(claim -> assign(claim, "bo"));
    QueueFilter filter = new QueueFilter(Status.PENDING, null, null, 0, "ana # 1", null);

    List<QueueRow> rows = new ArrayList<>();
    Cursor next = null;
    do {
      QueuePage.Rows page = (QueuePage.Rows) store.queue(tenant, filter, 5, next, NOW, DEADLINE);
      rows.addAll(page.rows());
      next = page.next();
    } while (next != null);

    assertThat(rows)
        .extracting(QueueRow::id)
        .containsExactlyElementsOf(
            ((QueuePage.Rows) store.queue(tenant, QueueFilter.PENDING, 100, null, NOW, DEADLINE))
                .rows().stream()
                    .filter(row -> "ana # 1".equals(row.review().assignee()))
                    .map(QueueRow::id)
                    .toList())
        .hasSize(12);
  }

  @Test
  void filterThatFewPassGivesShortPagesWithCursorsInBoundedTime() {
    ClaimStore store = store(4);
    for (int seed = 100; seed < 107; seed++) {
      store.ingest(tenant, Extractions.of(tenant, seed, 90), NOW, null, DEADLINE);
    }
    QueueFilter filter = new QueueFilter(Status.PENDING, null, "nobody", 0, null, null);

    QueuePage.Rows first = (QueuePage.Rows) store.queue(tenant, filter, 25, null, NOW, DEADLINE);
    QueuePage.Rows second =
        (QueuePage.Rows) store.queue(tenant, filter, 25, first.next(), NOW, DEADLINE);

    assertThat(first.rows()).isEmpty();
    assertThat(first.next()).as("630 claims are more than one page looks at").isNotNull();
    assertThat(second).isEqualTo(new QueuePage.Rows(List.of(), null));
  }

  private static QueueFilter of(Status status) {
    return new QueueFilter(status, null, null, 0, null, null);
  }

  private void decide(Reviews desk, ClaimId claim, Status status, Instant at) {
    Command command =
        switch (status) {
          case REVIEWED -> new Command.Submit(1, Reviews.opinion(Verdict.FALSE));
          case DISMISSED -> new Command.Dismiss(1, new Dismissal(DismissReason.OUT_OF_SCOPE, null));
          case PARKED -> new Command.Park(1, at.plusSeconds(86_400));
          case PENDING, NEEDS_SECOND, CONFLICT -> throw new IllegalArgumentException();
        };
    desk.done(claim, command, "ana", at);
  }

  @ParameterizedTest
  @CsvSource({
    "1,REVIEWED",
    "4,REVIEWED",
    "16,REVIEWED",
    "4,DISMISSED",
    "16,DISMISSED",
    "1,PARKED",
    "4,PARKED"
  })
  void walkOfClosedClaimsShowsAllThatStayOnceWhileOthersComeAndGo(int shards, Status status) {
    Reviews desk =
        new Reviews(new DynamoReviewStore(table.client(), LocalTable.NAME, shards, 1), tenant);
    Extraction extraction = Extractions.of(tenant, 5, 60);
    store(shards).ingest(tenant, extraction, NOW, null, DEADLINE);
    List<ClaimId> all = extraction.claims().stream().map(Claim::id).toList();
    for (int place = 0; place < 40; place++) {
      boolean other = place % 4 == 3 && status != Status.PARKED;
      Status made =
          !other ? status : status == Status.REVIEWED ? Status.DISMISSED : Status.REVIEWED;
      decide(desk, all.get(place), made, NOW.plusSeconds(place));
    }
    Set<ClaimId> staying = new HashSet<>();
    for (int place = 0; place < 40; place++) {
      if (place % 4 != 3 || status == Status.PARKED) {
        staying.add(all.get(place));
      }
    }
    Random random = new Random(shards);
    List<ClaimId> shown = new ArrayList<>();
    int more = 40;
    Cursor next = null;
    Instant now = NOW.plusSeconds(100);
    do {
      QueuePage.Rows page =
          (QueuePage.Rows)
              store(shards).queue(tenant, of(status), 1 + random.nextInt(9), next, now, DEADLINE);
      page.rows().forEach(row -> shown.add(row.id()));
      next = page.next();
      ClaimId reopened = all.get(random.nextInt(40));
      if (staying.contains(reopened) && !shown.contains(reopened)) {
        desk.done(reopened, new Command.Reopen(2), "ana", now);
        staying.remove(reopened);
      }
      if (more < 60) {
        decide(desk, all.get(more++), status, now);
      }
    } while (next != null);

    assertThat(shown).doesNotHaveDuplicates().containsAll(staying);
    assertThat(all.subList(40, 60))
        .containsAll(shown.stream().filter(one -> !all.subList(0, 40).contains(one)).toList());
  }

  @Test
  void closedClaimsComeTheLatestDecisionFirst() {
    Reviews desk =
        new Reviews(new DynamoReviewStore(table.client(), LocalTable.NAME, 4, 1), tenant);
    Extraction extraction = Extractions.of(tenant, 6, 6);
    store(4).ingest(tenant, extraction, NOW, null, DEADLINE);
    List<ClaimId> all = extraction.claims().stream().map(Claim::id).toList();
    decide(desk, all.get(2), Status.REVIEWED, NOW.plusSeconds(1));
    decide(desk, all.get(0), Status.REVIEWED, NOW.plusSeconds(2));
    decide(desk, all.get(4), Status.DISMISSED, NOW.plusSeconds(3));
    decide(desk, all.get(1), Status.REVIEWED, NOW.plusSeconds(4));

    QueuePage.Rows page =
        (QueuePage.Rows) store(4).queue(tenant, of(Status.REVIEWED), 25, null, NOW, DEADLINE);

    assertThat(page.rows())
        .extracting(QueueRow::id)
        .containsExactly(all.get(1), all.get(0), all.get(2));
    assertThat(page.next()).isNull();
  }

  @Test
  void parkedClaimThatIsDueIsOpenAgainAndNoLongerListedAsParked() {
    Reviews desk =
        new Reviews(new DynamoReviewStore(table.client(), LocalTable.NAME, 4, 1), tenant);
    Extraction extraction = Extractions.of(tenant, 7, 2);
    store(4).ingest(tenant, extraction, NOW, null, DEADLINE);
    ClaimId claim = extraction.claims().getFirst().id();
    decide(desk, claim, Status.PARKED, NOW);
    Instant later = NOW.plusSeconds(90_000);

    assertThat(rows(of(Status.PARKED), NOW)).containsExactly(claim);
    assertThat(rows(of(Status.PARKED), later)).isEmpty();
    assertThat(rows(QueueFilter.PENDING, later)).contains(claim);
  }

  private List<ClaimId> rows(QueueFilter filter, Instant now) {
    return ((QueuePage.Rows) store(4).queue(tenant, filter, 25, null, now, DEADLINE))
        .rows().stream().map(QueueRow::id).toList();
  }
}
