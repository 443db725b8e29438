package org.checkable.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts blocks of text into sentences. */
public final class SentenceSplitter {

  public SentenceSplitter(RuleSource source) {
    // The first version knows no abbreviations yet.
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
    return block.isEmpty() ? List.of() : List.of(block);
  }
}
