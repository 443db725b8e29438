package org.checkable.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.checkable.claim.Evidence;
import org.checkable.claim.Reported;
import org.checkable.claim.SentenceJudge;
import org.checkable.text.RuleSource;
import org.checkable.text.Span;

/** The training and development sets with what the judge sees of each sentence, computed once. */
record Sets(
    List<Statement> debates,
    List<Statement> subjectivity,
    List<Statement> subjectivityHeldOut,
    List<Document> news) {

  /** A sentence alone, read as the product reads it. */
  record Statement(Corpus.Statement labelled, Reported reported, Evidence evidence) {
    boolean is(String label) {
      return labelled.label().equals(label);
    }
  }

  /** An article, read as the product reads it, and what the judge sees of each sentence. */
  record Document(Corpus.Document labelled, Reported reported, List<Evidence> evidence) {
    int sentenceAt(Span span) {
      return Pipeline.sentenceAt(reported, span);
    }
  }

  static Sets read(Path data, RuleSource rules) throws IOException {
    Reader reader = new Reader(new Pipeline(rules), new SentenceJudge(rules));
    List<Document> news = new ArrayList<>();
    for (Corpus.Document document : Corpus.news(data)) {
      Reported reported = reader.pipeline.reported(document.text());
      news.add(new Document(document, reported, reader.judge.evidence(reported)));
    }
    return new Sets(
        reader.statements(Corpus.debates(data)),
        reader.statements(Corpus.subjectivity(data, "train")),
        reader.statements(Corpus.subjectivity(data, "val")),
        news);
  }

  private record Reader(Pipeline pipeline, SentenceJudge judge) {
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
