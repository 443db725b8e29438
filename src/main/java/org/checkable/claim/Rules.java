package org.checkable.claim;

import org.checkable.entity.EntityResolver;
import org.checkable.language.SentenceReader;
import org.checkable.quote.QuoteFinder;
import org.checkable.text.RuleSource;
import org.checkable.text.SentenceSplitter;

/**
 * All stages with their rules and weights read: made once, shared by all threads, never changed.
 */
public record Rules(
    SentenceSplitter splitter,
    SentenceReader reader,
    EntityResolver entityResolver,
    QuoteFinder quoteFinder,
    SentenceJudge judge,
    ClaimFinder claimFinder,
    SelfChecks selfChecks) {

  /** Reads every rule table and weight that the stages need. */
  public static Rules read(RuleSource source) {
    SentenceJudge judge = new SentenceJudge(source);
    return new Rules(
        new SentenceSplitter(source),
        new SentenceReader(source),
        new EntityResolver(source),
        new QuoteFinder(source),
        judge,
        new ClaimFinder(source, judge),
        new SelfChecks(source));
  }
}
