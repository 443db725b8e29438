package org.checkable.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.checkable.article.ArticleId;
import org.checkable.article.Tenant;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimId;
import org.checkable.claim.Extraction;
import org.checkable.claim.Kind;
import org.checkable.quote.Attribution;
import org.checkable.review.EditedWords;
import org.checkable.review.QueueFilter;
import org.checkable.review.ReviewState;
import org.checkable.review.Status;
import org.checkable.store.StoredArticle.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link ClaimStore} keeps to. Each test has a tenant of its own. */
abstract class ClaimStoreContract {
  static final Instant NOW = Instant.parse("2026-03-04T10:11:12.123456Z");
  static final Deadline DEADLINE = () -> 30_000;

  private static final AtomicInteger TENANTS = new AtomicInteger();

  final Tenant tenant = newTenant();

  abstract ClaimStore store();

  static Tenant newTenant() {
    return new Tenant("tenant-" + TENANTS.incrementAndGet());
  }

  Ingest ingest(Extraction extraction) {
    return ingest(extraction, null);
  }

  Ingest ingest(Extraction extraction, @Nullable IdempotencyKey key) {
    return store().ingest(tenant, extraction, NOW, key, DEADLINE);
  }

  List<StoredClaim> claimsOf(Extraction extraction) {
    return store().claims(tenant, extraction.article().id(), DEADLINE);
  }

  QueuePage.Rows page(QueueFilter filter, int limit, @Nullable Cursor cursor) {
    return (QueuePage.Rows) store().queue(tenant, filter, limit, cursor, NOW, DEADLINE);
  }

  List<QueueRow> allRows(QueueFilter filter, int limit) {
    List<QueueRow> rows = new ArrayList<>();
    QueuePage.Rows page = page(filter, limit, null);
    rows.addAll(page.rows());
    while (page.next() != null) {
      page = page(filter, limit, page.next());
      rows.addAll(page.rows());
    }
    return rows;
  }

  static List<ClaimId> ids(Extraction extraction) {
    return extraction.claims().stream().map(Claim::id).toList();
  }

  // Ingest

  @Test
  void newArticleIsStoredWithItsClaims() {
    Extraction extraction = Extractions.of(tenant, 1, 10, 25);

    Ingest answer = ingest(extraction);

    StoredArticle article =
        new StoredArticle(
            extraction.article().id(),
            extraction.article().metadata(),
            Progress.READY,
            NOW.truncatedTo(ChronoUnit.MILLIS),
            25,
            10,
            3,
            extraction.ledger().skipped(),
            Extraction.VERSION,
            Extraction.RULES,
            null);
    assertThat(answer).isEqualTo(new Ingest.Stored(article, ids(extraction)));
    assertThat(store().article(tenant, article.id(), DEADLINE)).contains(article);
  }

  @Test
  void contentIsReadBackAsItWas() {
    Extraction extraction = Extractions.of(tenant, 2, 10, 25);
    ingest(extraction);

    assertThat(store().content(tenant, extraction.article().id(), DEADLINE))
        .contains(
            new ArticleContent(
                extraction.article().text(),
                extraction.ledger(),
                extraction.quotes(),
                extraction.claims()));
  }

  @Test
  void claimsAreReadBackAsTheyWereAndNobodyHasTouchedThem() {
    Extraction extraction = Extractions.of(tenant, 3, 10, 25);
    ingest(extraction);

    Instant created = NOW.truncatedTo(ChronoUnit.MILLIS);
    List<StoredClaim> expected =
        extraction.claims().stream()
            .map(
                claim ->
                    new StoredClaim(
                        claim,
                        extraction.article().text(),
                        EditedWords.found(claim, extraction.article().text()),
                        claim.kind(),
                        ReviewState.NEW,
                        1,
                        created,
                        created,
                        Extraction.VERSION,
                        Extraction.RULES))
            .toList();
    assertThat(claimsOf(extraction)).isEqualTo(expected);
    assertThat(store().claim(tenant, expected.get(4).claim().id(), DEADLINE))
        .contains(expected.get(4));
  }

