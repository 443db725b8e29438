package org.checkable.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.checkable.quantity.Days;
import org.checkable.quantity.TimeMention;
import org.checkable.text.Sentence;
import org.checkable.text.Span;

/**
 * Puts a claim into words that can be checked without its article. It only ever inserts, in square
 * brackets, what it has copied; it removes nothing but a pronoun that a name stands in for.
 *
 * <ul>
 *   <li>A pronoun gives way to the name: "[Rachel Reeves] said".
 *   <li>A short name is completed: "[Donald] Trump", "Daniel [Montalvo]".
 *   <li>A description, a possessive and a date keep their place and are explained after it: "the
 *       company [Acme Ltd]", "his [Donald Trump] return", "on Thursday [2025-07-03]", "June
 *       [2025]".
 *   <li>A fragment gets the subject and the reporting words that it lacks: "[They] were sent back",
 *       "[The ministry said] exports fell".
 * </ul>
 *
 * <p>Who the claim itself names is not named again.
 */
final class Rewriter {
  private static final Comparator<Edit> IN_ORDER =
      (one, other) -> Integer.compare(one.at(), other.at());

  /**
   * The wording of one fragment.
   *
   * @param times the dates and periods in it
   */
  Wording wording(
      Reported reported, Sentence sentence, Fragment fragment, List<TimeMention> times) {
    Naming naming = new Naming(reported, sentence, fragment);
    List<Edit> edits = new ArrayList<>(naming.edits());
    List<Unresolved> unresolved = new ArrayList<>(naming.unresolved());
    for (TimeMention time : times) {
      addTime(reported.article().text(), fragment.span(), time, edits, unresolved);
    }
    edits.sort(IN_ORDER);
    unresolved.sort(Comparator.comparing(Unresolved::span));
    return carryOut(reported.article().text(), fragment.pieces(), edits, unresolved);
  }

  private static void addTime(
      String text, Span claim, TimeMention time, List<Edit> edits, List<Unresolved> unresolved) {
    Span anchor = time.anchor();
    if (time.missing() == TimeMention.Missing.NOTHING) {
      return;
    }
    if (time.from() == null || time.to() == null) {
      unresolved.add(new Unresolved(time.span().slice(text), time.span(), time.candidates()));
      return;
    }
    boolean year = time.missing() == TimeMention.Missing.YEAR;
    if (year && anchor != null && claim.contains(anchor)) {
      return; // "In 2018 … in May": the claim says it.
    }
    String to =
        year ? Integer.toString(time.to().getYear()) : new Days(time.from(), time.to()).written();
    edits.add(
        new Edit(
            time.insertAt(),
            0,
            Edit.Place.AFTER,
            rule(year, anchor != null),
            to,
            anchor == null ? new CopiedFrom.Field("publishedAt") : new CopiedFrom.Text(anchor)));
  }

  private static String rule(boolean year, boolean sentence) {
    return (year ? "YEAR_FROM_" : "DATE_FROM_") + (sentence ? "SENTENCE" : "DATELINE");
  }

  private static Wording carryOut(
      String text, List<Span> pieces, List<Edit> edits, List<Unresolved> unresolved) {
    StringBuilder words = new StringBuilder(80);
    List<Rewrite> rewrites = new ArrayList<>(edits.size());
    int piece = 0;
    int at = pieces.getFirst().start();
    for (Edit edit : edits) {
      while (piece + 1 < pieces.size() && edit.at() > pieces.get(piece).end()) {
        words.append(text, at, pieces.get(piece).end()).append(Claim.LEFT_OUT);
        at = pieces.get(++piece).start();
      }
      if (edit.at() < at || edit.at() + edit.removed() > pieces.get(piece).end()) {
        continue;
      }
      words.append(text, at, edit.at());
      if (edit.place() == Edit.Place.AFTER) {
        words.append(' ');
      }
      int bracket = words.length();
      words.append('[').append(edit.to()).append(']');
      at = edit.at() + edit.removed();
      if (edit.place() == Edit.Place.BEFORE || endsInWord(text, at, edit)) {
        words.append(' ');
      }
      rewrites.add(
          new Rewrite(
              edit.rule(), bracket, text.substring(edit.at(), at), edit.to(), edit.copiedFrom()));
    }
    words.append(text, at, pieces.get(piece).end());
    while (++piece < pieces.size()) {
      words.append(Claim.LEFT_OUT).append(pieces.get(piece).slice(text));
    }
    return new Wording(words.toString(), rewrites, unresolved);
  }

  /** Whether the next word would stick to the bracket. */
  private static boolean endsInWord(String text, int at, Edit edit) {
    return edit.place() != Edit.Place.BEFORE
        && at < text.length()
        && Character.isLetterOrDigit(text.charAt(at));
  }
}
