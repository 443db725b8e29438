package org.checkable.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.checkable.text.RuleSource;

/**
 * Looks for what does not add up within one article, and says so as warnings on its claims. Few
 * checks, each made to be right when it speaks: a false alarm costs a fact-checker more than a
 * missing hint.
 */
public final class SelfChecks {
  private final DenialCheck denials;

  public SelfChecks(RuleSource source) {
    this.denials = new DenialCheck(source);
  }

  /** The same claims, with their warnings. */
  public List<Claim> check(Reported reported, List<Claim> claims) {
    List<Finding> findings = new ArrayList<>(denials.check(reported, claims));
    for (Claim claim : claims) {
      WeekdayCheck.check(claim, findings);
      FigureCheck.check(reported, claim, findings);
    }
    return findings.isEmpty() ? claims : withWarnings(claims, findings);
  }

  private static List<Claim> withWarnings(List<Claim> claims, List<Finding> findings) {
    Map<Integer, List<Warning>> bySentence = new HashMap<>();
    for (Finding finding : findings) {
      bySentence
          .computeIfAbsent(finding.sentence(), sentence -> new ArrayList<>())
          .add(finding.warning());
    }
    List<Claim> warned = new ArrayList<>(claims);
    warned.replaceAll(
        claim -> {
          List<Warning> ofSentence = bySentence.get(claim.sentence().index());
          return ofSentence == null ? claim : warned(claim, ofSentence);
        });
    return warned;
  }

  private static Claim warned(Claim claim, List<Warning> ofSentence) {
    List<Warning> own =
        ofSentence.stream()
            .filter(warning -> warning.span().overlaps(claim.span()))
            .distinct()
            .toList();
    return own.isEmpty() ? claim : claim.withWarnings(own);
  }
}
