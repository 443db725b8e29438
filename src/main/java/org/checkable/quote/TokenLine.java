package org.checkable.quote;

import java.util.ArrayList;
import java.util.List;
import org.checkable.quote.Lexicon.Sense;
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
  private final List<List<Token>> bySentence;
  private final Token[] tokens;
  private final Senses[] senses;
  private final int[] sentenceOf;
  private final int[] starts;

  private TokenLine(
      String text, List<Sentence> sentences, List<List<Token>> bySentence, Lexicon lexicon) {
    this.text = text;
    this.sentences = sentences;
    this.bySentence = bySentence;
    this.starts = new int[sentences.size() + 1];
    for (int index = 0; index < sentences.size(); index++) {
      starts[index + 1] = starts[index] + bySentence.get(index).size();
    }
    this.tokens = new Token[starts[sentences.size()]];
    this.senses = new Senses[tokens.length];
    this.sentenceOf = new int[tokens.length];
    for (int index = 0; index < sentences.size(); index++) {
      int place = starts[index];
      for (Token token : bySentence.get(index)) {
        tokens[place] = token;
        senses[place] = lexicon.of(token.lower());
        sentenceOf[place++] = index;
      }
    }
  }

  static TokenLine of(String text, List<Sentence> sentences, Lexicon lexicon) {
    List<List<Token>> bySentence = new ArrayList<>(sentences.size());
    for (Sentence sentence : sentences) {
      bySentence.add(Tokens.of(text, sentence.span()));
    }
    return new TokenLine(text, sentences, bySentence, lexicon);
  }

  String text() {
    return text;
  }

  List<Sentence> sentences() {
    return sentences;
  }

  /**
   * The tokens of one sentence. Deliberate: not wrapped against changes, which nobody makes. All
   * lists of tokens are of one class, and the loops over them are compiled for it.
   */
  List<Token> tokens(Sentence sentence) {
    return bySentence.get(sentence.index());
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
  boolean is(int place, Sense sense) {
    return senses(place).has(sense);
  }

  boolean isTitle(int place) {
    return senses(place).isTitle();
  }

  boolean isFirstName(int place) {
    return senses(place).isFirstName();
  }

  boolean isRole(int place) {
    return senses(place).isRole();
  }

  Figure.Gender gender(int place) {
    return senses(place).gender();
  }

  private Senses senses(int place) {
    return place < 0 || place >= senses.length ? Senses.NONE : senses[place];
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
