package org.checkable.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkable.text.Span;
import org.checkable.train.ClaimFigures.Count;

/**
 * How good the claims of extraction documents are, beside labelled articles: the figures of {@code
 * claims/score.py} in the data folder, whose head says what each means, line by line.
 */
final class ClaimsScore {
  private static final double SAME = 0.8;

  private final ClaimFigures figures = new ClaimFigures();
  private final Errors errors;

  ClaimsScore(Errors errors) {
    this.errors = errors;
  }

  private void error(String what, String wanted, String got, String text) {
    errors.add("claims-" + what, 1, 0, wanted, got, text);
  }

  /** Measures what was made of one article. */
  void add(LabelledArticle article, JsonNode document) {
    figures.count(Count.ARTICLES);
    if (!document.has("sentences")) {
      figures.count(Count.REFUSED);
      return;
    }
    FoundClaims found = FoundClaims.of(document);
    if (!found.text().equals(article.text())) {
      figures.count(Count.TEXT_CHANGED);
      return;
    }
    for (LabelledArticle.Sentence sentence : article.sentences()) {
      add(article, sentence, found);
    }
  }

  private void add(LabelledArticle article, LabelledArticle.Sentence sentence, FoundClaims found) {
    List<FoundClaims.FoundSentence> over = found.sentencesAt(sentence.span());
    judged(article, sentence, over);
    if (!isClaim(sentence)) {
      return;
    }
    List<FoundClaim> here = found.claimsAt(sentence.span());
    if (!here.isEmpty()) {
      String kind = String.valueOf(sentence.labelled().kind());
      figures.count(Count.KINDS);
      figures.count(Count.KINDS_RIGHT, over.stream().anyMatch(one -> one.kind().equals(kind)));
    }
    Set<FoundClaim> trusted = Collections.newSetFromMap(new IdentityHashMap<>());
    for (FoundClaim claim : here) {
      if (isTrusted(article, sentence, claim)) {
        trusted.add(claim);
      }
    }
    cut(article, sentence, here, trusted);
  }

  private static boolean isClaim(LabelledArticle.Sentence sentence) {
    String label = sentence.labelled().label();
    return label.equals("CHECK") || label.equals("FACT");
  }

  /** Whether the sentence was kept, and how it ranks. */
  private void judged(
      LabelledArticle article,
      LabelledArticle.Sentence sentence,
      List<FoundClaims.FoundSentence> over) {
    boolean check = sentence.labelled().isCheck();
    boolean kept = over.stream().anyMatch(FoundClaims.FoundSentence::kept);
    double score = over.stream().mapToDouble(FoundClaims.FoundSentence::score).max().orElse(0);
    figures.rank(score, check, sentence.labelled().worth() >= 3);
    figures.count(Count.CHECK, check);
    figures.count(Count.CHECK_KEPT, check && kept);
    figures.count(Count.KEPT, kept);
    figures.count(Count.KEPT_WELL, kept && isClaim(sentence));
    if (check && !kept) {
      String reasons = over.stream().map(FoundClaims.FoundSentence::reason).toList().toString();
      error("not-kept", "CHECK", reasons, sentence.span().slice(article.text()));
    }
  }

  /** Whether the claim has the right speaker and leaves no reference silent or wrong. */
  private boolean isTrusted(
      LabelledArticle article, LabelledArticle.Sentence sentence, FoundClaim claim) {
    boolean resolved = true;
    for (LabelledArticle.Reference reference : sentence.references()) {
      if (claim.span().contains(reference.span())) {
        resolved &= isResolved(article, reference, claim);
      }
    }
    boolean speaker = claim.hasSpeaker(sentence.speaker());
    figures.count(Count.SPEAKERS);
    figures.count(Count.SPEAKERS_RIGHT, speaker);
    if (!speaker) {
      error("speaker", sentence.speaker(), claim.speaker(), claim.text());
    }
    for (Span flag : claim.flags()) {
      figures.count(Count.FLAGS);
      figures.count(
          Count.FLAGS_NEEDED,
          sentence.references().stream().anyMatch(one -> one.span().overlaps(flag)));
    }
    return speaker && resolved;
  }

  private boolean isResolved(
      LabelledArticle article, LabelledArticle.Reference reference, FoundClaim claim) {
    FoundClaim.Outcome outcome = claim.outcome(reference);
    figures.count(Count.valueOf(outcome.name()));
    boolean resolved = outcome == FoundClaim.Outcome.RIGHT || outcome == FoundClaim.Outcome.FLAGGED;
    if (!resolved) {
      String words = reference.span().slice(article.text());
      error("reference", words + " means " + reference.means(), outcome.name(), claim.text());
    }
    return resolved;
  }

  /** Matches the labelled claims to those found, one to one, the likest first. */
  private void cut(
      LabelledArticle article,
      LabelledArticle.Sentence sentence,
      List<FoundClaim> here,
      Set<FoundClaim> trusted) {
    List<BitSet> wanted = sentence.claims().stream().map(one -> words(article, one)).toList();
    Map<Integer, FoundClaim> matched = matched(here, wanted);
    figures.count(Count.FOUND, here.size());
    figures.count(Count.WANTED, wanted.size());
    figures.count(Count.ATOMIC, matched.size());
    for (int at = 0; at < wanted.size(); at++) {
      FoundClaim match = matched.get(at);
      if (match != null) {
        figures.count(Count.CLEAN, trusted.contains(match));
        continue;
      }
      BitSet words = wanted.get(at);
      boolean coarse = here.stream().anyMatch(claim -> claim.covers(words));
      figures.count(coarse ? Count.COARSE : Count.MISSED);
      error(
          coarse ? "coarse" : "missed",
          said(article, sentence.claims().get(at)),
          here.stream().map(FoundClaim::text).toList().toString(),
          sentence.span().slice(article.text()));
    }
  }

  private static BitSet words(LabelledArticle article, List<Span> pieces) {
    BitSet words = new BitSet();
    pieces.forEach(piece -> words.or(Words.starts(article.text(), piece)));
    return words;
  }

  private static String said(LabelledArticle article, List<Span> pieces) {
    return String.join(" … ", pieces.stream().map(piece -> piece.slice(article.text())).toList());
  }

  private record Pair(double likeness, int found, int wanted) {}

  private static Map<Integer, FoundClaim> matched(List<FoundClaim> here, List<BitSet> wanted) {
    List<Pair> pairs = new ArrayList<>();
    for (int found = 0; found < here.size(); found++) {
      for (int at = 0; at < wanted.size(); at++) {
        pairs.add(new Pair(here.get(found).likeness(wanted.get(at)), found, at));
      }
    }
    pairs.sort(
        Comparator.comparingDouble(Pair::likeness)
            .thenComparingInt(Pair::found)
            .thenComparingInt(Pair::wanted)
            .reversed());
    Set<Integer> taken = new HashSet<>();
    Map<Integer, FoundClaim> matched = new HashMap<>();
    for (Pair pair : pairs) {
      if (pair.likeness >= SAME && !matched.containsKey(pair.wanted) && taken.add(pair.found)) {
        matched.put(pair.wanted, here.get(pair.found));
      }
    }
    return matched;
  }

  /** The figures as the script prints them. */
  List<String> lines() {
    return figures.lines();
  }
}
