package org.checkable.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader of the list of articles gets. */
public sealed interface ArticlePage {

  /**
   * Articles, the newest first.
   *
   * @param next where the next page begins; null when there is none
   */
  record Rows(List<ListedArticle> rows, @Nullable Cursor next) implements ArticlePage {
    public Rows {
      rows = List.copyOf(rows);
    }
  }

  /** The cursor is not one of ours, or belongs to another list or tenant. */
  record BadCursor() implements ArticlePage {}
}
