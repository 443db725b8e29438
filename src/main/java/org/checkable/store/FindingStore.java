package org.checkable.store;

import java.util.List;
import java.util.Optional;
import org.checkable.article.Tenant;
import org.checkable.review.Finding;
import org.jspecify.annotations.Nullable;

/** What people decided, in the order they decided it. */
public interface FindingStore {
  /** The most findings on a page. */
  int MOST = 50;

  /**
   * Findings, and where the next ones begin.
   *
   * @param next null when these were the last ones there are now
   */
  record Page(List<Finding> findings, @Nullable Cursor next) {
    public Page {
      findings = List.copyOf(findings);
    }
  }

  /**
   * A page of the decided claims, the oldest decision first. A claim that is decided anew meanwhile
   * moves behind, so walking the pages misses none that stays.
   *
   * @param cursor where a page ended; null for the first
   * @return nothing when the cursor is none of this list
   */
  Optional<Page> findings(Tenant tenant, int limit, @Nullable Cursor cursor, Deadline deadline);
}
