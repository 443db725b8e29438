package org.checkable.store;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.checkable.article.ArticleId;
import org.checkable.article.Tenant;
import org.checkable.claim.Claim;
import org.checkable.store.StoredArticle.Progress;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Makes a text that is stored the newest of its page: one that was held, or an earlier one.
 *
 * <p>One transaction puts the link of the row and turns META to INGESTING; from there on it goes as
 * with any article that is posted, and whoever comes next completes it.
 */
final class NewestText {
  /** How often it is tried anew when another text, or a promotion, came between. */
  private static final int ATTEMPTS = 8;

  /** META, link, what it changed, the check of the one before, and the counter. */
  private static final int BESIDE_CLAIMS = 5;

  private final Table table;
  private final ArticleReads reads;
  private final NewClaims begin;
  private final Tenant tenant;
  private final Deadline deadline;
  private final Ingestion ingestion;
  private final ClaimPuts puts;

  NewestText(
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
    this.deadline = deadline;
    ingestion = new Ingestion(table, reads, begin, tenant, by, deadline);
    puts = new ClaimPuts(table, tenant, begin, deadline);
  }

  Newest make(ArticleId id, long seen, Instant now) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<StoredArticle> there = reads.article(tenant, id, deadline);
      Optional<Newest> outcome =
          there.isEmpty() ? Optional.of(new Newest.Missing()) : make(there.get(), seen, now);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    throw new StorageBusyException("the page keeps changing", Duration.ofSeconds(1), null);
  }

  /** Nothing when somebody else was faster. */
  private Optional<Newest> make(StoredArticle article, long seen, Instant now) {
    Lineage lineage = new Lineage(table, reads, tenant, deadline);
    Edition edition = article.edition();
    if (edition == null) {
      return Optional.of(seen == 1 ? new Newest.Is() : new Newest.Stale(1));
    }
    Posted newest = lineage.newest(edition.page()).orElseThrow();
    // Whoever did not hear of their success asks again, having seen the one before.
    boolean done = newest.article().equals(article.id()) && seen == newest.number() - 1;
    if (seen != newest.number() && !done) {
      return Optional.of(new Newest.Stale(newest.number()));
    }
    reads.article(tenant, newest.article(), deadline).ifPresent(one -> ingestion.finish(one, now));
    return newest.article().equals(article.id())
        ? Optional.of(new Newest.Is())
        : take(article, new Edition(edition.page(), newest.number() + 1), newest, lineage, now);
  }

  private Optional<Newest> take(
      StoredArticle article, Edition next, Posted newest, Lineage lineage, Instant now) {
    boolean held = article.progress() == Progress.HELD;
    ArticleContent content = held ? content(article.id()) : lineage.whole(article.id());
    Revised revised =
        lineage.compare(
            next.number(),
            newest.article(),
            article.id(),
            content,
            Objects.requireNonNull(begin.matcher()).get());
    Ingestion.Rest rest =
        held
            ? confirming(article, content, lineage, revised)
            : ingestion.returning(article, revised);
    String sort = held ? Keys.REVISION : Keys.returned(next.number());
    List<Item> items = rest.missing();
    int first = Math.min(items.size(), Table.LARGEST_TRANSACTION - BESIDE_CLAIMS);

    List<TransactWriteItem> actions = new ArrayList<>();
    actions.add(begun(article, held ? next : null));
    StoredArticle posted = article.createdOn(now.truncatedTo(ChronoUnit.MILLIS));
    actions.add(puts.put(RevisionItems.link(tenant, next, posted, revised), false));
    actions.add(puts.put(RevisionItems.changes(tenant, article.id(), sort, revised), false));
    actions.add(lineage.unchanged(newest.article()));
    items.subList(0, first).forEach(item -> actions.add(puts.put(item, false)));
    actions.addAll(puts.counted(article, items.subList(0, first)));
    if (!table.write(actions, deadline).isEmpty()) {
      return Optional.empty();
    }
    ingestion.complete(
        article.as(Progress.INGESTING, held ? next : article.edition()),
        new Ingestion.Rest(items.subList(first, items.size()), rest.ties(), revised),
        List.of(),
        false,
        now);
    return Optional.of(new Newest.Is());
  }

  private Ingestion.Rest confirming(
      StoredArticle article, ArticleContent content, Lineage lineage, Revised revised) {
    Ties ties = lineage.ties(article.id(), revised);
    List<Claim> carried = lineage.carried(article.id(), content, revised);
    return new Ingestion.Rest(puts.claims(article, content.claims(), carried, ties), ties, revised);
  }

  private ArticleContent content(ArticleId id) {
    return reads
        .content(tenant, id, deadline)
        .orElseThrow(() -> new IllegalStateException("no content of " + id));
  }

  /**
   * @param place of a text that was held; null for an earlier one, which keeps its first number
   */
  private TransactWriteItem begun(StoredArticle article, @Nullable Edition place) {
    Map<String, AttributeValue> values =
        new HashMap<>(
            Map.of(
                ":before", AttributeValue.fromS(article.progress().name()),
                ":ingesting", AttributeValue.fromS(Progress.INGESTING.name())));
    Map<String, String> names = new HashMap<>(Map.of("#progress", Attributes.PROGRESS));
    if (place != null) {
      values.put(":number", AttributeValue.fromN(Integer.toString(place.number())));
      names.put("#number", Attributes.NUMBER);
    }
    Update update =
        Update.builder()
            .tableName(table.name())
            .key(Item.at(Keys.article(tenant, article.id()), Keys.META).attributes())
            .updateExpression(
                "SET #progress = :ingesting" + (place == null ? "" : ", #number = :number"))
            .conditionExpression("#progress = :before")
            .expressionAttributeNames(names)
            .expressionAttributeValues(values)
            .build();
    return TransactWriteItem.builder().update(update).build();
  }
}
