package org.checkable.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.checkable.article.Tenant;
import org.checkable.claim.ClaimId;
import org.checkable.claim.Extraction;
import org.checkable.claim.Ledger;
import org.checkable.local.LocalTable;
import org.checkable.match.Published;
import org.checkable.match.Suggestion;
import org.checkable.review.Command;
import org.checkable.review.Command.Alteration;
import org.checkable.review.DismissReason;
import org.checkable.review.Dismissal;
import org.checkable.review.Promotion;
import org.checkable.review.Status;
import org.checkable.review.Verdict;
import org.checkable.store.Violation.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A table that people worked on is found to be right, and whatever is planted in it is named. */
@SuppressWarnings("NullAway.Init") // JUnit sets the table before any test.
class TableCheckTest {
  private static final Instant NOW = Instant.parse("2026-03-04T10:11:12.123Z");
  private static final Tenant TENANT = new Tenant("checked");
  private static final IdempotencyKey KEY = new IdempotencyKey("key", "request");
  private static final Published PUBLISHED =
      new Published(
          "lib_00000000000000000000000001",
          "Output at the Ellismere refinery rose by half.",
          "No, it did not",
          "https://check.example/1",
          "Check",
          "False",
          null,
          null);

  private static LocalTable table;

  /** Reviewed, dismissed, parked, edited, promoted, leased, untouched. */
  private static Extraction small;

  /** Of 120 claims, 94 are written. */
  private static Extraction half;

  /** Six claims, of which the revision has five; one of these is reviewed. */
  private static Extraction first;

  private static Extraction revision;

  private static Map<Map<String, AttributeValue>, Item> right;

  @BeforeAll
  static void workOnATable() {
    table = LocalTable.inMemory();
    DynamoDbClient client = table.client();
    ClaimStore store = Clients.store(client);
    small = Extractions.of(TENANT, 1, 8, 10);
    store.ingest(TENANT, small, NOW, KEY, Reviews.DEADLINE);
    half = Extractions.of(TENANT, 2, 120);
    ingestAndDie(half);
    first = Extractions.of(TENANT, 3, 6);
    store.ingest(TENANT, first, NOW, null, Reviews.DEADLINE);
    revision = Extractions.revised(TENANT, 3, 6, 1);
    store.ingest(TENANT, revision, NOW, null, Reviews.DEADLINE);
    work(new DynamoReviewStore(client, LocalTable.NAME, 4, 1));
    MatchStore matches = new DynamoMatchStore(client, LocalTable.NAME, 4, Clients.MATCHER);
    matches.add(TENANT, PUBLISHED, Reviews.DEADLINE);
    matches.decide(
        TENANT,
        claim(6),
        1,
        PUBLISHED.id(),
        new Suggestion.Decision(Suggestion.State.REJECTED, "ana", NOW),
        Reviews.DEADLINE);
    right = items();
  }

  private static void ingestAndDie(Extraction extraction) {
    Killed killed =
        new Killed(
            1,
            () -> {
              throw new Killed.ProcessEnded();
            });
    try (DynamoDbClient client = Clients.open(table.endpoint(), killed)) {
      assertThatThrownBy(
              () -> Clients.store(client).ingest(TENANT, extraction, NOW, null, Reviews.DEADLINE))
          .isInstanceOf(Killed.ProcessEnded.class);
    }
  }

  private static void work(ReviewStore store) {
    Reviews desk = new Reviews(store, TENANT);
    desk.review(claim(0), 1, Verdict.FALSE, "ana", NOW);
    desk.done(claim(0), new Command.Amend(2, Reviews.opinion(Verdict.TRUE)), "ana", NOW);
    desk.done(claim(0), new Command.Reopen(3), "bob", NOW);
    desk.review(claim(0), 4, Verdict.MIXED, "ana", NOW);
    desk.done(claim(0), new Command.Undo(5), "ana", NOW);
    desk.review(claim(0), 6, Verdict.SATIRE, "bob", NOW);
    Dismissal same = new Dismissal(DismissReason.DUPLICATE_OF, claim(0));
    desk.done(claim(1), new Command.Dismiss(1, same), "ana", NOW);
    desk.done(claim(2), new Command.Park(1, NOW.plusSeconds(90)), "ana", NOW);
    desk.done(
        claim(3),
        new Command.Edit(
            1, List.of(new Alteration.Text("Other words."), new Alteration.Assign("cyd"))),
        "ana",
        NOW);
    desk.done(claim(4), new Command.TakeLease(Duration.ofMinutes(5)), "ana", NOW);
    desk.done(claim(1), new Command.Say(2, "Are they?"), "bob", NOW.plusSeconds(60));
    desk.review(claim(5), 1, Verdict.FALSE, "ana", NOW);
    desk.done(claim(5), new Command.Reopen(2), "ana", NOW);
    desk.done(claim(5), new Command.Undo(3), "ana", NOW);
    desk.review(revision.claims().get(2).id(), 1, Verdict.FALSE, "ana", NOW);
    store.promote(
        TENANT,
        small.article().id(),
        new Promotion.OfSentence(9),
        "ana",
        NOW.plus(Duration.ofDays(1)),
        Reviews.DEADLINE);
  }

