package org.checkable.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.checkable.quote.Quote;
import org.checkable.text.RuleSource;
import org.checkable.text.Sentence;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/** Cuts the sentences that were kept into claims, in words that stand alone. */
public final class ClaimFinder {

  private final Fragmenter fragmenter;

  public ClaimFinder(RuleSource source) {
    this.fragmenter = new Fragmenter(source);
  }

  /**
   * The claims of an article, in reading order. Every sentence whose judgement has no skip reason
   * gives at least one claim; the others give none.
   *
   * @param judgements one for each sentence
   */
  public List<Claim> claims(Reported reported, List<Judgement> judgements) {
    List<Draft> drafts = new ArrayList<>();
    for (Sentence sentence : reported.sentences()) {
      Judgement judgement = judgements.get(sentence.index());
      if (judgement.skip() == null) {
        int part = 0;
        for (Fragment fragment : fragmenter.fragments(reported, sentence)) {
          drafts.add(new Draft(sentence, part++, fragment, judgement));
        }
      }
    }
    int[] ranks = ranks(drafts);
    List<Claim> claims = new ArrayList<>(drafts.size());
    for (int index = 0; index < ranks.length; index++) {
      claims.add(claim(reported, drafts.get(index), ranks[index]));
    }
    return claims;
  }

  private static Claim claim(Reported reported, Draft draft, int rank) {
    Quote quote = quoteOf(reported, draft);
    return new Claim(
        new ClaimId(reported.article().id(), draft.sentence().index(), draft.part()),
        draft.sentence(),
        draft.fragment().span(),
        draft.fragment().span().slice(reported.article().text()),
        List.of(),
        List.of(),
        draft.judgement().kind(),
        quote == null ? null : quote.mode(),
        quote == null ? null : quote.attribution(),
        List.of(),
        List.of(),
        draft.judgement().score(),
        rank,
        List.of());
  }

  /** The quotation with most of its content in the claim; the first of equals. */
  private static @Nullable Quote quoteOf(Reported reported, Draft draft) {
    Quote best = null;
    int most = 0;
    for (Quote quote : reported.quotesIn(draft.sentence())) {
      int shared = 0;
      for (Span content : quote.content()) {
        shared += shared(content, draft.fragment().span());
      }
      if (shared > most) {
        most = shared;
        best = quote;
      }
    }
    return best;
  }

  private static int shared(Span one, Span other) {
    return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
  }

  /** The place of each draft by score, from 1; of equal scores the earlier comes first. */
  private static int[] ranks(List<Draft> drafts) {
    List<Integer> order = new ArrayList<>();
    for (int index = 0; index < drafts.size(); index++) {
      order.add(index);
    }
    order.sort(
        Comparator.comparingDouble((Integer index) -> drafts.get(index).judgement().score().value())
            .reversed());
    int[] ranks = new int[drafts.size()];
    for (int place = 0; place < ranks.length; place++) {
      ranks[order.get(place)] = place + 1;
    }
    return ranks;
  }

  /** A claim before it is put into words that stand alone. */
  private record Draft(Sentence sentence, int part, Fragment fragment, Judgement judgement) {}
}
