package org.checkable.train;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkable.ClassPath;
import org.checkable.text.RuleSource;

/**
 * Rules whose models never saw an article: all labelled articles are dealt into folds, and the
 * models of each fold are trained once on the others.
 */
final class HeldOut {
  static final int FOLDS = 11;

  private final Sets sets;
  private final Map<String, Double> alone;
  private final Map<Integer, RuleSource> trained = new HashMap<>();

  HeldOut(Sets sets, Map<String, Double> alone) {
    this.sets = sets;
    this.alone = alone;
  }

  /** The labelled articles that are held out together with one. */
  Set<String> fold(String article) {
    return names(number(article));
  }

  /** Rules that were made without an article and those of its fold. */
  RuleSource rules(String article) {
    return trained.computeIfAbsent(number(article), this::train);
  }

  private RuleSource train(int fold) {
    Sets seen = sets.without(names(fold));
    return new Trained(new ClassPath(), Trainer.train(seen, alone, Provenance.on("-")));
  }

  private int number(String article) {
    List<Sets.Document> all = sets.documents();
    for (int at = 0; at < all.size(); at++) {
      if (all.get(at).labelled().name().equals(article)) {
        return at % FOLDS;
      }
    }
    throw new IllegalArgumentException("no labelled article " + article);
  }

  private Set<String> names(int fold) {
    Set<String> names = new HashSet<>();
    List<Sets.Document> all = sets.documents();
    for (int at = fold; at < all.size(); at += FOLDS) {
      names.add(all.get(at).labelled().name());
    }
    return names;
  }
}
