package org.checkable.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.checkable.quantity.Facts;
import org.checkable.quantity.TimeReference;
import org.jspecify.annotations.Nullable;

/** Says how two statements stand to each other, by their words, figures, names, dates, denials. */
final class Comparison {
  /** From here on two statements are about the same; found on our own pairs. */
  private static final double RELATED = 0.4;

  /** From here on they say the same, unless a figure, a name, a date or a denial differs. */
  private static final double ALIKE = 0.62;

  /** No two that differ in a word are fully similar. */
  private static final double MOST = 0.99;

  private final Statement here;
  private final Statement there;
  private final Rarity rarity;

  private Comparison(Statement here, Statement there, Rarity rarity) {
    this.here = here;
    this.there = there;
    this.rarity = rarity;
  }

  /** What they have to do with each other; nothing when they are about different things. */
  static Optional<Likeness> of(Statement here, Statement there, Rarity rarity) {
    return here.canonical().equals(there.canonical())
        ? Optional.of(new Likeness(Relation.SAME, 1, ""))
        : new Comparison(here, there, rarity).likeness();
  }

  private Optional<Likeness> likeness() {
    double similarity = Math.min(MOST, similarity());
    if (similarity < RELATED) {
      return Optional.empty();
    }
    return Optional.of(
        similarity < ALIKE
            ? new Likeness(Relation.RELATED, similarity, "")
            : differing(similarity));
  }

  private Likeness differing(double similarity) {
    String names = names();
    if (names != null) {
      return new Likeness(Relation.RELATED, similarity, names);
    }
    if (isOpposite()) {
      return new Likeness(Relation.NEGATED, similarity, "");
    }
    String figures = figures();
    if (figures != null) {
      return new Likeness(Relation.DIFFERENT_NUMBER, similarity, figures);
    }
    String dates = dates();
    if (dates != null) {
      boolean digits = dates.chars().anyMatch(Character::isDigit);
      return new Likeness(digits ? Relation.DIFFERENT_NUMBER : Relation.RELATED, similarity, dates);
    }
    // A figure that only one of them gives is something more to check.
    boolean more = here.figures().isEmpty() != there.figures().isEmpty();
    return new Likeness(more ? Relation.RELATED : Relation.REWORDED, similarity, "");
  }

  /** Twice what they share by what they have, each term as heavy as it is rare. */
  private double similarity() {
    Set<String> shared = new HashSet<>(here.terms());
    shared.retainAll(new HashSet<>(there.terms()));
    double both = weight(here.terms()) + weight(there.terms());
    return both == 0 ? 0 : 2 * weight(shared) / both;
  }

  private double weight(Iterable<String> terms) {
    double sum = 0;
    for (String term : terms) {
      sum += rarity.weight(term);
    }
    return sum;
  }

  /** Each has a name that the other lacks, or they do to each other what the other has done. */
  private @Nullable String names() {
    List<String> mine = without(here.names(), there.terms());
    List<String> theirs = without(there.names(), here.terms());
    if (!mine.isEmpty() && !theirs.isEmpty()) {
      return difference(String.join(" ", mine), String.join(" ", theirs));
    }
    List<String> order = new ArrayList<>(here.names());
    order.retainAll(there.names());
    List<String> other = new ArrayList<>(there.names());
    other.retainAll(here.names());
    boolean swapped = !order.equals(other) && here.passive() == there.passive();
    boolean turned = order.size() > 1 && order.equals(other) && here.passive() != there.passive();
    return swapped || turned ? "other roles" : null;
  }

  private static List<String> without(List<String> names, List<String> terms) {
    List<String> left = new ArrayList<>(names);
    left.removeAll(terms);
    return left;
  }

  private boolean isOpposite() {
    boolean denied = here.denials() % 2 != there.denials() % 2;
    int opposites = 0;
    for (Map.Entry<String, Set<Boolean>> pole : here.poles().entrySet()) {
      Set<Boolean> other = there.poles().get(pole.getKey());
      if (other != null && other.stream().noneMatch(pole.getValue()::contains)) {
        opposites++;
      }
    }
    return denied != (opposites % 2 == 1);
  }

  private @Nullable String figures() {
    List<Figure> mine = lacking(here.figures(), there.figures());
    List<Figure> theirs = lacking(there.figures(), here.figures());
    return mine.isEmpty() || theirs.isEmpty()
        ? null
        : difference(mine.getFirst().raw(), theirs.getFirst().raw());
  }

  private static List<Figure> lacking(List<Figure> figures, List<Figure> others) {
    return figures.stream().filter(one -> others.stream().noneMatch(one::isSame)).toList();
  }

  private @Nullable String dates() {
    for (Facts.Time mine : here.times()) {
      for (Facts.Time theirs : there.times()) {
        if (areMet(mine, theirs)) {
          return null;
        }
      }
    }
    return here.times().isEmpty() || there.times().isEmpty()
        ? null
        : difference(raw(here.times().getFirst()), raw(there.times().getFirst()));
  }

  private static boolean areMet(Facts.Time one, Facts.Time other) {
    TimeReference mine = one.reference();
    TimeReference theirs = other.reference();
    if (mine == null || theirs == null) {
      return one.words().equals(other.words());
    }
    return !mine.from().isAfter(theirs.to()) && !theirs.from().isAfter(mine.to());
  }

  private static String raw(Facts.Time time) {
    return time.words();
  }

  private static String difference(String mine, String theirs) {
    return mine + " here, " + theirs + " there";
  }
}
