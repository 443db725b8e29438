package org.checkable.claim;

/** The main thing a claim asserts; the wire names are these. */
public enum Kind {
  /** A number, share, date, rank or amount is the point. */
  QUANTITY,
  /** More, less, first, record, since. */
  COMPARISON,
  /** One thing leads to another. */
  CAUSE,
  /** Something happened or somebody did something. */
  EVENT,
  /** What a rule, court or law says or requires. */
  LAW,
  /** What somebody said, promised, believes, voted or demands is itself the point. */
  POSITION,
  /** What something or somebody is or has. */
  STATE
}
