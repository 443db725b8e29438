package org.checkable.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.checkable.article.Tenant;
import org.checkable.claim.ClaimId;
import org.checkable.match.Likeness;
import org.checkable.match.Matcher;
import org.checkable.match.Published;
import org.checkable.match.Suggestion;
import org.checkable.review.Command;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The {@link MatchStore} in the table of {@link DynamoClaimStore}. */
public final class DynamoMatchStore implements MatchStore {
  private final Table table;
  private final Matcher matcher;
  private final MatchSearch search;
  private final Decisions decisions;

  /**
   * @param shards as {@link DynamoClaimStore} has it
   */
  public DynamoMatchStore(DynamoDbClient client, String table, int shards, Matcher matcher) {
    this.table = new Table(client, table, new Attempts(Thread::sleep));
    this.matcher = matcher;
    this.search = new MatchSearch(this.table, matcher);
    ClaimFiles files = new ClaimFiles(this.table, new ArticleReads(this.table));
    this.decisions = new Decisions(this.table, files, new NewClaims(shards, 1));
  }

  @Override
  public Import add(Tenant tenant, Published published, Deadline deadline) {
    Item item = MatchItems.libraryItem(tenant, published);
    Optional<Item> there = table.item(item.text(Attributes.PK), item.text(Attributes.SK), deadline);
    if (there.isPresent() && there.get().attributes().equals(item.attributes())) {
      return Import.UNCHANGED;
    }
    List<TransactWriteItem> actions =
        new ArrayList<>(
            search
                .lists()
                .enlisting(tenant, published.id(), search.wording(published).bag(), deadline));
    actions.add(put(item));
    table.write(actions, deadline);
    return there.isPresent() ? Import.UPDATED : Import.ADDED;
  }

  private TransactWriteItem put(Item item) {
    return TransactWriteItem.builder()
        .put(Put.builder().tableName(table.name()).item(item.attributes()).build())
        .build();
  }

  @Override
  public Optional<Page> matches(Tenant tenant, ClaimId claim, Deadline deadline) {
    return item(tenant, claim, deadline)
        .map(
            item ->
                new Page(
                    item.number(Attributes.VERSION),
                    withReworded(
                        tenant,
                        item,
                        found(tenant, ClaimItems.id(item), item.text(Attributes.TEXT), deadline),
                        deadline)));
  }

  /** The item that people's work on a claim is in, which may be an earlier one's. */
  private Optional<Item> item(Tenant tenant, ClaimId claim, Deadline deadline) {
    return new ArticleReads(table).origin(tenant, claim, deadline);
  }

  /** What the claim was made of is suggested even if nothing that is listed leads to it. */
  private List<Found> withReworded(Tenant tenant, Item item, List<Found> found, Deadline deadline) {
    ClaimId earlier = Descent.of(item).rewordedFrom();
    if (earlier == null
        || found.stream()
            .anyMatch(one -> one.suggestion().earlier().id().equals(earlier.toString()))) {
      return found;
    }
    ClaimId claim = ClaimItems.id(item);
    List<Found> all = new ArrayList<>(found);
    new Lineage(table, new ArticleReads(table), tenant, deadline)
        .reworded(claim)
        .ifPresent(likeness -> all.addFirst(reworded(tenant, claim, earlier, likeness, deadline)));
    return all;
  }

  private Found reworded(
      Tenant tenant, ClaimId claim, ClaimId earlier, Likeness likeness, Deadline deadline) {
    String text = item(tenant, earlier, deadline).orElseThrow().text(Attributes.TEXT);
    Suggestion.Decision decision =
        table.all(MatchItems.decisions(tenant, claim), deadline).stream()
            .filter(one -> MatchItems.decided(one).equals(earlier.toString()))
            .map(MatchItems::decision)
            .findFirst()
            .orElse(null);
    return known(
        tenant,
        new Suggestion(new Suggestion.OfClaim(earlier, text), likeness, decision),
        deadline);
  }

  @Override
  public SearchPage search(
      Tenant tenant, String words, int limit, @Nullable Cursor cursor, Deadline deadline) {
    return words().page(tenant, words, limit, cursor, deadline);
  }

  private WordSearch words() {
    return new WordSearch(table, matcher, search.lists());
  }

  private List<Found> found(Tenant tenant, ClaimId claim, String text, Deadline deadline) {
    Map<String, Suggestion.Decision> decisions = new HashMap<>();
    for (Item item : table.all(MatchItems.decisions(tenant, claim), deadline)) {
      decisions.put(MatchItems.decided(item), MatchItems.decision(item));
    }
    return search.suggestions(tenant, claim, text, decisions, deadline).stream()
        .map(suggestion -> known(tenant, suggestion, deadline))
        .toList();
  }

  /** With what a confirmed one was found to be; what is only suggested shows no verdict. */
  private Found known(Tenant tenant, Suggestion suggestion, Deadline deadline) {
    if (suggestion.state() != Suggestion.State.CONFIRMED) {
      return new Found(suggestion, null, null, null);
    }
    return switch (suggestion.earlier()) {
      case Suggestion.OfClaim(ClaimId id, String _) -> {
        Optional<Item> item = item(tenant, id, deadline);
        yield new Found(
            suggestion,
            item.map(one -> one.text(Attributes.STATUS)).orElse(null),
            item.map(DynamoMatchStore::verdict).orElse(null),
            null);
      }
      case Suggestion.OfLibrary(String id, String _) ->
          new Found(suggestion, null, null, library(tenant, id, deadline).orElse(null));
    };
  }

  private static @Nullable String verdict(Item item) {
    return item.textOrNull(Attributes.VERDICT);
  }

  private Optional<Published> library(Tenant tenant, String id, Deadline deadline) {
    return table.item(MatchItems.library(tenant, id), "K", deadline).map(MatchItems::published);
  }

  @Override
  public Optional<Outcome> decide(
      Tenant tenant,
      ClaimId claim,
      long version,
      String other,
      Suggestion.Decision decision,
      Deadline deadline) {
    Optional<Item> item = item(tenant, claim, deadline);
    if (item.isEmpty()) {
      return Optional.of(new Outcome.Missing());
    }
    ClaimId origin = ClaimItems.id(item.get());
    return earlier(tenant, origin, other, deadline)
        .map(
            earlier -> {
              Item key = MatchItems.decisionKey(tenant, origin, earlier);
              String before =
                  table
                      .item(key.text(Attributes.PK), key.text(Attributes.SK), deadline)
                      .map(there -> there.text(Attributes.STATUS))
                      .orElse(null);
              return decisions.decide(
                  tenant,
                  origin,
                  new Command.Match(version, earlier, before, decision.state().name()),
                  decision.by(),
                  decision.at(),
                  deadline);
            });
  }

  /**
   * Under which ID something is decided on: of a claim that revisions kept, the one that people's
   * work is in. Nothing when there is no such thing, or when it is the claim itself.
   */
  private Optional<String> earlier(Tenant tenant, ClaimId claim, String other, Deadline deadline) {
    Optional<ClaimId> id = ClaimId.parse(other);
    return id.isPresent()
        ? item(tenant, id.get(), deadline)
            .map(ClaimItems::id)
            .filter(origin -> !origin.equals(claim))
            .map(ClaimId::toString)
        : library(tenant, other, deadline).map(Published::id);
  }
}
