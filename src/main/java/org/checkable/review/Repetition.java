package org.checkable.review;

import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.checkable.review.Command.Alteration;

/**
 * Whether a command was carried out already: a client whose answer got lost asks again, and is not
 * to be told that somebody, namely itself, was faster. It is one only if the claim is just as the
 * command would have it, by the same reviewer, and nothing has happened since.
 */
final class Repetition {
  private Repetition() {}

  static boolean isOne(ClaimState state, Command.Change command, String reviewer) {
    Event last = state.last();
    return last != null
        && last.by().equals(reviewer)
        && last.version() == state.version()
        && command.basedOn() == state.version() - 1
        && last.type() == type(command)
        && isDone(state, command, reviewer);
  }

  private static Event.Type type(Command.Change command) {
    return switch (command) {
      case Command.Submit _ -> Event.Type.REVIEWED;
      case Command.Amend _ -> Event.Type.AMENDED;
      case Command.Dismiss _ -> Event.Type.DISMISSED;
      case Command.Park _ -> Event.Type.PARKED;
      case Command.Reopen _ -> Event.Type.REOPENED;
      case Command.Edit _ -> Event.Type.EDITED;
      case Command.Match _ -> Event.Type.MATCHED;
      case Command.Undo _ -> Event.Type.UNDONE;
      case Command.Say _ -> Event.Type.COMMENTED;
    };
  }

  private static boolean isDone(ClaimState state, Command.Change command, String reviewer) {
    return switch (command) {
      case Command.Submit(long _, Opinion opinion) -> hasSaid(state, reviewer, opinion);
      case Command.Amend(long _, Opinion opinion) -> hasSaid(state, reviewer, opinion);
      case Command.Dismiss(long _, Dismissal dismissal) -> dismissal.equals(state.dismissal());
      case Command.Park(long _, var until) ->
          until.truncatedTo(ChronoUnit.MILLIS).equals(state.parkedUntil());
      case Command.Edit edit ->
          edit.alterations().stream().allMatch(alteration -> holds(state, alteration));
      case Command.Say(long _, String text) -> text.equals(state.comments().getLast().text());
      case Command.Match match -> hasMatched(state, match);
      case Command.Reopen _, Command.Undo _ -> true;
    };
  }

  /** What was said before is what the command itself has said by now. */
  private static boolean hasMatched(ClaimState state, Command.Match match) {
    return Optional.ofNullable(state.last())
        .flatMap(last -> last.change(Field.MATCH))
        .filter(change -> Objects.equals(change.to(), match.change().to()))
        .isPresent();
  }

  private static boolean hasSaid(ClaimState state, String reviewer, Opinion opinion) {
    return state.hasReviewBy(reviewer)
        && state.reviewBy(reviewer).orElseThrow().opinion().equals(opinion);
  }

  private static boolean holds(ClaimState state, Alteration alteration) {
    EditedWords words = state.words();
    return switch (alteration) {
      case Alteration.Text(String text) -> text.equals(words.text());
      case Alteration.OfKind(var kind) -> kind == state.kind();
      case Alteration.Assign(var assignee) -> Objects.equals(assignee, state.assignee());
      case Alteration.RevertRewrite(int place) -> isTakenBack(words, place);
      case Alteration.Pick(int place, String candidate) -> isPicked(words, place, candidate);
    };
  }

  /** Places count what the claim showed before, so it is put back to see whether it comes out. */
  private static boolean isTakenBack(EditedWords words, int place) {
    return words.reverted().stream()
        .anyMatch(
            taken -> {
              SortedSet<Integer> fewer = new TreeSet<>(words.reverted());
              fewer.remove(taken);
              EditedWords before =
                  new EditedWords(
                      words.claim(), words.raw(), fewer, words.picked(), words.byHand());
              return before.without(place).filter(words::equals).isPresent();
            });
  }

  private static boolean isPicked(EditedWords words, int place, String candidate) {
    return words.picked().keySet().stream()
        .anyMatch(
            picked -> {
              SortedMap<Integer, String> fewer = new TreeMap<>(words.picked());
              fewer.remove(picked);
              EditedWords before =
                  new EditedWords(
                      words.claim(), words.raw(), words.reverted(), fewer, words.byHand());
              return before.with(place, candidate).filter(words::equals).isPresent();
            });
  }
}
