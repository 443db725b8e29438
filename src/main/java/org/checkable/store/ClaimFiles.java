package org.checkable.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.checkable.article.ArticleId;
import org.checkable.article.Tenant;
import org.checkable.claim.ClaimId;
import org.checkable.review.ClaimState;
import org.checkable.review.Event;
import org.checkable.review.Trail;
import org.jspecify.annotations.Nullable;

/** Reads a claim with all that people did to it. */
final class ClaimFiles {
  private final Table table;
  private final ArticleReads articles;

  /**
   * A claim with the items that it was read from.
   *
   * @param item what people change
   * @param own the claim's own item, which is the same unless it refers to an earlier claim
   * @param events all of them, in order
   */
  record Found(Item item, Item own, ClaimFile file, List<Event> events) {
    /** Of the claim that people's work is done on. */
    ClaimState state() {
      return file.state();
    }

    /** The claim after a change of that item. */
    ClaimFile after(Item changed, ClaimState next) {
      StoredClaim before = file.claim();
      Item shown = References.isReference(own) ? References.shown(own, changed) : changed;
      return new ClaimFile(ClaimItems.stored(shown, before.claim(), before.articleText()), next);
    }

    /** The claim with another lease in that item. */
    ClaimFile leased(Item changed) {
      StoredClaim claim = after(changed, state()).claim();
      return new ClaimFile(
          claim,
          StateItems.state(changed, claim, state().reviews(), state().comments(), state().last()));
    }
  }

  ClaimFiles(Table table, ArticleReads articles) {
    this.table = table;
    this.articles = articles;
  }

  Optional<Found> find(Tenant tenant, ClaimId id, Deadline deadline) {
    return articles.raw(tenant, id, deadline).map(raw -> found(tenant, raw, deadline));
  }

  /** The same with what is known of articles, which gets what is not there yet. */
  Optional<Found> find(
      Tenant tenant, ClaimId id, Map<ArticleId, ArticleContent> known, Deadline deadline) {
    return articles.raw(tenant, id, known, deadline).map(raw -> found(tenant, raw, deadline));
  }

  /**
   * Several claims that people's work is in, one after another: the text of an article is read
   * once, the events of a claim when its turn comes.
   *
   * @param wanted whether a claim is read at all, by its item
   */
  void each(
      Tenant tenant,
      Collection<ClaimId> origins,
      Predicate<Item> wanted,
      Consumer<Found> use,
      Deadline deadline) {
    origins.stream()
        .collect(Collectors.groupingBy(ClaimId::article, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (article, ids) ->
                articles.raws(tenant, article, ids, deadline).stream()
                    .filter(raw -> wanted.test(raw.changed()))
                    .forEach(raw -> use.accept(found(tenant, raw, deadline))));
  }

  private Found found(Tenant tenant, ArticleReads.Raw raw, Deadline deadline) {
    StoredClaim claim = raw.claim();
    ClaimId id = ClaimItems.id(raw.changed());
    boolean touched = claim.version() > 1 || raw.changed().has(Attributes.PROMOTED);
    List<Event> events = touched ? events(tenant, id, claim.version(), deadline) : List.of();
    Event last =
        events.isEmpty() || events.getLast().version() < claim.version() ? null : events.getLast();
    return new Found(
        raw.changed(),
        raw.own(),
        new ClaimFile(
            claim,
            StateItems.state(
                raw.changed(), claim, Trail.reviews(events), Trail.comments(events), last)),
        events);
  }

  @Nullable Event event(Tenant tenant, ClaimId id, long version, Deadline deadline) {
    return table
        .item(Keys.article(tenant, id.article()), Keys.event(id, version), deadline)
        .map(item -> EventItems.event(id, item))
        .orElse(null);
  }

  /** The claim was read first: events of a later version are of changes that it does not show. */
  private List<Event> events(Tenant tenant, ClaimId id, long version, Deadline deadline) {
    return table.all(Queries.events(tenant, id), deadline).stream()
        .map(item -> EventItems.event(id, item))
        .filter(event -> event.version() <= version)
        .toList();
  }
}
