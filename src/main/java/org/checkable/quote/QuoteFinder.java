package org.checkable.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.checkable.article.Article;
import org.checkable.entity.Entities;
import org.checkable.language.DependencyTree;
import org.checkable.text.RuleSource;
import org.checkable.text.Sentence;
import org.checkable.text.Span;

/**
 * Finds what people are reported to have said, and who they are. Made once, shared by all threads,
 * never changed.
 */
public final class QuoteFinder {
  private final Cues cues;
  private final ReportingWords functions;

  public QuoteFinder(RuleSource source) {
    this.cues = new Cues(source.table("cues"));
    this.functions = new ReportingWords(source.table("reporting"));
  }

  /**
   * The quotations of an article, in reading order of their first character. What is relayed inside
   * another quotation is a quotation of its own, with the chain of those who relay it.
   *
   * @param trees one for each sentence
   * @param entities of the same sentences
   */
  public List<Quote> quotes(
      Article article, List<Sentence> sentences, List<DependencyTree> trees, Entities entities) {
    String text = article.text();
    TokenLine words = new TokenLine(text, sentences, trees);
    Marks marks = Marks.of(words);
    ReportingClauseFinder finder = new ReportingClauseFinder(words, marks, cues, functions);
    SpeakerRoles roles = new SpeakerRoles(text, sentences, trees, entities);
    QuoteAssembler assembler =
        new QuoteAssembler(words, marks, new Attributor(text, words, entities, roles));
    for (Unit unit : Unit.of(words, marks)) {
      assembler.add(unit, finder.clauses(unit));
    }
    List<Quote> quotes = new ArrayList<>(assembler.quotes());
    quotes.sort(Comparator.comparing(Quote::span));
    return List.copyOf(quotes);
  }

  /** What stands between quotation marks, speech or not, in reading order. */
  public static List<Span> quoted(
      Article article, List<Sentence> sentences, List<DependencyTree> trees) {
    TokenLine words = new TokenLine(article.text(), sentences, trees);
    List<Span> spans = new ArrayList<>();
    for (Marks.Stretch stretch : Marks.of(words).stretches()) {
      if (stretch.to() > stretch.from()) {
        spans.add(words.span(new TokenRange(stretch.from(), stretch.to())));
      }
    }
    return spans;
  }
}
