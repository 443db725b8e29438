package org.checkable.article;

import java.util.List;
import org.checkable.text.Block;

/**
 * An article as it was read: one text that every offset refers to, and the blocks it is made of.
 *
 * @param text line ends are LF; nobody edits it after {@link ArticleReader}
 * @param blocks in reading order, not overlapping; what lies between them is white space
 */
public record Article(ArticleId id, Metadata metadata, String text, List<Block> blocks) {
  public Article {
    blocks = List.copyOf(blocks);
  }
}
