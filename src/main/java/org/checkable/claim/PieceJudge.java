package org.checkable.claim;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.checkable.text.Sentence;
import org.checkable.text.Token;

/**
 * Says of pieces of one article's sentences what each asserts and how much that is worth checking,
 * by its own words; the place in the article and how the sentence opens and ends are its
 * sentence's.
 */
final class PieceJudge {
  private static final Set<Trait> OF_THE_SENTENCE =
      EnumSet.range(Trait.IMPERATIVE, Trait.AROUND_FEELING);

  private final Reported reported;
  private final List<Evidence> all;
  private final TraitFinder finder;
  private final Scorer worth;
  private final KindFinder kinds;
  private final Form form;

  PieceJudge(
      Reported reported, List<Evidence> all, TraitFinder finder, Scorer worth, KindFinder kinds) {
    this.reported = reported;
    this.all = all;
    this.finder = finder;
    this.worth = worth;
    this.kinds = kinds;
    this.form = Setting.form(reported);
  }

  /** The judgement of a fragment of a sentence that is kept. */
  Judgement judgement(Sentence sentence, Fragment fragment) {
    List<Token> own =
        reported.tokens(sentence).stream().filter(token -> fragment.holds(token.span())).toList();
    Traits traits = finder.find(own);
    Traits whole = all.get(sentence.index()).traits();
    for (Trait trait : OF_THE_SENTENCE) {
      traits.set(trait, whole.count(trait));
    }
    Score score =
        worth.score(reported.article().text(), new Evidence(traits, new Grams(own)), form);
    return new Judgement(score, kinds.kind(reported, sentence, fragment, all), null);
  }
}
