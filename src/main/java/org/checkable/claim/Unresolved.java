package org.checkable.claim;

import java.util.List;
import org.checkable.text.Span;

/**
 * Words that only the article explains and that could not be resolved safely: a person picks.
 *
 * @param token the words ("They", "on Thursday")
 * @param span where they stand in the article
 * @param candidates what they may mean, the likeliest first; may be empty
 */
public record Unresolved(String token, Span span, List<String> candidates) {
  public Unresolved {
    candidates = List.copyOf(candidates);
  }
}
