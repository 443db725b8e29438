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

  /** Whether these are words between quotation marks. */
  boolean isDirect() {
    return quote != null && quote.mode() == Quote.Mode.DIRECT;
  }

  /** A sentence with more is a list of slogans, or an attack. */
  private static final int MOST_QUOTES = 16;

  boolean isReported() {
    return quote != null;
  }

  /** The regions of a sentence, in order. */
  static List<Region> of(Clauses clauses, List<Quote> quotes) {
    List<Region> regions = new ArrayList<>();
    int at = 0;
    Span sentence = clauses.span(0, clauses.size() - 1);
    for (Quote quote : quotes) {
      if (!quote.isStatement()
          || isEmbedded(clauses, quote)
          || quotes.size() > MOST_QUOTES
          || isInsideAny(quote, quotes)
          || overlaps(clauses, at, quote)
          || !tells(clauses, quote)) {
        continue;
      }
      boolean taken = false;
      for (Span content : Voice.contentIn(quote, sentence)) {
        int from = Math.max(at, clauses.at(content.start()));
        int to = clauses.at(content.end());
        if (from < to && isClause(clauses, from, to)) {
          own(clauses, at, clauses.at(Math.max(quote.span().start(), 0)), regions);
          regions.add(new Region(from, to, quote, reporting(clauses, quote, content, from)));
          at = to;
          taken = true;
        }
      }
      if (taken) {
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
    WordClass begin = clauses.classOf(from);
    if (verb < 0 || begin == WordClass.NONFINITE || begin == WordClass.RELATIVE) {
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
    int first = clauses.at(quote.span().start());
    WordClass joint = clauses.classOf(first - 1);
    // "… listeners, who said": who they are is said outside.
    return clauses.classOf(first) == WordClass.RELATIVE
        || (first > 0
            && (joint == WordClass.THAT
                || joint == WordClass.AFTER
                || joint == WordClass.SUBORDINATOR
                || joint == WordClass.RELATIVE));
  }

  /** Whether the words before a report are parted from it: "…, but [Olin said]". */
  private static boolean isJoint(Clauses clauses, int last) {
    return clauses.isEdge(last) || clauses.classOf(last) == WordClass.CONTRAST;
  }

  /** Whether a statement begins here, with its subject: not "Friday, as they left". */
  private static boolean opens(Clauses clauses, int first) {
    int verb = clauses.firstFinite(first, clauses.size());
    for (int at = first; at < verb; at++) {
      if (clauses.isMark(at, ',') || clauses.isStop(at) || clauses.classOf(at).opensClause()) {
        return false;
      }
    }
    boolean subject = verb > first || clauses.classOf(first) == WordClass.SUBJECT_WITH_VERB;
    return subject && clauses.classOf(first).startsNounPhrase();
  }

  /** Whether it begins within what is already taken. */
  private static boolean overlaps(Clauses clauses, int at, Quote quote) {
    return at > 0 && quote.span().start() < clauses.token(at - 1).span().end();
  }

  /** Whether another quotation holds it: the outer one says who is answerable. */
  private static boolean isInsideAny(Quote inner, List<Quote> quotes) {
    return quotes.stream().anyMatch(outer -> isInside(inner, outer));
  }

  private static boolean isInside(Quote inner, Quote outer) {
    return Voice.contentIn(outer, inner.span()).stream()
        .anyMatch(content -> content.contains(inner.span()));
  }

  private static void own(Clauses clauses, int from, int to, List<Region> regions) {
    int first = from;
    while (first < to && clauses.isEdge(first)) {
      first++;
    }
    // After a report comes a statement of its own, or what belongs to the report.
    boolean ends = to == clauses.size() || isJoint(clauses, to - 1);
    boolean begins = from == 0 || opens(clauses, first);
    if (first < to && ends && begins && clauses.firstFinite(first, to) >= 0) {
      regions.add(new Region(from, to, null, null));
    }
  }

  /**
   * Whether what stands before indirect speech says that somebody speaks: "X said", not "X's vote
   * for".
   */
  private static boolean tells(Clauses clauses, Quote quote) {
    int from = clauses.at(quote.span().start());
    int to = clauses.at(quote.content().getFirst().start());
    return quote.mode() == Quote.Mode.DIRECT
        || from >= to
        || clauses.is(from, "according")
        || clauses.firstFinite(from, to) >= 0;
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
