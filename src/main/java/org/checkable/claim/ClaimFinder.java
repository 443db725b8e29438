package org.checkable.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.checkable.article.Article;
import org.checkable.article.Published;
import org.checkable.quantity.NumberStyle;
import org.checkable.quantity.Quantity;
import org.checkable.quantity.QuantityFinder;
import org.checkable.quantity.TimeFinder;
import org.checkable.quantity.TimeMention;
import org.checkable.quantity.TimeReference;
import org.checkable.quote.Quote;
import org.checkable.text.RuleSource;
import org.checkable.text.Sentence;
import org.checkable.text.Span;
import org.checkable.text.Token;
import org.jspecify.annotations.Nullable;

/** Cuts the sentences that were kept into claims, in words that stand alone. */
public final class ClaimFinder {
  private final Fragmenter fragmenter;
  private final QuantityFinder quantities;
  private final TimeFinder times;
  private final SentenceJudge judge;
  private final Decontextualizer decontextualizer = new Decontextualizer();

  public ClaimFinder(RuleSource source) {
    this(source, new SentenceJudge(source));
  }

  ClaimFinder(RuleSource source, SentenceJudge judge) {
    this.fragmenter = new Fragmenter(source);
    this.quantities = new QuantityFinder(source);
    this.times = new TimeFinder(source);
    this.judge = judge;
  }

  /**
   * The claims of an article, in reading order. Every sentence whose judgement has no skip reason
   * gives at least one claim; the others give none.
   *
   * @param judgements one for each sentence
   */
  public List<Claim> claims(Reported reported, List<Judgement> judgements) {
    List<Draft> drafts = new ArrayList<>();
    NumberStyle style = NumberStyle.of(reported.article().text());
    PieceJudge pieces = judge.pieces(reported);
    for (Sentence sentence : reported.sentences()) {
      Judgement judgement = judgements.get(sentence.index());
      if (judgement.skip() == null) {
        addDrafts(reported, sentence, judgement, pieces, style, drafts);
      }
    }
    int[] ranks = ranks(drafts);
    List<Claim> claims = new ArrayList<>(drafts.size());
    for (int index = 0; index < ranks.length; index++) {
      claims.add(claim(reported, drafts.get(index), ranks[index]));
    }
    return claims;
  }

  private void addDrafts(
      Reported reported,
      Sentence sentence,
      Judgement judgement,
      PieceJudge pieces,
      NumberStyle style,
      List<Draft> drafts) {
    List<Token> tokens = reported.tokens(sentence);
    List<TimeMention> named = times.find(tokens, day(reported.article()));
    List<Quantity> figures =
        quantities.find(reported.article().text(), style, tokens, spans(named));
    int part = 0;
    List<Fragment> fragments = fragmenter.fragments(reported, sentence);
    for (Fragment fragment : fragments) {
      Judgement own = fragments.size() > 1 ? pieces.judgement(sentence, fragment) : judgement;
      drafts.add(
          new Draft(
              sentence,
              part++,
              fragment,
              own.kind(),
              own.score(),
              within(fragment, named, TimeMention::span),
              within(fragment, figures, Quantity::span)));
    }
  }

  private static List<Span> spans(List<TimeMention> times) {
    List<Span> spans = new ArrayList<>(times.size());
    for (TimeMention time : times) {
      if (time.missing() != TimeMention.Missing.ANCHOR) {
        spans.add(time.span());
      }
    }
    return spans;
  }

  private static <T> List<T> within(Fragment fragment, List<T> all, Function<T, Span> where) {
    List<T> within = new ArrayList<>(all.size());
    for (T one : all) {
      if (fragment.holds(where.apply(one))) {
        within.add(one);
      }
    }
    return within;
  }

  private static @Nullable LocalDate day(Article article) {
    Published published = article.metadata().published();
    return published == null ? null : published.date();
  }

  private Claim claim(Reported reported, Draft draft, int rank) {
    Quote quote = draft.fragment().quote();
    Wording wording =
        decontextualizer.wording(reported, draft.sentence(), draft.fragment(), draft.times());
    return new Claim(
        new ClaimId(reported.article().id(), draft.sentence().index(), draft.part()),
        draft.sentence(),
        draft.fragment().pieces(),
        wording.text(),
        wording.rewrites(),
        wording.unresolved(),
        draft.kind(),
        quote == null ? null : quote.mode(),
        quote == null ? null : quote.attribution(),
        draft.quantities(),
        references(reported.article().text(), draft.times()),
        draft.score(),
        rank,
        List.of());
  }

  private static List<TimeReference> references(String text, List<TimeMention> mentions) {
    List<TimeReference> references = new ArrayList<>();
    for (TimeMention mention : mentions) {
      LocalDate from = mention.from();
      LocalDate to = mention.to();
      if (from != null && to != null) {
        references.add(new TimeReference(mention.span().slice(text), from, to, mention.span()));
      }
    }
    return references;
  }

  /** The place of each draft by score, from 1; of equal scores the earlier comes first. */
  private static int[] ranks(List<Draft> drafts) {
    List<Integer> order = new ArrayList<>();
    for (int index = 0; index < drafts.size(); index++) {
      order.add(index);
    }
    order.sort(
        (one, other) ->
            Double.compare(drafts.get(other).score().value(), drafts.get(one).score().value()));
    int[] ranks = new int[drafts.size()];
    for (int place = 0; place < ranks.length; place++) {
      ranks[order.get(place)] = place + 1;
    }
    return ranks;
  }

  /** A claim before it is put into words that stand alone. */
  private record Draft(
      Sentence sentence,
      int part,
      Fragment fragment,
      Kind kind,
      Score score,
      List<TimeMention> times,
      List<Quantity> quantities) {}
}
