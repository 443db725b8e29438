package org.checkable.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.checkable.ClassPath;
import org.checkable.claim.Judgement;
import org.checkable.claim.SentenceJudge;

/** Debate sentences, each given as an article of its own; no debate is in both parts of a fold. */
final class DebateEvaluation {
  private static final int FOLDS = 4;

  private DebateEvaluation() {}

  static void add(Sets sets, Table table, Errors errors) {
    List<String> debates =
        sets.debates().stream().map(one -> one.labelled().group()).distinct().sorted().toList();
    List<Figures.Judged> ours = new ArrayList<>();
    List<Figures.Judged> words = new ArrayList<>();
    List<Figures.Judged> keywords = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Sets.Statement> train = new ArrayList<>();
      List<Sets.Statement> test = new ArrayList<>();
      for (Sets.Statement statement : sets.debates()) {
        boolean held = debates.indexOf(statement.labelled().group()) % FOLDS == fold;
        (held ? test : train).add(statement);
      }
      judge(sets.withDebates(train), test, ours, errors);
      double[] scores = Baselines.bagOfWords(texts(train), texts(test));
      for (int at = 0; at < scores.length; at++) {
        boolean is = test.get(at).is("1");
        words.add(new Figures.Judged(scores[at], scores[at] > 0, is));
        int hits = Baselines.keywords(test.get(at).labelled().text());
        keywords.add(new Figures.Judged(hits, hits > 0, is));
      }
    }
    String split = "4 folds by debate";
    table.add(
        "ClaimBuster",
        split,
        "F1 of claims",
        Figures.f1(ours),
        "all "
            + Table.number(Figures.f1(Figures.from(ours, 0)))
            + ", keywords "
            + Table.number(Figures.f1(keywords))
            + ", words "
            + Table.number(Figures.f1(words))
            + ", words at their best threshold "
            + Table.number(Figures.bestF1(words)));
    table.add(
        "ClaimBuster", split, "F1 of the score alone, best threshold", Figures.bestF1(ours), "");
    table.add(
        "ClaimBuster",
        split,
        "average precision",
        Figures.averagePrecision(ours),
        "keywords "
            + Table.number(Figures.averagePrecision(keywords))
            + ", words "
            + Table.number(Figures.averagePrecision(words)));
    table.add("ClaimBuster", split, "precision at 100", Figures.precisionAt(ours, 100), "");
  }

  private static void judge(
      Sets seen, List<Sets.Statement> test, List<Figures.Judged> ours, Errors errors) {
    SentenceJudge judge =
        new SentenceJudge(new Trained(new ClassPath(), Trainer.train(seen, Provenance.on("-"))));
    for (Sets.Statement statement : test) {
      List<Judgement> judgements = judge.judge(statement.reported());
      Judgement best =
          judgements.stream()
              .max(Comparator.comparingDouble(judgement -> judgement.score().value()))
              .orElseThrow();
      boolean kept = judgements.stream().anyMatch(judgement -> judgement.skip() == null);
      boolean is = statement.is("1");
      double score = best.score().value();
      ours.add(new Figures.Judged(score, kept, is));
      String text = statement.labelled().text();
      errors.add("debates", score, is ? 1 : 0, statement.labelled().label(), said(best), text);
    }
  }

  private static String said(Judgement judgement) {
    return judgement.skip() == null ? "kept" : judgement.skip().name();
  }

  private static List<Baselines.Text> texts(List<Sets.Statement> statements) {
    return statements.stream()
        .map(one -> new Baselines.Text(one.labelled().text(), one.is("1")))
        .toList();
  }
}
