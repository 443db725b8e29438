package org.checkable.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.checkable.ClassPath;
import org.checkable.article.Article;
import org.checkable.article.ArticleReader;
import org.checkable.article.Reading;
import org.checkable.article.Submission;
import org.checkable.article.Tenant;
import org.checkable.claim.ClaimId;
import org.checkable.claim.Extraction;
import org.checkable.claim.Rules;
import org.checkable.local.LocalTable;
import org.checkable.match.Published;
import org.checkable.match.Relation;
import org.checkable.match.Suggestion;
import org.checkable.review.Command;
import org.checkable.review.DismissReason;
import org.checkable.review.Dismissal;
import org.checkable.review.Event;
import org.checkable.review.Field;
import org.checkable.review.Promotion;
import org.checkable.review.Refusal;
import org.checkable.review.Status;
import org.checkable.store.MatchStore.Found;
import org.checkable.store.MatchStore.Import;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** What a claim may repeat, found in a real table; prints what looking costs. */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields before any test.
class MatchStoreTest {
  private static final Instant NOW = Instant.parse("2026-03-04T10:11:12.123Z");
  private static final Deadline DEADLINE = () -> 30_000;
  private static final ClassPath RESOURCES = new ClassPath();
  private static final ArticleReader READER = new ArticleReader(RESOURCES);
  private static final Rules RULES = Rules.read(RESOURCES);
  private static final String FERRY =
      "The harbour authority of Elst suspended 14 ferries to the Calder Islands.";
  private static final String REVIEW_ID = "lib_00000000000000000000000001";
  private static final Published REVIEW =
      new Published(
          REVIEW_ID,
          "Elst's harbour authority suspended 14 ferries to the Calder Islands.",
          "Ferries to the Calder Islands",
          "https://checks.example/ferries",
          "Checks",
          "True",
          null,
          "2026-03-01");

  private static final int SHARDS = 4;

  private static LocalTable table;
  private static CapacityMeter meter;
  private static DynamoDbClient client;
  private static ClaimStore claims;
  private static MatchStore matches;

  private final Tenant tenant = ClaimStoreContract.newTenant();

  @BeforeAll
  static void open() {
    table = LocalTable.inMemory();
    meter = new CapacityMeter();
    client = Clients.open(table.endpoint(), meter);
    claims = Clients.store(client);
    matches = new DynamoMatchStore(client, LocalTable.NAME, SHARDS, Clients.MATCHER);
  }

  @AfterAll
  static void close() {
    client.close();
    table.close();
  }

  private ClaimId store(String text) {
    Submission submission = new Submission(text, null, null, null, null, null, "en");
    Article article = ((Reading.Accepted) READER.read(tenant, submission)).article();
    Extraction extraction = Extraction.of(article, RULES);
    claims.ingest(tenant, extraction, NOW, null, DEADLINE);
    return extraction.claims().getFirst().id();
  }

  private List<Found> found(ClaimId claim) {
    return matches.matches(tenant, claim, DEADLINE).orElseThrow().found();
  }

  private Optional<Outcome> decide(
      ClaimId claim, long version, String other, Suggestion.State state) {
    return matches.decide(
        tenant, claim, version, other, new Suggestion.Decision(state, "ana", NOW), DEADLINE);
  }

