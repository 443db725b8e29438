package org.checkable.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A plain bag of words: TF-IDF of single words with logistic regression, as one would begin. */
final class Baselines {
  private Baselines() {}

  /** A text and whether it is positive. */
  record Text(String text, boolean is) {}

  /** The scores of the second texts by a model of the first, both classes counting alike. */
  static double[] bagOfWords(List<Text> train, List<Text> test) {
    Map<String, Integer> numbers = new HashMap<>();
    Map<String, Integer> seen = new HashMap<>();
    for (Text text : train) {
      for (String word : new HashSet<>(words(text.text))) {
        numbers.putIfAbsent(word, numbers.size() + 1);
        seen.merge(word, 1, Integer::sum);
      }
    }
    List<Example> examples = new ArrayList<>();
    double share = (double) train.stream().filter(Text::is).count() / train.size();
    for (Text text : train) {
      double weight = text.is ? 0.5 / share : 0.5 / (1 - share);
      examples.add(example(text, numbers, seen, train.size()).withWeight(weight));
    }
    double[] penalties = new double[numbers.size() + 1];
    java.util.Arrays.fill(penalties, 1, penalties.length, 1);
    double[] weights = LogisticRegression.fit(examples, penalties);
    return test.stream()
        .mapToDouble(
            text -> LogisticRegression.logit(weights, example(text, numbers, seen, train.size())))
        .toArray();
  }

  private static Example example(
      Text text, Map<String, Integer> numbers, Map<String, Integer> seen, int all) {
    Map<String, Integer> counts = new HashMap<>();
    for (String word : words(text.text)) {
      if (numbers.containsKey(word)) {
        counts.merge(word, 1, Integer::sum);
      }
    }
    List<String> known = counts.keySet().stream().sorted().toList();
    int[] features = new int[known.size() + 1];
    double[] values = new double[known.size() + 1];
    double square = 0;
    for (int place = 0; place < known.size(); place++) {
      String word = known.get(place);
      double rarity = Math.log((1.0 + all) / (1.0 + seen.getOrDefault(word, 0))) + 1;
      features[place + 1] = numbers.getOrDefault(word, 0);
      values[place + 1] = counts.getOrDefault(word, 0) * rarity;
      square += values[place + 1] * values[place + 1];
    }
    for (int place = 1; place < values.length; place++) {
      values[place] /= Math.sqrt(square);
    }
    values[0] = 1;
    return new Example(features, values, text.is ? 1 : 0, 1);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (word.length() > 1) {
        words.add(word);
      }
    }
    return words;
  }

  private static final Set<String> KEYWORDS =
      Set.of(
          "percent",
          "million",
          "billion",
          "thousand",
          "hundred",
          "more",
          "less",
          "increase",
          "increased",
          "rose",
          "fell",
          "voted",
          "law",
          "tax",
          "jobs",
          "killed",
          "said",
          "according",
          "first",
          "since",
          "record",
          "court",
          "police");

  /** The keyword rule: a figure, or one of some words. */
  static int keywords(String text) {
    int hits = 0;
    for (String word : words(text)) {
      hits += KEYWORDS.contains(word) || Character.isDigit(word.charAt(0)) ? 1 : 0;
    }
    return hits;
  }
}
