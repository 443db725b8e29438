package org.checkable.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.checkable.claim.Evidence;

/**
 * Carries a model of statements alone over to sentences of an article, of which few are labelled:
 * its logit, times a factor, plus corrections of traits. The result is linear in the same features.
 */
final class Adaptation {
  private static final int LEAST_SEEN = 3;

  private Adaptation() {}

  static Map<String, Double> of(
      List<WorthinessTrainer.Wanted> news,
      Map<String, Double> alone,
      double correctionPenalty,
      double factorPenalty) {
    List<Evidence> evidence = news.stream().map(WorthinessTrainer.Wanted::evidence).toList();
    Vocabulary traits = Vocabulary.of(evidence, LEAST_SEEN, name -> !name.startsWith("w:"));
    int factor = traits.size();
    double[] penalties = Arrays.copyOf(traits.penalties(correctionPenalty, 0), factor + 1);
    penalties[factor] = factorPenalty;
    List<Example> examples = new ArrayList<>();
    for (WorthinessTrainer.Wanted one : news) {
      Example example = traits.example(one.evidence(), one.target());
      examples.add(example.with(factor, logit(one.evidence(), alone)));
    }
    return summed(alone, traits.names(), LogisticRegression.fit(examples, penalties));
  }

  private static Map<String, Double> summed(
      Map<String, Double> alone, List<String> corrected, double[] weights) {
    double factor = weights[corrected.size()];
    Map<String, Double> article = new LinkedHashMap<>();
    alone.forEach((name, weight) -> article.put(name, weight * factor));
    for (int number = 0; number < corrected.size(); number++) {
      article.merge(corrected.get(number), weights[number], Double::sum);
    }
    return article;
  }

  private static double logit(Evidence evidence, Map<String, Double> weights) {
    double sum = weights.getOrDefault("BIAS", 0.0);
    for (Evidence.Feature feature : evidence.features()) {
      sum += feature.value() * weights.getOrDefault(feature.name(), 0.0);
    }
    return sum;
  }
}
