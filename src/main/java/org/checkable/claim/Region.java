package org.checkable.claim;

import java.util.ArrayList;
import java.util.List;
import org.checkable.quote.Quote;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a sentence with one voice: what somebody is reported to have said, or the article's
 * own words. Who said it and how ("the ministry said") is in no region.
 *
 * @param from its first token
 * @param to its end, exclusive
 * @param quote whose content it is; null for the article's own words
 * @param reporting the words before it that say whose; null when there are none
 */
record Region(int from, int to, @Nullable Quote quote, @Nullable Span reporting) {

  boolean isReported() {
    return quote != null;
  }

  /** The regions of a sentence, in order. */
  static List<Region> of(Clauses clauses, List<Quote> quotes) {
    List<Region> regions = new ArrayList<>();
    int at = 0;
    Quote outer = null;
    for (Quote quote : quotes) {
      if ((outer != null && isInside(quote, outer)) || isEmbedded(clauses, quote)) {
        continue;
      }
      outer = quote;
      for (Span content : quote.content()) {
        int from = Math.max(at, clauses.at(content.start()));
        int to = clauses.at(content.end());
        if (from < to && isClause(clauses, from, to)) {
          own(clauses, at, clauses.at(Math.max(quote.span().start(), 0)), regions);
          regions.add(new Region(from, to, quote, reporting(clauses, quote, content, from)));
          at = to;
        }
      }
      if (at > 0) {
        at = Math.max(at, Math.min(clauses.size(), clauses.at(quote.span().end())));
      }
    }
    own(clauses, at, clauses.size(), regions);
    return regions;
  }

  /**
   * Whether it is a statement, and not a part of one ("refused to say more"), and stands by itself
   * ("she is right that the contracts say so" does not come apart).
   */
  private static boolean isClause(Clauses clauses, int from, int to) {
    int verb = clauses.firstFinite(from, to);
    if (verb < 0 || clauses.classOf(from) == WordClass.NONFINITE) {
      return false;
    }
    for (int at = from; at < verb; at++) {
      if (clauses.classOf(at) == WordClass.RELATIVE && clauses.firstFinite(verb + 1, to) < 0) {
        return false;
      }
    }
    return verb > from || clauses.classOf(verb) == WordClass.SUBJECT_WITH_VERB;
  }

  /** "… right that [the contracts say] so": the report is a part of what is said around it. */
  private static boolean isEmbedded(Clauses clauses, Quote quote) {
    int before = clauses.at(quote.span().start()) - 1;
    WordClass joint = clauses.classOf(before);
    return before >= 0
        && (joint == WordClass.THAT
            || joint == WordClass.SUBORDINATOR
            || joint == WordClass.RELATIVE);
  }

  private static boolean isInside(Quote inner, Quote outer) {
    return outer.content().stream().anyMatch(content -> content.contains(inner.span()));
  }

  private static void own(Clauses clauses, int from, int to, List<Region> regions) {
    int first = from;
    while (first < to && clauses.isEdge(first)) {
      first++;
    }
    // After a report comes a statement of its own, or what belongs to the report.
    boolean opens = from == 0 || !clauses.classOf(first).opensClause();
    if (first < to && opens && clauses.firstFinite(first, to) >= 0) {
      regions.add(new Region(from, to, null, null));
    }
  }

  /** The speaker and the verb where both stand before indirect speech in this sentence. */
  private static @Nullable Span reporting(Clauses clauses, Quote quote, Span content, int from) {
    int start = quote.span().start();
    if (quote.mode() == Quote.Mode.DIRECT
        || start >= content.start()
        || from == 0
        || start < clauses.token(0).span().start()) {
      return null;
    }
    int last = from - 1;
    while (last > 0
        && (clauses.classOf(last) == WordClass.THAT
            || clauses.isMark(last, ',')
            || clauses.isMark(last, '“')
            || clauses.isMark(last, '"'))) {
      last--;
    }
    int end = clauses.token(last).span().end();
    return end > start ? new Span(start, end) : null;
  }
}
