package org.checkable.claim;

import java.util.ArrayList;
import java.util.List;
import org.checkable.text.Part;
import org.checkable.text.RuleSource;
import org.checkable.text.Sentence;
import org.checkable.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Says of each sentence what it asserts, how much that is worth checking, and whether to skip it.
 *
 * <p>A sentence's form can rule it out (a heading, a question); otherwise its score decides, and
 * the reason for a skip says what the sentence is instead. A text of a sentence or two is judged as
 * a statement of its own, with other weights than a sentence of an article.
 */
public final class SentenceJudge {
  private final TraitFinder finder;
  private final Scorer worth;
  private final Scorer subjectivity;
  private final TraitRules<Kind> kinds;
  private final TraitRules<SkipReason> skips;

  public SentenceJudge(RuleSource source) {
    this.finder = new TraitFinder(source);
    this.worth = scorer(source, "check-worthiness");
    this.subjectivity = scorer(source, "subjectivity");
    this.kinds = new TraitRules<>(source.table("kinds"), Kind.class);
    this.skips = new TraitRules<>(source.table("skips"), SkipReason.class);
  }

  private static Scorer scorer(RuleSource source, String name) {
    return new Scorer(LinearModel.parse(name, source.read("model/" + name + ".tsv")));
  }

  /** One judgement for each sentence, in their order. */
  public List<Judgement> judge(Reported reported) {
    List<Traits> all = traits(reported);
    LinearModel.Form form =
        Setting.isAlone(reported) ? LinearModel.Form.ALONE : LinearModel.Form.ARTICLE;
    List<Judgement> judgements = new ArrayList<>();
    for (Sentence sentence : reported.sentences()) {
      judgements.add(judge(sentence, all.get(sentence.index()), form));
    }
    return judgements;
  }

  /** The traits of each sentence, in their order: what judgements and models are made of. */
  List<Traits> traits(Reported reported) {
    String text = reported.article().text();
    List<Traits> all = new ArrayList<>();
    for (Sentence sentence : reported.sentences()) {
      all.add(finder.find(Tokens.of(text, sentence.span())));
    }
    new Setting(reported, all).add();
    return all;
  }

  private Judgement judge(Sentence sentence, Traits traits, LinearModel.Form form) {
    Score score = worth.score(traits, form);
    return new Judgement(
        score, kinds.first(traits).orElse(Kind.STATE), skip(sentence, traits, form, score));
  }

  private @Nullable SkipReason skip(
      Sentence sentence, Traits traits, LinearModel.Form form, Score score) {
    if (sentence.part() == Part.HEADING) {
      return SkipReason.NOT_A_CLAIM;
    }
    SkipReason byForm = skips.first(traits).orElse(null);
    if (byForm != null) {
      return byForm;
    }
    boolean kept = score.value() >= worth.threshold(form);
    if (subjectivity.score(traits, form).value() >= subjectivity.threshold(form)) {
      return SkipReason.OPINION;
    }
    if (kept) {
      return null;
    }
    boolean ahead = traits.has(Trait.FUTURE) || traits.has(Trait.FORECAST);
    return ahead && !traits.has(Trait.ANNOUNCED)
        ? SkipReason.PREDICTION
        : SkipReason.BELOW_THRESHOLD;
  }
}
