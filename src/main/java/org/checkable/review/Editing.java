package org.checkable.review;

import java.util.ArrayList;
import java.util.List;
import org.checkable.article.Reading.InvalidField;
import org.checkable.claim.Unresolved;
import org.checkable.review.Command.Alteration;

/** Carries out what an edit alters. */
final class Editing {
  static final int LONGEST_TEXT = 2_000;

  private Editing() {}

  /** What in the claim stands in the way, or an empty text. */
  static String conflict(ClaimState state, List<Alteration> alterations) {
    boolean byParts =
        alterations.stream()
            .anyMatch(
                one -> one instanceof Alteration.RevertRewrite || one instanceof Alteration.Pick);
    return byParts && state.words().byHand() != null
        ? "The words were written by hand: there is no insertion to take back or to choose."
        : "";
  }

  static List<InvalidField> errors(ClaimState state, List<Alteration> alterations) {
    List<InvalidField> errors = new ArrayList<>();
    if (alterations.isEmpty()) {
      errors.add(new InvalidField("", "Nothing is to be changed."));
    }
    alterations.forEach(one -> check(state, one, errors));
    long wordings = alterations.stream().filter(Editing::isWording).count();
    if (wordings > 1) {
      errors.add(new InvalidField("", "One of text, revertRewrite and pick at a time."));
    }
    return errors;
  }

  private static boolean isWording(Alteration alteration) {
    return switch (alteration) {
      case Alteration.Text _, Alteration.RevertRewrite _, Alteration.Pick _ -> true;
      case Alteration.OfKind _, Alteration.Assign _ -> false;
    };
  }

  private static void check(ClaimState state, Alteration alteration, List<InvalidField> errors) {
    switch (alteration) {
      case Alteration.Text(String text) -> {
        if (text.isBlank() || text.length() > LONGEST_TEXT || hasControls(text)) {
          errors.add(
              new InvalidField(
                  "/text", "1 to " + LONGEST_TEXT + " characters on one line are wanted."));
        }
      }
      case Alteration.OfKind _ -> {}
      case Alteration.Assign(var assignee) -> {
        if (assignee != null && !ReviewerName.isOne(assignee)) {
          errors.add(new InvalidField("/assignee", ReviewerName.WANTED));
        }
      }
      case Alteration.RevertRewrite(int place) -> {
        if (state.words().without(place).isEmpty()) {
          errors.add(new InvalidField("/revertRewrite", "The claim has no such rewrite."));
        }
      }
      case Alteration.Pick pick -> checkPick(state.words(), pick, errors);
    }
  }

  private static void checkPick(
      EditedWords words, Alteration.Pick pick, List<InvalidField> errors) {
    List<Unresolved> open = words.unresolved();
    if (pick.place() < 0 || pick.place() >= open.size()) {
      errors.add(new InvalidField("/pick/unresolved", "The claim has no such unresolved word."));
    } else if (!open.get(pick.place()).candidates().contains(pick.candidate())) {
      errors.add(new InvalidField("/pick/candidate", "That is not one of the candidates."));
    } else if (words.with(pick.place(), pick.candidate()).isEmpty()) {
      errors.add(new InvalidField("/pick/unresolved", "An insertion already stands there."));
    }
  }

  private static boolean hasControls(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }

  static Draft carryOut(Draft draft, List<Alteration> alterations) {
    for (Alteration alteration : alterations) {
      switch (alteration) {
        case Alteration.Text(String text) -> {
          if (!text.equals(draft.words.text())) {
            draft.words = draft.words.rewritten(text);
          }
        }
        case Alteration.OfKind(var kind) -> draft.kind = kind;
        case Alteration.Assign(var assignee) -> draft.assignee = assignee;
        case Alteration.RevertRewrite(int place) ->
            draft.words = draft.words.without(place).orElseThrow();
        case Alteration.Pick(int place, String candidate) ->
            draft.words = draft.words.with(place, candidate).orElseThrow();
      }
    }
    return draft;
  }
}
