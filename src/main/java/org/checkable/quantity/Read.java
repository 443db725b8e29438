package org.checkable.quantity;

import java.time.LocalDate;
import java.util.List;
import org.checkable.quantity.TimeMention.Missing;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A date or period that was read.
 *
 * @param start its first token
 * @param end after its last
 * @param days null when the article does not say
 * @param weekday the weekday it names, 1 (Monday) to 7; 0 when it names none
 * @param anchor where the sentence says what it is counted from; null when the article's date does
 * @param candidates what it may be, when it is open
 */
record Read(
    int start,
    int end,
    @Nullable Days days,
    Missing missing,
    int weekday,
    @Nullable Span anchor,
    List<String> candidates) {

  /** One that says all itself, or only by the article's date. */
  static Read of(int start, int end, @Nullable Days days, Missing missing) {
    return new Read(start, end, days, missing, 0, null, List.of());
  }

  static Read open(int start, int end, List<Days> candidates, Missing missing) {
    List<String> written = candidates.stream().map(Days::written).toList();
    return new Read(start, end, null, missing, 0, null, written);
  }

  /** One about when an article was written. */
  static Read now(int start, int end, @Nullable LocalDate today) {
    List<String> candidates = today == null ? List.of() : List.of(today.toString());
    return new Read(start, end, null, Missing.NOW, 0, null, candidates);
  }

  static Read anchored(int start, int end, Days days, Missing missing, Span anchor) {
    return new Read(start, end, days, missing, 0, anchor, List.of());
  }

  Read on(int first, int newWeekday) {
    return new Read(first, end, days, missing, newWeekday, anchor, candidates);
  }

  Read from(int first) {
    return new Read(first, end, days, missing, weekday, anchor, candidates);
  }

  /** Whether its year is known from its words or its sentence. */
  boolean hasYear() {
    return days != null && (missing == Missing.NOTHING || anchor != null);
  }
}