  @Test
  void articleWithoutClaimsIsStored() {
    Extraction extraction = Extractions.of(tenant, 4, 0, 5);

    assertThat(ingest(extraction)).isInstanceOf(Ingest.Stored.class);
    assertThat(claimsOf(extraction)).isEmpty();
    assertThat(store().content(tenant, extraction.article().id(), DEADLINE)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {94, 95, 96, 194, 195, 300})
  void articleOfAnySizeIsReadyWithAllItsClaimsInReadingOrder(int claims) {
    Extraction extraction = Extractions.of(tenant, 5, claims);

    Ingest answer = ingest(extraction);

    assertThat(answer)
        .isInstanceOfSatisfying(
            Ingest.Stored.class,
            stored -> {
              assertThat(stored.article().progress()).isEqualTo(Progress.READY);
              assertThat(stored.claims()).isEqualTo(ids(extraction));
            });
    assertThat(store().article(tenant, extraction.article().id(), DEADLINE))
        .map(StoredArticle::progress)
        .contains(Progress.READY);
    assertThat(claimsOf(extraction)).extracting(StoredClaim::claim).isEqualTo(extraction.claims());
  }

  @Test
  void sameArticleAgainIsDuplicateOfTheFirst() {
    Extraction extraction = Extractions.of(tenant, 6, 10, 25);
    Ingest.Stored first = (Ingest.Stored) ingest(extraction);

    Ingest second = store().ingest(tenant, extraction, NOW.plusSeconds(60), null, DEADLINE);

    assertThat(second).isEqualTo(new Ingest.Duplicate(first.article(), first.claims(), false));
  }

  @Test
  void tenantsDoNotSeeEachOther() {
    Extraction extraction = Extractions.of(tenant, 7, 3);
    ingest(extraction);
    Tenant other = newTenant();

    ArticleId id = extraction.article().id();
    assertThat(store().article(other, id, DEADLINE)).isEmpty();
    assertThat(store().content(other, id, DEADLINE)).isEmpty();
    assertThat(store().claims(other, id, DEADLINE)).isEmpty();
    assertThat(store().claim(other, ids(extraction).getFirst(), DEADLINE)).isEmpty();
    assertThat(store().queue(other, QueueFilter.PENDING, 25, null, NOW, DEADLINE))
        .isEqualTo(new QueuePage.Rows(List.of(), null));
  }

  @Test
  void claimThatItsArticleDoesNotHaveIsUnknown() {
    Extraction extraction = Extractions.of(tenant, 8, 3);
    ingest(extraction);

    ClaimId unknown = new ClaimId(extraction.article().id(), 3, 0);
    assertThat(store().claim(tenant, unknown, DEADLINE)).isEmpty();
  }

  // Idempotency keys

  private static final IdempotencyKey KEY = new IdempotencyKey("key # one", "request one");

  @Test
  void sameKeyWithSameRequestIsReplayed() {
    Extraction extraction = Extractions.of(tenant, 9, 3);
    Ingest.Stored first = (Ingest.Stored) ingest(extraction, KEY);

    assertThat(ingest(extraction, KEY))
        .isEqualTo(new Ingest.Duplicate(first.article(), first.claims(), true));
  }

  @Test
  void sameKeyWithOtherRequestStoresNothing() {
    ingest(Extractions.of(tenant, 10, 3), KEY);
    Extraction other = Extractions.of(tenant, 11, 3);

    assertThat(ingest(other, new IdempotencyKey(KEY.value(), "request two")))
        .isEqualTo(new Ingest.KeyReused());
    assertThat(store().article(tenant, other.article().id(), DEADLINE)).isEmpty();
  }

  @Test
  void keysOfTenantsAreApart() {
    ingest(Extractions.of(tenant, 12, 3), KEY);
    Tenant other = newTenant();

    Ingest answer =
        store()
            .ingest(
                other,
                Extractions.of(other, 13, 3),
                NOW,
                new IdempotencyKey(KEY.value(), "request two"),
                DEADLINE);

    assertThat(answer).isInstanceOf(Ingest.Stored.class);
  }

  @Test
  void keyIsFreeAgainAfterTwentyFourHours() {
    ingest(Extractions.of(tenant, 14, 3), KEY);
    Extraction other = Extractions.of(tenant, 15, 3);
    IdempotencyKey again = new IdempotencyKey(KEY.value(), "request two");
    Instant dayLater = NOW.plus(Duration.ofHours(24));

    assertThat(store().ingest(tenant, other, dayLater.minusMillis(1), again, DEADLINE))
        .isInstanceOf(Ingest.KeyReused.class);
    assertThat(store().ingest(tenant, other, dayLater, again, DEADLINE))
        .isInstanceOf(Ingest.Stored.class);
  }

  @Test
  void keyThatCameWithStoredArticleIsRememberedForIt() {
    Extraction extraction = Extractions.of(tenant, 16, 3);
    ingest(extraction);

    assertThat(ingest(extraction, KEY))
        .isInstanceOfSatisfying(
            Ingest.Duplicate.class, duplicate -> assertThat(duplicate.replayed()).isFalse());
    assertThat(ingest(extraction, KEY))
        .isInstanceOfSatisfying(
            Ingest.Duplicate.class, duplicate -> assertThat(duplicate.replayed()).isTrue());
    assertThat(
            ingest(Extractions.of(tenant, 17, 3), new IdempotencyKey(KEY.value(), "request two")))
        .isEqualTo(new Ingest.KeyReused());
  }

  // Races

  @ParameterizedTest
  @ValueSource(ints = {10, 300})
  void concurrentTwinsAreStoredOnce(int claims) throws Exception {
    Extraction extraction = Extractions.of(tenant, 18, claims);

    List<Ingest> answers = inParallel(4, () -> ingest(extraction));

    assertThat(answers.stream().filter(Ingest.Stored.class::isInstance)).hasSize(1);
    assertThat(answers.stream().filter(Ingest.Duplicate.class::isInstance)).hasSize(3);
    assertThat(claimsOf(extraction)).extracting(StoredClaim::claim).isEqualTo(extraction.claims());
  }

  static <T> List<T> inParallel(int threads, Callable<T> work)
      throws InterruptedException, ExecutionException {
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<T> answers = new ArrayList<>();
      for (Future<T> future :
          executor.invokeAll(Stream.generate(() -> work).limit(threads).toList())) {
        answers.add(future.get());
      }
      return answers;
    }
  }

