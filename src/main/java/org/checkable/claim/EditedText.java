package org.checkable.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.checkable.text.Span;

/** Carries edits out on the words of a claim, from left to right. */
final class EditedText {
  private final String text;
  private final List<Span> pieces;
  private final StringBuilder words = new StringBuilder(80);
  private final List<Rewrite> rewrites = new ArrayList<>();
  private final List<Unresolved> unresolved;
  private int piece;
  private int at;

  private EditedText(String text, List<Span> pieces, List<Unresolved> unresolved) {
    this.text = text;
    this.pieces = pieces;
    this.unresolved = new ArrayList<>(unresolved);
    this.at = pieces.getFirst().start();
  }

  /**
   * The claim's wording.
   *
   * @param edits by where they go; one that cannot be carried out is left to people
   */
  static Wording of(String text, List<Span> pieces, List<Edit> edits, List<Unresolved> unresolved) {
    EditedText edited = new EditedText(text, pieces, unresolved);
    for (Edit edit : edits) {
      edited.carryOut(edit);
    }
    edited.finish();
    edited.unresolved.sort(Comparator.comparing(Unresolved::span));
    return new Wording(edited.words.toString(), edited.rewrites, edited.unresolved);
  }

  private void carryOut(Edit edit) {
    while (piece + 1 < pieces.size() && edit.at() > pieces.get(piece).end()) {
      nextPiece();
    }
    if (edit.at() < at || edit.at() + edit.removed() > pieces.get(piece).end()) {
      unresolved.add(edit.otherwise());
      return;
    }
    words.append(text, at, edit.at());
    if (edit.place() == Edit.Place.AFTER) {
      words.append(' ');
    }
    int bracket = words.length();
    words.append('[').append(edit.to()).append(']');
    at = edit.at() + edit.removed();
    if (edit.place() == Edit.Place.BEFORE || sticks(edit)) {
      words.append(' ');
    }
    rewrites.add(
        new Rewrite(
            edit.rule(), bracket, text.substring(edit.at(), at), edit.to(), edit.copiedFrom()));
  }

  private void nextPiece() {
    words.append(text, at, pieces.get(piece).end()).append(Claim.LEFT_OUT);
    at = pieces.get(++piece).start();
  }

  private void finish() {
    while (piece + 1 < pieces.size()) {
      nextPiece();
    }
    words.append(text, at, pieces.get(piece).end());
  }

  /** Whether the next word would stick to the bracket. */
  private boolean sticks(Edit edit) {
    return edit.place() != Edit.Place.BEFORE
        && at < text.length()
        && Character.isLetterOrDigit(text.charAt(at));
  }
}
