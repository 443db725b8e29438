package org.checkable.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.checkable.article.Tenant;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimId;
import org.checkable.claim.Extraction;
import org.checkable.claim.Kind;
import org.checkable.local.LocalTable;
import org.checkable.review.Command;
import org.checkable.review.Command.Alteration;
import org.checkable.review.DismissReason;
import org.checkable.review.Dismissal;
import org.checkable.review.Event;
import org.checkable.review.Promotion;
import org.checkable.review.QueueFilter;
import org.checkable.review.Refusal;
import org.checkable.review.Status;
import org.checkable.review.Verdict;
import org.checkable.text.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the review store keeps to, on DynamoDB Local. Each test has a tenant of its own. */
@SuppressWarnings("NullAway.Init") // JUnit sets the table before any test.
class DynamoReviewStoreTest {
  private static final Instant NOW = Instant.parse("2026-03-04T10:11:12.123Z");
  private static final Deadline DEADLINE = Reviews.DEADLINE;
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
  private static final String ANA = "ana";
  private static final String BOB = "bob";

  private static LocalTable table;

  private final Tenant tenant = ClaimStoreContract.newTenant();
  private final ClaimStore claims = new DynamoClaimStore(table.client(), LocalTable.NAME, 4, 1);
  private final ReviewStore store = new DynamoReviewStore(table.client(), LocalTable.NAME, 4, 1);
  private final Reviews desk = new Reviews(store, tenant);
  private final Extraction extraction = Extractions.of(tenant, 1, 6, 9);
  private final ClaimId first = extraction.claims().getFirst().id();

  @BeforeAll
  static void open() {
    table = LocalTable.inMemory();
  }

  @AfterAll
  static void close() {
    table.close();
  }

  private void ingest() {
    claims.ingest(tenant, extraction, NOW, null, DEADLINE);
  }

  private static Command.Edit edit(long version, Alteration alteration) {
    return new Command.Edit(version, List.of(alteration));
  }

  private List<ClaimId> queue(QueueFilter filter, Instant now) {
    return ((QueuePage.Rows) claims.queue(tenant, filter, 100, null, now, DEADLINE))
        .rows().stream().map(QueueRow::id).toList();
  }

  private static QueueFilter assignedTo(String assignee) {
    return new QueueFilter(Status.PENDING, null, null, 0, assignee, null);
  }

  private Map<String, Map<String, AttributeValue>> items() {
    Map<String, Map<String, AttributeValue>> items = new HashMap<>();
    table.client().scanPaginator(request -> request.tableName(LocalTable.NAME)).items().stream()
        .filter(item -> Item.of(item).text(Attributes.PK).contains("#" + tenant.value()))
        .forEach(
            item ->
                items.put(
                    Item.of(item).text(Attributes.PK) + " " + Item.of(item).text(Attributes.SK),
                    item));
    return items;
  }

  @Test
  void whatIsDecidedIsWhatIsReadBack() {
    ingest();

    ClaimFile answered =
        desk.done(first, new Command.Submit(1, Reviews.opinion(Verdict.FALSE)), ANA, NOW);

    assertThat(answered.state().status()).isEqualTo(Status.REVIEWED);
    assertThat(answered).isEqualTo(desk.file(first));
    assertThat(claims.claim(tenant, first, DEADLINE)).contains(answered.claim());
    assertThat(queue(QueueFilter.PENDING, NOW)).hasSize(5).doesNotContain(first);
  }

  @Test
  void everyCommandLeavesWhatIsReadBack() {
    ingest();
    Instant later = NOW.plus(Duration.ofDays(1));
    List<Command> commands =
        List.of(
            edit(1, new Alteration.Assign(BOB)),
            edit(2, new Alteration.Pick(0, "Ann")),
            edit(3, new Alteration.RevertRewrite(0)),
            edit(4, new Alteration.OfKind(Kind.LAW)),
            edit(5, new Alteration.Text("They said so. ".repeat(100).strip())),
            new Command.Park(6, later),
            new Command.Reopen(7),
            new Command.Dismiss(
                8, new Dismissal(DismissReason.DUPLICATE_OF, extraction.claims().getLast().id())),
            new Command.Undo(9),
            new Command.TakeLease(Reviews.LEASE),
            new Command.Submit(10, Reviews.opinion(Verdict.TRUE)),
            new Command.Amend(11, Reviews.opinion(Verdict.MIXED)),
            new Command.Undo(12),
            new Command.Reopen(13),
            new Command.Submit(14, Reviews.opinion(Verdict.SATIRE)));
    for (Command command : commands) {
      assertThat(desk.done(first, command, ANA, NOW)).isEqualTo(desk.file(first));
    }
    History history = desk.history(first);

    assertThat(history.fault()).isEmpty();
    assertThat(history.events()).hasSize(14);
    assertThat(history.file().state().verdict()).isEqualTo(Verdict.SATIRE);
    assertThat(history.file().claim().text()).startsWith("They said so.").hasSize(1_399);
  }

