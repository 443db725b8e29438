package org.checkable.claim;

import java.util.List;
import java.util.Map;
import org.checkable.text.RuleSource;
import org.checkable.text.Sentence;
import org.checkable.text.Span;

/** Says what a sentence, or a piece of one, mainly asserts. */
public final class KindFinder {
  private final KindFeatures features;
  private final KindModel model;

  public KindFinder(RuleSource source) {
    this(source, new TraitFinder(source));
  }

  KindFinder(RuleSource source, TraitFinder finder) {
    this.features = new KindFeatures(source, finder);
    this.model = KindModel.parse(source.read("model/kinds.tsv"));
  }

  /**
   * The kind of what stands within a span of a sentence.
   *
   * @param all the traits of the article's sentences
   */
  Kind kind(Reported reported, Sentence sentence, Span span, List<Evidence> all) {
    return model.kind(features(reported, sentence, span, all));
  }

  /** What the kind is told by, by name; public for training. */
  public Map<String, Double> features(
      Reported reported, Sentence sentence, Span span, List<Evidence> all) {
    Passage passage = Passage.of(reported, sentence, span);
    return features.of(passage, KindFeatures.near(all, sentence.index()));
  }
}
