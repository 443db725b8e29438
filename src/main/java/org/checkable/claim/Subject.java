package org.checkable.claim;

import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/** Trims the words that a fragment borrows: "Daniel Hart, 19, of Leeds" gives "Daniel Hart". */
final class Subject {
  private Subject() {}

  /** Where the words stand; null when nothing is lacking. */
  static @Nullable Span span(Clauses clauses, Cut cut) {
    if (!cut.lacksSubject()) {
      return null;
    }
    int last = cut.subjectTo() - 1;
    // Without its auxiliary a subject ends in a noun; what comes between ("personally") is dropped.
    while (last > cut.subjectFrom() && clauses.classOf(last) == WordClass.ADVERB) {
      last--;
    }
    if (!clauses.isFinite(last)) {
      last = beforeAside(clauses, cut.subjectFrom(), last);
    }
    while (last > cut.subjectFrom() && clauses.isMark(last, ',')) {
      last--;
    }
    return clauses.span(cut.subjectFrom(), last);
  }

  private static int beforeAside(Clauses clauses, int first, int last) {
    if (clauses.classOf(first) == WordClass.PREPOSITION) {
      return last;
    }
    int comma = -1;
    for (int at = first; at <= last; at++) {
      if (clauses.classOf(at) == WordClass.COORDINATOR) {
        return last;
      }
      if (comma < 0 && clauses.isMark(at, ',')) {
        comma = at;
      }
    }
    return comma > first ? comma - 1 : last;
  }
}
