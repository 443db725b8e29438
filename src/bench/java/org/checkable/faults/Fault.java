package org.checkable.faults;

/** What can happen to one call on its way to the database and back. */
enum Fault {
  /** Nothing. */
  NONE,
  /** The connection breaks before the database hears of it. */
  DROPPED_BEFORE,
  /** The database does what it was asked to, and the connection breaks before it can say so. */
  DROPPED_AFTER,
  /** The answer comes late. */
  DELAYED,
  /** The answer comes later than anybody waits. */
  STALLED,
  /** The answer ends in its middle. */
  TRUNCATED,
  /** The answer comes a few bytes at a time, for longer than anybody waits. */
  TRICKLED,
  /** The database says that it broke, and did nothing. */
  FAILED_BEFORE,
  /** The database says that it broke, and did it all the same. */
  FAILED_AFTER,
  /** The table has had enough for now. */
  THROTTLED,
  /** The account has had enough for now. */
  LIMITED,
  /** A write meets another one. Reads never do. */
  CONFLICTED
}
