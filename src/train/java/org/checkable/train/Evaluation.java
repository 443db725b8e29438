package org.checkable.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.checkable.ClassPath;

/** Prints every figure for every data set, with baselines beside them. */
public final class Evaluation {
  private Evaluation() {}

  /** Argument: the data folder. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path data = Path.of(arguments[0]);
    Sets sets = Sets.read(data, new ClassPath());
    Table table = new Table();
    Map<String, Double> alone = WorthinessTrainer.alone(Trainer.wanted(sets.debates(), "1"));
    NewsEvaluation.add(sets, alone, table);
    SubjectivityEvaluation.add(sets, alone, table);
    DebateEvaluation.add(sets, table);
    table.print(out);
    SegmentationEvaluation.print(data, out);
  }
}
