package org.checkable.claim;

import java.util.ArrayList;
import java.util.List;

/** What a linear model sees of one sentence: its traits and its words. */
public final class Evidence {
  private final Traits traits;
  private final Grams grams;

  Evidence(Traits traits, Grams grams) {
    this.traits = traits;
    this.grams = grams;
  }

  public Traits traits() {
    return traits;
  }

  Grams grams() {
    return grams;
  }

  /** One feature and what it counts for; for training. */
  public record Feature(String name, double value) {}

  /** All features of the sentence by name; for training, and slower than judging. */
  public List<Feature> features() {
    List<Feature> features = new ArrayList<>();
    for (Trait trait : Trait.values()) {
      if (traits.has(trait)) {
        features.add(new Feature(trait.name(), traits.value(trait)));
      }
    }
    for (String name : grams.names()) {
      features.add(new Feature(name, grams.value()));
    }
    return features;
  }
}
