package org.checkable.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.checkable.article.Tenant;
import org.checkable.claim.ClaimId;
import org.checkable.review.ClaimState;
import org.checkable.review.Event;
import org.checkable.review.Review;
import org.checkable.review.Status;
import org.jspecify.annotations.Nullable;

/**
 * Whether the indexes have a claim where its state says.
 *
 * @param events all of them, in order
 */
record IndexCheck(
    Tenant tenant, int shards, Instant now, Item item, ClaimState state, List<Event> events) {

  void run(Consumer<String> fault) {
    String place =
        Keys.place(item.decimal(Attributes.SCORE), item.instant(Attributes.CREATED), state.id());
    queue(place, fault);
    mine(place, fault);
    terms(fault);
  }

  private void queue(String place, Consumer<String> fault) {
    String partition = String.valueOf(item.textOrNull(Attributes.QUEUE_PK));
    String sort = String.valueOf(item.textOrNull(Attributes.QUEUE_SK));
    Instant parked = state.parkedUntil();
    String wanted;
    boolean rightPartition;
    boolean gone = state.supersededBy() != null;
    if (gone && (state.status().isOpen() || parked != null)) {
      wanted = place;
      rightPartition =
          isOfAShard(
              partition, shard -> Keys.superseded(tenant, state.status(), shard), state.id());
    } else if (state.status().isOpen()) {
      wanted = place;
      rightPartition =
          isOfAShard(partition, shard -> Keys.queue(tenant, state.status(), shard), state.id());
    } else if (parked != null && !now.isBefore(parked) && !partition.equals(Keys.parked(tenant))) {
      wanted = place;
      rightPartition =
          isOfAShard(
              partition, shard -> Keys.queue(tenant, state.statusAt(now), shard), state.id());
    } else if (parked != null) {
      wanted = Keys.instant(parked) + "#" + place;
      rightPartition = partition.equals(Keys.parked(tenant));
    } else {
      wanted = decided().map(at -> Keys.decidedPlace(at, state.id())).orElse("nowhere");
      rightPartition = isOfAShard(partition, shard -> Keys.decided(tenant, shard), state.id());
    }
    if (!rightPartition) {
      fault.accept("GSI1 has it under " + partition + " while it is " + state.status());
    }
    if (!sort.equals(wanted)) {
      fault.accept("GSI1 has it at " + sort + " and not at " + wanted);
    }
  }

  /** When it was: what leaves a decision as it is does not move its day. */
  private Optional<Instant> decided() {
    return state.status() == Status.REVIEWED
        ? state.counting().stream().map(Review::at).max(Instant::compareTo)
        : events.stream()
            .filter(event -> !event.type().leavesDecision())
            .reduce((_, later) -> later)
            .map(Event::at);
  }

  /** The number of shards may have been raised since; readers ask all of them. */
  private boolean isOfAShard(String partition, IntFunction<String> key, ClaimId id) {
    return IntStream.rangeClosed(1, shards)
        .anyMatch(count -> partition.equals(key.apply(Keys.shard(id, count))));
  }

  private void mine(String place, Consumer<String> fault) {
    boolean open = state.status().isOpen() || state.parkedUntil() != null;
    boolean listed = open && state.supersededBy() == null;
    String whose = listed ? StateItems.whose(item, state) : null;
    @Nullable String partition = whose == null ? null : Keys.mine(tenant, whose);
    @Nullable String sort = whose == null ? null : place;
    @Nullable String there = item.textOrNull(Attributes.MINE_SK);
    if (!Objects.equals(item.textOrNull(Attributes.MINE_PK), partition)
        || !Objects.equals(there, sort)) {
      fault.accept("GSI2 does not have it in the list of its assignee, or of nobody");
    }
    String parker = item.textOrNull(Attributes.PARKED_BY);
    if (parker != null && (state.parkedUntil() == null || !hasParked(parker))) {
      fault.accept("it says that " + parker + " parked it");
    }
  }

  private boolean hasParked(String reviewer) {
    return events.stream()
        .anyMatch(event -> event.type() == Event.Type.PARKED && event.by().equals(reviewer));
  }

  /** Which term is the rarest depends on the rules of its day, so any of the tenant's will do. */
  private void terms(Consumer<String> fault) {
    String partition = item.textOrNull(Attributes.TERM_PK);
    String sort = item.textOrNull(Attributes.TERM_SK);
    boolean right =
        partition == null
            ? sort == null
            : partition.startsWith(MatchItems.term(tenant, ""))
                && (Keys.instant(item.instant(Attributes.CREATED)) + "#" + state.id()).equals(sort);
    if (!right) {
      fault.accept("GSI3 has it under " + partition + " at " + sort);
    }
  }
}
