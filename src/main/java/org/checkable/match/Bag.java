package org.checkable.match;

import java.util.Map;
import java.util.Set;

/**
 * The words of a text, without their order: what a search goes by.
 *
 * @param terms stems with how often they stand; numbers as they are written, without commas
 * @param names those of the terms that begin with a capital inside a sentence
 * @param weak those of the terms that seldom lead to what a text repeats: of handles, of the line
 *     that says whose post it is, and words that have an opposite, such as "rose"
 * @param pieces four letters in a row of its words, for words that are alike and not the same
 */
public record Bag(
    Map<String, Integer> terms, Set<String> names, Set<String> weak, Set<String> pieces) {
  public Bag {
    terms = Map.copyOf(terms);
    names = Set.copyOf(names);
    weak = Set.copyOf(weak);
    pieces = Set.copyOf(pieces);
  }

  /** How many words it has. */
  int length() {
    return terms.values().stream().mapToInt(Integer::intValue).sum();
  }
}
