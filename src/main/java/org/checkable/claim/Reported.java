package org.checkable.claim;

import java.util.List;
import org.checkable.article.Article;
import org.checkable.quote.Quote;
import org.checkable.text.Sentence;

/**
 * What the stages after the quotations look at: an article, its sentences, and who says what in it.
 *
 * @param sentences in reading order
 * @param quotes in reading order of their first character
 */
public record Reported(Article article, List<Sentence> sentences, List<Quote> quotes) {
  public Reported {
    sentences = List.copyOf(sentences);
    quotes = List.copyOf(quotes);
  }

  /** The quotations that touch a sentence, in reading order. */
  public List<Quote> quotesIn(Sentence sentence) {
    return quotes.stream().filter(quote -> quote.span().overlaps(sentence.span())).toList();
  }
}
