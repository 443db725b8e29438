package org.checkable.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/** Writes weights as the judge reads them: provenance, bias and threshold, then the features. */
final class ModelFile {
  /** Weights that change no score by as much as this are left out. */
  private static final double LEAST = 0.0005;

  private final List<String> lines = new ArrayList<>();

  ModelFile(List<String> provenance) {
    for (String line : provenance) {
      lines.add("# " + line);
    }
  }

  void thresholds(double alone, double article) {
    lines.add(row("THRESHOLD", alone, article));
  }

  void weights(Map<String, Double> alone, Map<String, Double> article) {
    TreeSet<String> names = new TreeSet<>(alone.keySet());
    names.addAll(article.keySet());
    for (String name : names) {
      double one = alone.getOrDefault(name, 0.0);
      double other = article.getOrDefault(name, 0.0);
      if (Math.abs(one) >= LEAST || Math.abs(other) >= LEAST || name.equals("BIAS")) {
        lines.add(row(name, one, other));
      }
    }
  }

  private static String row(String name, double alone, double article) {
    return name + "\t" + number(alone) + "\t" + number(article);
  }

  private static String number(double weight) {
    return String.format(Locale.ROOT, "%.3f", weight);
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }
}
