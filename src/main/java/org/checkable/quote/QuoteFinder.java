package org.checkable.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.checkable.article.Article;
import org.checkable.text.RuleSource;
import org.checkable.text.Sentence;

/**
 * Finds what people are reported to have said, and who they are. Made once, shared by all threads,
 * never changed.
 */
public final class QuoteFinder {
  private final Cues cues;

  public QuoteFinder(RuleSource source) {
    this.cues = new Cues(source.table("cues"));
  }

  /**
   * The quotations of an article, in reading order of their first character. What is relayed inside
   * another quotation is a quotation of its own, with the chain of those who relay it.
   *
   * @param cast of the same article and sentences
   */
  public List<Quote> quotes(Article article, List<Sentence> sentences, Cast cast) {
    TokenLine words = cast.words();
    Marks marks = cast.marks();
    Subjects subjects = new Subjects(words, marks, cast);
    FrameFinder finder = new FrameFinder(words, marks, cues, subjects);
    Gathered gathered = new Gathered(words, marks, new Attributor(words, cast, subjects));
    for (Unit unit : Unit.of(words, marks)) {
      gathered.add(unit, finder.frames(unit));
    }
    List<Quote> quotes = new ArrayList<>(gathered.quotes());
    quotes.sort(Comparator.comparing(Quote::span));
    return List.copyOf(quotes);
  }
}
