package org.checkable.store;

import java.util.ArrayList;
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

  /** The most events on a page. */
  public static final int MOST = 100;

  /**
   * The events behind a version: one at least if there is one, and no more than an answer has room
   * for. Older tables have histories that became longer than {@link HistoryLimits} says.
   */
  public List<Event> page(long after, int limit) {
    List<Event> page = new ArrayList<>();
    long size = 0;
    for (Event event : events) {
      if (event.version() > after) {
        size += HistoryLimits.bytes(List.of(event));
        if (page.size() == limit || (size > HistoryLimits.LARGEST && !page.isEmpty())) {
          break;
        }
        page.add(event);
      }
    }
    return page;
  }
}
