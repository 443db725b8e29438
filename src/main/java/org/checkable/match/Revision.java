package org.checkable.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimId;
import org.checkable.quote.Attribution;

/**
 * What became of an article's claims in its next revision.
 *
 * @param kept the same words in the same order among the others
 * @param moved the same words, elsewhere
 * @param reworded other words that say nearly the same
 * @param added those of the new revision that no earlier one became
 * @param removed those of the earlier revision that became none
 */
public record Revision(
    List<Pair> kept,
    List<Pair> moved,
    List<Rewording> reworded,
    List<ClaimId> added,
    List<ClaimId> removed) {
  public Revision {
    kept = List.copyOf(kept);
    moved = List.copyOf(moved);
    reworded = List.copyOf(reworded);
    added = List.copyOf(added);
    removed = List.copyOf(removed);
  }

  /**
   * A claim in its words.
   *
   * @param words what has to be unchanged for a review to hold: the claim's text, the article's own
   *     words with what was inserted where, and whoever says it
   */
  public record Worded(ClaimId id, String text, String words) {

    /** A claim as it was found. A verdict on what Ann said is none on what Bob says. */
    public static Worded of(Claim claim, String articleText) {
      StringBuilder words = new StringBuilder(claim.span().slice(articleText));
      claim
          .rewrites()
          .forEach(
              rewrite -> add(add(add(words, "" + rewrite.at()), rewrite.from()), rewrite.to()));
      claim
          .unresolved()
          .forEach(one -> add(words, "" + (one.span().start() - claim.span().start())));
      if (claim.attribution() instanceof Attribution.Attributed by) {
        add(words, by.speaker());
      }
      return new Worded(claim.id(), claim.text(), add(words, claim.text()).toString());
    }

    private static StringBuilder add(StringBuilder words, String part) {
      return words.append('\n').append(part);
    }
  }

  /** One claim in both revisions. */
  public record Pair(ClaimId earlier, ClaimId now) {}

  /** One claim in other words. */
  public record Rewording(ClaimId earlier, ClaimId now, Likeness likeness) {}

  /**
   * Aligns two revisions. Each claim becomes one other at most.
   *
   * @param earlier in reading order
   * @param now in reading order
   */
  public static Revision align(List<Worded> earlier, List<Worded> now, Matcher matcher) {
    int[] same = same(earlier, now);
    Set<Integer> inOrder = inOrder(same);
    List<Pair> kept = new ArrayList<>();
    List<Pair> moved = new ArrayList<>();
    Set<Integer> met = new HashSet<>();
    for (int place = 0; place < now.size(); place++) {
      if (same[place] >= 0) {
        Pair pair = new Pair(earlier.get(same[place]).id(), now.get(place).id());
        (inOrder.contains(place) ? kept : moved).add(pair);
        met.add(same[place]);
      }
    }
    Rewordings found = new Rewordings(earlier, met, matcher);
    List<ClaimId> added = new ArrayList<>();
    int near = 0;
    for (int place = 0; place < now.size(); place++) {
      if (same[place] >= 0) {
        near = same[place] + 1;
      } else if (!found.find(now.get(place), near++)) {
        added.add(now.get(place).id());
      }
    }
    return new Revision(kept, moved, found.rewordings(), added, found.left());
  }

  /** For each claim now the place of the earlier one with the same words, or -1. */
  private static int[] same(List<Worded> earlier, List<Worded> now) {
    Map<String, List<Integer>> places = new HashMap<>();
    for (int place = 0; place < earlier.size(); place++) {
      places.computeIfAbsent(earlier.get(place).words(), _ -> new ArrayList<>()).add(place);
    }
    int[] same = new int[now.size()];
    for (int place = 0; place < same.length; place++) {
      List<Integer> left = places.getOrDefault(now.get(place).words(), List.of());
      same[place] = left.isEmpty() ? -1 : left.removeFirst();
    }
    return same;
  }

  /** The longest rising sequence of those that are there: what was not moved. */
  private static Set<Integer> inOrder(int[] same) {
    int[] ends = new int[same.length];
    int[] before = new int[same.length];
    int length = 0;
    for (int place = 0; place < same.length; place++) {
      if (same[place] < 0) {
        continue;
      }
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (same[ends[middle]] < same[place]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[place] = low == 0 ? -1 : ends[low - 1];
      ends[low] = place;
      length = Math.max(length, low + 1);
    }
    Set<Integer> found = new HashSet<>();
    for (int place = length == 0 ? -1 : ends[length - 1]; place >= 0; place = before[place]) {
      found.add(place);
    }
    return found;
  }
}
