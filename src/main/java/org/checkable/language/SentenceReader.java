package org.checkable.language;

import java.util.List;
import org.checkable.text.RuleSource;
import org.checkable.text.Sentence;
import org.checkable.text.Span;

/**
 * Reads sentences: tokens, tags, names and a tree, by the weights of one language. Made once,
 * shared by all threads, never changed. Time grows with the length of a sentence and no faster.
 */
public final class SentenceReader {
  /** In tokens. */
  private static final int LONGEST_DATELINE = 12;

  private final Tokenizer tokenizer;
  private final WordClusters clusters;
  private final Tagger tagger;
  private final Parser parser;
  private final NameTagger names;

  public SentenceReader(RuleSource source) {
    this.tokenizer = new Tokenizer(source.table("tokenization"));
    String path = "model/en/syntax.weights";
    WeightFile file = new WeightFile(path, source.bytes(path));
    this.clusters =
        new WordClusters(file.section("clusters"), new TagDictionary(file.section("dictionary")));
    this.tagger = new Tagger(new FeatureWeights(file.section("tags")), clusters.tags());
    this.names = new NameTagger(new FeatureWeights(file.section("names")));
    this.parser =
        new Parser(
            new FeatureWeights(file.section("transitions")),
            new FeatureWeights(file.section("relations")));
  }

  /**
   * Reads the sentences of a text, each for itself, but for the words that the text uses as names
   * ({@link NamesInText}).
   */
  public List<DependencyTree> trees(String text, List<Sentence> sentences) {
    List<TaggedSentence> tagged =
        sentences.stream().map(sentence -> tagged(text, sentence.span())).toList();
    NamesInText names = new NamesInText(text);
    tagged.forEach(names::note);
    tagged.forEach(names::apply);
    return tagged.stream().map(sentence -> tree(text, sentence)).toList();
  }

  /**
   * Reads one sentence.
   *
   * @param span of the sentence in the text
   */
  public DependencyTree read(String text, Span span) {
    return tree(text, tagged(text, span));
  }

  private TaggedSentence tagged(String text, Span span) {
    TokenSpans spans = tokenizer.tokens(text, span.start(), span.end());
    TokenFeatures tokens = new TokenFeatures(text, spans.starts(), spans.ends(), clusters);
    return new TaggedSentence(spans, tokens, tagger.tags(tokens));
  }

  private DependencyTree tree(String text, TaggedSentence sentence) {
    TreeAssembler trees = new TreeAssembler(text, sentence, tagger, parser, clusters);
    int dateline = datelineEnd(text, sentence.spans());
    trees.clauses(dateline);
    trees.dateline(dateline);
    return trees.tree(names.names(sentence.tokens(), sentence.tags()));
  }

  /** Behind the dash of "PORT ELLISMERE, March 12 —"; 0 where a sentence begins without a place. */
  private static int datelineEnd(String text, TokenSpans spans) {
    if (spans.count() == 0 || !isCapitals(text, spans.start(0), spans.end(0))) {
      return 0;
    }
    int most = Math.min(LONGEST_DATELINE, spans.count() - 1);
    for (int at = 1; at < most; at++) {
      char mark = text.charAt(spans.start(at));
      boolean dash = mark == '—' || mark == '–' || (mark == '-' && isApart(spans, at));
      if (dash && Character.isUpperCase(text.charAt(spans.start(at + 1)))) {
        return at + 1;
      }
    }
    return 0;
  }

  private static boolean isApart(TokenSpans spans, int at) {
    return spans.end(at - 1) < spans.start(at) && spans.end(at) < spans.start(at + 1);
  }

  private static boolean isCapitals(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (!Character.isUpperCase(text.charAt(at))) {
        return false;
      }
    }
    return to - from > 1;
  }
}
