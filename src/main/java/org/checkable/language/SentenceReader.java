package org.checkable.language;

import java.util.List;
import org.checkable.text.RuleSource;
import org.checkable.text.Sentence;
import org.checkable.text.Span;

/**
 * Reads sentences: tokens, tags, names and a tree, by the weights of one language. Made once, shared
 * by all threads, never changed. Time grows with the length of a sentence and no faster.
 */
public final class SentenceReader {
  private final Tokenizer tokenizer;
  private final WordClusters clusters;
  private final Tagger tagger;
  private final Parser parser;
  private final NameTagger names;

  public SentenceReader(RuleSource source) {
    this.tokenizer = new Tokenizer(source.table("tokenization"));
    String path = "model/en/syntax.weights";
    WeightFile file = new WeightFile(path, source.bytes(path));
    this.clusters = new WordClusters(file.section("clusters"));
    this.tagger = new Tagger(new FeatureWeights(file.section("tags")));
    this.names = new NameTagger(new FeatureWeights(file.section("names")));
    this.parser =
        new Parser(
            new FeatureWeights(file.section("transitions")),
            new FeatureWeights(file.section("relations")));
  }

  /** Reads the sentences of a text, each for itself. */
  public List<DependencyTree> trees(String text, List<Sentence> sentences) {
    return sentences.stream().map(sentence -> read(text, sentence.span())).toList();
  }

  /**
   * Reads one sentence.
   *
   * @param span of the sentence in the text
   */
  public DependencyTree read(String text, Span span) {
    TokenSpans spans = tokenizer.tokens(text, span.start(), span.end());
    TokenFeatures tokens = new TokenFeatures(text, spans.starts(), spans.ends(), clusters);
    int[] tags = tagger.tags(tokens);
    ParserState state = parser.parse(tokens, tags);
    List<NamedEntity> found = names.names(tokens, tags);
    return new DependencyTree(text, spans, tags, heads(state), state.label, found);
  }

  private static int[] heads(ParserState state) {
    int[] heads = new int[state.size];
    for (int at = 0; at < heads.length; at++) {
      heads[at] = state.head[at] == state.size ? DependencyTree.NONE : state.head[at];
    }
    return heads;
  }
}
