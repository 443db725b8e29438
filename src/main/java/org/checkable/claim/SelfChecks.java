package org.checkable.claim;

import java.util.List;
import org.checkable.text.RuleSource;

/** Looks for what does not add up within one article, and says so as warnings on its claims. */
public final class SelfChecks {

  public SelfChecks(RuleSource source) {
    // The first version needs no rules yet.
  }

  /** The same claims, with their warnings. */
  public List<Claim> check(Reported reported, List<Claim> claims) {
    return claims;
  }
}
