package org.checkable.match;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.checkable.text.RuleSource;
import org.jspecify.annotations.Nullable;

/**
 * Compares claims, and says by which terms to look for those that are worth comparing. Made once,
 * shared by all threads.
 */
public final class Matcher {
  /** How many terms of a claim are looked up. */
  public static final int PROBES = 5;

  /** With so much of an earlier claim's words the two are likely about the same. */
  public static final double SHARE_OF_CLAIM = 0.5;

  /**
   * The same of a published claim, which other newsrooms word in other ways: on the training posts
   * of CheckThat 2020 a larger share hides many that are right.
   */
  public static final double SHARE_OF_PUBLISHED = 0.2;

  /** Longer words are no words; no key gets longer than this. */
  private static final int LONGEST_TERM = 40;

  private final Rarity rarity;
  private final StatementReader reader;
  private final Addresses addresses;
  private final BagReader bags;
  private final Search search;

  public Matcher(RuleSource source) {
    rarity = new Rarity(source);
    reader = new StatementReader(source, rarity);
    addresses = new Addresses(source);
    bags = new BagReader(source);
    search = new Search(rarity);
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
        .filter(Matcher::isKey)
        .sorted(
            Comparator.comparingDouble(rarity::weight)
                .reversed()
                // Of terms that were never counted, the longer is likely the rarer.
                .thenComparing(String::length, Comparator.reverseOrder())
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .toList();
  }

  /** The first of the rarest terms; null when no term can be looked for. */
  public @Nullable String rarest(Statement statement) {
    String rarest = null;
    double most = 0;
    for (String term : statement.terms()) {
      if (isKey(term)) {
        double weight = rarity.weight(term);
        int order = rarest == null ? 1 : Double.compare(weight, most);
        if (order > 0 || (order == 0 && isBefore(term, Objects.requireNonNull(rarest)))) {
          rarest = term;
          most = weight;
        }
      }
    }
    return rarest;
  }

  private static boolean isBefore(String one, String other) {
    return one.length() == other.length()
        ? one.compareTo(other) < 0
        : one.length() > other.length();
  }

  private static boolean isKey(String term) {
    return !term.startsWith("~") && term.length() <= LONGEST_TERM;
  }

  /** A claim, or a text that may repeat one. */
  public Wording wording(String text) {
    return new Wording(statement(text), bags.read(text));
  }

  /** A published claim with its headline. */
  public Wording wording(String claim, String title) {
    return new Wording(statement(claim), bags.read(claim + "\n" + title));
  }

  /**
   * Whether something earlier is worth showing, and how it stands to the claim here: by what both
   * say, or because the claim here has many of the words of the earlier one among others.
   *
   * @param counts how many published claims have a term, where that is known
   * @param least how much of the earlier one's words, heavy as they are rare, are many
   */
  public Optional<Resemblance> resemblance(
      Wording here, Wording there, Map<String, Integer> counts, double least) {
    double relevance = search.relevance(here.bag(), there.bag(), counts);
    double share = relevance / search.relevance(there.bag(), there.bag(), counts);
    return compare(here.statement(), there.statement())
        .or(
            () ->
                share < least
                    ? Optional.empty()
                    : Optional.of(new Likeness(Relation.RELATED, Math.min(share, 1), "")))
        .map(likeness -> new Resemblance(likeness, relevance));
  }

  /**
   * What to look for when somebody types these words.
   *
   * @param most how many terms are looked up, the rarest first
   */
  public Sought sought(String words, int most) {
    Bag bag = bags.read(words);
    Map<String, Double> weights = new HashMap<>();
    bag.terms().keySet().forEach(term -> weights.put(term, rarity.weight(term)));
    return new Sought(rarest(statement(words), most), search.leads(bag, most), weights);
  }

  /** The terms of a text, as {@link Sought#share} compares them. */
  public Set<String> terms(String text) {
    return bags.read(text).terms().keySet();
  }

  /** Finds published claims. */
  public Search search() {
    return search;
  }
}
