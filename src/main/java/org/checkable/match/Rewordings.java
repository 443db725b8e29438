package org.checkable.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.checkable.claim.ClaimId;
import org.checkable.match.Revision.Rewording;
import org.checkable.match.Revision.Worded;

/**
 * Finds which of the claims that a revision no longer has became which of the new ones.
 *
 * <p>Compared are claims that share one of their rarest terms. A page whose claims all share one, a
 * table of results for example, would make that every pair; so of those that share a term only the
 * nearest in reading order are looked at, which is where an editor leaves a sentence.
 */
final class Rewordings {
  /** How many terms must lead from a claim to what it may have become. */
  private static final int TERMS = 5;

  /** How many claims before a place, and how many from it on, are looked at for each term. */
  private static final int NEAREST = 8;

  private final List<Worded> earlier;
  private final Matcher matcher;
  private final Map<Integer, Statement> statements = new TreeMap<>();
  private final Map<String, TreeSet<Integer>> byTerm = new HashMap<>();
  private final List<Rewording> rewordings = new ArrayList<>();

  /**
   * @param earlier all claims, in reading order
   * @param met the places of those that are still there
   */
  Rewordings(List<Worded> earlier, Set<Integer> met, Matcher matcher) {
    this.earlier = earlier;
    this.matcher = matcher;
    IntStream.range(0, earlier.size()).filter(place -> !met.contains(place)).forEach(this::add);
  }

  private void add(int place) {
    Statement statement = matcher.statement(earlier.get(place).text());
    statements.put(place, statement);
    for (String term : matcher.rarest(statement, TERMS)) {
      byTerm.computeIfAbsent(term, _ -> new TreeSet<>()).add(place);
    }
  }

  /**
   * Looks for the earlier claim that became a new one, which then becomes no other.
   *
   * @param near the place that the new claim has among the earlier ones
   */
  boolean find(Worded now, int near) {
    Statement statement = matcher.statement(now.text());
    int best = -1;
    Likeness nearest = null;
    for (int place : candidates(statement, near)) {
      Optional<Likeness> likeness = matcher.compare(statement(place), statement);
      if (likeness.isPresent()
          && (nearest == null || likeness.get().similarity() > nearest.similarity())) {
        nearest = likeness.get();
        best = place;
      }
    }
    if (nearest == null) {
      return false;
    }
    rewordings.add(new Rewording(earlier.get(best).id(), now.id(), nearest));
    take(best);
    return true;
  }

  private Statement statement(int place) {
    Statement statement = statements.get(place);
    if (statement == null) {
      throw new IllegalArgumentException("there is no claim left at " + place);
    }
    return statement;
  }

  /** In reading order. */
  private Set<Integer> candidates(Statement statement, int near) {
    Set<Integer> candidates = new TreeSet<>();
    for (String term : matcher.rarest(statement, TERMS)) {
      TreeSet<Integer> places = byTerm.getOrDefault(term, new TreeSet<>());
      places.tailSet(near).stream().limit(NEAREST).forEach(candidates::add);
      places.headSet(near, false).descendingSet().stream().limit(NEAREST).forEach(candidates::add);
    }
    return candidates;
  }

  private void take(int place) {
    Statement statement = statement(place);
    statements.remove(place);
    for (String term : matcher.rarest(statement, TERMS)) {
      byTerm.getOrDefault(term, new TreeSet<>()).remove(place);
    }
  }

  List<Rewording> rewordings() {
    return rewordings;
  }

  /** Those that became none, in reading order. */
  List<ClaimId> left() {
    return statements.keySet().stream().map(place -> earlier.get(place).id()).toList();
  }
}
