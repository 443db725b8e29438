package org.checkable.match;

import java.util.HashMap;
import java.util.Map;
import org.checkable.text.RuleSource;

/**
 * How rare terms are in what politicians and newspapers say, from {@code model/terms.tsv}: the
 * inverse document frequency, which needs no count of what is in the table.
 */
public final class Rarity {
  private record Term(double weight, boolean name) {}

  private final Map<String, Term> terms = new HashMap<>();
  private final double rarest;

  /** Reads the counted terms; one that was not counted is as rare as any. */
  public Rarity(RuleSource source) {
    double sentences = 1;
    for (String line : source.read("model/terms.tsv").lines().toList()) {
      if (line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      double count = Double.parseDouble(cells[1]);
      if (cells[0].isEmpty()) {
        sentences = count;
      } else {
        terms.put(cells[0], new Term(weight(sentences, count), cells[2].equals("1")));
      }
    }
    rarest = weight(sentences, 1);
  }

  private static double weight(double sentences, double count) {
    return Math.log(1 + (sentences - count + 0.5) / (count + 0.5));
  }

  /** Natural logarithm; larger is rarer. */
  double weight(String term) {
    Term known = terms.get(term);
    return known == null ? rarest : known.weight();
  }

  /** Whether it mostly begins with a capital inside sentences; of unknown words it is likely. */
  boolean isName(String term) {
    Term known = terms.get(term);
    return known == null || known.name();
  }
}
