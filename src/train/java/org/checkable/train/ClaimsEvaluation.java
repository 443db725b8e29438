package org.checkable.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkable.article.ArticleReader;
import org.checkable.claim.Rules;
import org.checkable.http.Intake;
import org.checkable.text.RuleSource;

/**
 * The claims of labelled articles, each article read by models that never saw it. The extraction
 * documents are written beside the errors, so that {@code claims/score.py} in the data folder can
 * be asked about the same.
 */
public final class ClaimsEvaluation {
  static final String LABELLED = "claims/articles.jsonl";

  private ClaimsEvaluation() {}

  /** Arguments: labelled articles, and the documents that the batch command made of them. */
  public static void main(String[] arguments) throws IOException {
    List<String> documents = Files.readAllLines(Path.of(arguments[1]));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    score(LabelledArticle.read(Path.of(arguments[0])), documents, new Errors())
        .forEach(out::println);
  }

  static void print(Path data, HeldOut heldOut, PrintStream out, Errors errors) throws IOException {
    List<LabelledArticle> articles = LabelledArticle.read(data.resolve(LABELLED));
    List<DependenceTrainer.Row> phrases = DependenceTrainer.rows(articles);
    Map<RuleSource, Intake> intakes = new HashMap<>();
    List<String> documents = new ArrayList<>();
    for (LabelledArticle article : articles) {
      Intake intake =
          intakes.computeIfAbsent(
              heldOut.rules(article.name()),
              rules -> intake(unseen(rules, phrases, heldOut.fold(article.name()))));
      documents.add(intake.batchLine(documents.size() + 1, article.request()));
    }
    out.println("claims of labelled articles");
    score(articles, documents, errors).forEach(out::println);
    Files.createDirectories(Evaluation.ERRORS);
    Files.write(Evaluation.ERRORS.resolve("claims.jsonl"), documents);
  }

  /** The same rules, with the dependence of phrases learned without some articles. */
  private static RuleSource unseen(
      RuleSource rules, List<DependenceTrainer.Row> phrases, Set<String> without) {
    String weights = DependenceTrainer.text(phrases, row -> !without.contains(row.article()), "-");
    return new Trained(rules, Map.of(DependenceTrainer.PATH, weights));
  }

  /** The figures of documents, one for each article. */
  static List<String> score(List<LabelledArticle> articles, List<String> documents, Errors errors)
      throws IOException {
    ClaimsScore score = new ClaimsScore(errors);
    ObjectMapper json = new ObjectMapper();
    for (int at = 0; at < articles.size(); at++) {
      score.add(articles.get(at), json.readTree(documents.get(at)));
    }
    return score.lines();
  }

  private static Intake intake(RuleSource rules) {
    return new Intake(new ArticleReader(rules), Rules.read(rules));
  }
}
