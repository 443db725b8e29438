package org.checkable.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.checkable.article.ArticleId;
import org.checkable.article.Tenant;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimId;
import org.checkable.claim.Extraction;
import org.checkable.store.StoredArticle.Progress;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
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
  private final Deadline deadline;

  Ingestion(Table table, ArticleReads reads, NewClaims begin, Tenant tenant, Deadline deadline) {
    this.table = table;
    this.reads = reads;
    this.begin = begin;
    this.tenant = tenant;
    this.deadline = deadline;
  }

  Ingest store(Extraction extraction, Instant now, @Nullable IdempotencyKey key) {
    // Looking first keeps a re-post from getting in the way of people who work on the claims: even
    // a transaction that is refused conflicts with their writes. It decides nothing; the
    // transaction does.
    Optional<Item> held = key == null ? Optional.empty() : held(key, now);
    if (key != null && held.isPresent()) {
      return keyHeld(held.get(), key, extraction, now);
    }
    return reads
        .article(tenant, extraction.article().id(), deadline)
        .map(there -> known(there, key, extraction, now))
        .orElseGet(() -> write(extraction, now, key));
  }

  private Optional<Item> held(IdempotencyKey key, Instant now) {
    return table
        .item(Keys.idempotency(tenant, key.value()), Keys.IDEMPOTENCY, deadline)
        .filter(item -> !IdempotencyItem.isOver(item, now));
  }

  private Ingest write(Extraction extraction, Instant now, @Nullable IdempotencyKey key) {
    List<Item> content = ArticleItems.content(tenant, extraction);
    // Text and ledger rarely need more than an item each; if they do, fewer claims fit beside them.
    int room = Math.min(CLAIMS_IN_FIRST, Table.LARGEST_TRANSACTION - 3 - content.size());
    List<Claim> claims = extraction.claims();
    Progress progress = claims.size() <= room ? Progress.READY : Progress.INGESTING;
    StoredArticle article = ArticleItems.article(extraction, progress, now);
    List<Item> items = claimItems(article, claims);
    int first = Math.min(room, items.size());

    List<TransactWriteItem> actions = new ArrayList<>();
    actions.add(put(ArticleItems.meta(tenant, article), true));
    content.forEach(item -> actions.add(put(item, false)));
    items.subList(0, first).forEach(item -> actions.add(put(item, false)));
    if (first > 0) {
      actions.add(counted(article, first));
    }
    if (key != null) {
      actions.add(action(IdempotencyItem.put(table.name(), tenant, key, article.id(), now)));
    }
    Map<Integer, Item> refused = table.write(actions, deadline);
    if (refused.isEmpty()) {
      return complete(article, items.subList(first, items.size()), ids(claims), false);
    }
    Item held = key == null ? null : refused.get(actions.size() - 1);
    return key != null && held != null
        ? keyHeld(held, key, extraction, now)
        : known(beaten(article.id(), refused), key, extraction, now);
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
    return key == null ? existing(there, false) : remember(there, key, extraction, now);
  }

  /** The key came before: with this request or with another one. */
  private Ingest keyHeld(Item held, IdempotencyKey key, Extraction extraction, Instant now) {
    if (!IdempotencyItem.isOf(held, key)) {
      return new Ingest.KeyReused();
    }
    ArticleId id = IdempotencyItem.article(held);
    Optional<StoredArticle> there = reads.article(tenant, id, deadline);
    // A key whose article is gone has nothing to replay.
    return there.isPresent() ? existing(there.get(), true) : store(extraction, now, null);
  }

  /** The article came before without this key, which from now on stands for it. */
  private Ingest remember(
      StoredArticle there, IdempotencyKey key, Extraction extraction, Instant now) {
    Put put = IdempotencyItem.put(table.name(), tenant, key, there.id(), now);
    Map<Integer, Item> refused = table.write(List.of(action(put)), deadline);
    Item held = refused.get(0);
    return held == null ? existing(there, false) : keyHeld(held, key, extraction, now);
  }

  private Ingest existing(StoredArticle article, boolean replayed) {
    ArticleContent content =
        reads
            .content(tenant, article.id(), deadline)
            .orElseThrow(() -> new IllegalStateException("no content of " + article.id()));
    List<ClaimId> ids = ids(content.claims());
    if (article.progress() == Progress.READY) {
      return new Ingest.Duplicate(article, ids, replayed);
    }
    Set<ClaimId> there = reads.claimIds(tenant, article.id(), deadline);
    List<Claim> missing =
        content.claims().stream().filter(claim -> !there.contains(claim.id())).toList();
    return complete(article, claimItems(article, missing), ids, replayed);
  }

  /**
   * Writes the claims that are missing, then READY. Whoever writes READY has stored the article.
   */
  private Ingest complete(
      StoredArticle article, List<Item> missing, List<ClaimId> ids, boolean replayed) {
    StoredArticle ready = article.ready();
    if (article.progress() == Progress.READY) {
      return new Ingest.Stored(ready, ids);
    }
    int size = Table.LARGEST_TRANSACTION - 2;
    for (int from = 0; from + size < missing.size(); from += size) {
      insert(article, missing.subList(from, from + size), List.of());
    }
    int last = missing.isEmpty() ? 0 : (missing.size() - 1) / size * size;
    boolean mine =
        insert(
            article, missing.subList(last, missing.size()), List.of(action(toReady(article.id()))));
    return mine ? new Ingest.Stored(ready, ids) : new Ingest.Duplicate(ready, ids, replayed);
  }

  /**
   * Puts those items that are not there, in one transaction with {@code update}.
   *
   * @return whether the update took place; false when there is none or somebody else did it
   */
  private boolean insert(StoredArticle article, List<Item> items, List<TransactWriteItem> update) {
    List<TransactWriteItem> actions = new ArrayList<>(update);
    items.forEach(item -> actions.add(put(item, false)));
    Set<TransactWriteItem> wanted = new HashSet<>(update);
    while (!actions.isEmpty()) {
      Map<Integer, Item> refused = table.write(counting(article, actions), deadline);
      if (refused.isEmpty()) {
        return actions.stream().anyMatch(wanted::contains);
      }
      // Another writer was here meanwhile; what it wrote is what we would have.
      List<TransactWriteItem> done = refused.keySet().stream().map(actions::get).toList();
      actions.removeAll(done);
    }
    return false;
  }

  /** The same with the claims that are put counted. */
  private List<TransactWriteItem> counting(StoredArticle article, List<TransactWriteItem> actions) {
    int claims = (int) actions.stream().filter(action -> action.put() != null).count();
    if (claims == 0) {
      return actions;
    }
    List<TransactWriteItem> counting = new ArrayList<>(actions);
    counting.add(counted(article, claims));
    return counting;
  }

  private TransactWriteItem counted(StoredArticle article, int claims) {
    return Counters.add(
        table.name(),
        tenant,
        article.id(),
        article.createdAt(),
        Map.of(begin.review().status(), claims));
  }

  private List<Item> claimItems(StoredArticle article, List<Claim> claims) {
    return claims.stream().map(claim -> ClaimItems.fresh(tenant, article, claim, begin)).toList();
  }

  private static List<ClaimId> ids(List<Claim> claims) {
    return claims.stream().map(Claim::id).toList();
  }

  private TransactWriteItem put(Item item, boolean returnOld) {
    return action(
        Put.builder()
            .tableName(table.name())
            .item(item.attributes())
            .conditionExpression("attribute_not_exists(#pk)")
            .expressionAttributeNames(Map.of("#pk", Attributes.PK))
            .returnValuesOnConditionCheckFailure(
                returnOld
                    ? ReturnValuesOnConditionCheckFailure.ALL_OLD
                    : ReturnValuesOnConditionCheckFailure.NONE)
            .build());
  }

  private static TransactWriteItem action(Put put) {
    return TransactWriteItem.builder().put(put).build();
  }

  private static TransactWriteItem action(Update update) {
    return TransactWriteItem.builder().update(update).build();
  }

  private Update toReady(ArticleId article) {
    return Update.builder()
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
  }
}
