package org.checkable.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.checkable.article.Tenant;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimId;
import org.checkable.review.ClaimState;
import org.checkable.review.Comment;
import org.checkable.review.DismissReason;
import org.checkable.review.Dismissal;
import org.checkable.review.EditedWords;
import org.checkable.review.Event;
import org.checkable.review.Lease;
import org.checkable.review.Review;
import org.checkable.review.ReviewState;
import org.checkable.review.Status;
import org.checkable.review.Successor;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What people changed of a claim, in its item. */
final class StateItems {
  private StateItems() {}

  static EditedWords words(Item item, Claim claim, String articleText) {
    SortedSet<Integer> reverted = new TreeSet<>();
    SortedMap<Integer, String> picked = new TreeMap<>();
    if (item.has(Attributes.REVERTED)) {
      item.list(Attributes.REVERTED).forEach(place -> reverted.add(Integer.valueOf(place.n())));
    }
    if (item.has(Attributes.PICKED)) {
      item.map(Attributes.PICKED)
          .forEach((place, candidate) -> picked.put(Integer.valueOf(place), candidate.s()));
    }
    String byHand =
        !item.has(Attributes.BY_HAND)
            ? null
            : item.has(Attributes.FULL_TEXT)
                ? item.text(Attributes.FULL_TEXT)
                : item.text(Attributes.TEXT);
    return new EditedWords(claim, claim.ownWords(articleText), reverted, picked, byHand);
  }

  /**
   * @param item that people's work is in
   * @param last the claim's latest event, if there was one
   */
  static ClaimState state(
      Item item,
      StoredClaim claim,
      List<Review> reviews,
      List<Comment> comments,
      @Nullable Event last) {
    ReviewState review = claim.review();
    return new ClaimState(
        ClaimItems.id(item),
        claim.version(),
        review.status(),
        claim.words(),
        claim.kind(),
        review.assignee(),
        review.lease(),
        reviews,
        (int) item.numberOr(1, Attributes.ROUND),
        review.requiredReviews(),
        review.verdict(),
        dismissal(item),
        review.parkedUntil(),
        claim.descent().supersededBy(),
        comments,
        last);
  }

  static @Nullable Dismissal dismissal(Item item) {
    String reason = item.textOrNull(Attributes.DISMISSAL);
    String other = item.textOrNull(Attributes.DUPLICATE_OF);
    return reason == null
        ? null
        : new Dismissal(
            DismissReason.valueOf(reason),
            other == null ? null : ClaimId.parse(other).orElseThrow());
  }

  /**
   * The item after a change.
   *
   * @param before the item that the state was read from
   */
  static Item next(Tenant tenant, Item before, ClaimState state, Instant now, int shards) {
    Item item = Item.of(new HashMap<>(before.attributes()));
    text(item, state.words(), before);
    Lease lease = state.lease();
    Instant parked = state.parkedUntil();
    item.put(Attributes.KIND, state.kind().name())
        .put(Attributes.STATUS, state.status().name())
        .put(Attributes.ASSIGNEE, state.assignee())
        .put(Attributes.LEASE_HOLDER, lease == null ? null : lease.holder())
        .put(Attributes.LEASE_UNTIL, lease == null ? null : Keys.instant(lease.until()))
        .put(Attributes.VERDICT, name(state.verdict()))
        .put(Attributes.PARKED_UNTIL, parked == null ? null : Keys.instant(parked))
        .put(Attributes.UPDATED, Keys.instant(now));
    dismissal(item, state.dismissal());
    Successor gone = state.supersededBy();
    item.put(Attributes.SUPERSEDED_BY, gone == null ? null : gone.toString());
    item.with(Attributes.VERSION, state.version());
    number(item, Attributes.ROUND, state.round(), 1);
    item.count(Attributes.COMMENTS, state.comments().size());
    item.count(Attributes.COMPLETED, state.counting().size());
    item.count(Attributes.UNRESOLVED, state.words().unresolved().size());
    votes(item, state);
    parkedBy(item, state);
    indexes(tenant, item, state, now, shards);
    return item;
  }

  /** The item with another lease, or with none. */
  static Item leased(Item before, @Nullable Lease lease) {
    return Item.of(new HashMap<>(before.attributes()))
        .put(Attributes.LEASE_HOLDER, lease == null ? null : lease.holder())
        .put(Attributes.LEASE_UNTIL, lease == null ? null : Keys.instant(lease.until()));
  }

