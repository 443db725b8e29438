package org.checkable.claim;

import java.util.List;
import java.util.Map;
import org.checkable.text.RuleSource;
import org.checkable.text.Sentence;

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
   * The kind of what stands in a fragment of a sentence.
   *
   * @param all the traits of the article's sentences
   */
  Kind kind(Reported reported, Sentence sentence, Fragment fragment, List<Evidence> all) {
    return model.kind(features(reported, sentence, fragment, all));
  }

  /** What the kind of a whole sentence is told by, by name; public for training. */
  public Map<String, Double> features(Reported reported, Sentence sentence, List<Evidence> all) {
    return features(reported, sentence, Fragment.whole(sentence.span(), null), all);
  }

  private Map<String, Double> features(
      Reported reported, Sentence sentence, Fragment fragment, List<Evidence> all) {
    Passage passage = Passage.of(reported, sentence, fragment);
    return features.of(passage, KindFeatures.near(all, sentence.index()));
  }
}
