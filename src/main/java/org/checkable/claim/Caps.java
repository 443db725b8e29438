package org.checkable.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.checkable.text.Span;

/**
 * How much is made of one article at most, so that each claim can be answered and all of them be
 * worked on, whatever is sent. Nothing is left out in silence: a sentence is skipped with its
 * reason, and what a claim lists too much of is counted in a warning.
 */
final class Caps {
  /** More claims than any article that people write has: some 40,000 words have 3,000. */
  static final int MOST_CLAIMS = 4_000;

  /** More figures, dates, open references or warnings of one claim help nobody who checks it. */
  static final int MOST_LISTED = 100;

  private Caps() {}

  /** The claims of the sentences that are most worth checking, as many as fit, in reading order. */
  static List<Claim> fitting(List<Claim> claims) {
    if (claims.size() <= MOST_CLAIMS) {
      return claims;
    }
    Set<Integer> kept = new HashSet<>();
    for (Claim claim : claims.stream().sorted(Comparator.comparingInt(Claim::rank)).toList()) {
      if (claim.rank() <= MOST_CLAIMS) {
        kept.add(claim.id().sentence());
      } else {
        // A sentence is kept whole or not at all: the claims of the last one may not all fit.
        kept.remove(claim.id().sentence());
      }
    }
    return claims.stream().filter(claim -> kept.contains(claim.id().sentence())).toList();
  }

  /**
   * The same judgements, with those sentences skipped whose claims did not fit.
   *
   * @param kept of the claims that all kept sentences gave
   */
  static List<Judgement> skipped(List<Judgement> judgements, List<Claim> all, List<Claim> kept) {
    if (kept.size() == all.size()) {
      return judgements;
    }
    Set<Integer> left = new HashSet<>();
    kept.forEach(claim -> left.add(claim.id().sentence()));
    List<Judgement> result = new ArrayList<>(judgements);
    for (Claim claim : all) {
      int sentence = claim.id().sentence();
      if (!left.contains(sentence)) {
        Judgement judgement = judgements.get(sentence);
        result.set(
            sentence, new Judgement(judgement.score(), judgement.kind(), SkipReason.OVER_LIMIT));
      }
    }
    return result;
  }

  private static boolean isOver(Claim claim) {
    return claim.quantities().size() > MOST_LISTED
        || claim.times().size() > MOST_LISTED
        || claim.unresolved().size() > MOST_LISTED
        || claim.warnings().size() > MOST_LISTED;
  }

  /** The claim with the first ones of each list. */
  static Claim listed(Claim claim) {
    if (!isOver(claim)) {
      return claim;
    }
    return new Claim(
        claim.id(),
        claim.sentence(),
        claim.pieces(),
        claim.text(),
        claim.rewrites(),
        first(claim.unresolved()),
        claim.kind(),
        claim.mode(),
        claim.attribution(),
        first(claim.quantities()),
        first(claim.times()),
        claim.score(),
        claim.rank(),
        claim.warnings());
  }

  /**
   * A claim that says in warnings what is not listed of it.
   *
   * @param whole the claim with all that was found
   * @param checked as it is listed, with the warnings of the checks
   */
  static Claim counted(Claim whole, Claim checked) {
    if (!isOver(whole) && !isOver(checked)) {
      return checked;
    }
    List<Warning> found = checked.warnings();
    List<Warning> warnings = new ArrayList<>(first(found));
    count(whole.span(), "FIGURES", "figures", whole.quantities().size(), warnings);
    count(whole.span(), "TIMES", "times", whole.times().size(), warnings);
    count(whole.span(), "REFERENCES", "open references", whole.unresolved().size(), warnings);
    count(whole.span(), "WARNINGS", "warnings", found.size(), warnings);
    return checked.withWarnings(warnings);
  }

  private static void count(
      Span span, String code, String what, int count, List<Warning> warnings) {
    if (count > MOST_LISTED) {
      warnings.add(
          new Warning(
              code + "_LEFT_OUT",
              "It has " + count + " " + what + "; the first " + MOST_LISTED + " are listed.",
              span,
              null));
    }
  }

  private static <T> List<T> first(List<T> all) {
    return all.size() <= MOST_LISTED ? all : all.subList(0, MOST_LISTED);
  }
}
