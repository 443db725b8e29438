package org.checkable.match;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.checkable.text.RuleSource;
import org.jspecify.annotations.Nullable;

/**
 * How rare terms are in what politicians and newspapers say, from {@code model/terms.tsv}: the
 * inverse document frequency, which needs no count of what is in the table.
 */
public final class Rarity {
  /** More than the file has, so that the table never grows while a function starts. */
  private static final int MOST = 8_192;

  /**
   * @param sentences in how many of them it stands
   * @param name whether it mostly begins with a capital
   */
  record Term(int sentences, boolean name) {}

  private final Map<String, Term> terms = HashMap.newHashMap(MOST);
  private final double sentences;
  private final double rarest;
  private final Pieces pieces;

  /** Reads the counted terms; one that was not counted is as rare as any. */
  public Rarity(RuleSource source) {
    String tsv = source.read("model/terms.tsv");
    int from = 0;
    while (from < tsv.length()) {
      int end = tsv.indexOf('\n', from);
      if (end > from && tsv.charAt(from) != '#') {
        add(tsv, from);
      }
      from = end + 1;
    }
    Term all = Objects.requireNonNull(terms.remove(""), "how many sentences were counted");
    sentences = all.sentences();
    rarest = inverse(sentences, 1);
    pieces = new Pieces(terms, sentences);
  }

  /** Adds the row that begins at a place. */
  private void add(String tsv, int from) {
    int tab = tsv.indexOf('\t', from);
    int last = tsv.indexOf('\t', tab + 1);
    int count = Integer.parseInt(tsv, tab + 1, last, 10);
    terms.put(tsv.substring(from, tab), new Term(count, tsv.charAt(last + 1) == '1'));
  }

  static double inverse(double sentences, double count) {
    return Math.log(1 + (sentences - count + 0.5) / (count + 0.5));
  }

  /** Natural logarithm; larger is rarer. */
  double weight(String term) {
    Term known = terms.get(term);
    return known == null ? rarest : inverse(sentences, known.sentences());
  }

  /**
   * As far as a library tells: a term that stands in few of its claims is rare, whatever was
   * counted elsewhere; of one that stands in many, not all of them may be listed.
   *
   * @param listed in how many of the library's claims it stands; null when that is not known
   */
  double weightAmong(String term, @Nullable Integer listed) {
    if (listed == null) {
      return weight(term);
    }
    double here = inverse(sentences, listed);
    return listed < Search.FULL_LIST ? here : Math.min(here, weight(term));
  }

  Pieces pieces() {
    return pieces;
  }

  /** Whether it mostly begins with a capital inside sentences; of unknown words it is likely. */
  boolean isName(String term) {
    Term known = terms.get(term);
    return known == null || known.name();
  }
}
