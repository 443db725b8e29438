package org.checkable.http;

import java.util.function.Supplier;
import org.checkable.article.Article;
import org.checkable.article.ArticleReader;
import org.checkable.article.PageLimit;
import org.checkable.article.Reading;
import org.checkable.article.Submission;
import org.checkable.article.Tenant;
import org.checkable.article.TimeCheck;
import org.checkable.claim.Extraction;
import org.checkable.claim.Rules;

/**
 * Takes what a client sent through the reader and the extraction; refusals become problems. An
 * article can be read before the rules are there.
 */
public record Intake(Supplier<ArticleReader> reader, Supplier<Rules> rules) {

  public Intake(ArticleReader reader, Rules rules) {
    this(() -> reader, () -> rules);
  }

  /** The article in a submission. */
  Decoded<Article> article(Tenant tenant, Submission submission, TimeCheck time) {
    return switch (reader.get().read(tenant, submission, time)) {
      case Reading.Accepted(Article article) -> Decoded.of(article);
      case Reading.InvalidFields(var fields) -> Decoded.refused(Problem.invalidFields(fields));
      case Reading.TooLarge(int bytes) -> Decoded.refused(tooLarge(bytes));
      case Reading.TooComplex(PageLimit limit, int found) ->
          Decoded.refused(tooComplex(limit, found));
      case Reading.UnsupportedLanguage(String language) ->
          Decoded.refused(
              Problem.of(
                  ProblemType.UNSUPPORTED_LANGUAGE,
                  "By its letters and function words, or by what was declared, this is \""
                      + language
                      + "\"; only English can be split so far. A short text is taken as English if"
                      + " \"language\" says \"en\"."));
    };
  }

  private static Problem tooLarge(int bytes) {
    return Problem.of(
        ProblemType.ARTICLE_TOO_LARGE,
        "The text has " + bytes + " bytes; at most " + ArticleReader.MAXIMUM_BYTES + " are taken.");
  }

  private static Problem tooComplex(PageLimit limit, int found) {
    return Problem.of(
            ProblemType.PAGE_TOO_COMPLEX,
            "The page has "
                + found
                + " "
                + limit.unit()
                + "; at most "
                + limit.most()
                + " are read. Send the story's text instead.")
        .with("limit", new Json.Text(limit.name()))
        .with("found", new Json.Numeral(Integer.toString(found)))
        .with("most", new Json.Numeral(Integer.toString(limit.most())));
  }

  /** What is made of a submission. */
  public Decoded<Extraction> extraction(Tenant tenant, Submission submission) {
    return article(tenant, submission, TimeCheck.NEVER_LATE)
        .then(article -> Decoded.of(extraction(article)));
  }

  /** What is found in an article. */
  Extraction extraction(Article article) {
    return Extraction.of(article, rules.get());
  }

  /**
   * One line of a batch: an article request in, its extraction document out, or the problem with it
   * under the line's number.
   *
   * @param number from 1
   */
  public String batchLine(int number, String request) {
    return switch (ArticleRequest.fromJson(request)
        .then(submission -> extraction(Tenant.DEFAULT, submission))) {
      case Decoded.Value<Extraction>(Extraction extraction) -> ExtractionDocument.of(extraction);
      case Decoded.Refused<Extraction>(Problem problem) ->
          JsonWriter.object(
              writer ->
                  writer
                      .field("line", number)
                      .object("problem", inner -> problem.write(inner, null)));
    };
  }
}
