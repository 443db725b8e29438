package org.checkable.claim;

import java.util.List;
import org.checkable.text.RuleSource;

/**
 * Says of each sentence what it asserts, how much that is worth checking, and whether to skip it.
 */
public final class SentenceJudge {

  public SentenceJudge(RuleSource source) {
    // The first version needs no rules yet.
  }

  /** One judgement for each sentence, in their order. */
  public List<Judgement> judge(Reported reported) {
    return reported.sentences().stream()
        .map(
            sentence ->
                new Judgement(
                    new Score(0.5, "none", List.of()), Kind.STATE, SkipReason.BELOW_THRESHOLD))
        .toList();
  }
}
