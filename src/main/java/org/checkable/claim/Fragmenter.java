package org.checkable.claim;

import java.util.ArrayList;
import java.util.List;
import org.checkable.quote.Quote;
import org.checkable.text.RuleSource;
import org.checkable.text.Sentence;
import org.checkable.text.Span;
import org.checkable.text.Token;

/**
 * Cuts a sentence into the claims it makes, each in one piece of its words; or leaves it whole
 * where it makes one, or where the parts would say something else on their own.
 */
final class Fragmenter {
  private static final int FEWEST_WORDS = 3;

  /** What seems to hold more is a table or noise. */
  private static final int MOST = 12;

  private final WordClasses words;

  Fragmenter(RuleSource source) {
    this.words = new WordClasses(source);
  }

  /** The fragments of a sentence, in order; one that is the whole sentence when it is not cut. */
  List<Fragment> fragments(Reported reported, Sentence sentence) {
    List<Token> tokens = reported.tokens(sentence);
    List<Quote> quotes = reported.quotesIn(sentence);
    if (mayHoldSeveral(tokens)) {
      Clauses clauses = Clauses.of(tokens, words);
      List<Fragment> fragments = new ArrayList<>();
      for (Region region : Region.of(clauses, quotes)) {
        addFragments(reported.article().text(), clauses, region, quotes, fragments);
      }
      if (fragments.size() > 1
          && fragments.size() <= MOST
          && isComplete(clauses, fragments, quotes)) {
        return fragments;
      }
    }
    return List.of(Fragment.whole(sentence.span(), Voice.of(sentence.span(), quotes)));
  }

  /** Whether every verb is in a fragment, save those that say who said it: nothing is dropped. */
  private static boolean isComplete(Clauses clauses, List<Fragment> fragments, List<Quote> quotes) {
    for (int at = 0; at < clauses.size(); at++) {
      Span word = clauses.token(at).span();
      if (clauses.isFinite(at) && !isIn(fragments, word) && !isReporting(quotes, word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIn(List<Fragment> fragments, Span word) {
    for (Fragment fragment : fragments) {
      if (fragment.span().contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isReporting(List<Quote> quotes, Span word) {
    for (Quote quote : quotes) {
      if (Voice.isReporting(quote, word)) {
        return true;
      }
    }
    return false;
  }

  /** Cheap and true of every sentence that can be cut; questions and conditions stay whole. */
  private static boolean mayHoldSeveral(List<Token> tokens) {
    boolean joined = false;
    for (Token token : tokens) {
      switch (token.lower()) {
        case "if", "unless", "?" -> {
          return false;
        }
        case ",",
            ";",
            ":",
            "—",
            "–",
            "and",
            "but",
            "while",
            "whereas",
            "although",
            "though",
            "after" ->
            joined = true;
        default -> {}
      }
    }
    return joined && tokens.size() >= 2 * FEWEST_WORDS;
  }

  private static void addFragments(
      String text, Clauses clauses, Region region, List<Quote> quotes, List<Fragment> fragments) {
    Cut begin = Cut.plain(region.from(), region.from());
    for (Cut cut : ClauseCuts.of(clauses, region.from(), region.to(), region.isReported())) {
      add(text, clauses, region, begin, cut.end(), quotes, fragments);
      begin = cut;
    }
    add(text, clauses, region, begin, region.to(), quotes, fragments);
  }

  private static void add(
      String text,
      Clauses clauses,
      Region region,
      Cut begin,
      int end,
      List<Quote> quotes,
      List<Fragment> fragments) {
    int first = begin.start();
    int last = end - 1;
    while (first <= last && isEdge(clauses, first, region)) {
      first++;
    }
    while (last >= first && isTrailing(clauses, last)) {
      last--;
    }
    if (last - first + 1 < FEWEST_WORDS || !hasVerb(clauses, begin, first, end)) {
      return;
    }
    Span span = Quotation.balanced(text, clauses.span(first, last));
    boolean reported = region.isReported() && !breaksOff(clauses, region, begin, first, end);
    Quote quote = reported ? region.quote() : Voice.otherThan(region.quote(), span, quotes);
    fragments.add(
        new Fragment(
            List.of(span),
            Subject.span(clauses, begin),
            replaced(clauses, begin, span),
            quote,
            reported ? region.reporting() : null));
  }

  /**
   * Whether the article speaks for itself again within what looks like a report: "…, while the
   * unions disagree", "…, but Olin said it was full".
   */
  private static boolean breaksOff(Clauses clauses, Region region, Cut begin, int first, int end) {
    if (begin.start() == region.from() || begin.lacksSubject() || region.isDirect()) {
      return false;
    }
    int verb = clauses.firstFinite(first, end);
    boolean contrast =
        clauses.classOf(begin.start() - 1) == WordClass.CONTRAST
            && clauses.isMark(begin.start() - 2, ',');
    // "…, while local trains would stop": the tense goes on reporting.
    boolean shifted = verb >= 0 && (clauses.is(verb, "would") || clauses.is(verb, "had"));
    return (contrast && !shifted) || (verb >= 0 && clauses.isReporting(verb));
  }

  private static boolean hasVerb(Clauses clauses, Cut begin, int first, int end) {
    return begin.lacksSubject() || clauses.firstFinite(first, end) >= 0;
  }

  private static int replaced(Clauses clauses, Cut begin, Span span) {
    return begin.replaced() > begin.start()
        ? clauses.token(begin.replaced() - 1).span().end() - span.start()
        : 0;
  }

  private static boolean isEdge(Clauses clauses, int at, Region region) {
    WordClass own = clauses.classOf(at);
    return clauses.isEdge(at) || (region.isReported() && own == WordClass.THAT);
  }

  private static boolean isTrailing(Clauses clauses, int at) {
    return clauses.isEdge(at)
        || clauses.classOf(at) == WordClass.CONTRAST
        || clauses.classOf(at) == WordClass.SUBORDINATOR;
  }
}
