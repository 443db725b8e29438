package org.checkable.claim;

import java.util.List;
import org.checkable.quote.Quote;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A part of a sentence that makes a claim of its own.
 *
 * @param pieces its words, in order; what stands between two pieces is left out
 * @param quote whose words it is; null for the article's own
 */
record Fragment(List<Span> pieces, @Nullable Quote quote) {

  /** A sentence in one piece, with the quotation that holds most of it. */
  static Fragment whole(Span span, @Nullable Quote quote) {
    return new Fragment(List.of(span), quote);
  }

  /** From its first character to its last. */
  Span span() {
    return new Span(pieces.getFirst().start(), pieces.getLast().end());
  }

  /** Whether words are within one of its pieces. */
  boolean holds(Span words) {
    for (Span piece : pieces) {
      if (piece.contains(words)) {
        return true;
      }
    }
    return false;
  }
}
