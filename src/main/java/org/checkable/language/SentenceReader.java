package org.checkable.language;

import java.util.Arrays;
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
    this.clusters = new WordClusters(file.section("clusters"));
    this.tagger = new Tagger(new FeatureWeights(file.section("tags")));
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
    TokenSpans spans = sentence.spans();
    int[] tags = sentence.tags();
    int[] heads = new int[tags.length];
    int[] relations = new int[tags.length];
    int root = DependencyTree.NONE;
    int dateline = datelineEnd(text, spans);
    int from = dateline;
    ClauseBoundaries boundaries = new ClauseBoundaries(text, spans, tags);
    while (from < tags.length) {
      int to = boundaries.end(from);
      int first = root;
      root = parse(text, spans, tags, from, to, root, heads, relations);
      if (first != DependencyTree.NONE && Tag.of(tags[from]) == Tag.CC) {
        conjoin(first, from, to, tags, heads, relations);
      }
      from = to;
    }
    if (dateline > 0) {
      parse(text, spans, tags, 0, dateline, root, heads, relations);
      for (int at = 0; at < dateline; at++) {
        relations[at] = heads[at] == root ? Relation.DISLOCATED.number() : relations[at];
      }
    }
    List<NamedEntity> found = names.names(sentence.tokens(), tags);
    return new DependencyTree(text, spans, tags, heads, relations, found);
  }

  /** Hangs a coordinated clause on the one that it goes on with: what is said, or who says it. */
  private static void conjoin(
      int root, int from, int to, int[] tags, int[] heads, int[] relations) {
    int said = said(root, from, tags, heads, relations);
    for (int at = from; at < to; at++) {
      if (heads[at] == root && relations[at] == Relation.PARATAXIS.number()) {
        relations[at] = Relation.CONJ.number();
        boolean says = said(at, to, tags, heads, relations) != DependencyTree.NONE;
        if (said != DependencyTree.NONE && !says) {
          heads[at] = said;
          hangMarks(root, said, from, heads);
        }
      }
    }
  }

  /** The clause that a verb reports, if nothing but marks follows it in its own clause. */
  private static int said(int verb, int end, int[] tags, int[] heads, int[] relations) {
    int said = DependencyTree.NONE;
    for (int at = verb + 1; at < end; at++) {
      if (heads[at] == verb && !Tag.of(tags[at]).isPunctuation()) {
        said = relations[at] == Relation.CCOMP.number() ? at : DependencyTree.NONE;
      }
    }
    return said;
  }

  /** Lets marks behind what is said hang there, so that the tree stays projective. */
  private static void hangMarks(int root, int said, int end, int[] heads) {
    for (int at = said + 1; at < end; at++) {
      if (heads[at] == root) {
        heads[at] = said;
      }
    }
  }

  /**
   * Parses some of the tokens by themselves, and hangs them on the root of those before.
   *
   * @return the root of the sentence
   */
  private int parse(
      String text,
      TokenSpans spans,
      int[] tags,
      int from,
      int to,
      int root,
      int[] heads,
      int[] relations) {
    TokenFeatures part =
        new TokenFeatures(
            text,
            Arrays.copyOfRange(spans.starts(), from, to),
            Arrays.copyOfRange(spans.ends(), from, to),
            clusters);
    ParserState state = parser.parse(part, Arrays.copyOfRange(tags, from, to));
    int first = root;
    for (int at = from; at < to; at++) {
      int head = state.head[at - from];
      boolean top = head == part.size;
      heads[at] = top ? root : from + head;
      relations[at] =
          top && root != DependencyTree.NONE ? Relation.PARATAXIS.number() : state.label[at - from];
      first = top && root == DependencyTree.NONE ? at : first;
    }
    return first;
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
