package org.checkable.store;

import org.checkable.article.ArticleId;
import org.checkable.match.Revision;

/**
 * What an article changed of the one that was posted from the same page before it. It is found once
 * and kept, so that it stays what it was when the rules change.
 *
 * @param number of this revision, 2 or more
 * @param previous the article before it
 */
public record Revised(int number, ArticleId previous, Revision changes) {
  /** Whether nothing is left of the claims that there were. */
  boolean losesAll() {
    return !changes.removed().isEmpty()
        && changes.kept().isEmpty()
        && changes.moved().isEmpty()
        && changes.reworded().isEmpty();
  }
}
