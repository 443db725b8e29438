package org.checkable.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.checkable.article.Reading.InvalidField;
import org.checkable.article.Tenant;
import org.checkable.claim.ClaimId;
import org.checkable.review.ClaimState;
import org.checkable.review.Command;
import org.checkable.review.Decision;
import org.checkable.review.Dismissal;
import org.checkable.review.Event;
import org.checkable.review.Refusal;
import org.checkable.review.ReviewDesk;
import org.checkable.review.Successor;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Carries out commands: reads the claim, lets the desk decide, and writes what it decided if the
 * claim is still as it was read.
 */
final class Decisions {
  /** How often it is decided anew when somebody's lease came between. */
  private static final int ATTEMPTS = 8;

  private static final String NEW = "attribute_not_exists(" + Attributes.PK + ")";

  private final Table table;
  private final ClaimFiles files;
  private final NewClaims begin;

  Decisions(Table table, ClaimFiles files, NewClaims begin) {
    this.table = table;
    this.files = files;
    this.begin = begin;
  }

  Outcome decide(
      Tenant tenant, ClaimId id, Command command, String reviewer, Instant now, Deadline deadline) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<ClaimFiles.Found> found = files.find(tenant, id, deadline);
      if (found.isEmpty()) {
        return new Outcome.Missing();
      }
      Optional<Outcome> outcome = decide(tenant, found.get(), command, reviewer, now, deadline);
      if (outcome.isPresent()) {
        return outcome.get();
      }
    }
    throw busy();
  }

  private static StorageBusyException busy() {
    return new StorageBusyException("the claim keeps changing", Duration.ofSeconds(1), null);
  }

  /** Nothing when the claim's lease is no longer what it was decided on. */
  private Optional<Outcome> decide(
      Tenant tenant,
      ClaimFiles.Found found,
      Command command,
      String reviewer,
      Instant now,
      Deadline deadline) {
    return switch (ReviewDesk.decide(found.state(), command, reviewer, now)) {
      case Decision.Refused(Refusal refusal) -> Optional.of(new Outcome.Refused(refusal));
      case Decision.Accepted accepted ->
          write(tenant, found, command, accepted, reviewer, now, deadline);
    };
  }

  /**
   * Tells claims that their words are gone. Whoever decides on one meanwhile comes first, and it is
   * told after that; one that knows already is left as it is.
   *
   * @param gone claims that people's work is in
   * @param by who posts the revision that no longer has the words
   */
  void supersede(
      Tenant tenant, Map<ClaimId, Successor> gone, String by, Instant now, Deadline deadline) {
    files.each(
        tenant,
        gone.keySet(),
        item -> !isTold(item, successor(gone, ClaimItems.id(item))),
        found ->
            tell(
                tenant,
                found,
                new Command.Supersede(successor(gone, found.state().id())),
                by,
                now,
                deadline),
        deadline);
  }

  private static Successor successor(Map<ClaimId, Successor> gone, ClaimId id) {
    return Objects.requireNonNull(gone.get(id));
  }

  /** A retry must not spend its time on what the attempts before it have done. */
  private static boolean isTold(Item item, Successor by) {
    return by.toString().equals(item.textOrNull(Attributes.SUPERSEDED_BY));
  }

  /**
   * Tells claims that their words are back; one that knows is left as it is.
   *
   * @param back claims that people's work is in
   * @param by who makes the text that has the words the newest
   */
  void restore(Tenant tenant, Set<ClaimId> back, String by, Instant now, Deadline deadline) {
    files.each(
        tenant,
        back,
        item -> item.has(Attributes.SUPERSEDED_BY),
        found -> tell(tenant, found, new Command.Restore(), by, now, deadline),
        deadline);
  }

  /** Whatever people do meanwhile comes first. */
  private void tell(
      Tenant tenant,
      ClaimFiles.Found found,
      Command command,
      String by,
      Instant now,
      Deadline deadline) {
    Optional<Outcome> outcome = decide(tenant, found, command, by, now, deadline);
    for (int attempt = 1; !(outcome.orElse(null) instanceof Outcome.Done); attempt++) {
      if (attempt == ATTEMPTS) {
        throw busy();
      }
      outcome = Optional.of(decide(tenant, found.state().id(), command, by, now, deadline));
    }
  }

  /** Nothing when the claim's lease is no longer what it was decided on. */
  private Optional<Outcome> write(
      Tenant tenant,
      ClaimFiles.Found found,
      Command command,
      Decision.Accepted accepted,
      String reviewer,
      Instant now,
      Deadline deadline) {
    ClaimState before = found.state();
    ClaimState next = accepted.next();
    if (next.equals(before)) {
      return Optional.of(new Outcome.Done(found.file()));
    }
    Event event = accepted.event();
    if (event != null) {
      Optional<String> full = HistoryLimits.exceeded(command, found.events(), event);
      if (full.isPresent()) {
        return Optional.of(
            new Outcome.Refused(new Refusal.StateConflict(before.statusAt(now), full.get())));
      }
    }
    ClaimId other = duplicateOf(command);
    Optional<Item> twin = twin(tenant, other, deadline);
    Optional<Refusal> refusal = other == null ? Optional.empty() : twinRefusal(before.id(), twin);
    if (refusal.isPresent()) {
      return Optional.of(new Outcome.Refused(refusal.get()));
    }
    Condition condition =
        (command.waitsForLease()
                ? Condition.unchanged(before.version(), reviewer, now)
                : Condition.atVersion(before.version()))
            .listedAs(found.item());
    if (event == null) {
      Item leased = StateItems.leased(found.item(), next.lease());
      return table.update(
              Changes.between(found.item(), leased).update(table.name(), leased, condition),
              deadline)
          ? Optional.of(new Outcome.Done(found.after(leased, next)))
          : Optional.empty();
    }
    Item item = StateItems.next(tenant, found.item(), next, event.at(), begin.shards());
    if (!next.words().text().equals(before.words().text())) {
      begin.list(item, tenant, next.id(), next.words().text());
    }
    List<TransactWriteItem> actions = new ArrayList<>();
    actions.add(update(found.item(), item, condition));
    actions.add(put(EventItems.item(tenant, event), NEW));
    if (!Counters.of(item).equals(Counters.of(found.item()))) {
      actions.add(counted(tenant, found.item(), item));
    }
    twin.ifPresent(one -> actions.add(unchanged(one)));
    if (command instanceof Command.Match match) {
      actions.add(put(MatchItems.decision(tenant, next.id(), match, event.by(), event.at()), null));
    }
    Map<Integer, Item> refused = table.write(actions, deadline);
    if (refused.isEmpty()) {
      return Optional.of(new Outcome.Done(found.after(item, next)));
    }
    // What is based on no version is decided anew on the one that is there.
    return command instanceof Command.Change
        ? stale(tenant, before, refused.get(0), reviewer, deadline)
        : Optional.empty();
  }

  private TransactWriteItem update(Item before, Item after, Condition condition) {
    return TransactWriteItem.builder()
        .update(Changes.between(before, after).update(table.name(), after, condition))
        .build();
  }

  /**
   * @param condition null to put it over whatever is there
   */
  private TransactWriteItem put(Item item, @Nullable String condition) {
    return TransactWriteItem.builder()
        .put(
            Put.builder()
                .tableName(table.name())
                .item(item.attributes())
                .conditionExpression(condition)
                .build())
        .build();
  }

  private TransactWriteItem counted(Tenant tenant, Item before, Item next) {
    return Counters.add(
        table.name(),
        tenant,
        ClaimItems.id(next).article(),
        next.instant(Attributes.CREATED),
        Map.of(Counters.of(before), -1, Counters.of(next), 1));
  }

  /**
   * Who came first with what. Nothing when that has to be decided anew: when it was only a lease,
   * or the reviewer's own command, sent before and thought to be lost, which arrived after all.
   */
  private Optional<Outcome> stale(
      Tenant tenant, ClaimState before, @Nullable Item there, String reviewer, Deadline deadline) {
    long current = there == null ? before.version() : there.number(Attributes.VERSION);
    if (current == before.version()) {
      return Optional.empty();
    }
    Event last = files.event(tenant, before.id(), current, deadline);
    return last != null && last.by().equals(reviewer)
        ? Optional.empty()
        : Optional.of(new Outcome.Refused(ReviewDesk.stale(before.version(), current, last)));
  }

  /**
   * The item of the claim that another is to be a duplicate of; nothing when it is to be none.
   *
   * @param id the other one
   */
  private Optional<Item> twin(Tenant tenant, @Nullable ClaimId id, Deadline deadline) {
    return id == null ? Optional.empty() : new ArticleReads(table).origin(tenant, id, deadline);
  }

  private static @Nullable ClaimId duplicateOf(Command command) {
    return command instanceof Command.Dismiss(long _, Dismissal dismissal)
        ? dismissal.duplicateOf()
        : null;
  }

  /**
   * A duplicate can only be one of another claim that the tenant has, and that is none itself: so
   * no row of duplicates goes round in a circle.
   */
  private static Optional<Refusal> twinRefusal(ClaimId id, Optional<Item> twin) {
    Dismissal dismissal = twin.map(StateItems::dismissal).orElse(null);
    if (twin.isEmpty() || ClaimItems.id(twin.get()).equals(id)) {
      return Optional.of(invalidTwin("There is no such other claim."));
    }
    return dismissal != null && dismissal.duplicateOf() != null
        ? Optional.of(
            invalidTwin("It is dismissed as a duplicate of " + dismissal.duplicateOf() + "."))
        : Optional.empty();
  }

  private static Refusal invalidTwin(String detail) {
    return new Refusal.Invalid(List.of(new InvalidField("/duplicateOf", detail)));
  }

  /** Checks that a claim is still as it was read. */
  private TransactWriteItem unchanged(Item item) {
    Condition condition = Condition.atVersion(item.number(Attributes.VERSION));
    return TransactWriteItem.builder()
        .conditionCheck(
            ConditionCheck.builder()
                .tableName(table.name())
                .key(item.key())
                .conditionExpression(condition.expression())
                .expressionAttributeNames(condition.names())
                .expressionAttributeValues(condition.values())
                .build())
        .build();
  }
}
