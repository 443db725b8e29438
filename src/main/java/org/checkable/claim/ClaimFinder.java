package org.checkable.claim;

import java.util.List;
import org.checkable.text.RuleSource;

/** Cuts the sentences that were kept into claims, in words that stand alone. */
public final class ClaimFinder {

  public ClaimFinder(RuleSource source) {
    // The first version needs no rules yet.
  }

  /**
   * The claims of an article, in reading order. Every sentence whose judgement has no skip reason
   * gives at least one claim; the others give none.
   *
   * @param judgements one for each sentence
   */
  public List<Claim> claims(Reported reported, List<Judgement> judgements) {
    return List.of();
  }
}
