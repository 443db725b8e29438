package org.checkable.quantity;

import java.time.LocalDate;
import java.util.List;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A date or period as a sentence names it.
 *
 * @param span the words, a preposition before them included ("on Thursday")
 * @param from its first day; null when only the article's date could tell, and it is not known
 * @param to its last day
 * @param missing what a reader without the article lacks
 * @param insertAt where in the article what is missing would stand
 * @param anchor where the sentence says what it is dated by; null when the article's date tells
 * @param candidates what it may be, when it is open
 * @param weekday the weekday it names, 1 (Monday) to 7; 0 when it names none
 */
public record TimeMention(
    Span span,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Missing missing,
    int insertAt,
    @Nullable Span anchor,
    List<String> candidates,
    int weekday) {

  public TimeMention {
    candidates = List.copyOf(candidates);
  }

  /** What is not in the words. */
  public enum Missing {
    NOTHING,
    YEAR,
    ALL,
    /** Another date tells, which its sentence does not name: "the following year". */
    ANCHOR,
    /** About when the article was written, or before: "now", "so far", "the last few years". */
    NOW
  }

  /** Nothing but the article's date can tell, and it is not known. */
  public boolean isUnresolved() {
    return from == null;
  }
}
