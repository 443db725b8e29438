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
      // A label is no sentence, whatever abbreviations it has.
      boolean whole = block.part() == Part.LABEL;
      for (Span span : whole ? List.of(block.span()) : split(text, block.span())) {
        sentences.add(new Sentence(sentences.size(), paragraph, block.part(), span));
      }
    }
    return sentences;
  }

  /** The sentences of one block. */
  List<Span> split(String text, Span block) {
    return block.isEmpty() ? List.of() : new BlockCutter(abbreviations, end, text, block).cut();
  }
}