  @AfterAll
  static void close() {
    table.close();
  }

  private static ClaimId claim(int number) {
    return small.claims().get(number).id();
  }

  private static Map<Map<String, AttributeValue>, Item> items() {
    Map<Map<String, AttributeValue>, Item> items = new HashMap<>();
    table
        .client()
        .scanPaginator(request -> request.tableName(LocalTable.NAME))
        .items()
        .forEach(item -> items.put(Item.of(item).key(), Item.of(item)));
    return items;
  }

  /** As it was before something was planted. */
  @AfterEach
  void putBack() {
    Map<Map<String, AttributeValue>, Item> now = items();
    now.keySet().stream().filter(key -> !right.containsKey(key)).forEach(TableCheckTest::delete);
    right.values().stream()
        .filter(
            item ->
                !now.containsKey(item.key())
                    || !now.get(item.key()).attributes().equals(item.attributes()))
        .forEach(TableCheckTest::put);
  }

  private static void put(Item item) {
    table.client().putItem(request -> request.tableName(LocalTable.NAME).item(item.attributes()));
  }

  private static void delete(Map<String, AttributeValue> key) {
    table.client().deleteItem(request -> request.tableName(LocalTable.NAME).key(key));
  }

  private static List<Violation> violations() {
    return TableCheck.run(table.client(), LocalTable.NAME, 4, NOW).violations();
  }

  @Test
  void tableThatPeopleWorkedOnIsRight() {
    TableCheck.Report report = TableCheck.run(table.client(), LocalTable.NAME, 4, NOW);

    assertThat(report.violations()).isEmpty();
    assertThat(report.counts())
        .containsEntry("articles", 4L)
        .containsEntry("articles INGESTING", 1L)
        .containsEntry("claims", 8L + 1 + 94 + 6 + 6)
        .containsEntry("events", 6L + 2 + 1 + 1 + 3 + 1 + 1 + 1 + 1)
        .containsEntry("revisions", 3L + 1)
        .containsEntry("idempotency keys", 1L)
        .containsEntry("published reviews", 1L);
  }

  @Test
  void moreShardsThanAtFirstAreRight() {
    assertThat(TableCheck.run(table.client(), LocalTable.NAME, 16, NOW).violations()).isEmpty();
  }

  @Test
  void itemIsFoundWhateverElseIsWrong() {
    put(Item.at("B#1", "Y"));
    change(Item.at(articleOf(small), Keys.META), Attributes.CLAIMS, AttributeValue.fromN("7"));
    assertThat(violations())
        .extracting(Violation::kind)
        .containsExactlyInAnyOrder(Kind.UNKNOWN_ITEM, Kind.COUNTS_WRONG);
  }

  record Plant(Kind kind, String what, Runnable act) {
    @Override
    public String toString() {
      return kind + ": " + what;
    }
  }

  private static String articleOf(Extraction extraction) {
    return Keys.article(TENANT, extraction.article().id());
  }

  private static Item claimItem(int number) {
    return Item.at(articleOf(small), Keys.claim(claim(number)));
  }

  private static Item claimItem(Extraction extraction, int number) {
    return Item.at(articleOf(extraction), Keys.claim(extraction.claims().get(number).id()));
  }

  private static Item event(int number, long version) {
    return Item.at(articleOf(small), Keys.event(claim(number), version));
  }

  private static Item there(Item at) {
    return Item.of(new HashMap<>(Objects.requireNonNull(right.get(at.key())).attributes()));
  }