  // The queue

  @Test
  void queueShowsBestClaimsFirst() {
    Extraction first = Extractions.of(tenant, 19, 30);
    Extraction second = Extractions.of(tenant, 20, 30);
    ingest(first);
    ingest(second);

    List<QueueRow> rows = allRows(QueueFilter.PENDING, 100);

    assertThat(rows).hasSize(60);
    assertThat(rows)
        .isSortedAccordingTo(Comparator.comparingInt(row -> (int) -Math.round(1000 * row.score())));
    assertThat(rows)
        .extracting(QueueRow::id)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(ids(first).stream(), ids(second).stream()).toList());
  }

  @Test
  void queueRowShowsItsClaim() {
    Extraction extraction = Extractions.of(tenant, 21, 1);
    ingest(extraction);
    Claim claim = extraction.claims().getFirst();

    assertThat(page(QueueFilter.PENDING, 25, null).rows())
        .containsExactly(
            new QueueRow(
                claim.id(),
                claim.span(),
                claim.text(),
                claim.kind(),
                speaker(claim),
                claim.score().value(),
                ReviewState.NEW,
                1,
                NOW.truncatedTo(ChronoUnit.MILLIS),
                claim.warnings().size(),
                claim.unresolved().size(),
                Descent.NONE,
                List.of()));
  }

  private static @Nullable String speaker(Claim claim) {
    return claim.attribution() instanceof Attribution.Attributed(var speaker, _, _, _, _, _, _)
        ? speaker
        : null;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 25, 60, 100})
  void pagesOfAnySizeShowEveryClaimOnce(int limit) {
    Extraction extraction = Extractions.of(tenant, 22, 60);
    ingest(extraction);

    List<QueueRow> rows = allRows(QueueFilter.PENDING, limit);

    assertThat(rows).isEqualTo(allRows(QueueFilter.PENDING, 100)).hasSize(60);
  }

  @Test
  void claimsThatArriveBetweenPagesRepeatAndHideNone() {
    Extraction extraction = Extractions.of(tenant, 23, 40);
    ingest(extraction);
    List<QueueRow> rows = new ArrayList<>();
    @Nullable Cursor next = null;
    for (int seed = 100; rows.size() < 200; seed++) {
      QueuePage.Rows page = page(QueueFilter.PENDING, 5, next);
      rows.addAll(page.rows());
      next = page.next();
      if (next == null) {
        break;
      }
      ingest(Extractions.of(tenant, seed, 4));
    }

    assertThat(rows).extracting(QueueRow::id).doesNotHaveDuplicates();
    assertThat(rows).extracting(QueueRow::id).containsAll(ids(extraction));
  }

  private static QueueFilter filter(
      @Nullable Kind kind, @Nullable String speaker, double minimum, @Nullable ArticleId article) {
    return new QueueFilter(Status.PENDING, kind, speaker, minimum, null, article);
  }

  @Test
  void filtersLetThroughWhatTheySay() {
    Extraction first = Extractions.of(tenant, 24, 40);
    ingest(first);
    ingest(Extractions.of(tenant, 25, 40));
    List<QueueRow> all = allRows(QueueFilter.PENDING, 100);
    String speaker =
        all.stream().map(QueueRow::speaker).filter(name -> name != null).findFirst().orElseThrow();
    double minimum = all.get(20).score();
    ArticleId article = first.article().id();

    assertThat(allRows(filter(Kind.LAW, null, 0, null), 3))
        .isNotEmpty()
        .isEqualTo(all.stream().filter(row -> row.kind() == Kind.LAW).toList());
    assertThat(allRows(filter(null, speaker.toUpperCase(Locale.ROOT), 0, null), 3))
        .isNotEmpty()
        .isEqualTo(all.stream().filter(row -> speaker.equals(row.speaker())).toList());
    assertThat(allRows(filter(null, null, minimum, null), 3))
        .hasSizeGreaterThan(20)
        .isEqualTo(all.stream().filter(row -> row.score() >= minimum).toList());
    assertThat(allRows(filter(null, null, 0, article), 7))
        .hasSize(40)
        .isEqualTo(all.stream().filter(row -> row.id().article().equals(article)).toList());
    assertThat(allRows(filter(Kind.LAW, null, minimum, article), 1))
        .isEqualTo(
            all.stream()
                .filter(row -> row.id().article().equals(article))
                .filter(row -> row.kind() == Kind.LAW && row.score() >= minimum)
                .toList());
  }

  @Test
  void filterThatNothingPassesGivesNoRowsAndAnEnd() {
    ingest(Extractions.of(tenant, 26, 40));

    assertThat(allRows(filter(null, "nobody of that name", 0, null), 25)).isEmpty();
    assertThat(allRows(new QueueFilter(Status.CONFLICT, null, null, 0, null, null), 25)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "!!!", "e30", "MS4u", "1.0123456789abcdef.0000#2026#clm", "é", "AAAA=="})
  void anythingButOurCursorIsBad(String value) {
    assertThat(store().queue(tenant, QueueFilter.PENDING, 25, new Cursor(value), NOW, DEADLINE))
        .isEqualTo(new QueuePage.BadCursor());
  }

  @Test
  void cursorOfOtherFiltersOrTenantOrCutShortIsBad() {
    ingest(Extractions.of(tenant, 27, 10));
    Cursor cursor = Objects.requireNonNull(page(QueueFilter.PENDING, 5, null).next());

    assertThat(store().queue(newTenant(), QueueFilter.PENDING, 5, cursor, NOW, DEADLINE))
        .isEqualTo(new QueuePage.BadCursor());
    assertThat(store().queue(tenant, filter(Kind.LAW, null, 0, null), 5, cursor, NOW, DEADLINE))
        .isEqualTo(new QueuePage.BadCursor());
    Cursor cut = new Cursor(cursor.value().substring(0, cursor.value().length() - 1));
    assertThat(store().queue(tenant, QueueFilter.PENDING, 5, cut, NOW, DEADLINE))
        .isEqualTo(new QueuePage.BadCursor());
  }
}
