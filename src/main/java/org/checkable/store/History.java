package org.checkable.store;

import java.util.List;
import java.util.Optional;
import org.checkable.review.Event;

/**
 * A claim's audit trail.
 *
 * @param file the claim as it is now
 * @param events all of them, the oldest first
 * @param fault what is wrong with the chain, in words for people; nothing when it is whole
 */
public record History(ClaimFile file, List<Event> events, Optional<String> fault) {
  public History {
    events = List.copyOf(events);
  }
}