  @Test
  void laterClaimFindsEarlierOneWithAnotherNumber() {
    ClaimId earlier = store(FERRY);
    ClaimId later = store(FERRY.replace("14", "41"));
    assertThat(found(later))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.suggestion().earlier().id()).isEqualTo(earlier.toString());
              assertThat(one.suggestion().likeness().relation())
                  .isEqualTo(Relation.DIFFERENT_NUMBER);
              assertThat(one.suggestion().state()).isEqualTo(Suggestion.State.SUGGESTED);
              assertThat(one.status()).isNull();
            });
  }

  @Test
  void claimOfAnotherTenantIsNotFound() {
    store(FERRY);
    ClaimId claim = new MatchStoreTest().store(FERRY);
    assertThat(matches.matches(tenant, claim, DEADLINE)).isEmpty();
  }

  @Test
  void confirmedMatchShowsWhatBecameOfTheEarlierClaim() {
    ClaimId earlier = store(FERRY);
    ClaimId later = store(FERRY.replace("14", "41"));
    assertThat(decide(later, 1, earlier.toString(), Suggestion.State.CONFIRMED))
        .containsInstanceOf(Outcome.Done.class);
    assertThat(found(later))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.suggestion().state()).isEqualTo(Suggestion.State.CONFIRMED);
              assertThat(one.suggestion().decision())
                  .isEqualTo(new Suggestion.Decision(Suggestion.State.CONFIRMED, "ana", NOW));
              assertThat(one.status()).isEqualTo("PENDING");
            });
  }

  private static void isStale(Optional<Outcome> outcome) {
    assertThat(outcome)
        .hasValueSatisfying(
            one ->
                assertThat(one)
                    .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                            assertThat(refused.refusal())
                                .isInstanceOf(Refusal.StaleVersion.class)));
  }

  @Test
  void everyDecisionIsInTheHistoryAndTheSameOneTwiceIsThereOnce() {
    String earlier = store(FERRY).toString();
    ClaimId later = store(FERRY.replace("14", "41"));
    decide(later, 1, earlier, Suggestion.State.CONFIRMED);
    decide(later, 2, earlier, Suggestion.State.REJECTED);
    // The answer got lost, and the reviewer asks again; then once more, knowing of it.
    decide(later, 2, earlier, Suggestion.State.REJECTED);
    decide(later, 3, earlier, Suggestion.State.REJECTED);

    History history = desk().history(later);
    assertThat(history.fault()).isEmpty();
    assertThat(history.events())
        .extracting(Event::type, Event::by, event -> event.changes().getFirst())
        .containsExactly(
            tuple(
                Event.Type.MATCHED,
                "ana",
                new Event.Change(Field.MATCH, null, "CONFIRMED " + earlier)),
            tuple(
                Event.Type.MATCHED,
                "ana",
                new Event.Change(Field.MATCH, "CONFIRMED " + earlier, "REJECTED " + earlier)));
  }

  @Test
  void decisionOnAMatchLeavesTheDayOfADismissal() {
    ClaimId earlier = store(FERRY);
    ClaimId later = store(FERRY.replace("14", "41"));
    Dismissal opinion = new Dismissal(DismissReason.OPINION, null);
    desk().done(later, new Command.Dismiss(1, opinion), "ben", NOW.minus(Duration.ofDays(3)));

    assertThat(decide(later, 2, earlier.toString(), Suggestion.State.CONFIRMED)).isPresent();

    assertThat(desk().history(later).file().state().status()).isEqualTo(Status.DISMISSED);
    assertThat(TableCheck.run(table.client(), LocalTable.NAME, SHARDS, NOW).violations()).isEmpty();
  }

  @Test
  void rejectedMatchStaysRejectedAndShowsNothing() {
    ClaimId earlier = store(FERRY);
    ClaimId later = store(FERRY.replace("14", "41"));
    decide(later, 1, earlier.toString(), Suggestion.State.REJECTED);
    assertThat(found(later))
        .extracting(one -> one.suggestion().state(), Found::status)
        .containsExactly(tuple(Suggestion.State.REJECTED, null));
  }

  @Test
  void decisionOnOldVersionIsRefused() {
    ClaimId earlier = store(FERRY);
    ClaimId later = store(FERRY.replace("14", "41"));
    assertThat(decide(later, 2, earlier.toString(), Suggestion.State.CONFIRMED))
        .satisfies(MatchStoreTest::isStale);
    assertThat(found(later).getFirst().suggestion().decision()).isNull();
  }

  @Test
  void decisionIsRefusedWhenTheClaimChangesWhileItIsMade() {
    ClaimId earlier = store(FERRY);
    ClaimId later = store(FERRY.replace("14", "41"));
    try (DynamoDbClient overtaken = Clients.open(table.endpoint(), new Overtaking(later))) {
      MatchStore beside = new DynamoMatchStore(overtaken, LocalTable.NAME, SHARDS, Clients.MATCHER);
      assertThat(
              beside.decide(
                  tenant,
                  later,
                  1,
                  earlier.toString(),
                  new Suggestion.Decision(Suggestion.State.CONFIRMED, "ana", NOW),
                  DEADLINE))
          .satisfies(MatchStoreTest::isStale);
    }
    assertThat(found(later).getFirst().suggestion().decision()).isNull();
  }

  /** Changes a claim just before the first transaction is written. */
  private final class Overtaking implements ExecutionInterceptor {
    private final ClaimId claim;
    private boolean done;

    Overtaking(ClaimId claim) {
      this.claim = claim;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
      if (!done && context.request() instanceof TransactWriteItemsRequest) {
        done = true;
        desk()
            .done(
                claim,
                new Command.Edit(1, List.of(new Command.Alteration.Text(FERRY))),
                "ben",
                NOW);
      }
    }
  }

  @Test
  void decisionOnWhatIsNotThereIsRefused() {
    ClaimId claim = store(FERRY);
    assertThat(decide(claim, 1, "lib_nothing", Suggestion.State.CONFIRMED)).isEmpty();
    assertThat(decide(claim, 1, claim.toString(), Suggestion.State.CONFIRMED)).isEmpty();
  }

  @Test
  void libraryIsSearchedTheSameWay() {
    assertThat(matches.add(tenant, REVIEW, DEADLINE)).isEqualTo(Import.ADDED);
    ClaimId claim = store(FERRY);
    assertThat(found(claim))
        .singleElement()
        .satisfies(one -> assertThat(one.suggestion().earlier().id()).isEqualTo(REVIEW_ID));

    decide(claim, 1, REVIEW_ID, Suggestion.State.CONFIRMED);
    assertThat(found(claim)).singleElement().extracting(Found::published).isEqualTo(REVIEW);
  }

  @Test
  void sameReviewAgainChangesNothing() {
    matches.add(tenant, REVIEW, DEADLINE);
    assertThat(matches.add(tenant, REVIEW, DEADLINE)).isEqualTo(Import.UNCHANGED);
  }

  /** Each of some published claims, numbered. */
  private static Published published(int number, String claim, String title) {
    return new Published(
        "lib_" + "0".repeat(22) + (1000 + number),
        claim,
        title,
        "https://checks.example/" + number,
        "Checks",
        "False",
        null,
        null);
  }

  @Test
  void publishedClaimIsFoundInALongPostThatRepeatsIt() {
    matches.add(
        tenant,
        published(1, "Drinking vinegar cures malaria.", "Does vinegar cure malaria?"),
        DEADLINE);
    matches.add(
        tenant, published(2, "Malaria killed 400 people in Elst.", "Malaria in Elst"), DEADLINE);
    ClaimId claim =
        store(
            "The pharmacist Jo Brand of Calder told listeners of her programme on Monday that"
                + " drinking vinegar every morning cures malaria and saves families money.");
    assertThat(found(claim).getFirst().suggestion().earlier().text())
        .isEqualTo("Drinking vinegar cures malaria.");
  }

  @Test
  void publishedClaimIsFoundByItsHeadlineToo() {
    matches.add(
        tenant,
        published(3, "Vinegar cures malaria.", "Pharmacist Jo Brand calls vinegar a wonder"),
        DEADLINE);
    assertThat(found(store("Pharmacist Jo Brand of Calder said vinegar had worked wonders.")))
        .extracting(one -> one.suggestion().earlier().text())
        .containsExactly("Vinegar cures malaria.");
  }

  @Test
  void editedClaimIsFoundByItsNewWordsAndNotByTheOld() {
    Reviews desk = desk();
    ClaimId claim = store(FERRY);
    desk.done(
        claim,
        new Command.Edit(
            1, List.of(new Command.Alteration.Text("Brannoch Marine lost its Tarn contract."))),
        "ana",
        NOW);
    ClaimId old = store(FERRY.replace("14", "41"));
    ClaimId fresh = store("Brannoch Marine has lost its contract in Tarn.");

    assertThat(found(old)).isEmpty();
    assertThat(found(fresh))
        .extracting(one -> one.suggestion().earlier().id())
        .containsExactly(claim.toString());
  }

  @Test
  void confirmedMatchStaysWhenTheClaimIsEdited() {
    matches.add(tenant, REVIEW, DEADLINE);
    ClaimId earlier = store(FERRY.replace("14", "41"));
    ClaimId claim = store(FERRY);
    decide(claim, 1, REVIEW_ID, Suggestion.State.CONFIRMED);
    decide(claim, 2, earlier.toString(), Suggestion.State.CONFIRMED);
    desk()
        .done(
            claim,
            new Command.Edit(
                3, List.of(new Command.Alteration.Text("Brannoch Marine lost its contract."))),
            "ana",
            NOW);
    assertThat(found(claim))
        .extracting(one -> one.suggestion().earlier().id(), one -> one.suggestion().state())
        .containsExactlyInAnyOrder(
            tuple(REVIEW_ID, Suggestion.State.CONFIRMED),
            tuple(earlier.toString(), Suggestion.State.CONFIRMED));
  }

  @Test
  void promotedClaimIsFound() {
    String opinion = "Brannoch Marine is a disgrace to Tarn.";
    ClaimId first = store(FERRY + " " + opinion);
    Outcome promoted =
        desk()
            .store()
            .promote(tenant, first.article(), new Promotion.OfSentence(1), "ana", NOW, DEADLINE);
    ClaimId claim = ((Outcome.Done) promoted).file().claim().claim().id();

    assertThat(
            found(store("Brannoch Marine dismissed 40 welders in Tarn, a disgrace to the town.")))
        .extracting(one -> one.suggestion().earlier().id())
        .containsExactly(claim.toString());
  }

  private Reviews desk() {
    return new Reviews(
        new DynamoReviewStore(client, LocalTable.NAME, 4, 1, () -> Clients.MATCHER), tenant);
  }

  @Test
  void lookingAmongManyLikeClaimsAndReviewsStaysWithinItsReadUnits() {
    for (int number = 0; number < 5; number++) {
      int article = number;
      store(
          String.join(
              " ",
              IntStream.range(0, 12)
                  .mapToObj(
                      line ->
                          "The harbour authority of Elst suspended "
                              + (10 * article + line + 2)
                              + " ferries to the Calder Islands.")
                  .toList()));
    }
    for (int number = 0; number < 40; number++) {
      matches.add(
          tenant,
          published(
              number,
              "The harbour authority of Elst suspended " + number + " ferries to Calder.",
              "Ferries of Elst"),
          DEADLINE);
    }
    ClaimId claim = store(FERRY);
    CapacityMeter.Units units = meter.unitsOf(() -> found(claim));
    System.out.printf(
        Locale.ROOT,
        "MatchStoreTest: matches of one claim among 60 claims and 40 reviews like it: %.1f read"
            + " units%n",
        units.reported());
    assertThat(units.reported()).isPositive().isLessThanOrEqualTo(MatchStore.MOST_READ_UNITS);
  }
}
