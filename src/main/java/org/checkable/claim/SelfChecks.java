package org.checkable.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.checkable.text.RuleSource;
import org.checkable.text.Sentence;

/**
 * Looks for what does not add up within one article, and says so as warnings on its claims. Few
 * checks, each made to be right when it speaks: a false alarm costs a fact-checker more than a
 * missing hint.
 */
public final class SelfChecks {
  /** A sentence of more words and marks is a table, and its tree too deep to be climbed. */
  private static final int LONGEST = 300;

  private final DenialCheck denials;
  private final CheckWords words;

  public SelfChecks(RuleSource source) {
    this.denials = new DenialCheck(source);
    this.words = new CheckWords(source.table("checks"));
  }

  /** The same claims, with their warnings. */
  public List<Claim> check(Reported reported, List<Claim> claims) {
    List<Finding> findings = new ArrayList<>(denials.check(reported, claims));
    Map<Sentence, List<Claim>> sentences = new LinkedHashMap<>();
    for (Claim claim : claims) {
      sentences.computeIfAbsent(claim.sentence(), _ -> new ArrayList<>()).add(claim);
      WeekdayCheck.check(claim, findings);
    }
    sentences.keySet().removeIf(sentence -> reported.tokens(sentence).size() > LONGEST);
    sentences.forEach(
        (sentence, own) -> {
          FigureCheck.check(words, reported, sentence, own, findings);
          PremiseCheck.check(words, reported, sentence, own, findings);
        });
    RepeatCheck.check(reported, sentences, findings);
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
