package org.checkable.train;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.checkable.ClassPath;
import org.checkable.article.Article;
import org.checkable.article.ArticleReader;
import org.checkable.article.Reading;
import org.checkable.article.Submission;
import org.checkable.article.Tenant;
import org.checkable.entity.EntityResolver;
import org.checkable.language.DependencyTree;
import org.checkable.language.SentenceReader;
import org.checkable.quote.Attribution;
import org.checkable.quote.Attribution.Attributed;
import org.checkable.quote.Attribution.Unresolved;
import org.checkable.quote.Quote;
import org.checkable.quote.QuoteFinder;
import org.checkable.text.Sentence;
import org.checkable.text.SentenceSplitter;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Attribution on {@code attribution_dev}: spans of content, source and cue, matched one to one at
 * half of their characters, and exactly; and who is said to speak in direct quotations. The set
 * marks quotation marks and the word "that" as content, ours leave them out, so that few of our
 * spans are exactly the same.
 */
final class AttributionEvaluation {
  private final ClassPath rules = new ClassPath();
  private final ArticleReader reader = new ArticleReader(rules);
  private final SentenceSplitter splitter = new SentenceSplitter(rules);
  private final SentenceReader sentenceReader = new SentenceReader(rules);
  private final EntityResolver entityResolver = new EntityResolver(rules);
  private final QuoteFinder quoteFinder = new QuoteFinder(rules);

  private AttributionEvaluation() {}

  static void print(Path data, PrintStream out, Errors errors) {
    AttributionEvaluation evaluation = new AttributionEvaluation();
    evaluation.printDev(data.resolve("attribution_dev"), out, errors);
    out.printf("  %s%n", NewsSpeakers.of(data.resolve("news/articles.jsonl"), evaluation::find));
  }

  /** The quotations of a text. */
  static List<Quote> quotes(String text) {
    return new AttributionEvaluation().find(text);
  }

  private List<Quote> find(String text) {
    Reading reading = reader.read(Tenant.DEFAULT, Submission.ofText(text));
    if (!(reading instanceof Reading.Accepted(Article article)) || !article.text().equals(text)) {
      throw new IllegalArgumentException("the text was not taken as it is: " + reading);
    }
    List<Sentence> sentences = splitter.sentences(article.text(), article.blocks());
    List<DependencyTree> trees = sentenceReader.trees(text, sentences);
    return quoteFinder.quotes(
        article, sentences, trees, entityResolver.entities(text, sentences, trees));
  }

  private void printDev(Path folder, PrintStream out, Errors errors) {
    SpanScore content = new SpanScore();
    SpanScore direct = new SpanScore();
    SpanScore source = new SpanScore();
    SpanScore cue = new SpanScore();
    Speakers speakers = new Speakers();
    List<Brat> documents = Brat.folder(folder);
    for (Brat document : documents) {
      List<Quote> quotes = find(document.text());
      BitSet quoted = quoted(document.text());
      List<BitSet> gold = distinct(document.events().stream().map(Brat.Event::content).toList());
      List<BitSet> ours = distinct(quotes.stream().map(AttributionEvaluation::content).toList());
      content.add(gold, ours);
      direct.add(direct(gold, quoted), direct(ours, quoted));
      source.add(
          distinct(document.events().stream().map(Brat.Event::source).toList()),
          distinct(quotes.stream().map(quote -> bits(mention(quote.attribution()))).toList()));
      cue.add(
          distinct(document.events().stream().map(Brat.Event::cue).toList()),
          distinct(quotes.stream().map(quote -> bits(cue(quote.attribution()))).toList()));
      speakers.add(document.events(), quotes, quoted);
      new AttributionErrors(document, quotes, errors).note();
    }
    out.printf("Attribution, attribution_dev, %d articles%n", documents.size());
    out.printf("  content          %s%n", content);
    out.printf("  content, direct  %s%n", direct);
    out.printf("  source           %s%n", source);
    out.printf("  cue              %s%n", cue);
    out.printf("  %s%n", speakers);
  }

  /** Direct quotations: how many are found, and for how many of them the right words speak. */
  private static final class Speakers {
    private int wanted;
    private int found;
    private int right;

    void add(List<Brat.Event> events, List<Quote> quotes, BitSet quoted) {
      List<Brat.Event> gold = new ArrayList<>();
      for (Brat.Event event : events) {
        if (event.source() != null
            && event.content() != null
            && isDirect(event.content(), quoted)) {
          gold.add(event);
        }
      }
      wanted += gold.size();
      List<BitSet> golds = new ArrayList<>();
      for (Brat.Event event : gold) {
        BitSet one = event.content();
        golds.add(one == null ? new BitSet() : one);
      }
      List<BitSet> ours = new ArrayList<>();
      for (Quote quote : quotes) {
        ours.add(content(quote));
      }
      for (SpanScore.Pair pair : SpanScore.pairs(golds, ours, 0.5)) {
        found++;
        BitSet mention = bits(mention(quotes.get(pair.found()).attribution()));
        BitSet source = gold.get(pair.wanted()).source();
        right += mention != null && source != null && mention.intersects(source) ? 1 : 0;
      }
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "direct quotations with a source %d: found %.3f, speaker right %.3f of those found",
          wanted,
          (double) found / wanted,
          (double) right / found);
    }
  }

  private static List<BitSet> direct(List<BitSet> contents, BitSet quoted) {
    return contents.stream().filter(content -> isDirect(content, quoted)).toList();
  }

  /** More than nine tenths of its characters stand between quotation marks, or are such marks. */
  private static boolean isDirect(BitSet content, BitSet quoted) {
    BitSet inside = (BitSet) content.clone();
    inside.and(quoted);
    return inside.cardinality() > 0.9 * content.cardinality();
  }

  /** The characters between double quotation marks of any kind, paragraph by paragraph. */
  static BitSet quoted(String text) {
    BitSet quoted = new BitSet();
    int open = -1;
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      boolean two = character == '\'' && at + 1 < text.length() && text.charAt(at + 1) == '\'';
      if (character == '\n') {
        if (open >= 0) {
          quoted.set(open, at);
        }
        open = -1;
      } else if (character == '“' || (open < 0 && (character == '"' || two))) {
        open = open < 0 ? at : open;
      } else if (open >= 0 && (character == '”' || character == '"' || two)) {
        quoted.set(open, at + (two ? 2 : 1));
        open = -1;
      }
      at += two ? 1 : 0;
    }
    return quoted;
  }

  private static List<BitSet> distinct(List<? extends @Nullable BitSet> spans) {
    LinkedHashSet<BitSet> distinct = new LinkedHashSet<>();
    for (BitSet span : spans) {
      if (span != null) {
        distinct.add(span);
      }
    }
    return List.copyOf(distinct);
  }

  static BitSet content(Quote quote) {
    BitSet characters = new BitSet();
    for (Span span : quote.content()) {
      characters.set(span.start(), span.end());
    }
    return characters;
  }

  private static @Nullable BitSet bits(@Nullable Span span) {
    if (span == null) {
      return null;
    }
    BitSet characters = new BitSet();
    characters.set(span.start(), span.end());
    return characters;
  }

  static @Nullable Span mention(Attribution attribution) {
    return switch (attribution) {
      case Attributed one -> one.mention();
      case Unresolved one -> one.mention();
    };
  }

  private static @Nullable Span cue(Attribution attribution) {
    return switch (attribution) {
      case Attributed one -> one.cue();
      case Unresolved one -> one.cue();
    };
  }
}
