package org.checkable.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.checkable.ClassPath;
import org.checkable.article.Article;
import org.checkable.article.ArticleId;
import org.checkable.article.Metadata;
import org.checkable.article.Published;
import org.checkable.article.Tenant;
import org.checkable.entity.Entities;
import org.checkable.entity.EntityResolver;
import org.checkable.language.DependencyTree;
import org.checkable.language.SentenceReader;
import org.checkable.quote.Quote;
import org.checkable.text.Block;
import org.checkable.text.Part;
import org.checkable.text.Sentence;
import org.checkable.text.Span;

/** Articles for the tests of the claim stages: one block, and sentences given one by one. */
final class Articles {
  static final Judgement KEPT = new Judgement(new Score(0.5, "test", List.of()), Kind.EVENT, null);

  private static final ClassPath RULES = new ClassPath();
  private static final SentenceReader READER = new SentenceReader(RULES);
  private static final EntityResolver RESOLVER = new EntityResolver(RULES);

  private Articles() {}

  static Reported reported(List<Quote> quotes, String... sentences) {
    return reported(Metadata.NONE, quotes, sentences);
  }

  static Reported reported(String... sentences) {
    return reported(Metadata.NONE, List.of(), sentences);
  }

  static Reported on(LocalDate day, String... sentences) {
    return reported(
        new Metadata(null, null, new Published(day.toString(), day), null, "en"),
        List.of(),
        sentences);
  }

  private static Reported reported(Metadata metadata, List<Quote> quotes, String... sentences) {
    String text = String.join(" ", sentences);
    List<Sentence> cut = new ArrayList<>();
    int at = 0;
    for (String sentence : sentences) {
      cut.add(new Sentence(cut.size(), 0, Part.BODY, new Span(at, at + sentence.length())));
      at += sentence.length() + 1;
    }
    Article article =
        new Article(
            ArticleId.of(Tenant.DEFAULT, text),
            metadata,
            text,
            List.of(new Block(new Span(0, text.length()), Part.BODY)));
    return new Reported(article, cut, trees(text, cut), entities(text, cut), quotes);
  }

  static List<DependencyTree> trees(String text, List<Sentence> sentences) {
    return READER.trees(text, sentences);
  }

  static Entities entities(String text, List<Sentence> sentences) {
    return RESOLVER.entities(text, sentences, READER.trees(text, sentences));
  }

  /** Every sentence kept, with the same score. */
  static List<Judgement> allKept(Reported reported) {
    return reported.sentences().stream().map(sentence -> KEPT).toList();
  }
}
