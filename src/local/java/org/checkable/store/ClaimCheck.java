package org.checkable.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.checkable.article.Tenant;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimId;
import org.checkable.review.ClaimState;
import org.checkable.review.Dismissal;
import org.checkable.review.Event;
import org.checkable.review.EventChain;
import org.checkable.review.Field;
import org.checkable.review.Lease;
import org.checkable.review.Replay;
import org.checkable.review.Review;
import org.checkable.review.ReviewDesk;
import org.checkable.review.Successor;
import org.checkable.review.Trail;
import org.checkable.store.ArticleCheck.ClaimItemsOfOne;
import org.checkable.store.Violation.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether one claim is as it must be: its item, its trail, its reviews and its places in the
 * indexes all tell the same story.
 *
 * @param found the claims of the ledger
 * @param shards the most that the queue was ever spread over
 */
record ClaimCheck(
    Tenant tenant,
    StoredArticle article,
    ArticleContent content,
    Map<ClaimId, Claim> found,
    int shards,
    Instant now,
    Elsewhere elsewhere) {

  void run(ClaimId id, Item item, ClaimItemsOfOne one, Consumer<Violation> violations) {
    Faults faults = new Faults(id.toString(), violations);
    boolean promoted = item.has(Attributes.PROMOTED);
    if (promoted == found.containsKey(id)) {
      faults.add(
          Kind.CLAIM_UNKNOWN,
          promoted ? "promoted, but the ledger has it too" : "the ledger does not have it");
      return;
    }
    if (References.isReference(item)) {
      reference(item, one, faults);
      return;
    }
    if (item.has(Attributes.LEASE_HOLDER) != item.has(Attributes.LEASE_UNTIL)) {
      faults.add(Kind.LEASE_ODD, "somebody has it for no time, or nobody for some");
      return;
    }
    try {
      StoredClaim claim = ArticleReads.stored(item, found, content);
      List<Event> events = one.events.stream().map(event -> EventItems.event(id, event)).toList();
      Event last = events.isEmpty() ? null : events.getLast();
      ClaimState state =
          StateItems.state(item, claim, Trail.reviews(events), Trail.comments(events), last);
      words(item, claim, promoted, faults);
      trail(item, state, events, faults);
      tally(item, state, faults);
      lease(state, faults);
      links(item, state, one, faults);
      matched(one.matches, events, faults);
      new IndexCheck(tenant, shards, now, item, state, events)
          .run(what -> faults.add(Kind.INDEX_WRONG, what));
    } catch (RuntimeException unreadable) {
      faults.add(Kind.UNREADABLE, unreadable.getClass().getSimpleName());
    }
  }

  /** Where what is wrong with one claim goes. */
  private record Faults(String where, Consumer<Violation> violations) {
    void add(Kind kind, String what) {
      violations.accept(new Violation(kind, where, what));
    }
  }

  /** A claim that a revision kept: it has nothing that the earlier claim has. */
  private void reference(Item item, ClaimItemsOfOne one, Faults faults) {
    if (!elsewhere.hasOrigin(tenant, References.origin(item))) {
      faults.add(Kind.LINK_DANGLING, "it is the same as " + References.origin(item));
    }
    if (!References.OWN.containsAll(item.attributes().keySet())) {
      faults.add(Kind.CLAIM_DIFFERS, "it has what the claim has that it refers to");
    }
    if (one.events.size() + one.matches.size() > 0) {
      faults.add(Kind.CLAIM_DIFFERS, "people worked on it, not on the claim that it refers to");
    }
    Claim claim = found.get(ClaimItems.id(item));
    if (claim != null && !claim.span().equals(ClaimItems.span(item))) {
      faults.add(Kind.CLAIM_DIFFERS, "its item has another place");
    }
  }

  /** What the extraction or a promotion made of it, which nobody changes. */
  private void words(Item item, StoredClaim stored, boolean promoted, Faults faults) {
    Claim claim = stored.claim();
    String shown = ClaimItems.shorten(stored.words().text(), ClaimItems.LONGEST_TEXT);
    boolean shortened = !shown.equals(stored.words().text());
    if (!shown.equals(item.text(Attributes.TEXT)) || shortened != item.has(Attributes.SHORTENED)) {
      faults.add(Kind.CLAIM_DIFFERS, "its item has other words");
    }
    if (claim.span().start() != item.number(Attributes.START)
        || claim.span().end() != item.number(Attributes.END)
        || claim.score().value() != item.decimal(Attributes.SCORE)) {
      faults.add(Kind.CLAIM_DIFFERS, "its item has another place or score");
    }
    String speaker = item.textOrNull(Attributes.SPEAKER);
    if (!Objects.equals(ClaimItems.speaker(claim), speaker)) {
      faults.add(Kind.CLAIM_DIFFERS, "its item has another speaker");
    }
    if (!promoted && !stored.createdAt().equals(article.createdAt())) {
      faults.add(Kind.CLAIM_DIFFERS, "it was not made with its article");
    }
  }

  private static void trail(Item item, ClaimState state, List<Event> events, Faults faults) {
    EventChain.fault(state.id(), state.version(), events)
        .ifPresent(what -> faults.add(Kind.CHAIN_BROKEN, what));
    if (item.has(Attributes.PROMOTED)
        && (events.isEmpty() || events.getFirst().type() != Event.Type.PROMOTED)) {
      faults.add(Kind.CHAIN_BROKEN, "nothing tells who promoted it");
    }
    for (Replay.Fault fault : Replay.faults(state, events)) {
      faults.add(fault.doubled() ? Kind.EVENT_DOUBLED : Kind.EVENT_DISAGREES, fault.what());
    }
    Instant updated = item.has(Attributes.UPDATED) ? item.instant(Attributes.UPDATED) : null;
    Event last = state.last();
    Instant wanted = last == null || last.type() == Event.Type.PROMOTED ? null : last.at();
    if (!Objects.equals(updated, wanted)) {
      faults.add(Kind.EVENT_DISAGREES, "it was changed at another time than its last event");
    }
  }

  /** Older tables have decisions that no event tells of. */
  private static void matched(List<Item> decisions, List<Event> events, Faults faults) {
    Set<String> there =
        decisions.stream()
            .map(item -> item.text(Attributes.STATUS) + " " + MatchItems.decided(item))
            .collect(Collectors.toSet());
    Map<String, String> last = new HashMap<>();
    for (Event event : events) {
      event
          .change(Field.MATCH)
          .map(Event.Change::to)
          .ifPresent(to -> last.put(to.substring(to.indexOf(' ') + 1), to));
    }
    if (!there.containsAll(last.values())) {
      faults.add(Kind.EVENT_DISAGREES, "a match is decided otherwise than its last event says");
    }
  }

  private static void tally(Item item, ClaimState state, Faults faults) {
    List<Review> counting = state.counting();
    if (item.numberOr(0, Attributes.COMPLETED) != counting.size()) {
      faults.add(
          Kind.TALLY_WRONG,
          "its item counts %d reviews, there are %d"
              .formatted(item.numberOr(0, Attributes.COMPLETED), counting.size()));
    }
    if (item.numberOr(0, Attributes.COMMENTS) != state.comments().size()) {
      faults.add(Kind.TALLY_WRONG, "its item counts other comments than its events");
    }
    if (item.numberOr(0, Attributes.UNRESOLVED) != state.words().unresolved().size()) {
      faults.add(Kind.TALLY_WRONG, "its item counts other unresolved references than it has");
    }
    Map<String, Object> given = new HashMap<>();
    counting.forEach(review -> given.put(review.reviewer(), review.opinion().verdict()));
    Map<String, Object> votes = new HashMap<>();
    Votes.of(item).forEach(vote -> votes.put(vote.reviewer(), vote.verdict()));
    if (!votes.equals(given)) {
      faults.add(Kind.TALLY_WRONG, "its votes are not what the reviews say");
    }
    Replay.tally(state).ifPresent(what -> faults.add(Kind.TALLY_WRONG, what));
  }

  private void lease(ClaimState state, Faults faults) {
    Lease lease = state.lease();
    if (lease == null) {
      return;
    }
    if (!state.status().isOpen() && state.parkedUntil() == null) {
      faults.add(Kind.LEASE_ODD, "somebody has it, but it is " + state.status());
    }
    if (lease.until().isAfter(now.plus(ReviewDesk.LONGEST_LEASE).plusSeconds(60))) {
      faults.add(Kind.LEASE_ODD, "it lasts until " + lease.until());
    }
  }

  private void links(Item item, ClaimState state, ClaimItemsOfOne one, Faults faults) {
    @Nullable ClaimId reworded = Descent.of(item).rewordedFrom();
    if (reworded != null && !elsewhere.hasOrigin(tenant, reworded)) {
      faults.add(Kind.LINK_DANGLING, "it was made of " + reworded);
    }
    Successor successor = state.supersededBy();
    if (successor != null && !elsewhere.hasArticle(tenant, successor.article())) {
      faults.add(Kind.LINK_DANGLING, "it was superseded by " + successor);
    }
    Dismissal dismissal = state.dismissal();
    @Nullable ClaimId same = dismissal == null ? null : dismissal.duplicateOf();
    if (same != null && !elsewhere.hasClaim(tenant, same)) {
      faults.add(Kind.LINK_DANGLING, "it was dismissed as the same as " + same);
    }
    for (Item match : one.matches) {
      MatchItems.decision(match);
      String earlier = MatchItems.decided(match);
      if (!elsewhere.has(tenant, earlier) || earlier.equals(state.id().toString())) {
        faults.add(Kind.LINK_DANGLING, "a decided match with " + earlier);
      }
    }
  }
}
