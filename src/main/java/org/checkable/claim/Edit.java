package org.checkable.claim;

/**
 * One insertion before it is carried out.
 *
 * @param at where in the article it goes
 * @param removed how many UTF-16 units there it stands in place of
 * @param otherwise what is left to people where it cannot be carried out
 */
record Edit(
    int at,
    int removed,
    Place place,
    String rule,
    String to,
    CopiedFrom copiedFrom,
    Unresolved otherwise) {

  /** On which side of a space the bracket stands. */
  enum Place {
    BEFORE,
    AFTER,
    INSTEAD
  }
}
