package org.checkable.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.checkable.claim.Evidence;

/**
 * Trains subjectivity on sentences alone, with the check-worthy sentences of debates as further
 * examples of what is no opinion; without them, half of what politicians assert would be. Words are
 * not used, because a thousand sentences do not teach them.
 *
 * <p>Tried on five folds of the training split alone, traits by logistic regression, macro F1:
 * facts that count for 1, 50, 150 or 400 sentences give .71, .71, .69 and .68, and the penalty,
 * from 2.5 to 20, moves each by .02 at most; a threshold of .58 for .5 gives .73 with next to no
 * facts. The facts stay at 150 until the debates are measured with fewer: they are what keeps plain
 * assertions of politicians from being skipped.
 */
final class SubjectivityTrainer {
  static final String PATH = "model/subjectivity.tsv";

  private static final double TRAIT_PENALTY = 5;

  private static final double CORRECTION_PENALTY = 8;
  private static final double FACTOR_PENALTY = 1;

  /** How many sentences all facts together count for. */
  private static final double FACTS = 150;

  private SubjectivityTrainer() {}

  static String train(
      List<WorthinessTrainer.Wanted> statements,
      List<WorthinessTrainer.Wanted> facts,
      List<WorthinessTrainer.Wanted> news,
      List<String> provenance) {
    List<Evidence> evidence = statements.stream().map(WorthinessTrainer.Wanted::evidence).toList();
    Vocabulary vocabulary = Vocabulary.of(evidence, 3, name -> !name.startsWith("w:"));
    double share =
        statements.stream().mapToDouble(WorthinessTrainer.Wanted::target).sum() / statements.size();
    List<Example> examples = new ArrayList<>();
    for (WorthinessTrainer.Wanted one : statements) {
      double balance = one.target() > 0.5 ? 0.5 / share : 0.5 / (1 - share);
      examples.add(vocabulary.example(one.evidence(), one.target()).withWeight(balance));
    }
    for (WorthinessTrainer.Wanted one : facts) {
      examples.add(vocabulary.example(one.evidence(), 0).withWeight(FACTS / facts.size()));
    }
    Map<String, Double> alone =
        vocabulary.named(LogisticRegression.fit(examples, vocabulary.penalties(TRAIT_PENALTY, 0)));
    Map<String, Double> article = Adaptation.of(news, alone, CORRECTION_PENALTY, FACTOR_PENALTY);
    ModelFile file = new ModelFile(provenance);
    file.thresholds(0.5, 0.3);
    file.weights(alone, article);
    return file.text();
  }
}
