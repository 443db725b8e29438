package org.checkable.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.checkable.text.Sentence;
import org.checkable.text.Span;
import org.checkable.text.Token;
import org.checkable.text.Tokens;

/**
 * The words of an article, cut once: all tokens in order, each with its sentence. Places are
 * indices of tokens; the words of one sentence stand at {@code from(sentence)} to {@code
 * to(sentence)}.
 */
final class TokenLine {
  private final String text;
  private final List<Sentence> sentences;
  private final Token[] tokens;
  private final int[] sentenceOf;
  private final int[] starts;
  private final Lexicon lexicon;

  private TokenLine(
      String text,
      List<Sentence> sentences,
      Token[] tokens,
      int[] of,
      int[] starts,
      Lexicon lexicon) {
    this.text = text;
    this.sentences = sentences;
    this.tokens = tokens;
    this.sentenceOf = of;
    this.starts = starts;
    this.lexicon = lexicon;
  }

  static TokenLine of(String text, List<Sentence> sentences, Lexicon lexicon) {
    List<Token> all = new ArrayList<>(text.length() / 5 + 4);
    int[] starts = new int[sentences.size() + 1];
    for (int index = 0; index < sentences.size(); index++) {
      all.addAll(Tokens.of(text, sentences.get(index).span()));
      starts[index + 1] = all.size();
    }
    int[] of = new int[all.size()];
    for (int index = 0; index < sentences.size(); index++) {
      Arrays.fill(of, starts[index], starts[index + 1], index);
    }
    return new TokenLine(text, sentences, all.toArray(Token[]::new), of, starts, lexicon);
  }

  String text() {
    return text;
  }

  List<Sentence> sentences() {
    return sentences;
  }

  int count() {
    return tokens.length;
  }

  Token token(int place) {
    return tokens[place];
  }

  /** The token's comparable form; empty before the first and after the last, so rules may peek. */
  String lower(int place) {
    return place < 0 || place >= tokens.length ? "" : tokens[place].lower();
  }

  /** Whether a token is in a word list; none is before the first and after the last. */
  boolean is(int place, Lexicon.Sense sense) {
    return lexicon.is(lower(place), sense);
  }

  boolean isWord(int place) {
    return place >= 0 && place < tokens.length && tokens[place].isWord();
  }

  boolean isNumber(int place) {
    return place >= 0 && place < tokens.length && tokens[place].type() == Token.Type.NUMBER;
  }

  boolean isCapitalised(int place) {
    return place >= 0 && place < tokens.length && tokens[place].isCapitalised();
  }

  int from(int sentence) {
    return starts[sentence];
  }

  int to(int sentence) {
    return starts[sentence + 1];
  }

  int sentenceOf(int place) {
    return sentenceOf[place];
  }

  int paragraphOf(int place) {
    return sentences.get(sentenceOf[place]).paragraph();
  }

  /** Whether a token opens its sentence, an opening quotation mark or bracket before it aside. */
  boolean opensSentence(int place) {
    int first = starts[sentenceOf[place]];
    int before = place - 1;
    while (before >= first && !isWordOrNumber(before) && !":;,–—-".contains(lower(before))) {
      before--;
    }
    return before < first || ":".equals(lower(before)) || isOpening(place - 1);
  }

  private boolean isOpening(int place) {
    return place >= 0 && "“\"‘".contains(lower(place)) && !isWordOrNumber(place);
  }

  private boolean isWordOrNumber(int place) {
    return tokens[place].type() != Token.Type.MARK;
  }

  /** Whether two neighbouring tokens touch, with no space between them. */
  boolean touch(int place) {
    return place > 0
        && place < tokens.length
        && tokens[place - 1].span().end() == tokens[place].span().start();
  }

  /** The characters from one token to before another. */
  Span span(int from, int to) {
    return new Span(tokens[from].span().start(), tokens[to - 1].span().end());
  }

  String slice(int from, int to) {
    return span(from, to).slice(text);
  }

  /** The first token that begins at an offset or after it. */
  int placeOf(int offset) {
    int low = 0;
    int high = tokens.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens[middle].span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
