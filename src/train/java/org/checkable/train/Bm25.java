package org.checkable.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * BM25 over all documents, with the statistics of these documents: what a search engine gives
 * without further thought. The words are handed in, so they can be prepared well or not at all.
 */
final class Bm25 {
  /** The two numbers of the formula: saturation, and how much length counts. */
  record Setting(double saturation, double length) {}

  /** What search engines begin with, and its neighbours. */
  static final List<Setting> SETTINGS =
      List.of(
          new Setting(1.2, 0.75),
          new Setting(0.6, 0.75),
          new Setting(2, 0.75),
          new Setting(0.9, 0.4),
          new Setting(1.2, 1));

  private record Entry(int document, int count) {}

  private final Map<String, List<Entry>> entries = new HashMap<>();
  private final List<Integer> lengths = new ArrayList<>();
  private long length;

  void add(Map<String, Integer> counts) {
    counts.forEach(
        (word, count) ->
            entries
                .computeIfAbsent(word, _ -> new ArrayList<>())
                .add(new Entry(lengths.size(), count)));
    int size = counts.values().stream().mapToInt(Integer::intValue).sum();
    lengths.add(size);
    length += size;
  }

  /** The best documents, the best first. */
  List<Integer> best(Set<String> words, Setting setting, int most) {
    Map<Integer, Double> scores = new HashMap<>();
    for (String word : words) {
      List<Entry> found = entries.getOrDefault(word, List.of());
      double rarity = Math.log(1 + (lengths.size() - found.size() + 0.5) / (found.size() + 0.5));
      for (Entry entry : found) {
        scores.merge(entry.document, rarity * saturated(entry, setting), Double::sum);
      }
    }
    return scores.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  private double saturated(Entry entry, Setting setting) {
    double usual = (double) length / lengths.size();
    double norm =
        setting.saturation
            * (1 - setting.length + setting.length * lengths.get(entry.document) / usual);
    return entry.count * (setting.saturation + 1) / (entry.count + norm);
  }
}
