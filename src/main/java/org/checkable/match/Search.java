package org.checkable.match;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds published claims by lists: for each term those that have it. A search reads the lists of a
 * few terms, takes those that most of the rare ones lead to, and ranks these by all their words.
 * Made once, shared by all threads.
 */
public final class Search {
  /** Under how many of its terms a published claim is listed: nearly all of them. */
  public static final int LISTED = 24;

  /** How many lists are read for a text. */
  public static final int LISTS = 16;

  /** How many published claims are looked at in full. */
  public static final int LOOKED_AT = 8;

  /** A list with so many is not kept on: the term is too common to lead anywhere. */
  public static final int FULL_LIST = 300;

  /** Longer words are no words; no key gets longer than this. */
  private static final int LONGEST_TERM = 40;

  /** From here on terms are all rare: whether one was never counted is chance. */
  private static final double RARE_ENOUGH = 9;

  private static final double NAME = 0.7;
  private static final double WEAK = 3;

  private final Rarity rarity;
  private final Relevance relevance;

  Search(Rarity rarity) {
    this.rarity = rarity;
    this.relevance = new Relevance(rarity, rarity.pieces());
  }

  /** The terms that lead best to whatever says the same: rare ones, and names before others. */
  public List<String> leads(Bag text, int most) {
    return text.terms().keySet().stream()
        .filter(term -> term.length() <= LONGEST_TERM)
        .sorted(
            Comparator.comparingDouble((String term) -> lead(text, term))
                .reversed()
                .thenComparing(String::length, Comparator.reverseOrder())
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .toList();
  }

  private double lead(Bag text, String term) {
    return Math.min(rarity.weight(term), RARE_ENOUGH)
        + (text.names().contains(term) ? NAME : 0)
        - (text.weak().contains(term) ? WEAK : 0);
  }

  /** Those of the listed that are worth a look, the best first. */
  public List<String> shortlist(Map<String, Set<String>> lists, int most) {
    Map<String, Integer> counts = counts(lists);
    Map<String, Double> sums = new HashMap<>();
    lists.forEach(
        (term, ids) -> {
          if (ids.size() < FULL_LIST) {
            double weight = relevance.weight(term, counts);
            ids.forEach(id -> sums.merge(id, weight, Double::sum));
          }
        });
    return sums.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** How many are in each list. */
  public static Map<String, Integer> counts(Map<String, Set<String>> lists) {
    Map<String, Integer> counts = new HashMap<>();
    lists.forEach((term, ids) -> counts.put(term, ids.size()));
    return counts;
  }

  /**
   * How well a claim fits a text: larger is better.
   *
   * @param counts how many published claims have a term, where that is known
   */
  public double relevance(Bag text, Bag claim, Map<String, Integer> counts) {
    return relevance.of(text, claim, counts);
  }
}
