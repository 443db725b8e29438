package org.checkable.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits the weights of a multinomial logistic regression: the sum of log losses plus, for each
 * weight but those of the bias, half the penalty times its square. Deterministic.
 */
final class SoftmaxRegression {
  private static final String BIAS = "BIAS";
  private static final int ROUNDS = 60;
  private static final double TOLERANCE = 1e-4;

  /** One example, and for how much it counts. */
  record Example(Map<String, Double> features, int category, double weight) {}

  private final int categories;
  private final double penalty;
  private final List<int[]> numbers = new ArrayList<>();
  private final List<double[]> values = new ArrayList<>();
  private final List<Example> wanted = new ArrayList<>();
  private final Map<String, Integer> known = new LinkedHashMap<>();

  private SoftmaxRegression(int categories, double penalty) {
    this.categories = categories;
    this.penalty = penalty;
  }

  /**
   * The weights of each category by feature; "BIAS" is the one of all.
   *
   * @param least in how many examples a feature shows at least
   */
  static Map<String, double[]> fit(
      List<Example> examples, int categories, int least, double penalty) {
    SoftmaxRegression problem = new SoftmaxRegression(categories, penalty);
    problem.know(examples, least);
    examples.forEach(problem::add);
    double[] weights =
        Minimum.of(problem::lossAndGradient, problem.known.size() * categories, ROUNDS, TOLERANCE);
    Map<String, double[]> named = new LinkedHashMap<>();
    problem.known.forEach(
        (name, number) ->
            named.put(
                name, Arrays.copyOfRange(weights, number * categories, (number + 1) * categories)));
    return named;
  }

  private void know(List<Example> examples, int least) {
    Map<String, Integer> seen = new TreeMap<>();
    examples.forEach(
        one -> one.features.keySet().forEach(name -> seen.merge(name, 1, Integer::sum)));
    known.put(BIAS, 0);
    seen.forEach(
        (name, count) -> {
          if (count >= least) {
            known.put(name, known.size());
          }
        });
  }

  private void add(Example example) {
    List<String> names =
        new TreeMap<>(example.features).keySet().stream().filter(known::containsKey).toList();
    int[] at = new int[names.size() + 1];
    double[] counts = new double[names.size() + 1];
    counts[0] = 1;
    for (int place = 0; place < names.size(); place++) {
      at[place + 1] = known.getOrDefault(names.get(place), 0);
      counts[place + 1] = example.features.getOrDefault(names.get(place), 0.0);
    }
    numbers.add(at);
    values.add(counts);
    wanted.add(example);
  }

  private double lossAndGradient(double[] weights, double[] gradient) {
    double loss = 0;
    for (int at = 0; at < weights.length; at++) {
      double held = at < categories ? 0 : penalty;
      gradient[at] = held * weights[at];
      loss += 0.5 * held * weights[at] * weights[at];
    }
    for (int example = 0; example < numbers.size(); example++) {
      loss += lossAndGradient(example, weights, gradient);
    }
    return loss;
  }

  private double lossAndGradient(int example, double[] weights, double[] gradient) {
    int[] at = numbers.get(example);
    double[] counts = values.get(example);
    double[] sums = new double[categories];
    for (int place = 0; place < at.length; place++) {
      for (int category = 0; category < categories; category++) {
        sums[category] += counts[place] * weights[at[place] * categories + category];
      }
    }
    int right = wanted.get(example).category;
    double weight = wanted.get(example).weight;
    double largest = Arrays.stream(sums).max().orElse(0);
    double all = 0;
    for (double sum : sums) {
      all += StrictMath.exp(sum - largest);
    }
    for (int category = 0; category < categories; category++) {
      double share = StrictMath.exp(sums[category] - largest) / all;
      double error = weight * (share - (category == right ? 1 : 0));
      for (int place = 0; place < at.length; place++) {
        gradient[at[place] * categories + category] += error * counts[place];
      }
    }
    return weight * (StrictMath.log(all) + largest - sums[right]);
  }
}
