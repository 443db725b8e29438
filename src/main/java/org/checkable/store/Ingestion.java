package org.checkable.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.checkable.article.Article;
import org.checkable.article.ArticleId;
import org.checkable.article.Tenant;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimId;
import org.checkable.claim.Extraction;
import org.checkable.store.StoredArticle.Progress;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Stores one article.
 *
 * <p>One transaction writes META, text, ledger, idempotency key and up to 95 claims, and for most
 * articles that is all. The claims of larger ones follow in further transactions, and the last of
 * these turns META from INGESTING to READY. Every put is conditional on there being nothing, so
 * whoever comes second, after a crash or in a race, adds what is missing and changes nothing. The
 * second one goes by the stored ledger, not by its own extraction: the rules may have changed
 * since.
 */
final class Ingestion {
  /** The most claims in the first transaction, beside META, text, ledger, counter and key. */
  static final int CLAIMS_IN_FIRST = 95;

  private final Table table;
  private final ArticleReads reads;
  private final NewClaims begin;
  private final Tenant tenant;
  private final String by;
  private final Deadline deadline;
  private final Lineage lineage;
  private final Decisions decisions;
  private final ClaimPuts puts;

  /**
   * @param by who posts the article
   */
  Ingestion(
      Table table,
      ArticleReads reads,
      NewClaims begin,
      Tenant tenant,
      String by,
      Deadline deadline) {
    this.table = table;
    this.reads = reads;
    this.begin = begin;
    this.tenant = tenant;
    this.by = by;
    this.deadline = deadline;
    lineage = new Lineage(table, reads, tenant, deadline);
    decisions = new Decisions(table, new ClaimFiles(table, reads), begin);
    puts = new ClaimPuts(table, tenant, begin, deadline);
  }

  /** What the table has of an article that comes: the first of these that is there. */
  private sealed interface Sight {
    /** The key came before. */
    record Held(Item item) implements Sight {}

    record There(StoredArticle article) implements Sight {}

    /**
     * The article is new.
     *
     * @param place null when it was posted without an address
     */
    record New(Lineage.@Nullable Place place) implements Sight {}
  }

  /** Looks beside the caller, who has the article and is about to find its claims. */
  ClaimStore.Begun begin(Article article, Instant now, @Nullable IdempotencyKey key) {
    Beside<Sight> sight = Beside.of(() -> look(article, now, key));
    return extraction -> store(extraction, sight.get(), now, key);
  }

  /**
   * Looking first keeps a re-post from getting in the way of people who work on the claims: even a
   * transaction that is refused conflicts with their writes. It decides nothing; the transaction
   * does.
   */
  private Sight look(Article article, Instant now, @Nullable IdempotencyKey key) {
    Optional<Item> held = key == null ? Optional.empty() : held(key, now);
    if (held.isPresent()) {
      return new Sight.Held(held.get());
    }
    Optional<StoredArticle> there = reads.article(tenant, article.id(), deadline);
    return there.isPresent()
        ? new Sight.There(there.get())
        : new Sight.New(place(article.metadata().url()));
  }

  private Ingest store(
      Extraction extraction, Sight sight, Instant now, @Nullable IdempotencyKey key) {
    return switch (sight) {
      case Sight.Held(Item item) -> keyHeld(item, Objects.requireNonNull(key), extraction, now);
      case Sight.There(StoredArticle there) -> known(there, key, extraction, now);
      case Sight.New(Lineage.Place place) -> write(extraction, place, now, key);
    };
  }

  /** The same from the beginning, after somebody else was faster. */
  private Ingest again(Extraction extraction, Instant now, @Nullable IdempotencyKey key) {
    return store(extraction, look(extraction.article(), now, key), now, key);
  }

  private Optional<Item> held(IdempotencyKey key, Instant now) {
    return table
        .item(Keys.idempotency(tenant, key.value()), Keys.IDEMPOTENCY, deadline)
        .filter(item -> !IdempotencyItem.isOver(item, now));
  }