  @Test
  void ofTwoCommandsOnOneVersionTheSecondIsToldOfTheFirst() {
    ingest();
    desk.review(first, 1, Verdict.FALSE, ANA, NOW);

    assertThat(desk.refused(first, new Command.Park(1, NOW.plusSeconds(60)), BOB, NOW))
        .isInstanceOfSatisfying(
            Refusal.StaleVersion.class,
            stale -> {
              assertThat(stale.current()).isEqualTo(2);
              assertThat(stale.changedBy()).isEqualTo(ANA);
              assertThat(stale.changedFields()).contains("review.status", "reviews.verdict");
            });
  }

  @Test
  void refusedCommandWritesNothing() {
    ingest();
    desk.done(first, new Command.TakeLease(Reviews.LEASE), BOB, NOW);
    Map<String, Map<String, AttributeValue>> before = items();

    desk.refused(first, new Command.Submit(1, Reviews.opinion(Verdict.TRUE)), ANA, NOW);
    desk.refused(first, new Command.Submit(2, Reviews.opinion(Verdict.TRUE)), BOB, NOW);
    desk.refused(first, new Command.Park(1, NOW), BOB, NOW);
    desk.refused(first, new Command.Undo(1), BOB, NOW);
    Dismissal ofNothing =
        new Dismissal(DismissReason.DUPLICATE_OF, new ClaimId(first.article(), 77, 0));
    desk.refused(first, new Command.Dismiss(1, ofNothing), BOB, NOW);

    assertThat(items()).isEqualTo(before);
  }

  @Test
  void claimsOfOtherTenantsDoNotExist() {
    ingest();
    Reviews stranger = new Reviews(store, ClaimStoreContract.newTenant());

    assertThat(stranger.decide(first, new Command.Reopen(1), ANA, NOW))
        .isEqualTo(new Outcome.Missing());
    assertThat(store.file(stranger.tenant(), first, DEADLINE)).isEmpty();
    assertThat(store.history(stranger.tenant(), first, DEADLINE)).isEmpty();
    assertThat(
            store.promote(
                stranger.tenant(),
                first.article(),
                new Promotion.OfSentence(0),
                ANA,
                NOW,
                DEADLINE))
        .isEqualTo(new Outcome.Missing());
  }

