package org.checkable.store;

import java.time.Instant;
import org.checkable.article.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * One revision in the row of those that were posted from a page.
 *
 * @param published as the submission said; null when it did not
 * @param counts how many claims became what; of the first one, all are added
 */
public record Posted(
    int number,
    ArticleId article,
    @Nullable String title,
    @Nullable String published,
    Instant createdAt,
    Counts counts) {

  /** How many claims of a revision were in the one before it, and how many were not. */
  public record Counts(int kept, int moved, int reworded, int added, int removed) {}
}
