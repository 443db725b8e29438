package org.checkable.review;

import java.time.Instant;

/**
 * Somebody is working on a claim, for a while. A lease ends by itself: nothing is written when it
 * does, so it always has to be asked with the time.
 *
 * @param holder the reviewer
 * @param until the first instant at which it no longer holds
 */
public record Lease(String holder, Instant until) {

  public boolean isActive(Instant now) {
    return now.isBefore(until);
  }
}
