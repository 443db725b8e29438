package org.checkable.article;

import java.util.List;
import org.checkable.text.Block;

/**
 * An article as it was read: one text that every offset refers to, and the blocks it is made of.
 *
 * @param text line ends are LF; nobody edits it after {@link ArticleReader}
 * @param blocks in reading order, not overlapping; what lies between them is white space
 * @param transcript who speaks in it and when; {@link Transcript#NONE} in most
 */
public record Article(
    ArticleId id, Metadata metadata, String text, List<Block> blocks, Transcript transcript) {
  public Article {
    blocks = List.copyOf(blocks);
  }

  /** An article that is no transcript. */
  public Article(ArticleId id, Metadata metadata, String text, List<Block> blocks) {
    this(id, metadata, text, blocks, Transcript.NONE);
  }
}
