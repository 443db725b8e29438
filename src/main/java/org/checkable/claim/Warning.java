package org.checkable.claim;

import java.util.Set;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something within the article that does not add up; a hint for people, never a verdict.
 *
 * @param code such as PERCENT_MISMATCH, WEEKDAY_MISMATCH, FIGURES_DIFFER, OUTDATED_PREMISE
 * @param detail one sentence for people
 * @param span the words it is about
 * @param otherSentence index of the sentence that it conflicts with; null when there is none
 */
public record Warning(String code, String detail, Span span, @Nullable Integer otherSentence) {
  private static final Set<String> RECKONED =
      Set.of("PERCENT_MISMATCH", "SUM_MISMATCH", "WEEKDAY_MISMATCH");

  /** How sure it is that something is wrong; the wire names are these. */
  public enum Certainty {
    /** The calendar or arithmetic says so, of what one sentence itself puts together. */
    HIGH,
    /** Two places, or a share and its whole, may still be of different things. */
    MEDIUM
  }

  public Certainty certainty() {
    return RECKONED.contains(code) ? Certainty.HIGH : Certainty.MEDIUM;
  }
}
