package org.checkable.quote;

import java.util.List;
import org.checkable.article.Article;
import org.checkable.text.RuleSource;
import org.checkable.text.Sentence;

/** Finds what people are reported to have said, and who they are. */
public final class QuoteFinder {

  public QuoteFinder(RuleSource source) {
    // The first version needs no rules yet.
  }

  /** The quotations of an article, in reading order of their first character. */
  public List<Quote> quotes(Article article, List<Sentence> sentences, Cast cast) {
    return List.of();
  }
}