  private Ingest write(
      Extraction extraction,
      Lineage.@Nullable Place place,
      Instant now,
      @Nullable IdempotencyKey key) {
    Edition edition = place == null ? null : place.edition();
    Revised revised = place == null ? null : revised(extraction, place, now);
    if (edition != null && revised != null && revised.losesAll()) {
      return hold(extraction, edition.page(), revised.previous(), now, key);
    }
    Ties ties = lineage.ties(extraction.article().id(), revised);
    List<Item> beside = ArticleItems.content(tenant, extraction);
    if (revised != null) {
      beside.add(RevisionItems.changes(tenant, extraction.article().id(), Keys.REVISION, revised));
    }
    // Text and ledger rarely need more than an item each; if they do, fewer claims fit beside them.
    int taken = 3 + beside.size() + (edition == null ? 0 : 1) + (revised == null ? 0 : 1);
    int room = Math.min(CLAIMS_IN_FIRST, Table.LARGEST_TRANSACTION - taken);
    List<Claim> claims = extraction.claims();
    List<Claim> carried = lineage.carried(article(extraction), content(extraction), revised);
    boolean whole = claims.size() + carried.size() <= room && ties.gone().isEmpty();
    StoredArticle article =
        ArticleItems.article(extraction, whole ? Progress.READY : Progress.INGESTING, now, edition);
    List<Item> items = puts.claims(article, claims, carried, ties);
    int first = Math.min(room, items.size());

    List<TransactWriteItem> actions = new ArrayList<>();
    actions.add(puts.put(ArticleItems.meta(tenant, article, items, begin), true));
    if (edition != null) {
      actions.add(puts.put(RevisionItems.link(tenant, edition, article, revised), true));
    }
    if (revised != null) {
      actions.add(lineage.unchanged(revised.previous()));
    }
    beside.forEach(item -> actions.add(puts.put(item, false)));
    items.subList(0, first).forEach(item -> actions.add(puts.put(item, false)));
    actions.addAll(puts.counted(article, items.subList(0, first)));
    if (key != null) {
      actions.add(
          ClaimPuts.action(IdempotencyItem.put(table.name(), tenant, key, article.id(), now)));
    }
    Map<Integer, Item> refused = table.write(actions, deadline);
    if (refused.isEmpty()) {
      Rest rest = new Rest(items.subList(first, items.size()), ties, revised);
      return complete(article, rest, ids(claims), false, now);
    }
    Item held = key == null ? null : refused.get(actions.size() - 1);
    if (key != null && held != null) {
      return keyHeld(held, key, extraction, now);
    }
    if (edition == null || refused.containsKey(0)) {
      return known(beaten(article.id(), refused), key, extraction, now);
    }
    // Another revision came first, and this one is of that one; or somebody made a claim of the
    // article that is revised, which this one has to carry on.
    if (revised != null) {
      lineage.forget(revised.previous());
    }
    return again(extraction, now, key);
  }

  /** Stores the text and its ledger, and leaves everything else as it is. */
  private Ingest hold(
      Extraction extraction,
      String page,
      ArticleId newest,
      Instant now,
      @Nullable IdempotencyKey key) {
    StoredArticle article =
        ArticleItems.article(extraction, Progress.HELD, now, Edition.held(page));
    List<TransactWriteItem> actions = new ArrayList<>();
    actions.add(puts.put(ArticleItems.meta(tenant, article, List.of(), begin), true));
    ArticleItems.content(tenant, extraction).forEach(item -> actions.add(puts.put(item, false)));
    if (key != null) {
      actions.add(
          ClaimPuts.action(IdempotencyItem.put(table.name(), tenant, key, article.id(), now)));
    }
    Map<Integer, Item> refused = table.write(actions, deadline);
    if (refused.isEmpty()) {
      return new Ingest.Held(article, newest);
    }
    Item held = key == null ? null : refused.get(actions.size() - 1);
    return key != null && held != null
        ? keyHeld(held, key, extraction, now)
        : known(beaten(article.id(), refused), key, extraction, now);
  }

  /** What an article changes of the newest one, whose own ingest is completed before. */
  private @Nullable Revised revised(Extraction extraction, Lineage.Place place, Instant now) {
    ArticleId previous = place.previous();
    if (previous == null) {
      return null;
    }
    reads.article(tenant, previous, deadline).ifPresent(article -> finish(article, now));
    return lineage.compare(
        place.edition().number(),
        previous,
        article(extraction),
        content(extraction),
        Objects.requireNonNull(begin.matcher()).get());
  }

  private static ArticleId article(Extraction extraction) {
    return extraction.article().id();
  }

  private static ArticleContent content(Extraction extraction) {
    return new ArticleContent(
        extraction.article().text(), extraction.ledger(), extraction.quotes(), extraction.claims());
  }

  /** Where it comes in the row of its page; null when it was posted without an address. */
  private Lineage.@Nullable Place place(@Nullable String url) {
    return url == null || begin.matcher() == null
        ? null
        : lineage.place(begin.matcher().get().page(url));
  }

  /** What another writer stored between our look and our transaction. */
  private static StoredArticle beaten(ArticleId id, Map<Integer, Item> refused) {
    Item meta = refused.get(0);
    if (meta == null) {
      throw new IllegalStateException("there are items of " + id + " without its META");
    }
    return ArticleItems.article(id, meta);
  }

  private Ingest known(
      StoredArticle there, @Nullable IdempotencyKey key, Extraction extraction, Instant now) {
    return key == null ? existing(there, false, now) : remember(there, key, extraction, now);
  }

  /** The key came before: with this request or with another one. */
  private Ingest keyHeld(Item held, IdempotencyKey key, Extraction extraction, Instant now) {
    if (!IdempotencyItem.isOf(held, key)) {
      return new Ingest.KeyReused();
    }
    ArticleId id = IdempotencyItem.article(held);
    Optional<StoredArticle> there = reads.article(tenant, id, deadline);
    // A key whose article is gone has nothing to replay.
    return there.isPresent() ? existing(there.get(), true, now) : again(extraction, now, null);
  }

