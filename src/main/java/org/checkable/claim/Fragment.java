package org.checkable.claim;

import java.util.List;
import org.checkable.quote.Quote;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A part of a sentence that makes a claim of its own.
 *
 * @param pieces its words, in order; what stands between two pieces is left out
 * @param subject words from elsewhere in the sentence that it lacks at its beginning; null when it
 *     lacks none
 * @param replaced how many UTF-16 units at its beginning the subject stands in place of ("which")
 * @param quote whose words it is; null for the article's own, also where a report breaks off
 * @param reporting who is said to have said it ("The ministry said"), where that stands outside of
 *     it; null when it is the article's own, or when a quotation's marks enclose it
 */
record Fragment(
    List<Span> pieces,
    @Nullable Span subject,
    int replaced,
    @Nullable Quote quote,
    @Nullable Span reporting) {

  /** A sentence in one piece, with the quotation that holds most of it. */
  static Fragment whole(Span span, @Nullable Quote quote) {
    return new Fragment(List.of(span), null, 0, quote, null);
  }

  /** From its first character to its last. */
  Span span() {
    return new Span(pieces.getFirst().start(), pieces.getLast().end());
  }
}
