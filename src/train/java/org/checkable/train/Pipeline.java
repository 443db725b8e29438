package org.checkable.train;

import java.util.List;
import org.checkable.article.Article;
import org.checkable.article.ArticleReader;
import org.checkable.article.Reading;
import org.checkable.article.Submission;
import org.checkable.article.Tenant;
import org.checkable.claim.Reported;
import org.checkable.entity.Entities;
import org.checkable.entity.EntityResolver;
import org.checkable.language.DependencyTree;
import org.checkable.language.SentenceReader;
import org.checkable.quote.QuoteFinder;
import org.checkable.text.RuleSource;
import org.checkable.text.Sentence;
import org.checkable.text.SentenceSplitter;
import org.checkable.text.Span;

/** The stages before judging, as the product runs them. */
final class Pipeline {
  private final ArticleReader reader;
  private final SentenceSplitter splitter;
  private final SentenceReader sentenceReader;
  private final EntityResolver entityResolver;
  private final QuoteFinder quoteFinder;

  Pipeline(RuleSource source) {
    this.reader = new ArticleReader(source);
    this.splitter = new SentenceSplitter(source);
    this.sentenceReader = new SentenceReader(source);
    this.entityResolver = new EntityResolver(source);
    this.quoteFinder = new QuoteFinder(source);
  }

  /**
   * What the judge gets to see of a text, which is said to be English: a short one may not look it.
   */
  Reported reported(String text) {
    Submission english = new Submission(text, null, null, null, null, null, "en");
    return switch (reader.read(Tenant.DEFAULT, english)) {
      case Reading.Accepted(Article article) -> {
        List<Sentence> sentences = splitter.sentences(article.text(), article.blocks());
        List<DependencyTree> trees = sentenceReader.trees(article.text(), sentences);
        Entities entities = entityResolver.entities(article.text(), sentences, trees);
        yield new Reported(
            article,
            sentences,
            trees,
            entities,
            quoteFinder.quotes(article, sentences, trees, entities));
      }
      case Reading refused -> throw new IllegalArgumentException(refused + " for " + text);
    };
  }

  /** The sentence that shares most with a span; the first when none does. */
  static int sentenceAt(Reported reported, Span span) {
    int best = 0;
    int most = 0;
    for (Sentence sentence : reported.sentences()) {
      int shared =
          Math.min(sentence.span().end(), span.end())
              - Math.max(sentence.span().start(), span.start());
      if (shared > most) {
        most = shared;
        best = sentence.index();
      }
    }
    return best;
  }
}
