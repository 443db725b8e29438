package org.checkable.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.checkable.language.DependencyTree;
import org.checkable.language.Tag;
import org.checkable.quantity.Quantity;
import org.checkable.quantity.TimeReference;
import org.checkable.text.Sentence;
import org.checkable.text.Span;

/**
 * Finds a fact that an article tells twice with different figures: "40 people were killed in the
 * blast" and "the blast killed 50 people". Two figures are of one fact when the same is counted or
 * measured and the sentences share most of their words; a sentence that has the other's figure too
 * compares them, and one of another time tells of another.
 */
final class RepeatCheck {
  private static final int FEWEST_SHARED = 2;

  /** How far above a figure its verb may stand in the tree. */
  private static final int NEAR = 4;

  private static final BigDecimal MOST_TIMES = BigDecimal.valueOf(3);
  private static final String PEOPLE = "people";

  /** Of a subject that is told so often each pair would have to be looked at. */
  private static final int MOST_ALIKE = 60;

  /** A crude stem tells "killed" and "kills" alike, and nothing shorter is worth much. */
  private static final int STEM = 4;

  private static final int SHORTEST = 4;

  /** A figure with what its sentence says. */
  private record Told(
      Sentence sentence,
      Quantity quantity,
      Set<String> anchors,
      String subject,
      List<Quantity> all,
      Set<String> words,
      Set<Integer> years) {}

  private RepeatCheck() {}

  static void check(Reported reported, Map<Sentence, List<Claim>> claims, List<Finding> findings) {
    if (!reported.hasTrees()) {
      return;
    }
    Map<String, List<Told>> alike = new HashMap<>();
    claims.forEach((sentence, own) -> add(reported, sentence, own, alike));
    Map<BigDecimal, Set<Integer>> places = places(claims);
    for (List<Told> told : alike.values()) {
      compare(told.subList(0, Math.min(MOST_ALIKE, told.size())), places, findings);
    }
  }

  /** In which sentences each figure stands: one that comes again is not the odd one out. */
  private static Map<BigDecimal, Set<Integer>> places(Map<Sentence, List<Claim>> claims) {
    Map<BigDecimal, Set<Integer>> places = new HashMap<>();
    claims.forEach(
        (sentence, own) ->
            own.stream()
                .flatMap(claim -> claim.quantities().stream())
                .forEach(
                    figure ->
                        places
                            .computeIfAbsent(bare(figure.value()), _ -> new HashSet<>())
                            .add(sentence.index())));
    return places;
  }

