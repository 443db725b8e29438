package org.checkable.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.checkable.claim.ClauseSplitter.Proposition;
import org.checkable.language.DependencyTree;
import org.checkable.language.Relation;
import org.checkable.quote.Attribution;
import org.checkable.quote.Quote;
import org.checkable.text.RuleSource;
import org.checkable.text.Sentence;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a sentence the claims it asserts, each with its words and the quotation they belong to;
 * leaves out who is said to have said it where that stands behind or within what was said.
 */
final class Fragmenter {
  private static final int FEWEST_WORDS = 3;

  /** What seems to hold more is a table or noise. */
  private static final int MOST = 12;

  /** A sentence with more is a list of slogans, or an attack. */
  private static final int MOST_QUOTES = 16;

  private final ClauseSplitter splitter;

  Fragmenter(RuleSource source) {
    this.splitter = new ClauseSplitter(source);
  }

  /** The fragments of a sentence, in order; one that is the whole sentence when it is not cut. */
  List<Fragment> fragments(Reported reported, Sentence sentence) {
    return fragments(reported, sentence, splitter.propositions(reported.tree(sentence)));
  }

  /** The fragments of a sentence that says some propositions. */
  static List<Fragment> fragments(
      Reported reported, Sentence sentence, List<Proposition> propositions) {
    String text = reported.article().text();
    DependencyTree tree = reported.tree(sentence);
    List<Quote> quotes = reported.quotesIn(sentence);
    List<Fragment> fragments = new ArrayList<>();
    if (quotes.size() <= MOST_QUOTES) {
      for (Proposition proposition : propositions) {
        Fragment fragment = fragment(text, tree, proposition, propositions, quotes);
        if (fragment != null) {
          fragments.add(fragment);
        }
      }
    }
    return fragments.isEmpty() || fragments.size() > MOST
        ? List.of(Fragment.whole(sentence.span(), Voice.of(sentence.span(), quotes)))
        : fragments;
  }

  private static @Nullable Fragment fragment(
      String text,
      DependencyTree tree,
      Proposition proposition,
      List<Proposition> all,
      List<Quote> quotes) {
    BitSet words = (BitSet) proposition.words().clone();
    Quote voice = voice(tree, words, quotes);
    if (voice == null && reports(tree, proposition, quotes)) {
      return null;
    }
    for (Quote quote : quotes) {
      if (quote.equals(voice)) {
        leaveOutReporting(tree, quote, words);
      } else if (quote.isStatement() && !isInside(quote, voice)) {
        leaveOutClause(tree, quote, all, words);
      }
    }
    if (breaksOff(tree, words)) {
      words = proposition.words();
    }
    List<Span> pieces = Pieces.of(text, tree, words);
    int content = 0;
    for (int at = words.nextSetBit(0); at >= 0; at = words.nextSetBit(at + 1)) {
      boolean said = voice == null || Voice.isContent(voice, tree.span(at));
      content += said && !tree.tag(at).isPunctuation() ? 1 : 0;
    }
    if (content < FEWEST_WORDS || pieces.isEmpty()) {
      return null;
    }
    return new Fragment(pieces, voice == null ? judgement(tree, proposition, quotes) : voice);
  }

  /** "Berg criticised the plan": who judges or speaks of something answers for it. */
  private static @Nullable Quote judgement(
      DependencyTree tree, Proposition proposition, List<Quote> quotes) {
    for (Quote quote : quotes) {
      Span cue = quote.isJudgement() ? cue(quote) : null;
      if (cue != null && cue.contains(tree.span(proposition.head()))) {
        return quote;
      }
    }
    return null;
  }

  /** "She is right that": too much was left out. */
  private static boolean breaksOff(DependencyTree tree, BitSet words) {
    int last = words.length() - 1;
    while (last >= 0 && (!words.get(last) || tree.tag(last).isPunctuation())) {
      last--;
    }
    return last >= 0
        && switch (tree.tag(last)) {
          case CC, TO, PRPS, WDT -> true;
          case DT -> tree.relation(last) == Relation.DET;
          case IN -> tree.relation(last) == Relation.MARK || tree.relation(last) == Relation.CASE;
          default -> false;
        };
  }

  /** Whether all that is said there is who said something, and where and when. */
  private static boolean reports(DependencyTree tree, Proposition proposition, List<Quote> quotes) {
    for (Quote quote : quotes) {
      Span cue = quote.isStatement() ? cue(quote) : null;
      if (cue != null && cue.contains(tree.span(proposition.head()))) {
        return true;
      }
    }
    return false;
  }

