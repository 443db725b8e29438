package org.checkable.claim;

/**
 * One insertion before it is carried out.
 *
 * @param at where in the article it goes
 * @param removed how many UTF-16 units there it stands in place of
 */
record Edit(int at, int removed, Place place, String rule, String to, CopiedFrom copiedFrom) {

  /** On which side of a space the bracket stands. */
  enum Place {
    BEFORE,
    AFTER,
    INSTEAD
  }
}
