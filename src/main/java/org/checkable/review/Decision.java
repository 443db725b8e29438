package org.checkable.review;

import org.jspecify.annotations.Nullable;

/** What {@link ReviewDesk} makes of a command. */
public sealed interface Decision {

  /**
   * It is done.
   *
   * @param event to be kept with the state; null when no event belongs to it, as with a lease, or
   *     when everything was as wanted already
   */
  record Accepted(ClaimState next, @Nullable Event event) implements Decision {}

  /** It is not, and nothing has changed. */
  record Refused(Refusal refusal) implements Decision {}
}
