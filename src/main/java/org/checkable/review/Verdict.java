package org.checkable.review;

/**
 * What people found, which is another axis than how far they have come ({@link Status}). Checkable
 * itself never gives one. The wire names are these.
 */
public enum Verdict {
  FALSE,
  MOSTLY_FALSE,
  MIXED,
  MOSTLY_TRUE,
  TRUE,
  UNPROVEN,
  MISSING_CONTEXT,
  SATIRE,
  NO_LONGER_TRUE
}
