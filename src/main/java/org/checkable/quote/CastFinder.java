package org.checkable.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.checkable.article.Article;
import org.checkable.text.RuleSource;
import org.checkable.text.Sentence;

/** Finds out whom an article is about. Made once, shared by all threads, never changed. */
public final class CastFinder {
  private final Lexicon lexicon;

  public CastFinder(RuleSource source) {
    this.lexicon = new Lexicon(source.table("cast"), source.table("grammar"));
  }

  /** The people and bodies of an article; a pure function, linear in the article's length. */
  public Cast cast(Article article, List<Sentence> sentences) {
    TokenLine words = TokenLine.of(article.text(), sentences, lexicon);
    List<Run> runs = NameFinder.runs(words);
    List<List<Figure>> meant = Gathering.of(words, lexicon, runs);
    Roles.learn(words, runs, meant);
    Marks marks = Marks.of(words);
    List<Cast.Entry> entries = MentionWalk.entries(words, marks, runs, meant);
    Map<String, String> roles = new HashMap<>();
    for (List<Figure> figures : meant) {
      for (Figure figure : figures) {
        if (figure.role != null) {
          roles.put(figure.name, figure.role);
        }
      }
    }
    return Cast.of(words, marks, entries, roles);
  }
}
