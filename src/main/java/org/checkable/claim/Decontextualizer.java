package org.checkable.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.checkable.quantity.Days;
import org.checkable.quantity.TimeMention;
import org.checkable.text.Sentence;
import org.checkable.text.Span;

/**
 * Puts a claim into words that can be checked without its article (Choi and others 2021). It only
 * ever inserts, in square brackets, what it has copied; it removes nothing but a pronoun that a
 * name stands in for.
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
 * <p>It fails closed: what a reader of the claim cannot identify and what cannot be inserted is in
 * {@link Wording#unresolved}. What the claim itself says is not said again.
 */
final class Decontextualizer {
  private static final Comparator<Edit> IN_ORDER =
      (one, other) -> Integer.compare(one.at(), other.at());

  /**
   * The wording of one fragment.
   *
   * @param times the dates and periods in it
   */
  Wording wording(
      Reported reported, Sentence sentence, Fragment fragment, List<TimeMention> times) {
    String text = reported.article().text();
    MentionExpander mentions = new MentionExpander(reported, sentence, fragment, times);
    List<Edit> edits = new ArrayList<>(mentions.edits());
    List<Unresolved> unresolved = new ArrayList<>(mentions.unresolved());
    for (TimeMention time : times) {
      addTime(text, fragment.span(), time, edits, unresolved);
    }
    edits.sort(IN_ORDER);
    Wording wording = EditedText.of(text, fragment.pieces(), edits, unresolved);
    return wording;
  }

  private static void addTime(
      String text, Span claim, TimeMention time, List<Edit> edits, List<Unresolved> unresolved) {
    Span anchor = time.anchor();
    if (time.missing() == TimeMention.Missing.NOTHING) {
      return;
    }
    Span span = time.span();
    Unresolved open = new Unresolved(span.slice(text), span, time.candidates());
    if (time.from() == null || time.to() == null) {
      unresolved.add(open);
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
            anchor == null ? new CopiedFrom.Field("publishedAt") : new CopiedFrom.Text(anchor),
            open));
  }

  private static String rule(boolean year, boolean sentence) {
    return (year ? "YEAR_FROM_" : "DATE_FROM_") + (sentence ? "SENTENCE" : "DATELINE");
  }
}
