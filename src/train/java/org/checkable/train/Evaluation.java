package org.checkable.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.checkable.ClassPath;
import org.checkable.language.LanguageEvaluation;

/**
 * Prints every figure for every data set, with baselines beside them, and writes the worst errors
 * under {@code target/evaluation} for reading. Nothing is judged by a model that saw it.
 */
public final class Evaluation {
  static final Path ERRORS = Path.of("target/evaluation");

  private Evaluation() {}

  /** Argument: the data folder. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path data = Path.of(arguments[0]);
    out.println("commit " + commit());
    Errors errors = new Errors();
    Sets sets = Sets.read(data, new ClassPath());
    Map<String, Double> alone = WorthinessTrainer.alone(Trainer.wanted(sets.debates(), "1"));
    HeldOut heldOut = new HeldOut(sets, alone);
    judging(sets, alone, heldOut, out, errors);
    ClaimsEvaluation.print(data, heldOut, out, errors);
    LanguageEvaluation.print(data, out);
    SegmentationEvaluation.print(data, out, errors);
    AttributionEvaluation.print(data, out, errors);
    FragmentEvaluation.print(data, out, errors);
    MainContentEvaluation.print(data, out, errors);
    PageFieldsEvaluation.print(data, out);
    PlantedErrors.print(data, out);
    MatchingEvaluation.print(data, out, errors);
    errors.write(ERRORS);
  }

  private static void judging(
      Sets sets, Map<String, Double> alone, HeldOut heldOut, PrintStream out, Errors errors) {
    Table table = new Table();
    NewsEvaluation.add(sets, heldOut, table, errors);
    SubjectivityEvaluation.add(sets, alone, table, errors);
    DebateEvaluation.add(sets, table, errors);
    table.print(out);
  }

  /** The commit that is measured; with a plus sign when files were changed since. */
  private static String commit() throws IOException {
    String hash = git("rev-parse", "--short", "HEAD");
    return git("status", "--porcelain", "--untracked-files=no").isEmpty() ? hash : hash + "+";
  }

  private static String git(String... arguments) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("git");
    builder.command().addAll(List.of(arguments));
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (var output = process.getInputStream()) {
      return new String(output.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
