package org.checkable.claim;

import java.util.ArrayList;
import java.util.List;
import org.checkable.text.Part;
import org.checkable.text.RuleSource;
import org.checkable.text.Sentence;
import org.checkable.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Says of each sentence what it asserts, how much that is worth checking, and whether to skip it.
 *
 * <p>A sentence's form can rule it out (a heading, a question); otherwise its score decides, and
 * the reason for a skip says what the sentence is instead. A text of a sentence or two is judged as
 * a statement of its own, with other weights than a sentence of an article.
 */
public final class SentenceJudge {
  private static final double PLAIN_OPINION = 0.68;

  /** From which score on a sentence of an article is opinion only if it is so by all means. */
  private static final double PLAINLY_WORTHY = 0.32;

  private static final double OPINION_BY_ALL_MEANS = 0.8;

  private final TraitFinder finder;
  private final Scorer worth;
  private final Scorer subjectivity;
  private final KindFinder kinds;
  private final TraitRules<SkipReason> skips;
  private final TraitRules<Kind> facts;

  public SentenceJudge(RuleSource source) {
    this(source, new TraitFinder(source));
  }

  SentenceJudge(RuleSource source, TraitFinder finder) {
    this.finder = finder;
    this.worth = scorer(source, "check-worthiness");
    this.subjectivity = scorer(source, "subjectivity");
    this.kinds = new KindFinder(source, finder);
    this.skips = new TraitRules<>(source.table("skips"), SkipReason.class);
    this.facts = new TraitRules<>(source.table("facts"), Kind.class);
  }

  private static Scorer scorer(RuleSource source, String name) {
    return new Scorer(LinearModel.parse(name, source.read("model/" + name + ".tsv")));
  }

  /** One judgement for each sentence, in their order. */
  public List<Judgement> judge(Reported reported) {
    List<Evidence> all = evidence(reported);
    Form form = Setting.form(reported);
    String text = reported.article().text();
    List<Judgement> judgements = new ArrayList<>();
    for (Sentence sentence : reported.sentences()) {
      Kind kind = kinds.kind(reported, sentence, Fragment.whole(sentence.span(), null), all);
      Traits traits = all.get(sentence.index()).traits();
      if (form == Form.ALONE && LoneStatement.isOne(reported, sentence, traits)) {
        traits.set(Trait.STATEMENT, 1);
      }
      judgements.add(judge(text, sentence, all.get(sentence.index()), form, kind));
    }
    return judgements;
  }

  /** What is said of pieces of an article's sentences, each by itself. */
  PieceJudge pieces(Reported reported) {
    return new PieceJudge(reported, evidence(reported), finder, worth, kinds);
  }

  /** What judgements are made of, for each sentence in their order; public for training. */
  public List<Evidence> evidence(Reported reported) {
    List<Traits> traits = new ArrayList<>();
    List<Evidence> all = new ArrayList<>();
    for (Sentence sentence : reported.sentences()) {
      List<Token> tokens = reported.tokens(sentence);
      Traits found = finder.find(tokens);
      traits.add(found);
      all.add(new Evidence(found, new Grams(tokens)));
    }
    new Setting(reported, traits).add();
    for (Traits one : traits) {
      if (skips.first(one).isPresent()) {
        one.set(Trait.NO_CLAIM, 1);
      }
    }
    return all;
  }

  private Judgement judge(String text, Sentence sentence, Evidence evidence, Form form, Kind kind) {
    Score score = worth.score(text, evidence, form);
    // What the weights find nothing particular in may still be known by its form.
    boolean plain = form == Form.ALONE && kind == Kind.STATE;
    Kind told = plain ? facts.first(evidence.traits()).orElse(kind) : kind;
    return new Judgement(score, told, skip(sentence, evidence, form, score));
  }

  /**
   * Whether it is opinion. In an article most opinions are quotations, which its own weights know;
   * one in the article's own voice is known by the other weights, and needs to be plain to outweigh
   * that the sentence is worth checking.
   */
  private boolean isOpinion(Evidence evidence, Form form, double score) {
    boolean worthy = worth.isYes(score, form);
    if (worthy && isAccountInFigures(evidence.traits())) {
      return false;
    }
    double plain = subjectivity.value(evidence, Form.ALONE);
    if (form == Form.ARTICLE && score >= PLAINLY_WORTHY) {
      return plain >= OPINION_BY_ALL_MEANS;
    }
    if (subjectivity.isYes(subjectivity.value(evidence, form), form)) {
      return true;
    }
    return worthy ? plain >= PLAIN_OPINION : subjectivity.isYes(plain, Form.ALONE);
  }

  /**
   * Whether somebody says in their own words what they did not do: "I didn't ask for it". What was
   * done can be shown, however the denial is worded; what is felt or thought cannot.
   */
  private static boolean isDenialOfOwnAct(Traits traits) {
    return (traits.has(Trait.QUOTED) || traits.has(Trait.PARTLY_QUOTED))
        && (traits.has(Trait.I) || traits.has(Trait.WE))
        && traits.has(Trait.NEGATION)
        && (traits.has(Trait.DO) || traits.has(Trait.HAVE))
        && !traits.has(Trait.BELIEF)
        && !traits.has(Trait.EMOTION)
        && !traits.has(Trait.FUTURE)
        && !traits.has(Trait.POSSIBLE);
  }

  /**
   * Whether somebody says in their own words how much there is or was: "We lost 24 of our 210
   * staff". Figures can be checked, whoever gives them and however they feel about them.
   */
  private static boolean isAccountInFigures(Traits traits) {
    boolean figure =
        traits.has(Trait.NUMBER)
            || traits.has(Trait.LARGE_NUMBER)
            || traits.has(Trait.PERCENT)
            || traits.has(Trait.MONEY)
            || traits.has(Trait.CHANGE);
    return figure
        && traits.has(Trait.QUOTED)
        && !traits.has(Trait.BELIEF)
        && !traits.has(Trait.EMOTION)
        && !traits.has(Trait.FUTURE)
        && !traits.has(Trait.CONDITIONAL)
        && !traits.has(Trait.POSSIBLE);
  }

  private @Nullable SkipReason skip(Sentence sentence, Evidence evidence, Form form, Score score) {
    if (sentence.part() == Part.HEADING || sentence.part() == Part.LABEL) {
      return SkipReason.NOT_A_CLAIM;
    }
    boolean worthy = worth.isYes(score.value(), form);
    Traits traits = evidence.traits();
    SkipReason byForm = skips.first(traits).orElse(null);
    // A question asks, though it may mean to say something: "Who would have thought it?"
    if (byForm == SkipReason.QUESTION || (byForm != null && form == Form.ARTICLE)) {
      return byForm;
    }
    if (traits.has(Trait.STATEMENT)) {
      return null;
    }
    if (byForm == null && (facts.first(traits).isPresent() || isDenialOfOwnAct(traits))) {
      return null;
    }
    if (isOpinion(evidence, form, score.value())) {
      return SkipReason.OPINION;
    }
    // Deliberate: spoken statements leave out verbs; without an article around them their words
    // tell more than their form.
    if (byForm != null && !worthy) {
      return byForm;
    }
    if (worthy) {
      return null;
    }
    boolean ahead = traits.has(Trait.FUTURE) || traits.has(Trait.FORECAST);
    return ahead && !traits.has(Trait.ANNOUNCED)
        ? SkipReason.PREDICTION
        : SkipReason.BELOW_THRESHOLD;
  }
}
