package org.checkable.match;

/** How what one claim says stands to what another says. The wire names are these. */
public enum Relation {
  /** The same words, apart from case, punctuation, articles and the way figures are written. */
  SAME,
  /** Other words; what would make one true would make the other true. */
  REWORDED,
  /** The same but for a figure, or for the figures of a date. */
  DIFFERENT_NUMBER,
  /** One says what the other denies, or the opposite of it. */
  NEGATED,
  /** About the same, saying something else: other people, another place or time, or more. */
  RELATED
}
