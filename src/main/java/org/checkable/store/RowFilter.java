package org.checkable.store;

import java.time.Instant;
import org.checkable.review.QueueFilter;
import org.jspecify.annotations.Nullable;

/** Which rows a filter wants, as far as the keys do not see to that. */
final class RowFilter {
  private RowFilter() {}

  static boolean accepts(QueueFilter filter, QueueRow row, Instant now) {
    return row.review().statusAt(now) == filter.status()
        && filter.superseded() == (row.descent().supersededBy() != null)
        && row.score() >= filter.minimumScore()
        && (filter.kind() == null || filter.kind() == row.kind())
        && (filter.assignee() == null || filter.assignee().equals(row.review().assignee()))
        && (filter.article() == null || filter.article().equals(row.id().article()))
        && isSpeaker(filter.speaker(), row.speaker());
  }

  /** Whether the keys alone see to this filter, so that nearly every row read is a row wanted. */
  static boolean leavesAll(QueueFilter filter) {
    return filter.kind() == null
        && filter.speaker() == null
        && (filter.assignee() == null || !filter.superseded());
  }

  /** Rows hold long names shortened, so the wanted one is shortened too. */
  private static boolean isSpeaker(@Nullable String wanted, @Nullable String speaker) {
    return wanted == null
        || (speaker != null
            && ClaimItems.shorten(wanted, ClaimItems.LONGEST_SPEAKER).equalsIgnoreCase(speaker));
  }
}
