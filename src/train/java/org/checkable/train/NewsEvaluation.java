package org.checkable.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.checkable.claim.Judgement;
import org.checkable.claim.SentenceJudge;
import org.checkable.claim.SkipReason;
import org.checkable.text.Span;

/** The project's own news labels, each article judged by models that never saw it. */
final class NewsEvaluation {
  private final Sets sets;
  private final HeldOut heldOut;

  private NewsEvaluation(Sets sets, HeldOut heldOut) {
    this.sets = sets;
    this.heldOut = heldOut;
  }

  /** A labelled sentence with our judgement of it and the scores of the baselines. */
  private record Sentence(
      Corpus.Labelled labelled, Judgement judgement, int keywords, double words, String text) {}

  static void add(Sets sets, HeldOut heldOut, Table table, Errors errors) {
    new NewsEvaluation(sets, heldOut).add(table, errors);
  }

  private void add(Table table, Errors errors) {
    List<Sentence> sentences = new ArrayList<>();
    sets.news().forEach(document -> sentences.addAll(judged(document)));
    String split = HeldOut.FOLDS + " folds by article";
    Predicate<Sentence> check = one -> one.labelled.isCheck();
    Predicate<Sentence> first = one -> one.labelled.worth() >= 2.5;
    List<Figures.Judged> ours = ours(sentences, check);
    table.add(
        "news",
        split,
        "F1 of claims",
        Figures.f1(ours),
        "all "
            + Table.number(Figures.f1(Figures.from(ours, 0)))
            + ", keywords "
            + Table.number(Figures.f1(Figures.from(keywords(sentences, check), 1)))
            + ", words "
            + Table.number(Figures.f1(Figures.from(words(sentences, check), 0))));
    table.add("news", split, "F1 of the score alone, best threshold", Figures.bestF1(ours), "");
    table.add(
        "news",
        split,
        "average precision",
        Figures.averagePrecision(ours),
        precisions(sentences, check));
    table.add(
        "news",
        split,
        "average precision, check first",
        Figures.averagePrecision(ours(sentences, first)),
        precisions(sentences, first));
    table.add("news", split, "kinds of the kept, accuracy", kinds(sentences), "");
    table.add("news", split, "F1 of OPINION", opinion(sentences), "");
    sentences.forEach(one -> note(errors, one));
  }

  private static void note(Errors errors, Sentence one) {
    String expected = one.labelled.label() + " " + one.labelled.kind();
    String said = one.judgement.skip() == null ? "kept" : one.judgement.skip().name();
    errors.add(
        "news",
        one.judgement.score().value(),
        one.labelled.isCheck() ? 1 : 0,
        expected,
        said + " " + one.judgement.kind(),
        one.text);
  }

  private static String precisions(List<Sentence> sentences, Predicate<Sentence> is) {
    return "keywords "
        + Table.number(Figures.averagePrecision(keywords(sentences, is)))
        + ", words "
        + Table.number(Figures.averagePrecision(words(sentences, is)));
  }

  private static List<Figures.Judged> ours(List<Sentence> sentences, Predicate<Sentence> is) {
    return sentences.stream()
        .map(
            one ->
                new Figures.Judged(
                    one.judgement.score().value(), one.judgement.skip() == null, is.test(one)))
        .toList();
  }

  private static List<Figures.Judged> keywords(List<Sentence> sentences, Predicate<Sentence> is) {
    return sentences.stream()
        .map(one -> new Figures.Judged(one.keywords, one.keywords > 0, is.test(one)))
        .toList();
  }

  private static List<Figures.Judged> words(List<Sentence> sentences, Predicate<Sentence> is) {
    return sentences.stream()
        .map(one -> new Figures.Judged(one.words, one.words > 0, is.test(one)))
        .toList();
  }

  private static double kinds(List<Sentence> sentences) {
    List<Sentence> kept =
        sentences.stream()
            .filter(one -> one.labelled.isCheck() && one.judgement.skip() == null)
            .toList();
    long right = kept.stream().filter(one -> one.labelled.kind() == one.judgement.kind()).count();
    return (double) right / Math.max(1, kept.size());
  }

  private static double opinion(List<Sentence> sentences) {
    return Figures.f1(
        sentences.stream()
            .map(
                one ->
                    new Figures.Judged(
                        0,
                        one.judgement.skip() == SkipReason.OPINION,
                        one.labelled.label().equals("OPINION")))
            .toList());
  }

  private List<Sentence> judged(Sets.Document document) {
    String name = document.labelled().name();
    SentenceJudge judge = new SentenceJudge(heldOut.rules(name));
    List<Judgement> judgements = judge.judge(document.reported());
    List<Baselines.Text> test = texts(document);
    List<Baselines.Text> train = new ArrayList<>();
    sets.without(heldOut.fold(name)).news().forEach(other -> train.addAll(texts(other)));
    double[] words = Baselines.bagOfWords(train, test);
    List<Sentence> sentences = new ArrayList<>();
    for (int at = 0; at < words.length; at++) {
      Corpus.Labelled labelled = document.labelled().sentences().get(at);
      Span span = labelled.span();
      sentences.add(
          new Sentence(
              labelled,
              judgements.get(document.sentenceAt(span)),
              Baselines.keywords(span.slice(document.labelled().text())),
              words[at],
              span.slice(document.labelled().text())));
    }
    return sentences;
  }

  private static List<Baselines.Text> texts(Sets.Document document) {
    return document.labelled().sentences().stream()
        .map(one -> new Baselines.Text(one.span().slice(document.labelled().text()), one.isCheck()))
        .toList();
  }
}
