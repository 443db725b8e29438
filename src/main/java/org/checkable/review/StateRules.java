package org.checkable.review;

import java.time.Instant;

/** Which command is possible in which state; why one is not, in a sentence for people. */
final class StateRules {
  private static final String POSSIBLE = "";

  private StateRules() {}

  /** What stands in the way, or an empty text. */
  static String conflict(ClaimState state, Command command, ReviewDesk desk) {
    String reviewer = desk.reviewer();
    Instant now = desk.now();
    return switch (command) {
      case Command.TakeLease _ -> review(state, reviewer, now);
      case Command.GiveBack _ -> POSSIBLE;
      case Command.Submit _ -> review(state, reviewer, now);
      case Command.Amend _ -> amend(state, reviewer, now);
      case Command.Dismiss _ -> open(state, now, "dismissed");
      case Command.Park _ -> open(state, now, "parked");
      case Command.Reopen _ ->
          state.status().isOpen() ? "An open claim cannot be reopened." : POSSIBLE;
      case Command.Edit edit -> edit(state, edit, now);
      case Command.Undo _ -> undo(state, reviewer, now);
      case Command.Say _, Command.Match _, Command.Supersede _, Command.Restore _ -> POSSIBLE;
    };
  }

  private static String open(ClaimState state, Instant now, String participle) {
    return state.isOpen(now)
        ? POSSIBLE
        : "A claim that is " + state.status() + " cannot be " + participle + "; reopen it first.";
  }

  /** A second review by the same person would be none. */
  private static String review(ClaimState state, String reviewer, Instant now) {
    String open = open(state, now, "reviewed");
    return open.isEmpty() && state.hasReviewBy(reviewer)
        ? "You have reviewed this claim; amend your review instead."
        : open;
  }

  private static String amend(ClaimState state, String reviewer, Instant now) {
    if (!state.hasReviewBy(reviewer)) {
      return "You have no review of this claim to amend.";
    }
    return state.status() == Status.REVIEWED ? POSSIBLE : open(state, now, "amended");
  }

  private static String edit(ClaimState state, Command.Edit edit, Instant now) {
    boolean assignsOnly =
        edit.alterations().stream().allMatch(Command.Alteration.Assign.class::isInstance);
    if (assignsOnly && state.status() == Status.PARKED) {
      return POSSIBLE;
    }
    String open = open(state, now, "edited");
    return open.isEmpty() ? Editing.conflict(state, edit.alterations()) : open;
  }

  private static String undo(ClaimState state, String reviewer, Instant now) {
    return state.undoUntil(reviewer, now).isPresent()
        ? POSSIBLE
        : "Only your own decision can be undone, within "
            + ClaimState.UNDO.toSeconds()
            + " seconds, before anything else happens, and no review that showed you another's.";
  }
}
