package org.checkable.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer says of a claim. {@link OpinionRules} tells whether it may be said.
 *
 * @param summary for readers
 * @param note for colleagues
 */
public record Opinion(
    Verdict verdict, @Nullable String summary, List<Evidence> evidence, @Nullable String note) {
  public Opinion {
    evidence = List.copyOf(evidence);
  }
}
