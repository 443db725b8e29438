package org.checkable.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.checkable.claim.Evidence;
import org.checkable.claim.Kind;
import org.checkable.claim.KindFinder;
import org.checkable.claim.Reported;
import org.checkable.claim.SentenceJudge;
import org.checkable.text.RuleSource;
import org.checkable.text.Sentence;
import org.checkable.text.Span;

/**
 * The training and development sets with what the judge sees of each sentence, computed once.
 *
 * @param news labelled by sentences
 * @param articles labelled by claims
 * @param releases sentences of press releases and their kinds
 */
record Sets(
    List<Statement> debates,
    List<Statement> subjectivity,
    List<Statement> subjectivityHeldOut,
    List<Document> news,
    List<Document> articles,
    List<SoftmaxRegression.Example> releases) {

  /**
   * For how much a sentence counts that was labelled once, without its article; chosen of .3, .45
   * and .6 on the cross-validation whose figures are printed.
   */
  private static final double RELEASE = 0.45;

  /** A sentence alone, read as the product reads it. */
  record Statement(Corpus.Statement labelled, Reported reported, Evidence evidence) {
    boolean is(String label) {
      return labelled.label().equals(label);
    }
  }

  /**
   * An article, read as the product reads it, and what the judge sees of each sentence.
   *
   * @param joints at which its sentences are cut, or not
   */
  record Document(
      Corpus.Document labelled,
      Reported reported,
      List<Evidence> evidence,
      List<SoftmaxRegression.Example> kinds,
      List<FeatureRegression.Row> joints) {
    int sentenceAt(Span span) {
      return Pipeline.sentenceAt(reported, span);
    }
  }

  static Sets read(Path data, RuleSource rules) throws IOException {
    Reader reader =
        new Reader(rules, new Pipeline(rules), new SentenceJudge(rules), new KindFinder(rules));
    return new Sets(
        reader.statements(Corpus.debates(data)),
        reader.statements(Corpus.subjectivity(data, "train")),
        reader.statements(Corpus.subjectivity(data, "val")),
        reader.documents(Corpus.news(data), true),
        reader.documents(Corpus.articles(data), false),
        reader.kinds(PressReleases.read(data)));
  }

  /** All labelled articles. */
  List<Document> documents() {
    return Stream.concat(news.stream(), articles.stream()).toList();
  }

  /** The same with other sentences of debates. */
  Sets withDebates(List<Statement> others) {
    return new Sets(others, subjectivity, List.of(), news, articles, releases);
  }

  /** The same with other sentences labelled for subjectivity. */
  Sets withSubjectivity(List<Statement> others) {
    return new Sets(debates, others, List.of(), news, articles, releases);
  }

  /** The same without some of the labelled articles. */
  Sets without(Set<String> names) {
    return new Sets(
        debates,
        subjectivity,
        List.of(),
        news.stream().filter(one -> !names.contains(one.labelled.name())).toList(),
        articles.stream().filter(one -> !names.contains(one.labelled.name())).toList(),
        releases);
  }

  private record Reader(
      RuleSource rules, Pipeline pipeline, SentenceJudge judge, KindFinder kinds) {
    /**
     * @param own whether claims are labelled by their own words alone
     */
    List<Document> documents(List<Corpus.Document> labelled, boolean own) {
      List<Document> documents = new ArrayList<>();
      for (Corpus.Document document : labelled) {
        Reported reported = pipeline.reported(document.text());
        List<Evidence> evidence = judge.evidence(reported);
        List<SoftmaxRegression.Example> examples = new ArrayList<>();
        for (Corpus.Labelled sentence : document.sentences()) {
          if (sentence.kind() != null) {
            examples.add(example(reported, sentence.span(), evidence, sentence.kind(), 1));
          }
        }
        documents.add(
            new Document(
                document,
                reported,
                evidence,
                examples,
                CutTrainer.rows(rules, document, reported, own)));
      }
      return documents;
    }

    List<SoftmaxRegression.Example> kinds(List<PressReleases.Labelled> labelled) {
      List<SoftmaxRegression.Example> examples = new ArrayList<>();
      for (PressReleases.Labelled one : labelled) {
        Reported reported = pipeline.reported(one.paragraph());
        examples.add(
            example(reported, one.sentence(), judge.evidence(reported), one.kind(), RELEASE));
      }
      return examples;
    }

    @SuppressWarnings("EnumOrdinal") // The order of the model's columns is that of the kinds.
    private SoftmaxRegression.Example example(
        Reported reported, Span labelled, List<Evidence> evidence, Kind kind, double weight) {
      Sentence sentence = reported.sentences().get(Pipeline.sentenceAt(reported, labelled));
      return new SoftmaxRegression.Example(
          kinds.features(reported, sentence, evidence), kind.ordinal(), weight);
    }

    List<Statement> statements(List<Corpus.Statement> labelled) {
      List<Statement> statements = new ArrayList<>();
      for (Corpus.Statement one : labelled) {
        Reported reported = pipeline.reported(one.text());
        // One that is cut in two is trained on by its longer part.
        int longest = 0;
        for (int at = 1; at < reported.sentences().size(); at++) {
          if (length(reported, at) > length(reported, longest)) {
            longest = at;
          }
        }
        statements.add(new Statement(one, reported, judge.evidence(reported).get(longest)));
      }
      return statements;
    }

    private static int length(Reported reported, int sentence) {
      return reported.sentences().get(sentence).span().length();
    }
  }
}
