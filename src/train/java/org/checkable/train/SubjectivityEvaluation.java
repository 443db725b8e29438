package org.checkable.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.checkable.ClassPath;
import org.checkable.claim.Judgement;
import org.checkable.claim.SentenceJudge;
import org.checkable.claim.SkipReason;

/** Subjectivity: a sentence is said to be opinion when that is why it is skipped. */
final class SubjectivityEvaluation {
  private static final int FOLDS = 5;

  private SubjectivityEvaluation() {}

  static void add(Sets sets, Map<String, Double> alone, Table table, Errors errors) {
    List<Figures.Judged> ours = new ArrayList<>();
    List<Figures.Judged> words = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Sets.Statement> train = new ArrayList<>();
      List<Sets.Statement> test = new ArrayList<>();
      for (int at = 0; at < sets.subjectivity().size(); at++) {
        // Neighbours come from one article: whole stretches are held out.
        int stretch = at * FOLDS * 4 / sets.subjectivity().size();
        (stretch % FOLDS == fold ? test : train).add(sets.subjectivity().get(at));
      }
      judge(sets.withSubjectivity(train), test, ours, words, alone, errors);
    }
    add(table, "train, 5 folds", ours, words);
    List<Figures.Judged> heldOut = new ArrayList<>();
    List<Figures.Judged> heldOutWords = new ArrayList<>();
    judge(sets, sets.subjectivityHeldOut(), heldOut, heldOutWords, alone, errors);
    add(table, "val", heldOut, heldOutWords);
  }

  private static void add(
      Table table, String split, List<Figures.Judged> ours, List<Figures.Judged> words) {
    table.add(
        "NewsSD",
        split,
        "macro F1 of OPINION",
        Figures.macroF1(ours),
        "words " + Table.number(Figures.macroF1(words)));
  }

  private static void judge(
      Sets seen,
      List<Sets.Statement> test,
      List<Figures.Judged> ours,
      List<Figures.Judged> words,
      Map<String, Double> alone,
      Errors errors) {
    SentenceJudge judge =
        new SentenceJudge(
            new Trained(new ClassPath(), Trainer.train(seen, alone, Provenance.on("-"))));
    double[] scores = Baselines.bagOfWords(texts(seen.subjectivity()), texts(test));
    for (int at = 0; at < test.size(); at++) {
      Sets.Statement statement = test.get(at);
      List<Judgement> judgements = judge.judge(statement.reported());
      boolean said =
          judgements.stream().anyMatch(judgement -> judgement.skip() == SkipReason.OPINION);
      ours.add(new Figures.Judged(0, said, statement.is("SUBJ")));
      words.add(new Figures.Judged(scores[at], scores[at] > 0, statement.is("SUBJ")));
      errors.add(
          "subjectivity",
          said ? 1 : 0,
          statement.is("SUBJ") ? 1 : 0,
          statement.labelled().label(),
          said ? "OPINION" : "-",
          statement.labelled().text());
    }
  }

  private static List<Baselines.Text> texts(List<Sets.Statement> statements) {
    return statements.stream()
        .map(one -> new Baselines.Text(one.labelled().text(), one.is("SUBJ")))
        .toList();
  }
}
