package org.checkable.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.checkable.article.Article;
import org.checkable.article.Transcript;
import org.checkable.entity.Entities;
import org.checkable.language.DependencyTree;
import org.checkable.quote.Quote;
import org.checkable.quote.Spoken;
import org.checkable.text.Sentence;
import org.checkable.text.SentenceSplitter;

/**
 * What Checkable makes of an article: who says what in it, what of that can be checked, and what
 * was left out and why. Read this first: {@link #of} is the product in a few lines.
 *
 * @param quotes in reading order
 * @param claims in reading order
 * @param ledger every sentence with its fate
 */
public record Extraction(Article article, List<Quote> quotes, List<Claim> claims, Ledger ledger) {
  /** The extractor's version, which claims carry. */
  public static final String VERSION = "1.0.0";

  /** The version of the rules as data. */
  public static final String RULES = "r1";

  public Extraction {
    quotes = List.copyOf(quotes);
    claims = List.copyOf(claims);
  }

  /** Splits an article into claims: a pure function of its arguments. */
  public static Extraction of(Article article, Rules rules) {
    List<Sentence> sentences = sentences(article, rules.splitter());
    List<DependencyTree> trees = rules.reader().trees(article.text(), sentences);
    Entities entities = rules.entityResolver().entities(article.text(), sentences, trees);
    List<Quote> told = rules.quoteFinder().quotes(article, sentences, trees, entities);
    List<Quote> quotes = Spoken.quotes(article, sentences, trees, entities, told);
    Reported reported = new Reported(article, sentences, trees, entities, quotes);
    List<Judgement> judgements = Repeats.skipped(reported, rules.judge().judge(reported));
    List<Claim> found = rules.claimFinder().claims(reported, judgements);
    List<Claim> fitting = Caps.fitting(found);
    List<Claim> claims = checked(reported, fitting, rules.selfChecks());
    return new Extraction(
        article,
        quotes,
        claims,
        ledger(reported, Caps.skipped(judgements, found, fitting), claims));
  }

  private static List<Sentence> sentences(Article article, SentenceSplitter splitter) {
    Transcript transcript = article.transcript();
    List<Sentence> sentences = splitter.sentences(article.text(), article.blocks());
    return transcript.cues().isEmpty()
        ? sentences
        : sentences.stream()
            .map(sentence -> sentence.spoken(transcript.clip(sentence.span())))
            .toList();
  }

  private static List<Claim> checked(Reported reported, List<Claim> whole, SelfChecks checks) {
    List<Claim> checked = checks.check(reported, whole.stream().map(Caps::listed).toList());
    List<Claim> claims = new ArrayList<>(checked.size());
    for (int at = 0; at < checked.size(); at++) {
      claims.add(Caps.counted(whole.get(at), checked.get(at)));
    }
    return claims;
  }

  private static Ledger ledger(Reported reported, List<Judgement> judgements, List<Claim> claims) {
    Map<Integer, List<ClaimId>> bySentence =
        claims.stream()
            .collect(
                Collectors.groupingBy(
                    claim -> claim.id().sentence(),
                    Collectors.mapping(Claim::id, Collectors.toList())));
    List<Ledger.Entry> entries = new ArrayList<>();
    for (Sentence sentence : reported.sentences()) {
      Judgement judgement = judgements.get(sentence.index());
      SkipReason skip = judgement.skip();
      Ledger.Fate fate =
          skip == null
              ? new Ledger.Fate.Kept(bySentence.getOrDefault(sentence.index(), List.of()))
              : new Ledger.Fate.Skipped(skip);
      entries.add(new Ledger.Entry(sentence, fate, judgement.score(), judgement.kind()));
    }
    return Ledger.of(reported.article().text(), entries);
  }
}
