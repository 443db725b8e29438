package org.checkable.review;

import java.util.OptionalInt;

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
  NO_LONGER_TRUE;

  /** Its place on the scale from FALSE, 1, to TRUE, 5; nothing for those that are beside it. */
  public OptionalInt value() {
    return switch (this) {
      case FALSE -> OptionalInt.of(1);
      case MOSTLY_FALSE -> OptionalInt.of(2);
      case MIXED -> OptionalInt.of(3);
      case MOSTLY_TRUE -> OptionalInt.of(4);
      case TRUE -> OptionalInt.of(5);
      case UNPROVEN, MISSING_CONTEXT, SATIRE, NO_LONGER_TRUE -> OptionalInt.empty();
    };
  }

  public boolean isScaled() {
    return value().isPresent();
  }
}
