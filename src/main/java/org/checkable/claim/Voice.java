package org.checkable.claim;

import java.util.List;
import org.checkable.quote.Quote;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds whose words a stretch of text is. */
public final class Voice {
  private Voice() {}

  /**
   * The quotation of a statement with most of its content in a span, the first of equals; or null.
   */
  public static @Nullable Quote of(Span span, List<Quote> quotes) {
    Quote best = null;
    int most = 0;
    for (Quote quote : quotes) {
      int shared = quote.isStatement() ? shared(quote, span) : 0;
      if (shared > most) {
        most = shared;
        best = quote;
      }
    }
    return best;
  }

  private static int shared(Quote quote, Span span) {
    int shared = 0;
    for (Span content : contentIn(quote, span)) {
      shared +=
          Math.max(
              0, Math.min(content.end(), span.end()) - Math.max(content.start(), span.start()));
    }
    return shared;
  }

  /** Whether a word of a quotation says who said it, and is no part of what was said. */
  static boolean isReporting(Quote quote, Span word) {
    return quote.isStatement() && quote.span().contains(word) && !isContent(quote, word);
  }

  /** Whether a word is part of what a quotation says. */
  static boolean isContent(Quote quote, Span word) {
    for (Span content : contentIn(quote, word)) {
      if (content.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The content of a quotation that touches a span, in reading order: found without looking at all
   * of it, because a hostile text may hold one quotation with thousands of pieces.
   */
  static List<Span> contentIn(Quote quote, Span span) {
    List<Span> content = quote.content();
    int low = 0;
    int high = content.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (content.get(middle).end() <= span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < content.size() && content.get(end).start() < span.end()) {
      end++;
    }
    return content.subList(low, end);
  }
}
