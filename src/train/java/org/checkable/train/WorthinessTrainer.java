package org.checkable.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkable.claim.Evidence;

/**
 * Trains check-worthiness: a model of statements alone from debates, and from it a model of
 * sentences of an article, which the project's own news labels only correct. The second is the
 * first's logit, times a factor, plus corrections of traits, so that it is linear in the same
 * features and knows the first's words.
 */
final class WorthinessTrainer {
  static final String PATH = "model/check-worthiness.tsv";

  private static final double TRAIT_PENALTY = 1;
  private static final double WORD_PENALTY = 0.25;
  private static final double CORRECTION_PENALTY = 28;
  private static final double FACTOR_PENALTY = 2.5;
  private static final int LEAST_SEEN = 2;
  private static final int WORDS_KEPT = 14_000;

  /**
   * From which score on a sentence is kept. On cross-validation F1 hardly changes between .28 and
   * .37; the upper end is taken, because cleaner labels than the crowd's want a higher one (of
   * calibrated scores, half of the F1 that can be reached).
   */
  private static final double ALONE_FROM = 0.36;

  /**
   * The same for articles, where a score is the expected worth and a sentence that is worth
   * checking has half of what is to be checked first; chosen on cross-validation, flat from .16 to
   * .22.
   */
  private static final double ARTICLE_FROM = 0.18;

  private WorthinessTrainer() {}

  /** One sentence and how much it is wanted as a claim, 0 to 1. */
  record Wanted(Evidence evidence, double target) {}

  /** The file of both models, the first of which is trained already. */
  static String file(Map<String, Double> alone, List<Wanted> news, List<String> provenance) {
    Map<String, Double> article = Adaptation.of(news, alone, CORRECTION_PENALTY, FACTOR_PENALTY);
    ModelFile file = new ModelFile(provenance);
    file.thresholds(ALONE_FROM, ARTICLE_FROM);
    file.weights(alone, article);
    return file.text();
  }

  /**
   * The weights of statements alone. Trained twice: the second time with the words that weighed
   * most in the first, so that the file stays small.
   */
  static Map<String, Double> alone(List<Wanted> debates) {
    List<Evidence> evidence = debates.stream().map(Wanted::evidence).toList();
    Map<String, Double> all = fit(debates, Vocabulary.of(evidence, LEAST_SEEN, name -> true));
    Set<String> kept = weightiestWords(all);
    Map<String, Double> fitted =
        fit(
            debates,
            Vocabulary.of(
                evidence, LEAST_SEEN, name -> !name.startsWith("w:") || kept.contains(name)));
    // A few words that are not text but a wrong encoding of it; without them the file is ASCII,
    // which a function that starts reads in half the time.
    fitted.keySet().removeIf(name -> name.chars().anyMatch(character -> character > 0x7F));
    return fitted;
  }

  private static Map<String, Double> fit(List<Wanted> wanted, Vocabulary vocabulary) {
    List<Example> examples = new ArrayList<>();
    for (Wanted one : wanted) {
      examples.add(vocabulary.example(one.evidence, one.target));
    }
    return vocabulary.named(
        LogisticRegression.fit(examples, vocabulary.penalties(TRAIT_PENALTY, WORD_PENALTY)));
  }

  private static Set<String> weightiestWords(Map<String, Double> weights) {
    Set<String> kept = new HashSet<>();
    weights.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("w:"))
        .sorted(Comparator.comparingDouble(entry -> -Math.abs(entry.getValue())))
        .limit(WORDS_KEPT)
        .forEach(entry -> kept.add(entry.getKey()));
    return kept;
  }
}
