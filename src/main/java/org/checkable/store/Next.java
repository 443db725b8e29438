package org.checkable.store;

import org.jspecify.annotations.Nullable;

/** What came of asking for the next claim. */
public sealed interface Next {
  /** The claim, leased. */
  record Taken(ClaimFile file) implements Next {}

  /**
   * None so far.
   *
   * @param further where to look on, after as many claims as one look goes through; null when all
   *     were looked at
   */
  record Nothing(@Nullable Cursor further) implements Next {}

  /** The cursor is not one of ours, or belongs to other filters or another tenant. */
  record BadCursor() implements Next {}
}
