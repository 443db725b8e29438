package org.checkable.claim;

import java.util.ArrayList;
import java.util.List;
import org.checkable.article.Article;
import org.checkable.entity.Entities;
import org.checkable.language.DependencyTree;
import org.checkable.quote.Quote;
import org.checkable.quote.QuoteFinder;
import org.checkable.text.Sentence;
import org.checkable.text.Span;
import org.checkable.text.Token;
import org.checkable.text.Tokens;

/**
 * What the stages after the quotations look at: an article, its sentences and their words, who is
 * in it, and who says what. Made once for an article; never changed.
 */
public final class Reported {
  private final Article article;
  private final List<Sentence> sentences;
  private final List<DependencyTree> trees;
  private final Entities entities;
  private final List<List<Token>> tokens = new ArrayList<>();
  private final List<Quote> quotes;

  /** For each quotation, how far it and all before it reach: what makes {@link #quotesIn} cheap. */
  private final int[] reach;

  /**
   * @param sentences in reading order
   * @param trees one for each sentence; none where nothing is cut into claims
   * @param entities who and what it speaks of, of the same sentences
   * @param quotes in reading order of their first character
   */
  public Reported(
      Article article,
      List<Sentence> sentences,
      List<DependencyTree> trees,
      Entities entities,
      List<Quote> quotes) {
    this.article = article;
    this.sentences = List.copyOf(sentences);
    this.trees = List.copyOf(trees);
    this.entities = entities;
    this.quotes = List.copyOf(quotes);
    this.reach = reach(this.quotes);
    for (Sentence sentence : this.sentences) {
      tokens.add(Tokens.of(article.text(), sentence.span()));
    }
  }

  private static int[] reach(List<Quote> quotes) {
    int[] reach = new int[quotes.size()];
    int furthest = 0;
    for (int index = 0; index < reach.length; index++) {
      furthest = Math.max(furthest, quotes.get(index).span().end());
      reach[index] = furthest;
    }
    return reach;
  }

  public Article article() {
    return article;
  }

  /** In reading order. */
  public List<Sentence> sentences() {
    return sentences;
  }

  /** Whether its sentences were read: where nothing is cut into claims they are not. */
  boolean hasTrees() {
    return !trees.isEmpty();
  }

  /** A sentence as it was read. */
  public DependencyTree tree(Sentence sentence) {
    return trees.get(sentence.index());
  }

  /** Who and what it speaks of, and what is meant where one of them is mentioned. */
  public Entities entities() {
    return entities;
  }

  /** What stands between quotation marks, in reading order. */
  List<Span> quoted() {
    return QuoteFinder.quoted(article, sentences, trees);
  }

  /** In reading order of their first character. */
  public List<Quote> quotes() {
    return quotes;
  }

  /** The words and marks of a sentence, in order. */
  public List<Token> tokens(Sentence sentence) {
    return tokens.get(sentence.index());
  }

  /** The quotations that touch a sentence, in reading order. */
  public List<Quote> quotesIn(Sentence sentence) {
    Span span = sentence.span();
    List<Quote> touching = new ArrayList<>();
    for (int index = firstReachingBeyond(span.start()); index < reach.length; index++) {
      Quote quote = quotes.get(index);
      if (quote.span().start() >= span.end()) {
        break;
      }
      if (quote.span().overlaps(span)) {
        touching.add(quote);
      }
    }
    return touching;
  }

  private int firstReachingBeyond(int offset) {
    int low = 0;
    int high = reach.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (reach[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
