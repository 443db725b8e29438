package org.checkable.review;

/**
 * How far people have come with a claim; what they found is the verdict, another axis. The wire
 * names are these. A claim that somebody is working on is leased, which is not a status: a lease
 * ends by itself.
 */
public enum Status {
  PENDING,
  NEEDS_SECOND,
  CONFLICT,
  REVIEWED,
  DISMISSED,
  PARKED;

  /** Whether the claim is in the queue. */
  public boolean isOpen() {
    return switch (this) {
      case PENDING, NEEDS_SECOND, CONFLICT -> true;
      case REVIEWED, DISMISSED, PARKED -> false;
    };
  }
}
