package org.checkable.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.checkable.claim.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A claim's next state while a command is carried out. What changed is found by comparing, so that
 * no event can forget a field.
 */
final class Draft {
  private final ClaimState before;
  private Status status;
  EditedWords words;
  Kind kind;
  @Nullable String assignee;
  @Nullable Lease lease;
  int round;
  @Nullable Verdict verdict;
  @Nullable Dismissal dismissal;
  @Nullable Instant parkedUntil;
  @Nullable Successor supersededBy;
  private final List<Review> reviews;
  private List<Comment> comments;

  private Draft(ClaimState before) {
    this.before = before;
    status = before.status();
    words = before.words();
    kind = before.kind();
    assignee = before.assignee();
    lease = before.lease();
    round = before.round();
    verdict = before.verdict();
    dismissal = before.dismissal();
    parkedUntil = before.parkedUntil();
    supersededBy = before.supersededBy();
    reviews = new ArrayList<>(before.reviews());
    comments = before.comments();
  }

  static Draft of(ClaimState before) {
    return new Draft(before);
  }

  /** Puts a reviewer's review in the place of what they had. */
  Draft put(Review review) {
    reviews.removeIf(other -> other.reviewer().equals(review.reviewer()));
    reviews.add(review);
    return this;
  }

  Draft say(Comment comment) {
    comments = Stream.concat(comments.stream(), Stream.of(comment)).toList();
    return this;
  }

  /** What the reviews come to; it is neither dismissed nor parked any more. */
  Draft tally() {
    List<Review> counting = state(before.version(), before.last()).counting();
    Tally tally = Tally.of(counting, before.requiredReviews());
    dismissal = null;
    parkedUntil = null;
    verdict = tally.verdict();
    return to(tally.status());
  }

  /** Gives it a status; a decision ends the lease. */
  Draft to(Status next) {
    status = next;
    lease = null;
    return this;
  }

  /** Who has given their review has no more to do on it: an open claim is for the others then. */
  Draft handedOn(String reviewer) {
    if (status.isOpen() && reviewer.equals(assignee)) {
      assignee = null;
    }
    return this;
  }

  /** The same claim with only its lease another one. */
  ClaimState leased() {
    return state(before.version(), before.last());
  }

  private ClaimState state(long version, @Nullable Event last) {
    return new ClaimState(
        before.id(),
        version,
        status,
        words,
        kind,
        assignee,
        lease,
        reviews,
        round,
        before.requiredReviews(),
        verdict,
        dismissal,
        parkedUntil,
        supersededBy,
        comments,
        last);
  }

  /** The same state with an event that tells of something beside it, unless nothing changed. */
  Decision noted(Event.Change change, Event.Type type, String by, Instant now) {
    if (Objects.equals(change.from(), change.to())) {
      return new Decision.Accepted(before, null);
    }
    Event event =
        Event.of(
            before.id(), before.version() + 1, now, by, type, List.of(change), before.lastHash());
    return new Decision.Accepted(before.after(event), event);
  }

  /** The next state with its event, or the same state when nothing changed. */
  Decision accepted(Event.Type type, String by, Instant now) {
    ClaimState next = state(before.version() + 1, before.last());
    List<Event.Change> changes = new ArrayList<>();
    for (Field field : Field.values()) {
      String from = field.of(before, by);
      String to = field.of(next, by);
      if (from == null ? to != null : !from.equals(to)) {
        changes.add(new Event.Change(field, from, to));
      }
    }
    // The same words may be said twice, so comments are not compared.
    comments.stream()
        .skip(before.comments().size())
        .forEach(said -> changes.add(new Event.Change(Field.COMMENT, null, said.text())));
    if (changes.isEmpty()) {
      return new Decision.Accepted(before, null);
    }
    Event event = Event.of(before.id(), next.version(), now, by, type, changes, before.lastHash());
    return new Decision.Accepted(state(next.version(), event), event);
  }
}