  private static BigDecimal bare(BigDecimal value) {
    return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  private static void add(
      Reported reported, Sentence sentence, List<Claim> claims, Map<String, List<Told>> alike) {
    List<Quantity> all =
        claims.stream().flatMap(claim -> claim.quantities().stream()).distinct().toList();
    if (all.isEmpty()) {
      return;
    }
    Set<Integer> years = new HashSet<>();
    for (Claim claim : claims) {
      for (TimeReference time : claim.times()) {
        years.add(time.from().getYear() * 12 + time.from().getMonthValue());
      }
    }
    DependencyTree tree = reported.tree(sentence);
    Set<String> words = words(tree, all);
    String subject = subject(tree);
    for (Quantity quantity : all) {
      if (quantity.upper() == null) {
        String unit = quantity.unit().equals(PEOPLE) ? "" : quantity.unit();
        Set<String> anchors = anchors(reported.article().text(), tree, quantity);
        alike
            .computeIfAbsent(unit, _ -> new ArrayList<>())
            .add(new Told(sentence, quantity, anchors, subject, all, words, years));
      }
    }
  }

  /** The stems of what is counted and of the verb that the figure hangs on. */
  private static Set<String> anchors(String text, DependencyTree tree, Quantity quantity) {
    Set<String> anchors = new HashSet<>();
    Span counted = quantity.counted();
    if (counted != null) {
      String words = counted.slice(text);
      anchors.add(stem(words.substring(words.lastIndexOf(' ') + 1)));
    }
    int at = tree.at(quantity.span().start());
    // "107 killed in a collapse": in headlines the verb hangs on the figure.
    for (int child = tree.from(at); child < tree.to(at); child++) {
      if (tree.head(child) == at && tree.tag(child).isVerb()) {
        anchors.add(stem(tree.lower(child)));
      }
    }
    for (int up = 0; up < NEAR && at != DependencyTree.NONE; up++) {
      if (tree.tag(at).isVerb()) {
        anchors.add(stem(tree.lower(at)));
        break;
      }
      at = tree.head(at);
    }
    return anchors;
  }

  /** The stems of nouns, names and verbs outside of the figures. */
  private static Set<String> words(DependencyTree tree, List<Quantity> figures) {
    Set<String> words = new HashSet<>();
    for (int at = 0; at < tree.size(); at++) {
      Span span = tree.span(at);
      boolean counted =
          figures.stream()
              .anyMatch(
                  figure ->
                      figure.span().overlaps(span)
                          || (figure.counted() != null && figure.counted().overlaps(span)));
      if (!counted && tree.lower(at).length() >= SHORTEST && isContent(tree.tag(at))) {
        words.add(stem(tree.lower(at)));
      }
    }
    return words;
  }

  private static boolean isContent(Tag tag) {
    return switch (tag) {
      case NN, NNS, NNP, NNPS, VB, VBD, VBG, VBN, VBP, VBZ, JJ -> true;
      default -> false;
    };
  }

  private static String stem(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.substring(0, Math.min(STEM, lower.length()));
  }

  /** Pairs that differ; a figure that differs from several stands in a series, as tables have. */
  private static void compare(
      List<Told> told, Map<BigDecimal, Set<Integer>> places, List<Finding> findings) {
    int[] differing = new int[told.size()];
    List<int[]> pairs = new ArrayList<>();
    for (int one = 0; one < told.size(); one++) {
      for (int other = one + 1; other < told.size(); other++) {
        if (differ(told.get(one), told.get(other))) {
          differing[one]++;
          differing[other]++;
          pairs.add(new int[] {one, other});
        }
      }
    }
    for (int[] pair : pairs) {
      Told one = told.get(pair[0]);
      Told other = told.get(pair[1]);
      boolean series = differing[pair[0]] > 1 || differing[pair[1]] > 1;
      if (!series && isOnce(one, places) && isOnce(other, places)) {
        warn(one, other, findings);
        warn(other, one, findings);
      }
    }
  }

  private static boolean isOnce(Told told, Map<BigDecimal, Set<Integer>> places) {
    return places.getOrDefault(bare(told.quantity.value()), Set.of()).size() == 1;
  }

  private static boolean differ(Told one, Told other) {
    boolean apart =
        one.sentence.equals(other.sentence)
            || one.quantity.value().compareTo(other.quantity.value()) == 0
            || !isOfOneSize(one.quantity.value(), other.quantity.value())
            || !isOneSubject(one, other)
            || has(one, other.quantity)
            || has(other, one.quantity)
            || !isOneTime(one, other)
            || !isOneFact(one, other);
    return !apart;
  }

  /** Whether a sentence has a figure too, by itself or as the sum of its own. */
  private static boolean has(Told told, Quantity figure) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean same = false;
    for (Quantity own : told.all) {
      same |= own.value().compareTo(figure.value()) == 0;
      sum = sum.add(own.value());
    }
    return same || sum.compareTo(figure.value()) == 0;
  }

  private static boolean isOneTime(Told one, Told other) {
    return one.years.isEmpty()
        || other.years.isEmpty()
        || one.years.stream().anyMatch(other.years::contains);
  }

  /** A crowd and its leader are no two figures of one thing. */
  private static boolean isOfOneSize(BigDecimal one, BigDecimal other) {
    return one.multiply(MOST_TIMES).compareTo(other) >= 0
        && other.multiply(MOST_TIMES).compareTo(one) >= 0;
  }

  /** Where both name who did it, one of them has to be in the other too. */
  private static boolean isOneSubject(Told one, Told other) {
    return one.subject.isEmpty()
        || other.subject.isEmpty()
        || one.words.contains(other.subject)
        || other.words.contains(one.subject);
  }

  private static boolean isOneFact(Told one, Told other) {
    if (one.anchors.stream().noneMatch(other.anchors::contains)) {
      return false;
    }
    Set<String> shared = new HashSet<>(one.words);
    shared.retainAll(other.words);
    boolean people = one.quantity.unit().isEmpty() || one.quantity.unit().equals(PEOPLE);
    return shared.size() >= (people ? FEWEST_SHARED : 2 * FEWEST_SHARED);
  }

  /** The stem of a name that is the subject of the whole sentence; empty where it is no name. */
  private static String subject(DependencyTree tree) {
    int subject = tree.size() == 0 ? DependencyTree.NONE : tree.subject(tree.root());
    boolean name =
        subject != DependencyTree.NONE
            && (tree.tag(subject) == Tag.NNP || tree.tag(subject) == Tag.NNPS);
    return name ? stem(tree.lower(subject)) : "";
  }

  private static void warn(Told one, Told other, List<Finding> findings) {
    findings.add(
        new Finding(
            one.sentence.index(),
            new Warning(
                "FIGURES_DIFFER",
                "Another sentence that says much the same has " + other.quantity.raw() + ".",
                one.quantity.span(),
                other.sentence.index())));
  }
}
