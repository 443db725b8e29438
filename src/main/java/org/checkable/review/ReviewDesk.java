package org.checkable.review;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.checkable.article.Reading.InvalidField;
import org.checkable.claim.ClaimId;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a command does to a claim: (state, command, who, now) gives the next state with its
 * event, or a refusal. Pure; {@code state-machine.tsv} beside its test says what every command does
 * in every state.
 *
 * <p>What is asked first decides which refusal is given: the version, then the lease, then the
 * state, then what the command carries. A command that the latest event carried out already is
 * accepted again and changes nothing, so that asking again is safe.
 *
 * @param reviewer who is asking
 * @param now in whole milliseconds, as all times are kept
 */
public record ReviewDesk(String reviewer, Instant now) {
  public static final Duration USUAL_LEASE = Duration.ofMinutes(10);
  public static final Duration LONGEST_LEASE = Duration.ofMinutes(30);

  /** Further off nobody plans. */
  private static final long MOST_YEARS = 20;

  public static Decision decide(ClaimState state, Command command, String reviewer, Instant now) {
    return new ReviewDesk(reviewer, now.truncatedTo(ChronoUnit.MILLIS)).decide(state, command);
  }

  private Decision decide(ClaimState state, Command command) {
    if (command instanceof Command.Change change && Repetition.isOne(state, change, reviewer)) {
      return new Decision.Accepted(state, null);
    }
    return refusal(state, command)
        .<Decision>map(Decision.Refused::new)
        .orElseGet(() -> carriedOut(state, command));
  }

  private Optional<Refusal> refusal(ClaimState state, Command command) {
    if (command instanceof Command.Change change && change.basedOn() != state.version()) {
      return Optional.of(stale(change.basedOn(), state.version(), state.last()));
    }
    Optional<Lease> foreign = state.foreignLease(reviewer, now);
    if (foreign.isPresent() && state.isOpen(now) && command.waitsForLease()) {
      return Optional.of(new Refusal.LeaseHeld(foreign.get().holder(), foreign.get().until()));
    }
    String conflict = StateRules.conflict(state, command, this);
    if (!conflict.isEmpty()) {
      return Optional.of(new Refusal.StateConflict(state.statusAt(now), conflict));
    }
    List<InvalidField> errors = errors(state, command);
    return errors.isEmpty() ? Optional.empty() : Optional.of(new Refusal.Invalid(errors));
  }

  /** What is said to somebody who has seen another version. */
  public static Refusal.StaleVersion stale(long sent, long current, @Nullable Event last) {
    return last == null
        ? new Refusal.StaleVersion(sent, current, null, List.of())
        : new Refusal.StaleVersion(
            sent,
            current,
            last.by(),
            last.changes().stream().map(change -> change.field().wire()).toList());
  }

  private List<InvalidField> errors(ClaimState state, Command command) {
    return switch (command) {
      case Command.TakeLease(Duration length) -> leaseErrors(length);
      case Command.Submit submit -> OpinionRules.errors(submit.opinion());
      case Command.Amend amend -> OpinionRules.errors(amend.opinion());
      case Command.Dismiss dismiss -> dismissalErrors(state.id(), dismiss.dismissal());
      case Command.Park park -> parkErrors(park.until());
      case Command.Edit edit -> Editing.errors(state, edit.alterations());
      case Command.Say(long _, String text) -> Comment.errors(text);
      case Command.GiveBack _,
          Command.Reopen _,
          Command.Undo _,
          Command.Match _,
          Command.Supersede _,
          Command.Restore _ ->
          List.of();
    };
  }

  private static List<InvalidField> leaseErrors(Duration length) {
    return length.isPositive() && length.compareTo(LONGEST_LEASE) <= 0
        ? List.of()
        : List.of(
            new InvalidField(
                "/leaseSeconds", "A lease takes 1 to " + LONGEST_LEASE.toSeconds() + " seconds."));
  }

  private static List<InvalidField> dismissalErrors(ClaimId id, Dismissal dismissal) {
    boolean duplicate = dismissal.reason() == DismissReason.DUPLICATE_OF;
    ClaimId other = dismissal.duplicateOf();
    if (duplicate == (other != null) && !id.equals(other)) {
      return List.of();
    }
    return List.of(
        new InvalidField(
            "/duplicateOf",
            duplicate
                ? "The ID of the other claim is wanted with DUPLICATE_OF."
                : "Goes with DUPLICATE_OF only."));
  }

  private List<InvalidField> parkErrors(Instant until) {
    Instant last = now.atOffset(ZoneOffset.UTC).plusYears(MOST_YEARS).toInstant();
    return until.isAfter(now) && until.isBefore(last)
        ? List.of()
        : List.of(
            new InvalidField(
                "/until", "A time to come, within " + MOST_YEARS + " years, is wanted."));
  }

  private Decision carriedOut(ClaimState state, Command command) {
    Draft draft = Draft.of(state);
    return switch (command) {
      case Command.TakeLease(Duration length) -> {
        draft.lease = new Lease(reviewer, now.plus(length));
        yield new Decision.Accepted(draft.leased(), null);
      }
      case Command.GiveBack _ -> {
        draft.lease = null;
        yield new Decision.Accepted(draft.leased(), null);
      }
      case Command.Submit(long basedOn, Opinion opinion) ->
          done(
              draft.put(submitted(state, opinion, basedOn)).tally().handedOn(reviewer),
              Event.Type.REVIEWED);
      case Command.Amend(long basedOn, Opinion opinion) ->
          done(
              draft
                  .put(state.reviewBy(reviewer).orElseThrow().amended(opinion, basedOn, now))
                  .tally(),
              Event.Type.AMENDED);
      case Command.Dismiss(long _, Dismissal dismissal) -> {
        draft.dismissal = dismissal;
        draft.parkedUntil = null;
        yield done(draft.to(Status.DISMISSED), Event.Type.DISMISSED);
      }
      case Command.Park(long _, Instant until) -> {
        draft.parkedUntil = until.truncatedTo(ChronoUnit.MILLIS);
        yield done(draft.to(Status.PARKED), Event.Type.PARKED);
      }
      case Command.Reopen _ -> {
        draft.round += state.status() == Status.REVIEWED ? 1 : 0;
        yield done(draft.tally(), Event.Type.REOPENED);
      }
      case Command.Edit edit ->
          done(Editing.carryOut(draft, edit.alterations()), Event.Type.EDITED);
      case Command.Say(long _, String text) ->
          done(
              draft.say(new Comment(reviewer, now, state.version() + 1, text)),
              Event.Type.COMMENTED);
      case Command.Supersede(Successor by) -> {
        draft.supersededBy = by;
        yield done(draft, Event.Type.SUPERSEDED);
      }
      case Command.Restore _ -> {
        draft.supersededBy = null;
        yield done(draft, Event.Type.RESTORED);
      }
      case Command.Match match -> draft.noted(match.change(), Event.Type.MATCHED, reviewer, now);
      case Command.Undo _ -> done(Undoing.of(state, draft, reviewer), Event.Type.UNDONE);
    };
  }

  private Review submitted(ClaimState state, Opinion opinion, long basedOn) {
    return new Review(
        reviewer, opinion, state.version() + 1, basedOn, now, state.round(), false, null);
  }

  private Decision done(Draft draft, Event.Type type) {
    return draft.accepted(type, reviewer, now);
  }
}
