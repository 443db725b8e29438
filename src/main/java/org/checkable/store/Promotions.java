package org.checkable.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.checkable.article.ArticleId;
import org.checkable.article.Reading.InvalidField;
import org.checkable.article.Tenant;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimId;
import org.checkable.review.ClaimState;
import org.checkable.review.Event;
import org.checkable.review.Promotion;
import org.checkable.review.Refusal;
import org.checkable.review.Status;
import org.checkable.store.StoredArticle.Progress;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Makes claims of what the extraction left out. */
final class Promotions {
  /** More parts no sentence has, and no claim's ID holds. */
  private static final int MOST_PARTS = 999;

  /** What is found but not written yet must not meet with another claim in its place. */
  private static final Refusal STILL_STORED =
      new Refusal.StateConflict(
          Status.PENDING,
          "The article is still being stored. If it stays so, post it again: that completes it.");

  private static final Refusal HELD =
      new Refusal.StateConflict(
          Status.PENDING,
          "The article is held: none of its claims is stored until somebody makes it the newest"
              + " text of its page.");

  private final Table table;
  private final ArticleReads articles;
  private final ClaimFiles files;
  private final NewClaims begin;

  Promotions(Table table, ArticleReads articles, ClaimFiles files, NewClaims begin) {
    this.table = table;
    this.articles = articles;
    this.files = files;
    this.begin = begin;
  }

  Outcome promote(
      Tenant tenant,
      ArticleId article,
      Promotion promotion,
      String reviewer,
      Instant now,
      Deadline deadline) {
    Optional<StoredArticle> stored = articles.article(tenant, article, deadline);
    Optional<ArticleContent> content =
        stored.flatMap(_ -> articles.content(tenant, article, deadline));
    if (content.isEmpty()) {
      return new Outcome.Missing();
    }
    if (stored.orElseThrow().progress() == Progress.INGESTING) {
      return new Outcome.Refused(STILL_STORED);
    }
    if (stored.orElseThrow().progress() == Progress.HELD) {
      return new Outcome.Refused(HELD);
    }
    String text = content.get().text();
    Optional<Promotion.Place> place = Promotion.place(promotion, content.get().ledger(), text);
    if (place.isEmpty()) {
      return new Outcome.Refused(new Refusal.Invalid(List.of(nowhere(promotion))));
    }
    while (true) {
      List<QueueRow> there = inSentence(tenant, article, place.get(), deadline);
      Optional<QueueRow> same =
          there.stream().filter(row -> row.span().equals(place.get().span())).findFirst();
      int part = there.stream().mapToInt(row -> row.id().part() + 1).max().orElse(0);
      if (same.isPresent() || part > MOST_PARTS) {
        return same.flatMap(row -> already(tenant, row.id(), reviewer, deadline))
            .orElseGet(() -> new Outcome.Refused(taken(same)));
      }
      ClaimId id = new ClaimId(article, place.get().sentence().sentence().index(), part);
      Claim claim = content.get().promoted(id, place.get());
      ClaimState state = Promotion.state(claim, text, begin.requiredReviews(), reviewer, now);
      Item item =
          ClaimItems.fresh(tenant, stored.get().createdOn(now), claim, begin)
              .with(Attributes.PROMOTED, 1);
      begin.list(item, tenant, id, claim.text());
      if (table.write(actions(tenant, item, state, now), deadline).isEmpty()) {
        return new Outcome.Done(new ClaimFile(ClaimItems.stored(item, claim, text), state));
      }
      // Somebody else promoted another part of the sentence meanwhile: the next number is free.
    }
  }

  /** The reviewer asks again, because they did not hear of their success: it is the same claim. */
  private Optional<Outcome> already(Tenant tenant, ClaimId id, String reviewer, Deadline deadline) {
    Event first = files.event(tenant, id, 1, deadline);
    return first != null && first.by().equals(reviewer)
        ? files.find(tenant, id, deadline).map(found -> new Outcome.Done(found.file()))
        : Optional.empty();
  }

  private static InvalidField nowhere(Promotion promotion) {
    return switch (promotion) {
      case Promotion.OfSentence _ -> new InvalidField("/sentence", "There is no such sentence.");
      case Promotion.OfSpan _ ->
          new InvalidField("/start", "These are not words within one sentence of the article.");
    };
  }

  private static Refusal taken(Optional<QueueRow> same) {
    return same.<Refusal>map(
            row ->
                new Refusal.StateConflict(
                    row.review().status(), "These words are a claim already: " + row.id() + "."))
        .orElseGet(
            () -> new Refusal.StateConflict(Status.PENDING, "The sentence has too many parts."));
  }

  private List<QueueRow> inSentence(
      Tenant tenant, ArticleId article, Promotion.Place place, Deadline deadline) {
    int sentence = place.sentence().sentence().index();
    return articles
        .rows(tenant, article, deadline)
        .filter(row -> row.id().sentence() == sentence)
        .toList();
  }

  private List<TransactWriteItem> actions(Tenant tenant, Item item, ClaimState state, Instant now) {
    List<TransactWriteItem> actions = new ArrayList<>();
    actions.add(put(item));
    actions.add(put(EventItems.item(tenant, Objects.requireNonNull(state.last()))));
    actions.add(
        Counters.add(
            table.name(), tenant, state.id().article(), now, Map.of(Status.PENDING.name(), 1)));
    actions.add(noted(tenant, state.id().article()));
    return actions;
  }

  /** So that a revision that is being written meanwhile does not pass over it. */
  private TransactWriteItem noted(Tenant tenant, ArticleId article) {
    return TransactWriteItem.builder()
        .update(
            update ->
                update
                    .tableName(table.name())
                    .key(Item.at(Keys.article(tenant, article), Keys.META).attributes())
                    .updateExpression("ADD #promotions :one")
                    .expressionAttributeNames(Map.of("#promotions", Attributes.PROMOTIONS))
                    .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))))
        .build();
  }

  private TransactWriteItem put(Item item) {
    return TransactWriteItem.builder()
        .put(
            Put.builder()
                .tableName(table.name())
                .item(item.attributes())
                .conditionExpression("attribute_not_exists(#pk)")
                .expressionAttributeNames(Map.of("#pk", Attributes.PK))
                .build())
        .build();
  }
}