  /** The quotation of a statement that has most of the words. */
  private static @Nullable Quote voice(DependencyTree tree, BitSet words, List<Quote> quotes) {
    Quote best = null;
    int most = 0;
    for (Quote quote : quotes) {
      int shared = 0;
      if (quote.isStatement()) {
        for (int at = words.nextSetBit(0); at >= 0; at = words.nextSetBit(at + 1)) {
          shared += Voice.isContent(quote, tree.span(at)) ? 1 : 0;
        }
      }
      if (shared > most) {
        most = shared;
        best = quote;
      }
    }
    return best;
  }

  /**
   * Leaves out the words that say who said it: all of them behind or within what was said, or
   * before a direct quotation; before indirect speech all but the speaker and the verb.
   */
  private static void leaveOutReporting(DependencyTree tree, Quote quote, BitSet words) {
    if (quote.mode() == Quote.Mode.DIRECT) {
      for (int at = words.nextSetBit(0); at >= 0; at = words.nextSetBit(at + 1)) {
        if (!Voice.isContent(quote, tree.span(at))) {
          words.clear(at);
        }
      }
      return;
    }
    int from = tree.at(quote.span().start());
    int to = tree.at(quote.span().end() - 1) + 1;
    int begin = tree.at(quote.content().getFirst().start());
    for (int at = Math.max(from, 0); at < Math.min(to, tree.size()); at++) {
      if (Voice.isReporting(quote, tree.span(at))) {
        boolean leads = at < begin;
        if (!leads || !isSpeakerOrCue(tree, quote, at, begin)) {
          words.clear(at);
        }
        if (!leads) {
          leaveOutBelow(tree, quote, at, words);
        }
      }
    }
    leaveOutCircumstances(tree, quote, words);
  }

  /** Leaves out when, where and to whom it was said. */
  private static void leaveOutCircumstances(DependencyTree tree, Quote quote, BitSet words) {
    Span cue = cue(quote);
    int verb = cue == null ? tree.size() : tree.at(cue.start());
    if (verb == tree.size()) {
      return;
    }
    for (int at = tree.from(verb); at < tree.to(verb); at++) {
      boolean circumstance =
          switch (tree.relation(at)) {
            case OBL, OBL_UNMARKED, OBJ, IOBJ, ADVMOD -> true;
            default -> false;
          };
      if (tree.head(at) == verb && circumstance) {
        leaveOutBelow(tree, quote, at, words);
      }
    }
  }

  /** Leaves out what hangs on a reporting word, as "in a report" does, but for what was said. */
  private static void leaveOutBelow(DependencyTree tree, Quote quote, int top, BitSet words) {
    for (int at = tree.from(top); at < tree.to(top); at++) {
      if (Voice.isContent(quote, tree.span(at))) {
        return;
      }
    }
    words.clear(tree.from(top), tree.to(top));
  }

  /** Leaves out the clause that says who said something else: "…, and [the union said] …". */
  private static void leaveOutClause(
      DependencyTree tree, Quote quote, List<Proposition> all, BitSet words) {
    Span cue = cue(quote);
    int verb = cue == null ? tree.size() : tree.at(cue.start());
    BitSet clause = new BitSet();
    for (Proposition one : all) {
      if (one.own().get(verb)) {
        clause = one.own();
      }
    }
    if (cue != null && !words.get(verb)) {
      // Another clause, which may share its subject.
      return;
    }
    for (int at = words.nextSetBit(0); at >= 0; at = words.nextSetBit(at + 1)) {
      if (Voice.isReporting(quote, tree.span(at)) && (cue == null || clause.get(at))) {
        words.clear(at);
      }
    }
  }

  /**
   * Whether one is reported within what the other says: "Berg said that [the minister promised]".
   */
  private static boolean isInside(Quote inner, @Nullable Quote outer) {
    return outer != null && Voice.isContent(outer, inner.span());
  }

  private static @Nullable Span cue(Quote quote) {
    return switch (quote.attribution()) {
      case Attribution.Attributed by -> by.cue();
      case Attribution.Unresolved open -> open.cue();
    };
  }

  private static boolean isSpeakerOrCue(DependencyTree tree, Quote quote, int at, int begin) {
    Span word = tree.span(at);
    Span cue = cue(quote);
    Span mention =
        switch (quote.attribution()) {
          case Attribution.Attributed by -> by.mention();
          case Attribution.Unresolved open -> open.mention();
        };
    return at == begin - 1
        || (mention != null && mention.contains(word))
        || (cue != null && cue.contains(word));
  }
}