  private static void change(Item at, String name, AttributeValue value) {
    put(there(at).with(name, value));
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  private static Plant gone(Kind kind, String what, Item at) {
    return new Plant(kind, what, () -> delete(at.key()));
  }

  private static Plant changed(Kind kind, String what, Item at, String name, Object value) {
    AttributeValue planted =
        switch (value) {
          case Integer number -> AttributeValue.fromN(number.toString());
          case byte[] bytes -> AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
          case AttributeValue other -> other;
          default -> text(value.toString());
        };
    return new Plant(kind, what, () -> change(at, name, planted));
  }

  private static Plant without(Kind kind, String what, Item at, String... names) {
    return new Plant(
        kind,
        what,
        () -> {
          Item item = there(at);
          Stream.of(names).forEach(name -> item.put(name, (AttributeValue) null));
          put(item);
        });
  }

  private static Plant moved(Kind kind, String what, Item at, String partition, String sort) {
    return new Plant(
        kind,
        what,
        () -> {
          Map<String, AttributeValue> attributes = there(at).attributes();
          attributes.put(Attributes.PK, text(partition));
          attributes.put(Attributes.SK, text(sort));
          put(Item.of(attributes));
        });
  }

  static Stream<Plant> plants() {
    List<Plant> plants = new ArrayList<>();
    String partition = articleOf(small);
    String other = Keys.article(TENANT, Extractions.of(TENANT, 9, 1).article().id());
    byte[] garbage = {1, 2, 3};
    Item meta = Item.at(partition, Keys.META);
    Item body = Item.at(partition, Keys.BODY);
    Item ledger = Item.at(partition, Keys.LEDGER);
    Item key = Item.at(Keys.idempotency(TENANT, KEY.value()), Keys.IDEMPOTENCY);
    Item library = Item.at(MatchItems.library(TENANT, PUBLISHED.id()), "K");
    Item counter =
        Item.at(Keys.counters(TENANT), Keys.counter(NOW, small.article().id(), Counters.SHARDS));
    Extraction gaps =
        new Extraction(
            small.article(),
            small.quotes(),
            small.claims(),
            new Ledger(small.ledger().entries().subList(0, 9)));

    plants.add(moved(Kind.UNKNOWN_ITEM, "no such partition", meta, "B#checked", "B"));
    plants.add(moved(Kind.UNKNOWN_ITEM, "no such item of an article", meta, partition, "Z#1"));
    plants.add(without(Kind.UNREADABLE, "META without a day", meta, Attributes.CREATED));
    plants.add(changed(Kind.UNREADABLE, "no such kind", claimItem(6), Attributes.KIND, "RUMOUR"));
    plants.add(gone(Kind.META_MISSING, "META is gone", meta));
    for (String name :
        List.of(
            Attributes.URL,
            Attributes.TITLE,
            Attributes.BYLINE,
            Attributes.LANGUAGE,
            Attributes.EXTRACTOR)) {
      plants.add(
          changed(Kind.META_DIFFERS, "another " + name, meta, name, "https://other.example"));
    }
    plants.add(without(Kind.META_DIFFERS, "no address", meta, Attributes.URL));
    plants.add(
        changed(Kind.CLAIM_DIFFERS, "another speaker", claimItem(6), Attributes.SPEAKER, "Eve"));
    plants.add(moved(Kind.META_MISSING, "claim elsewhere", claimItem(6), other, "C#0000#0"));
    plants.add(gone(Kind.BODY_BROKEN, "no text", body));
    plants.add(changed(Kind.BODY_BROKEN, "garbled text", body, Attributes.BYTES, garbage));
    plants.add(
        changed(
            Kind.BODY_BROKEN,
            "another text",
            body,
            Attributes.BYTES,
            Packed.text("Another.").getFirst()));
    plants.add(changed(Kind.BODY_BROKEN, "a piece is missing", body, Attributes.PARTS, 2));
    plants.add(gone(Kind.LEDGER_BROKEN, "no ledger", ledger));
    plants.add(changed(Kind.LEDGER_BROKEN, "garbled", ledger, Attributes.BYTES, garbage));
    plants.add(
        changed(
            Kind.LEDGER_HAS_GAPS,
            "the last sentence is missing",
            ledger,
            Attributes.BYTES,
            Packed.parts(stream -> LedgerWriter.write(gaps, stream)).getFirst()));
    plants.add(changed(Kind.COUNTS_WRONG, "sentences", meta, Attributes.SENTENCES, 11));
    plants.add(changed(Kind.COUNTS_WRONG, "promotions", meta, Attributes.PROMOTIONS, 2));
    plants.add(gone(Kind.CLAIM_MISSING, "of a READY article", claimItem(6)));
    plants.add(moved(Kind.CLAIM_UNKNOWN, "not of the ledger", claimItem(6), partition, "C#0006#7"));
    plants.add(changed(Kind.CLAIM_DIFFERS, "words", claimItem(6), Attributes.TEXT, "Other."));
    plants.add(changed(Kind.CLAIM_DIFFERS, "place", claimItem(6), Attributes.START, 1));
    plants.add(
        gone(Kind.NOT_RESUMABLE, "no text to resume from", Item.at(articleOf(half), Keys.BODY)));
    plants.add(gone(Kind.NOT_RESUMABLE, "no ledger", Item.at(articleOf(half), Keys.LEDGER)));
    plants.add(gone(Kind.CHAIN_BROKEN, "an event is gone", event(0, 3)));
    plants.add(gone(Kind.CHAIN_BROKEN, "the last event is gone", event(0, 7)));
    plants.add(changed(Kind.CHAIN_BROKEN, "another author", event(0, 3), Attributes.BY, "eve"));
    plants.add(changed(Kind.CHAIN_BROKEN, "hash", event(0, 3), Attributes.HASH, new byte[32]));
    plants.add(changed(Kind.CHAIN_BROKEN, "version", claimItem(6), Attributes.VERSION, 3));
    plants.add(changed(Kind.EVENT_DISAGREES, "assignee", claimItem(3), Attributes.ASSIGNEE, "eve"));
    plants.add(without(Kind.EVENT_DISAGREES, "not updated", claimItem(3), Attributes.UPDATED));
    plants.add(
        moved(
            Kind.EVENT_DOUBLED, "a review twice", event(0, 7), partition, Keys.event(claim(0), 8)));
    plants.add(
        moved(Kind.EVENT_ORPHANED, "of no claim", event(0, 2), partition, "E#0000#7#000002"));
    plants.add(
        new Plant(
            Kind.UNKNOWN_ITEM, "a review apart", () -> put(Item.at(partition, "R#0000#7#ana"))));
    plants.add(without(Kind.UNREADABLE, "no hash of META", meta, Attributes.HASH));
    plants.add(gone(Kind.TALLY_WRONG, "a review is lost", event(0, 7)));
    plants.add(
        changed(Kind.TALLY_WRONG, "number of reviews", claimItem(0), Attributes.COMPLETED, 2));
    plants.add(
        changed(Kind.TALLY_WRONG, "number of comments", claimItem(1), Attributes.COMMENTS, 2));
    plants.add(without(Kind.TALLY_WRONG, "no votes", claimItem(0), Attributes.VOTES));
    plants.add(
        changed(Kind.TALLY_WRONG, "verdict", claimItem(0), Attributes.VERDICT, Verdict.TRUE));
    plants.add(without(Kind.LEASE_ODD, "for ever", claimItem(4), Attributes.LEASE_UNTIL));
    plants.add(
        changed(
            Kind.LEASE_ODD,
            "for a day",
            claimItem(4),
            Attributes.LEASE_UNTIL,
            Keys.instant(NOW.plus(Duration.ofDays(1)))));
    plants.add(
        changed(
            Kind.INDEX_WRONG,
            "open, but listed as decided",
            claimItem(6),
            Attributes.QUEUE_PK,
            Keys.decided(TENANT, 0)));
    plants.add(
        changed(
            Kind.INDEX_WRONG,
            "an article in the list of another newsroom",
            Item.at(articleOf(small), Keys.META),
            Attributes.QUEUE_PK,
            Keys.articles(new Tenant("other"), 0)));
    plants.add(
        without(
            Kind.INDEX_WRONG,
            "in no queue",
            claimItem(6),
            Attributes.QUEUE_PK,
            Attributes.QUEUE_SK));
    plants.add(
        changed(Kind.INDEX_WRONG, "in another place", claimItem(2), Attributes.QUEUE_SK, "0001#x"));
    plants.add(
        changed(
            Kind.INDEX_WRONG,
            "decided on another day",
            claimItem(1),
            Attributes.QUEUE_SK,
            Keys.decidedPlace(NOW.plus(Duration.ofDays(60)), claim(1))));
    plants.add(
        without(
            Kind.INDEX_WRONG,
            "not in the assignee's list",
            claimItem(3),
            Attributes.MINE_PK,
            Attributes.MINE_SK));
    plants.add(
        changed(
            Kind.INDEX_WRONG,
            "under another tenant's term",
            claimItem(6),
            Attributes.TERM_PK,
            "F#other#word"));
    plants.add(changed(Kind.COUNTER_WRONG, "one too many", counter, Status.PENDING.name(), 99));
    plants.add(gone(Kind.COUNTER_WRONG, "gone", counter));
    plants.add(
        changed(
            Kind.KEY_DANGLING,
            "no such article",
            key,
            Attributes.ARTICLE,
            Extractions.of(TENANT, 9, 1).article().id()));
    plants.add(
        changed(
            Kind.LINK_DANGLING,
            "the same as a claim that is gone",
            claimItem(1),
            Attributes.DUPLICATE_OF,
            claim(0).toString().replace("-0000-", "-0777-")));
    plants.add(gone(Kind.LINK_DANGLING, "lists without their review", library));
    plants.add(decided("a match with itself", claim(6)));
    plants.add(
        changed(
            Kind.EVENT_DISAGREES,
            "a match decided otherwise than its event says",
            MatchItems.decisionKey(TENANT, claim(6), PUBLISHED.id()),
            Attributes.STATUS,
            "CONFIRMED"));
    plants.add(decided("a match with one that only refers", revision.claims().get(2).id()));
    plants.addAll(plantsOfRevisions());
    return plants.stream();
  }

  private static Plant decided(String what, ClaimId other) {
    Command.Match match = new Command.Match(1, other.toString(), null, "CONFIRMED");
    return new Plant(
        Kind.LINK_DANGLING,
        what,
        () -> put(MatchItems.decision(TENANT, claim(6), match, "ana", NOW)));
  }

  private static List<Plant> plantsOfRevisions() {
    Item meta = Item.at(articleOf(revision), Keys.META);
    String page = Keys.page(TENANT, there(meta).text(Attributes.PAGE));
    Item link = Item.at(page, Keys.revision(2));
    Item kept = claimItem(revision, 2);
    Item superseded = claimItem(first, 1);
    String nowhere = claim(0).toString().replace("-0000-", "-0777-");
    return List.of(
        gone(Kind.REVISION_BROKEN, "the first is gone", Item.at(page, Keys.revision(1))),
        gone(Kind.REVISION_BROKEN, "not in its row", link),
        changed(
            Kind.REVISION_BROKEN,
            "a stranger in the row",
            link,
            Attributes.ARTICLE,
            small.article().id()),
        gone(Kind.REVISION_BROKEN, "no changes", Item.at(articleOf(revision), Keys.REVISION)),
        changed(Kind.REVISION_BROKEN, "another number", meta, Attributes.NUMBER, 3),
        changed(Kind.LINK_DANGLING, "the same as nothing", kept, Attributes.SAME_AS, nowhere),
        changed(
            Kind.LINK_DANGLING,
            "the same as one that is the same as another",
            kept,
            Attributes.SAME_AS,
            revision.claims().get(3).id()),
        changed(Kind.CLAIM_DIFFERS, "a verdict of its own", kept, Attributes.VERDICT, "TRUE"),
        changed(Kind.CLAIM_DIFFERS, "a kept one elsewhere", kept, Attributes.START, 1),
        changed(
            Kind.LINK_DANGLING,
            "made of nothing",
            claimItem(revision, 1),
            Attributes.REWORDED_FROM,
            nowhere),
        changed(
            Kind.INDEX_WRONG,
            "superseded, but in the queue",
            superseded,
            Attributes.QUEUE_PK,
            Keys.queue(TENANT, Status.PENDING, 0)),
        without(Kind.EVENT_DISAGREES, "not superseded", superseded, Attributes.SUPERSEDED_BY),
        changed(
            Kind.COUNTER_WRONG,
            "superseded ones",
            Item.at(
                Keys.counters(TENANT), Keys.counter(NOW, first.article().id(), Counters.SHARDS)),
            Counters.SUPERSEDED,
            7));
  }

  @ParameterizedTest
  @MethodSource("plants")
  void whatIsPlantedIsNamed(Plant plant) {
    plant.act().run();

    assertThat(violations()).extracting(Violation::kind).contains(plant.kind());
  }

  @Test
  void everyKindHasItsPlant() {
    assertThat(plants().map(Plant::kind)).contains(Kind.values());
  }
}
