package org.checkable.quote;

import java.util.ArrayList;
import java.util.List;
import org.checkable.ClassPath;
import org.checkable.article.Article;
import org.checkable.article.ArticleId;
import org.checkable.article.Metadata;
import org.checkable.article.Tenant;
import org.checkable.entity.Entities;
import org.checkable.entity.EntityResolver;
import org.checkable.language.DependencyTree;
import org.checkable.language.SentenceReader;
import org.checkable.text.Block;
import org.checkable.text.Part;
import org.checkable.text.RuleSource;
import org.checkable.text.Sentence;
import org.checkable.text.Span;

/**
 * An article given sentence by sentence, so that tests of this package depend on no splitter: each
 * argument is a sentence, and one that begins with a line break begins a new paragraph.
 */
record Told(Article article, List<Sentence> sentences) {
  static final RuleSource RULES = new ClassPath();

  private static final SentenceReader READER = new SentenceReader(RULES);
  private static final EntityResolver RESOLVER = new EntityResolver(RULES);
  private static final QuoteFinder FINDER = new QuoteFinder(RULES);

  static Told of(String... lines) {
    StringBuilder text = new StringBuilder();
    List<Sentence> sentences = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    for (String line : lines) {
      boolean paragraph = text.isEmpty() || line.startsWith("\n");
      if (!text.isEmpty()) {
        text.append(paragraph ? '\n' : ' ');
      }
      String words = line.strip();
      Span span = new Span(text.length(), text.length() + words.length());
      text.append(words);
      Block block = new Block(paragraph ? span : blocks.removeLast().span().cover(span), Part.BODY);
      blocks.add(block);
      sentences.add(new Sentence(sentences.size(), blocks.size() - 1, Part.BODY, span));
    }
    ArticleId id = ArticleId.of(Tenant.DEFAULT, text.toString());
    return new Told(new Article(id, Metadata.NONE, text.toString(), blocks), sentences);
  }

  /** Who says what in it. */
  List<Quote> quotes() {
    List<DependencyTree> trees = READER.trees(article.text(), sentences);
    Entities entities = RESOLVER.entities(article.text(), sentences, trees);
    return FINDER.quotes(article, sentences, trees, entities);
  }

  /** The n-th place, from 0, where words stand. */
  Span find(String words, int nth) {
    int at = -1;
    for (int count = 0; count <= nth; count++) {
      at = article.text().indexOf(words, at + 1);
    }
    return new Span(at, at + words.length());
  }
}
