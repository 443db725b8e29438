package org.checkable.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.checkable.claim.Evidence;

/** Gives each feature of a training set a number. The first, 0, is the bias. */
final class Vocabulary {
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  private Vocabulary() {
    numbers.put("BIAS", 0);
  }

  /** The features that at least {@code least} of the examples have and that are wanted. */
  static Vocabulary of(List<Evidence> examples, int least, Predicate<String> wanted) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Evidence example : examples) {
      example.features().stream()
          .map(Evidence.Feature::name)
          .distinct()
          .forEach(name -> counts.merge(name, 1, Integer::sum));
    }
    Vocabulary vocabulary = new Vocabulary();
    counts.forEach(
        (name, count) -> {
          if (count >= least && wanted.test(name)) {
            vocabulary.numbers.put(name, vocabulary.numbers.size());
          }
        });
    return vocabulary;
  }

  List<String> names() {
    return List.copyOf(numbers.keySet());
  }

  int size() {
    return numbers.size();
  }

  Example example(Evidence evidence, double target) {
    List<Evidence.Feature> known = new ArrayList<>();
    for (Evidence.Feature feature : evidence.features()) {
      if (numbers.containsKey(feature.name())) {
        known.add(feature);
      }
    }
    int[] features = new int[known.size() + 1];
    double[] values = new double[known.size() + 1];
    values[0] = 1;
    for (int place = 0; place < known.size(); place++) {
      features[place + 1] = numbers.getOrDefault(known.get(place).name(), 0);
      values[place + 1] = known.get(place).value();
    }
    return new Example(features, values, target, 1);
  }

  /** One penalty for each feature: none for the bias, one for traits, one for words. */
  double[] penalties(double traits, double words) {
    double[] penalties = new double[size()];
    numbers.forEach(
        (name, number) ->
            penalties[number] = number == 0 ? 0 : name.startsWith("w:") ? words : traits);
    return penalties;
  }

  /** Weights by name. */
  Map<String, Double> named(double[] weights) {
    Map<String, Double> named = new LinkedHashMap<>();
    numbers.forEach((name, number) -> named.put(name, weights[number]));
    return named;
  }
}
