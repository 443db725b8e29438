package org.checkable.train;

import java.util.List;
import org.checkable.article.Article;
import org.checkable.article.ArticleReader;
import org.checkable.article.Reading;
import org.checkable.article.Submission;
import org.checkable.article.Tenant;
import org.checkable.claim.Reported;
import org.checkable.entity.Entities;
import org.checkable.quote.Cast;
import org.checkable.quote.CastFinder;
import org.checkable.quote.QuoteFinder;
import org.checkable.text.RuleSource;
import org.checkable.text.Sentence;
import org.checkable.text.SentenceSplitter;
import org.checkable.text.Span;

/** The stages before judging, as the product runs them. */
final class Pipeline {
  private final ArticleReader reader;
  private final SentenceSplitter splitter;
  private final CastFinder castFinder;
  private final QuoteFinder quoteFinder;

  Pipeline(RuleSource source) {
    this.reader = new ArticleReader(source);
    this.splitter = new SentenceSplitter(source);
    this.castFinder = new CastFinder(source);
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
        Cast cast = castFinder.cast(article, sentences);
        yield new Reported(
            article,
            sentences,
            List.of(),
            Entities.none(article.text(), sentences),
            cast,
            quoteFinder.quotes(article, sentences, cast));
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
