package org.checkable.quantity;

import java.time.LocalDate;
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
 * @param weekday the weekday it names, 1 (Monday) to 7; 0 when it names none
 */
public record TimeMention(
    Span span,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Missing missing,
    int insertAt,
    int weekday) {

  /** What is not in the words. */
  public enum Missing {
    NOTHING,
    YEAR,
    ALL
  }

  /** Nothing but the article's date can tell, and it is not known. */
  public boolean isUnresolved() {
    return from == null;
  }
}
