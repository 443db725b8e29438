package org.checkable.claim;

/**
 * How a part of a sentence that may say something by itself hangs on the rest, and so which words
 * of the rest it needs.
 */
enum Joint {
  /** Says nothing by itself. */
  NONE,
  /** A coordinated predicate: it may need subject and auxiliaries of the first. */
  PREDICATE,
  /** A coordinated noun phrase: it needs the clause, in the place of the first. */
  NOMINAL,
  /** A relative clause: it needs its noun. */
  RELATIVE,
  /** A participle behind a noun: it needs that noun. */
  PARTICIPLE,
  /** A noun phrase that tells more of another: it needs the other. */
  APPOSITION,
  /** A clause with a subject of its own: it needs nothing. */
  CLAUSE,
  /** A participle or "with" behind or before a clause: it needs the subject. */
  TAIL
}
