package org.checkable.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts blocks of text into sentences, in one pass over their characters. A sentence inside a
 * quotation is a sentence; an aside in brackets inside a sentence is not.
 *
 * <p>The rules follow the 48 golden rules of pragmatic_segmenter; their words are rows of {@code
 * rules/abbreviations.tsv}. Immutable, shared by all threads.
 */
public final class SentenceSplitter {
  private final Abbreviations abbreviations;
  private final SentenceEnd end;

  public SentenceSplitter(RuleSource source) {
    this.abbreviations = new Abbreviations(source.table("abbreviations"));
    this.end = new SentenceEnd(abbreviations);
  }

  /**
   * The sentences of a text, in order. Between their spans lies white space and nothing else.
   *
   * @param blocks the text's blocks, in order; no sentence crosses from one into the next
   */
  public List<Sentence> sentences(String text, List<Block> blocks) {
    List<Sentence> sentences = new ArrayList<>();
    for (int paragraph = 0; paragraph < blocks.size(); paragraph++) {
      Block block = blocks.get(paragraph);
      for (Span span : split(text, block.span())) {
        sentences.add(new Sentence(sentences.size(), paragraph, block.part(), span));
      }
    }
    return sentences;
  }

  /** The sentences of one block. */
  List<Span> split(String text, Span block) {
    if (block.isEmpty()) {
      return List.of();
    }
    List<Span> sentences = new ArrayList<>();
    ItemLabels labels = new ItemLabels(text, block);
    boolean small = hasNoCapital(text, block);
    Asides asides = new Asides();
    int start = block.start();
    int word = -1;
    int at = start;
    while (at < block.end()) {
      char character = text.charAt(at);
      int cut = -1;
      int next = at + 1;
      if (Stop.isMark(character)) {
        Stop stop = Stop.at(text, at, block.end());
        // Marks before the first word end nothing.
        cut = word < 0 ? -1 : end.after(text, word, stop, block.end(), small);
        next = stop.end();
      } else if (Character.isLetterOrDigit(character) || Character.isSurrogate(character)) {
        word = word < 0 ? at : word;
      } else if (character == '(' && at > start) {
        asides.open(text, at, block.end());
      } else if (Span.isSpace(character) && beginsAnew(text, at, block, labels)) {
        cut = at;
      }
      if (cut > start && !asides.hold(cut)) {
        sentences.add(new Span(start, cut));
        start = skipSpace(text, cut, block.end());
        next = start;
        word = -1;
      }
      at = next;
    }
    sentences.add(new Span(start, block.end()));
    return sentences;
  }

  /** Whether the next list item or a picture's credit begins behind a space. */
  private boolean beginsAnew(String text, int space, Span block, ItemLabels labels) {
    int at = space + 1;
    if (at >= block.end() || Span.isSpace(text.charAt(at))) {
      return false;
    }
    return labels.beginsItem(text, at, block.end()) || isCredit(text, at, block);
  }

  /** "… to student Ahmed Mohamed Image: Twitter": a credit needs no full stop before it. */
  private boolean isCredit(String text, int at, Span block) {
    if (!Character.isUpperCase(text.charAt(at))
        || !Character.isLetterOrDigit(text.charAt(Math.max(0, at - 2)))) {
      return false;
    }
    int colon = at;
    while (colon < block.end() && colon - at < 12 && Character.isLetter(text.charAt(colon))) {
      colon++;
    }
    return colon < block.end()
        && text.charAt(colon) == ':'
        && abbreviations.isCredit(text.substring(at, colon));
  }

  private static boolean hasNoCapital(String text, Span block) {
    for (int at = block.start(); at < block.end(); at++) {
      if (Character.isUpperCase(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static int skipSpace(String text, int from, int limit) {
    int at = from;
    while (at < limit && Span.isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