  /** The article came before without this key, which from now on stands for it. */
  private Ingest remember(
      StoredArticle there, IdempotencyKey key, Extraction extraction, Instant now) {
    Put put = IdempotencyItem.put(table.name(), tenant, key, there.id(), now);
    Map<Integer, Item> refused = table.write(List.of(ClaimPuts.action(put)), deadline);
    Item held = refused.get(0);
    return held == null ? existing(there, false, now) : keyHeld(held, key, extraction, now);
  }

  /** Completes what another writer left. */
  void finish(StoredArticle article, Instant now) {
    if (article.progress() == Progress.INGESTING) {
      existing(article, false, now);
    }
  }

  private Ingest existing(StoredArticle article, boolean replayed, Instant now) {
    if (article.progress() == Progress.HELD) {
      return duplicate(article, List.of(), replayed, null);
    }
    ArticleContent content =
        reads
            .content(tenant, article.id(), deadline)
            .orElseThrow(() -> new IllegalStateException("no content of " + article.id()));
    List<ClaimId> ids = ids(content.claims());
    Edition edition = article.edition();
    Revised revised =
        edition == null || !edition.revises() ? null : lineage.revised(article.id()).orElseThrow();
    if (article.progress() == Progress.READY) {
      return duplicate(article, ids, replayed, revised);
    }
    OptionalInt again = lineage.returned(article);
    if (again.isPresent()) {
      Revised last = lineage.returned(article.id(), again.getAsInt());
      return complete(article, returning(article, last), ids, replayed, now);
    }
    Ties ties = lineage.ties(article.id(), revised);
    Set<ClaimId> there = reads.claimIds(tenant, article.id(), deadline);
    List<Claim> carried = lineage.carried(article.id(), content, revised);
    List<Item> missing =
        puts.claims(article, content.claims(), carried, ties).stream()
            .filter(item -> !there.contains(ClaimItems.id(item)))
            .toList();
    Rest rest = new Rest(missing, ties, revised);
    return complete(article, rest, ids, replayed, now);
  }

  /** What is to be done, or left to do, for an earlier text that takes the newest one's place. */
  Rest returning(StoredArticle article, Revised revised) {
    Ties ties = lineage.back(article.id(), revised);
    List<Claim> carried =
        lineage.carried(article.id(), lineage.whole(article.id()), revised).stream()
            .filter(claim -> ties.same().containsKey(claim.id()))
            .toList();
    return new Rest(puts.claims(article, List.of(), carried, ties), ties, revised);
  }

  /**
   * What is left to be done after the first transaction.
   *
   * @param missing items of claims
   */
  record Rest(List<Item> missing, Ties ties, @Nullable Revised revised) {}

  /**
   * Writes the claims that are missing, and to the earlier claims whose words are gone that they
   * are; then READY. Whoever writes READY has stored the article.
   */
  Ingest complete(
      StoredArticle article, Rest rest, List<ClaimId> ids, boolean replayed, Instant now) {
    StoredArticle ready = article.ready();
    if (article.progress() == Progress.READY) {
      return new Ingest.Stored(ready, ids, rest.revised());
    }
    List<Item> missing = rest.missing();
    decisions.supersede(tenant, rest.ties().gone(), by, now, deadline);
    decisions.restore(tenant, rest.ties().back(), by, now, deadline);
    int size = Table.LARGEST_TRANSACTION - 2;
    for (int from = 0; from + size < missing.size(); from += size) {
      puts.insert(article, missing.subList(from, from + size), List.of());
    }
    int last = missing.isEmpty() ? 0 : (missing.size() - 1) / size * size;
    boolean mine =
        puts.insert(article, missing.subList(last, missing.size()), List.of(toReady(article.id())));
    return mine
        ? new Ingest.Stored(ready, ids, rest.revised())
        : duplicate(ready, ids, replayed, rest.revised());
  }

  /**
   * Deliberate: an earlier text that comes again does not become the newest revision. Nobody could
   * tell it from a message that was late or delivered twice, and those must change nothing.
   */
  private Ingest duplicate(
      StoredArticle article, List<ClaimId> ids, boolean replayed, @Nullable Revised revised) {
    ArticleId newest =
        Optional.ofNullable(article.edition())
            .flatMap(edition -> lineage.newest(edition.page()))
            .map(Posted::article)
            .filter(other -> !other.equals(article.id()))
            .orElse(null);
    return new Ingest.Duplicate(article, ids, replayed, revised, newest);
  }

  private static List<ClaimId> ids(List<Claim> claims) {
    return claims.stream().map(Claim::id).toList();
  }

  private TransactWriteItem toReady(ArticleId article) {
    Update update =
        Update.builder()
            .tableName(table.name())
            .key(Item.at(Keys.article(tenant, article), Keys.META).attributes())
            .updateExpression("SET #progress = :ready")
            .conditionExpression("#progress = :ingesting")
            .expressionAttributeNames(Map.of("#progress", Attributes.PROGRESS))
            .expressionAttributeValues(
                Map.of(
                    ":ready", AttributeValue.fromS(Progress.READY.name()),
                    ":ingesting", AttributeValue.fromS(Progress.INGESTING.name())))
            .build();
    return TransactWriteItem.builder().update(update).build();
  }
}
