package org.checkable.match;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.checkable.text.RuleSource;

/**
 * Compares claims, and says by which terms to look for those that are worth comparing. Made once,
 * shared by all threads.
 */
public final class Matcher {
  /** How many terms of a claim are looked up. */
  public static final int PROBES = 5;

  /** By how many terms a published claim with its headline can be found. */
  public static final int LIBRARY_TERMS = 8;

  /** By how many of its terms published claims are looked up for a text. */
  public static final int LIBRARY_PROBES = 8;

  /** Longer words are no words; no key gets longer than this. */
  private static final int LONGEST_TERM = 40;

  private final Rarity rarity;
  private final StatementReader reader;
  private final Addresses addresses;

  public Matcher(RuleSource source) {
    rarity = new Rarity(source);
    reader = new StatementReader(source, rarity);
    addresses = new Addresses(source);
  }

  /** The one form of all addresses of a page: its revisions are found by it. */
  public String page(String url) {
    return addresses.page(url);
  }

  /** What a comparison sees of these words. */
  public Statement statement(String text) {
    return reader.read(text);
  }

  /** How two claims stand to each other; nothing when they are about different things. */
  public Optional<Likeness> compare(Statement here, Statement there) {
    return Comparison.of(here, there, rarity);
  }

  /** The rarest terms of a statement, the rarest first: whoever says the same uses them too. */
  public List<String> rarest(Statement statement, int most) {
    return statement.terms().stream()
        .filter(term -> !term.startsWith("~") && term.length() <= LONGEST_TERM)
        .sorted(
            Comparator.comparingDouble(rarity::weight)
                .reversed()
                // Of terms that were never counted, the longer is likely the rarer.
                .thenComparing(String::length, Comparator.reverseOrder())
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .toList();
  }

  /** How well a text, such as a post, fits a claim and its headline: larger is better. */
  public double relevance(Statement query, Statement claim, Statement title) {
    return Relevance.of(query, claim, title, rarity);
  }
}
