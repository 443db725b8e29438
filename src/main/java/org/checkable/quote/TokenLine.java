package org.checkable.quote;

import java.util.Arrays;
import java.util.List;
import org.checkable.language.DependencyTree;
import org.checkable.language.Relation;
import org.checkable.language.Tag;
import org.checkable.text.Sentence;
import org.checkable.text.Span;

/**
 * The tokens of an article's trees in one line. Places are indices of tokens from the first to the
 * last of the article; heads and what hangs on a token are given as such places too. Before the
 * first and behind the last there is nothing, and rules may ask for it.
 */
final class TokenLine {
  static final int NONE = DependencyTree.NONE;

  private final String text;
  private final List<Sentence> sentences;
  private final List<DependencyTree> trees;

  /** The place of each sentence's first token, and that behind the last. */
  private final int[] firsts;

  private final int[] sentenceOf;

  TokenLine(String text, List<Sentence> sentences, List<DependencyTree> trees) {
    this.text = text;
    this.sentences = sentences;
    this.trees = trees;
    this.firsts = new int[trees.size() + 1];
    for (int sentence = 0; sentence < trees.size(); sentence++) {
      firsts[sentence + 1] = firsts[sentence] + trees.get(sentence).size();
    }
    this.sentenceOf = new int[firsts[trees.size()]];
    for (int sentence = 0; sentence < trees.size(); sentence++) {
      Arrays.fill(sentenceOf, firsts[sentence], firsts[sentence + 1], sentence);
    }
  }

  List<Sentence> sentences() {
    return sentences;
  }

  int count() {
    return sentenceOf.length;
  }

  private boolean has(int place) {
    return place >= 0 && place < sentenceOf.length;
  }

  private DependencyTree tree(int place) {
    return trees.get(sentenceOf[place]);
  }

  private int first(int place) {
    return firsts[sentenceOf[place]];
  }

  int from(int sentence) {
    return firsts[sentence];
  }

  int to(int sentence) {
    return firsts[sentence + 1];
  }

  int sentenceOf(int place) {
    return sentenceOf[place];
  }

  int paragraphOf(int place) {
    return sentences.get(sentenceOf[place]).paragraph();
  }

  /** A token's place in its own sentence. */
  int inSentence(int place) {
    return place - first(place);
  }

  /** In lower case, with straight apostrophes; empty where there is no token. */
  String lower(int place) {
    return has(place) ? tree(place).lower(inSentence(place)) : "";
  }

  /** {@link Tag#XX} where there is no token. */
  Tag tag(int place) {
    return has(place) ? tree(place).tag(inSentence(place)) : Tag.XX;
  }

  Relation relation(int place) {
    return tree(place).relation(inSentence(place));
  }

  /** {@link #NONE} for the root of a sentence. */
  int head(int place) {
    int head = tree(place).head(inSentence(place));
    return head == NONE ? NONE : first(place) + head;
  }

  /** Where what hangs on a token begins. */
  int subtreeFrom(int place) {
    return first(place) + tree(place).from(inSentence(place));
  }

  /** Where what hangs on a token ends, exclusive. */
  int subtreeTo(int place) {
    return first(place) + tree(place).to(inSentence(place));
  }

  boolean isWithin(int place, int top) {
    return sentenceOf[place] == sentenceOf[top]
        && subtreeFrom(top) <= place
        && place < subtreeTo(top);
  }

  /** The first child with a relation; {@link #NONE} when there is none. */
  int child(int place, Relation relation) {
    int child = tree(place).child(inSentence(place), relation);
    return child == NONE ? NONE : first(place) + child;
  }

  /** The first token that hangs on a token itself; {@link #NONE} when none does. */
  int firstChild(int place) {
    int child = tree(place).firstChild(inSentence(place));
    return child == NONE ? NONE : first(place) + child;
  }

  /** The next token that hangs on the same token. */
  int nextChild(int child) {
    int next = tree(child).nextChild(inSentence(child));
    return next == NONE ? NONE : first(child) + next;
  }

  int subject(int place) {
    int subject = tree(place).subject(inSentence(place));
    return subject == NONE ? NONE : first(place) + subject;
  }

  boolean isFinite(int place) {
    return tree(place).isFinite(inSentence(place));
  }

  boolean isWord(int place) {
    return has(place) && Character.isLetter(text.charAt(start(place)));
  }

  boolean isNumber(int place) {
    return has(place) && Character.isDigit(text.charAt(start(place)));
  }

  boolean isCapitalised(int place) {
    return has(place) && Character.isUpperCase(text.charAt(start(place)));
  }

  boolean isDash(int place) {
    return switch (lower(place)) {
      case "—", "–", "―", "--" -> true;
      case "-" -> !touch(place) || !touch(place + 1);
      default -> false;
    };
  }

  boolean isComma(int place) {
    return lower(place).equals(",");
  }

  /** Whether a token and the one before touch, with no space between them. */
  boolean touch(int place) {
    return place > 0 && has(place) && end(place - 1) == start(place);
  }

  private int start(int place) {
    return tree(place).start(inSentence(place));
  }

  private int end(int place) {
    return tree(place).end(inSentence(place));
  }

  /** From the first character of a range to its last. */
  Span span(TokenRange range) {
    return new Span(start(range.from()), end(range.to() - 1));
  }

  String slice(TokenRange range) {
    return span(range).slice(text);
  }

  /** The first token that begins at an offset or after it. */
  int placeOf(int offset) {
    int low = 0;
    int high = sentenceOf.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start(middle) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
