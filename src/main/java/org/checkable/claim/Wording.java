package org.checkable.claim;

import java.util.List;

/**
 * A claim in words that stand alone, and what was done to get them.
 *
 * @param text the article's words with bracketed insertions
 */
record Wording(String text, List<Rewrite> rewrites, List<Unresolved> unresolved) {
  Wording {
    rewrites = List.copyOf(rewrites);
    unresolved = List.copyOf(unresolved);
  }
}