  private static void text(Item item, EditedWords words, Item before) {
    String text = words.text();
    String shown = ClaimItems.shorten(text, ClaimItems.LONGEST_TEXT);
    boolean whole = shown.equals(text);
    boolean byHand = words.byHand() != null;
    if (!shown.equals(before.text(Attributes.TEXT)) || byHand) {
      item.with(Attributes.TEXT, shown);
      item.put(Attributes.FULL_TEXT, byHand && !whole ? text : null);
    }
    flag(item, Attributes.SHORTENED, !whole);
    flag(item, Attributes.BY_HAND, byHand);
    List<AttributeValue> reverted =
        words.reverted().stream().map(place -> AttributeValue.fromN(place.toString())).toList();
    item.put(Attributes.REVERTED, reverted.isEmpty() ? null : AttributeValue.fromL(reverted));
    Map<String, AttributeValue> picked = new TreeMap<>();
    words
        .picked()
        .forEach(
            (place, candidate) -> picked.put(place.toString(), AttributeValue.fromS(candidate)));
    item.put(Attributes.PICKED, picked.isEmpty() ? null : AttributeValue.fromM(picked));
  }

  private static void flag(Item item, String name, boolean value) {
    item.put(name, value ? AttributeValue.fromN("1") : null);
  }

  private static void number(Item item, String name, int value, int usual) {
    item.put(name, value == usual ? null : AttributeValue.fromN(Integer.toString(value)));
  }

  private static void dismissal(Item item, @Nullable Dismissal dismissal) {
    ClaimId other = dismissal == null ? null : dismissal.duplicateOf();
    item.put(Attributes.DISMISSAL, dismissal == null ? null : dismissal.reason().name());
    item.put(Attributes.DUPLICATE_OF, other == null ? null : other.toString());
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  /** Who has said what, in order: what keeps {@code next} from asking somebody twice. */
  private static void votes(Item item, ClaimState state) {
    List<Review> counting = state.counting();
    Map<String, AttributeValue> votes = new TreeMap<>();
    IntStream.range(0, counting.size())
        .forEach(
            place -> {
              Review review = counting.get(place);
              votes.put(
                  review.reviewer(),
                  AttributeValue.fromS(
                      Votes.cell(place, review.opinion().verdict(), state.isIndependent(review))));
            });
    item.put(Attributes.VOTES, votes.isEmpty() ? null : AttributeValue.fromM(votes));
  }

  /**
   * A claim whose words are gone, or that is talked of, keeps its decision, and the day of that.
   */
  private static boolean isStillDecided(Item before, ClaimState state) {
    return state.last() != null
        && state.last().type().leavesDecision()
        && Keys.isDecided(before.text(Attributes.QUEUE_PK));
  }

  /** When reviews said it last: taking back that a claim was reopened is no decision of its own. */
  private static Instant decidedAt(ClaimState state, Instant now) {
    return state.status() == Status.REVIEWED
        ? state.counting().stream().map(Review::at).max(Instant::compareTo).orElse(now)
        : now;
  }

  /** In whose list an undecided claim is; null when in nobody's. */
  static @Nullable String whose(Item item, ClaimState state) {
    return state.assignee() != null ? state.assignee() : item.textOrNull(Attributes.PARKED_BY);
  }

  private static void parkedBy(Item item, ClaimState state) {
    Event last = state.last();
    if (state.parkedUntil() == null) {
      item.put(Attributes.PARKED_BY, (String) null);
    } else if (last != null && last.type() == Event.Type.PARKED) {
      item.with(Attributes.PARKED_BY, last.by());
    }
  }

  private static void indexes(Tenant tenant, Item item, ClaimState state, Instant now, int shards) {
    ClaimId id = state.id();
    int shard = Keys.shard(id, shards);
    String place = Keys.place(item.decimal(Attributes.SCORE), item.instant(Attributes.CREATED), id);
    Status status = state.status();
    Instant parked = state.parkedUntil();
    boolean gone = state.supersededBy() != null;
    if (gone && (status.isOpen() || parked != null)) {
      item.with(Attributes.QUEUE_PK, Keys.superseded(tenant, status, shard));
      item.with(Attributes.QUEUE_SK, place);
    } else if (state.isOpen(now)) {
      item.with(Attributes.QUEUE_PK, Keys.queue(tenant, state.statusAt(now), shard));
      item.with(Attributes.QUEUE_SK, place);
    } else if (parked != null) {
      item.with(Attributes.QUEUE_PK, Keys.parked(tenant));
      item.with(Attributes.QUEUE_SK, Keys.instant(parked) + "#" + place);
    } else if (!isStillDecided(item, state)) {
      item.with(Attributes.QUEUE_PK, Keys.decided(tenant, shard));
      item.with(Attributes.QUEUE_SK, Keys.decidedPlace(decidedAt(state, now), id));
    }
    boolean open = !gone && (status.isOpen() || parked != null);
    String whose = open ? whose(item, state) : null;
    item.put(Attributes.MINE_PK, whose == null ? null : Keys.mine(tenant, whose));
    item.put(Attributes.MINE_SK, whose == null ? null : place);
  }
}
