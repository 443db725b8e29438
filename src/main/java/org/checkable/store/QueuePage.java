package org.checkable.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader of the queue gets. */
public sealed interface QueuePage {

  /**
   * Claims, the best first.
   *
   * @param next where the next page begins; null when there is none. A page may be short, even
   *     empty, although more follow: then it has a cursor
   */
  record Rows(List<QueueRow> rows, @Nullable Cursor next) implements QueuePage {
    public Rows {
      rows = List.copyOf(rows);
    }
  }

  /** The cursor is not one of ours, or belongs to other filters or another tenant. */
  record BadCursor() implements QueuePage {}
}