  @Test
  void oneOfManyWhoDecideAtOnceDoes() throws Exception {
    ingest();
    List<Callable<Outcome>> calls = new ArrayList<>();
    for (int reviewer = 0; reviewer < 8; reviewer++) {
      String name = "reviewer-" + reviewer;
      calls.add(() -> desk.review(first, 1, Verdict.FALSE, name, NOW));
    }
    int done = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Outcome> outcome : threads.invokeAll(calls)) {
        done += outcome.get() instanceof Outcome.Done ? 1 : 0;
      }
    }
    assertThat(done).isEqualTo(1);
    assertThat(desk.history(first).events()).hasSize(1);
  }

  // Next

  private Optional<ClaimFile> next(String reviewer, Instant now) {
    return store.next(tenant, NextFilter.ANY, Reviews.LEASE, reviewer, now, DEADLINE);
  }

  @Test
  void nextNeverHandsOneClaimToTwo() throws Exception {
    ingest();
    List<Callable<Optional<ClaimFile>>> calls = new ArrayList<>();
    for (int reviewer = 0; reviewer < 8; reviewer++) {
      String name = "reviewer-" + reviewer;
      calls.add(() -> next(name, NOW));
    }
    Set<ClaimId> taken = new HashSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Optional<ClaimFile>> answer : threads.invokeAll(calls)) {
        answer.get().ifPresent(file -> assertThat(taken.add(file.state().id())).isTrue());
      }
    }
    assertThat(taken).hasSize(6);
    assertThat(next(ANA, NOW)).isEmpty();
    assertThat(next(ANA, NOW.plus(Reviews.LEASE))).isPresent();
  }

  @Test
  void nextPassesOverWhatIsAssignedToOthers() {
    ingest();
    extraction
        .claims()
        .forEach(claim -> desk.done(claim.id(), edit(1, new Alteration.Assign(BOB)), ANA, NOW));

    assertThat(next(ANA, NOW)).isEmpty();
    assertThat(next(BOB, NOW)).isPresent();
  }

  @Test
  void claimThatItsAssigneeHasReviewedGoesToSomebodyElseForTheSecondReview() {
    new DynamoClaimStore(table.client(), LocalTable.NAME, 4, 2)
        .ingest(tenant, extraction, NOW, null, DEADLINE);
    ReviewStore second = new DynamoReviewStore(table.client(), LocalTable.NAME, 4, 2);
    desk.done(first, edit(1, new Alteration.Assign(ANA)), BOB, NOW);
    desk.review(first, 2, Verdict.FALSE, ANA, NOW);

    ClaimFile taken =
        second.next(tenant, NextFilter.ANY, Reviews.LEASE, BOB, NOW, DEADLINE).orElseThrow();

    assertThat(taken.state().id()).isEqualTo(first);
    assertThat(queue(assignedTo(ANA), NOW)).isEmpty();
  }

  @Test
  void nextGivesNobodyTheClaimTheyHaveReviewed() {
    ReviewStore two = new DynamoReviewStore(table.client(), LocalTable.NAME, 4, 2);
    Extraction single = Extractions.of(tenant, 7, 1);
    new DynamoClaimStore(table.client(), LocalTable.NAME, 4, 2)
        .ingest(tenant, single, NOW, null, DEADLINE);
    new Reviews(two, tenant).review(single.claims().getFirst().id(), 1, Verdict.TRUE, ANA, NOW);

    assertThat(two.next(tenant, NextFilter.ANY, Reviews.LEASE, ANA, NOW, DEADLINE)).isEmpty();
    assertThat(two.next(tenant, NextFilter.ANY, Reviews.LEASE, BOB, NOW, DEADLINE)).isPresent();
  }

  // Queue

  @Test
  void parkedClaimComesBackWhenItsTimeHasCome() {
    ingest();
    Instant until = NOW.plus(Duration.ofDays(3));
    List<ClaimId> all = queue(QueueFilter.PENDING, NOW);
    desk.done(first, new Command.Park(1, until), ANA, NOW);

    assertThat(queue(QueueFilter.PENDING, until.minusMillis(1))).doesNotContain(first);
    assertThat(queue(QueueFilter.PENDING, until)).isEqualTo(all);
    assertThat(desk.review(first, 2, Verdict.TRUE, BOB, until)).isInstanceOf(Outcome.Done.class);
    assertThat(queue(QueueFilter.PENDING, until)).doesNotContain(first);
  }

  @Test
  void assignedClaimIsInTheListOfItsAssigneeUntilItIsDecided() {
    ingest();
    desk.done(first, edit(1, new Alteration.Assign(BOB)), ANA, NOW);
    assertThat(queue(assignedTo(BOB), NOW)).containsExactly(first);

    desk.review(first, 2, Verdict.TRUE, BOB, NOW);
    assertThat(queue(assignedTo(BOB), NOW)).isEmpty();
  }

  private List<ClaimId> pages(QueueFilter filter, Instant now) {
    List<ClaimId> shown = new ArrayList<>();
    Cursor next = null;
    do {
      QueuePage.Rows page = (QueuePage.Rows) claims.queue(tenant, filter, 1, next, now, DEADLINE);
      page.rows().forEach(row -> shown.add(row.id()));
      next = page.next();
    } while (next != null);
    return shown;
  }

  /** After all that tests do in the table, some of them days later. */
  private static List<Violation> violations() {
    Instant end = NOW.plus(Duration.ofDays(30));
    return TableCheck.run(table.client(), LocalTable.NAME, 4, end).violations();
  }

  @Test
  void listOfAnAssigneeHasWhatIsOpenOnceWhateverHappens() {
    ingest();
    Instant until = NOW.plus(Duration.ofDays(3));
    List<ClaimId> ids = extraction.claims().stream().map(Claim::id).toList();
    ids.forEach(id -> desk.done(id, edit(1, new Alteration.Assign(BOB)), ANA, NOW));
    desk.done(ids.get(0), new Command.Park(2, until), ANA, NOW);
    desk.done(ids.get(1), new Command.Park(2, until), BOB, NOW);
    desk.done(ids.get(1), new Command.Reopen(3), ANA, NOW);
    desk.review(ids.get(2), 2, Verdict.TRUE, BOB, NOW);
    desk.done(
        ids.get(3), new Command.Dismiss(2, new Dismissal(DismissReason.OPINION, null)), ANA, NOW);
    desk.review(ids.get(4), 2, Verdict.TRUE, BOB, NOW);
    desk.done(ids.get(4), new Command.Reopen(3), ANA, NOW);

    List<ClaimId> open = List.of(ids.get(1), ids.get(4), ids.get(5));
    assertThat(pages(assignedTo(BOB), NOW))
        .containsExactlyInAnyOrderElementsOf(open)
        .isEqualTo(queue(assignedTo(BOB), NOW))
        .isEqualTo(queue(QueueFilter.PENDING, NOW));
    assertThat(pages(assignedTo(BOB), until))
        .containsExactlyInAnyOrder(ids.get(0), ids.get(1), ids.get(4), ids.get(5))
        .isEqualTo(queue(QueueFilter.PENDING, until));
    assertThat(violations()).isEmpty();
  }

  // Promotion

  private Outcome promote(Promotion promotion) {
    return promote(promotion, ANA);
  }

  private Outcome promote(Promotion promotion, String reviewer) {
    return store.promote(tenant, first.article(), promotion, reviewer, NOW, DEADLINE);
  }

  @Test
  void promotedSentenceIsAClaimLikeOthers() {
    ingest();
    ClaimFile file = ((Outcome.Done) promote(new Promotion.OfSentence(8))).file();
    ClaimId id = file.state().id();

    assertThat(id).isEqualTo(new ClaimId(first.article(), 8, 0));
    assertThat(desk.file(id)).isEqualTo(file);
    assertThat(queue(QueueFilter.PENDING, NOW)).contains(id);
    assertThat(claims.claims(tenant, first.article(), DEADLINE)).contains(file.claim());
    desk.review(id, 1, Verdict.TRUE, BOB, NOW);
    assertThat(desk.history(id).fault()).isEmpty();
    assertThat(desk.history(id).events())
        .extracting(Event::type)
        .containsExactly(Event.Type.PROMOTED, Event.Type.REVIEWED);
  }

  @Test
  void promotedSpanGetsTheNextPartOfItsSentence() {
    ingest();
    Span sentence = extraction.ledger().entries().getFirst().sentence().span();
    Span words = new Span(sentence.start() + 3, sentence.start() + 20);

    ClaimFile file = ((Outcome.Done) promote(new Promotion.OfSpan(words))).file();

    assertThat(file.state().id()).isEqualTo(new ClaimId(first.article(), 0, 1));
    assertThat(file.claim().text()).isEqualTo(words.slice(extraction.article().text()).strip());
    assertThat(promote(new Promotion.OfSpan(file.claim().claim().span()), BOB))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.StateConflict.class));
  }

  @Test
  void whoPromotesTheSameWordsAgainGetsTheSameClaim() {
    ingest();
    Outcome once = promote(new Promotion.OfSentence(8));

    assertThat(promote(new Promotion.OfSentence(8))).isEqualTo(once);
  }

  @Test
  void whatIsNotWordsOfOneSentenceIsNotPromoted() {
    ingest();
    int length = extraction.article().text().length();
    Span end = extraction.ledger().entries().getFirst().sentence().span();
    for (Promotion nowhere :
        List.of(
            new Promotion.OfSentence(9),
            new Promotion.OfSpan(new Span(length - 1, length + 1)),
            new Promotion.OfSpan(new Span(end.end(), end.end() + 1)),
            new Promotion.OfSpan(new Span(3, end.end() + 9)))) {
      assertThat(promote(nowhere))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.Invalid.class));
    }
  }

  // Stats

  @Test
  void statsCountWhatIsThereAndWhatWasDecided() {
    ingest();
    List<ClaimId> ids = extraction.claims().stream().map(claim -> claim.id()).toList();
    desk.review(ids.get(0), 1, Verdict.FALSE, ANA, NOW);
    desk.review(ids.get(1), 1, Verdict.TRUE, BOB, NOW);
    Dismissal opinion = new Dismissal(DismissReason.OPINION, null);
    desk.done(ids.get(2), new Command.Dismiss(1, opinion), BOB, NOW.plus(Duration.ofDays(1)));
    desk.done(ids.get(3), new Command.Park(1, NOW.plusSeconds(9)), BOB, NOW);
    desk.done(ids.get(1), new Command.Reopen(2), ANA, NOW);
    promote(new Promotion.OfSentence(8));

    Stats stats = store.stats(tenant, TODAY, TODAY.plusDays(1), NOW, DEADLINE);

    assertThat(stats.depth())
        .isEqualTo(
            Map.of(
                Status.PENDING, 4L,
                Status.REVIEWED, 1L,
                Status.DISMISSED, 1L,
                Status.PARKED, 1L));
    assertThat(stats.oldest()).containsEntry(Status.PENDING, TODAY);
    assertThat(stats.decided()).isEqualTo(Map.of(TODAY, 1, TODAY.plusDays(1), 1));
    assertThat(stats.verdicts()).isEqualTo(Map.of(Verdict.FALSE, 1));
    assertThat(stats.dismissals()).isEqualTo(Map.of(DismissReason.OPINION, 1));
    assertThat(store.stats(tenant, TODAY, TODAY, NOW, DEADLINE).decided())
        .isEqualTo(Map.of(TODAY, 1));
  }

  @Test
  void countersStayRightThroughAnIngestInSeveralTransactions() {
    claims.ingest(tenant, Extractions.of(tenant, 5, 300), NOW, null, DEADLINE);
    assertThat(store.stats(tenant, TODAY, TODAY, NOW, DEADLINE).depth())
        .isEqualTo(Map.of(Status.PENDING, 300L));
  }
}
