package org.checkable.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;

/**
 * How far reviewers agree beyond what chance would make them: 1 is always, 0 is as often as chance,
 * less is worse than that. Nothing is said where it is not defined: with nothing to compare, or
 * with one verdict for everything.
 */
public final class Agreement {
  private static final List<Verdict> VERDICTS = List.of(Verdict.values());

  private Agreement() {}

  /** One reviewer's verdict on a claim. */
  public record Vote(String reviewer, Verdict verdict) {}

  /** Two reviewers, in the order of their names. */
  public record Pair(String first, String second) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      int byFirst = first.compareTo(other.first);
      return byFirst != 0 ? byFirst : second.compareTo(other.second);
    }
  }

  /**
   * Two verdicts on one claim.
   *
   * @param first of the first reviewer of a {@link Pair}
   */
  public record Both(Verdict first, Verdict second) {}

  /** What each two reviewers said of the claims that both reviewed. */
  public static Map<Pair, List<Both>> pairs(List<List<Vote>> claims) {
    Map<Pair, List<Both>> pairs = new TreeMap<>();
    for (List<Vote> votes : claims) {
      for (Vote one : votes) {
        for (Vote other : votes) {
          if (one.reviewer().compareTo(other.reviewer()) < 0) {
            pairs
                .computeIfAbsent(new Pair(one.reviewer(), other.reviewer()), _ -> new ArrayList<>())
                .add(new Both(one.verdict(), other.verdict()));
          }
        }
      }
    }
    return pairs;
  }

  /**
   * Cohen's kappa of two reviewers: (p - e) / (1 - e), where p is how often they agree and e how
   * often they would by chance, each keeping to how often they give which verdict (J. Cohen, "A
   * coefficient of agreement for nominal scales", 1960).
   */
  public static OptionalDouble kappa(List<Both> verdicts) {
    double[] first = new double[VERDICTS.size()];
    double[] second = new double[VERDICTS.size()];
    double agreed = 0;
    for (Both both : verdicts) {
      first[VERDICTS.indexOf(both.first())]++;
      second[VERDICTS.indexOf(both.second())]++;
      agreed += both.first() == both.second() ? 1 : 0;
    }
    double count = verdicts.size();
    double byChance = 0;
    for (int verdict = 0; verdict < first.length; verdict++) {
      byChance += first[verdict] / count * (second[verdict] / count);
    }
    return verdicts.isEmpty() || byChance == 1
        ? OptionalDouble.empty()
        : OptionalDouble.of((agreed / count - byChance) / (1 - byChance));
  }

  /**
   * Krippendorff's alpha with verdicts as names: 1 - observed / expected disagreement, over claims
   * with two or more verdicts, by however many reviewers (K. Krippendorff, "Computing
   * Krippendorff's Alpha-Reliability", 2011).
   */
  public static OptionalDouble nominalAlpha(List<List<Vote>> claims) {
    return alpha(claims, (_, _) -> 1);
  }

  /**
   * The same with verdicts as steps of the scale, so that FALSE and TRUE disagree more than FALSE
   * and MOSTLY_FALSE: by how many verdicts lie between them, squared. Verdicts beside the scale are
   * left out.
   */
  public static OptionalDouble ordinalAlpha(List<List<Vote>> claims) {
    List<List<Vote>> scaled =
        claims.stream()
            .map(votes -> votes.stream().filter(vote -> vote.verdict().isScaled()).toList())
            .toList();
    double[] totals = totals(coincidences(scaled));
    return alpha(scaled, (one, other) -> ordinalDistance(totals, one, other));
  }

  private static double ordinalDistance(double[] totals, int one, int other) {
    double between = -(totals[one] + totals[other]) / 2;
    for (int verdict = Math.min(one, other); verdict <= Math.max(one, other); verdict++) {
      between += totals[verdict];
    }
    return between * between;
  }

  private static OptionalDouble alpha(
      List<List<Vote>> claims, ToDoubleBiFunction<Integer, Integer> distance) {
    double[][] coincidences = coincidences(claims);
    double[] totals = totals(coincidences);
    double count = 0;
    for (double total : totals) {
      count += total;
    }
    double observed = 0;
    double expected = 0;
    for (int one = 0; one < totals.length; one++) {
      for (int other = one + 1; other < totals.length; other++) {
        double apart = distance.applyAsDouble(one, other);
        observed += coincidences[one][other] * apart;
        expected += totals[one] * totals[other] * apart;
      }
    }
    return expected == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(1 - (count - 1) * observed / expected);
  }

  /** How often each two verdicts stand beside each other on one claim. */
  private static double[][] coincidences(List<List<Vote>> claims) {
    int verdicts = VERDICTS.size();
    double[][] coincidences = new double[verdicts][verdicts];
    for (List<Vote> votes : claims) {
      for (int one = 0; one < votes.size(); one++) {
        for (int other = 0; other < votes.size(); other++) {
          if (one != other) {
            int row = VERDICTS.indexOf(votes.get(one).verdict());
            int column = VERDICTS.indexOf(votes.get(other).verdict());
            coincidences[row][column] += 1.0 / (votes.size() - 1);
          }
        }
      }
    }
    return coincidences;
  }

  private static double[] totals(double[][] coincidences) {
    double[] totals = new double[coincidences.length];
    for (int one = 0; one < coincidences.length; one++) {
      for (double count : coincidences[one]) {
        totals[one] += count;
      }
    }
    return totals;
  }
}
