package org.checkable.train;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.checkable.ClassPath;
import org.checkable.bench.SitePage;
import org.checkable.language.LanguageEvaluation;

/**
 * Prints every figure for every data set, with baselines beside them, and writes the worst errors
 * under {@code target/evaluation} for reading. Nothing is judged by a model that saw it.
 */
public final class Evaluation {
  static final Path ERRORS = Path.of("target/evaluation");

  private final PrintStream out;

  private Evaluation(PrintStream out) {
    this.out = out;
  }

  /** Argument: the data folder. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path data = Path.of(arguments[0]);
    out.println("commit " + SitePage.commit());
    Errors errors = new Errors();
    Sets sets = Sets.read(data, new ClassPath());
    Map<String, Double> alone = WorthinessTrainer.alone(Trainer.wanted(sets.debates(), "1"));
    HeldOut heldOut = new HeldOut(sets, alone);
    Evaluation evaluation = new Evaluation(out);
    evaluation.part("judging", part -> judging(sets, alone, heldOut, part, errors));
    evaluation.part("claims", part -> ClaimsEvaluation.print(data, heldOut, part, errors));
    evaluation.part("language", part -> LanguageEvaluation.print(data, part));
    evaluation.part("segmentation", part -> SegmentationEvaluation.print(data, part, errors));
    evaluation.part("attribution", part -> AttributionEvaluation.print(data, part, errors));
    evaluation.part(
        "fragments", part -> FragmentEvaluation.print(data, heldOut::rules, part, errors));
    evaluation.part("pages", part -> MainContentEvaluation.print(data, part, errors));
    evaluation.part("page-fields", part -> PageFieldsEvaluation.print(data, part, errors));
    evaluation.part("planted-errors", part -> PlantedErrors.print(data, part, errors));
    evaluation.part("matching", part -> MatchingEvaluation.print(data, part, errors));
    errors.write(ERRORS);
  }

  /** Prints figures of its own. */
  private interface Part {
    void print(PrintStream out) throws IOException;
  }

  /** Prints them here, and into the page of the site if there are any and one is named. */
  private void part(String name, Part part) throws IOException {
    ByteArrayOutputStream figures = new ByteArrayOutputStream();
    part.print(new PrintStream(figures, true, StandardCharsets.UTF_8));
    String printed = figures.toString(StandardCharsets.UTF_8);
    out.print(printed);
    if (!printed.isBlank()) {
      SitePage.write("evaluate " + name, printed.lines().toList());
    }
  }

  private static void judging(
      Sets sets, Map<String, Double> alone, HeldOut heldOut, PrintStream out, Errors errors) {
    Table table = new Table();
    NewsEvaluation.add(sets, heldOut, table, errors);
    SubjectivityEvaluation.add(sets, alone, table, errors);
    DebateEvaluation.add(sets, table, errors);
    table.print(out);
  }
}
