package org.checkable.article;

import java.util.List;
import org.checkable.text.Block;

/** An article on its way: read, and not yet judged by size and language. */
record Draft(String text, List<Block> blocks, Metadata metadata, Transcript transcript) {
  Draft {
    blocks = List.copyOf(blocks);
  }
}
