package org.checkable.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How long a whole warm request with an article of 5 KB takes, from the event to the answer,
 * excluding the database: what its own thread spends in the database's client is left out, and
 * shown by the last column, whose calls are answered at once by nobody. The reads that run beside
 * the extraction are on another thread; what the request waits for them is not left out. The text
 * is that of {@link ExtractionBenchmark}'s 5 KB, with a sentence more that makes it another article
 * each time.
 *
 * <p>With all tiers of the compiler and a long warm-up, which is what a benchmark of Java calls
 * warm, and with the first tier alone, as the template sets. The first is what is judged.
 *
 * <p>{@code mvn -q test-compile exec:exec@run -Drun=warm-request}
 */
public final class WarmRequest {
  private static final String MEASURE = "14";

  private WarmRequest() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> all = run(LambdaProcess.ALL_TIERS, "40");
    List<String> first = run(LambdaProcess.AS_TEMPLATE, "12");
    Report report =
        new Report(
            "warm-request",
            List.of(
                "a request of 5 KB, warm, median in ms",
                "without the database",
                "extraction",
                "items and ledger",
                "event, reading, answer",
                "with the SDK's calls, answered by nobody"));
    row(report, "all tiers", all);
    row(report, "first tier, as the template has it", first);
    report.expect(
        "without the database, with all tiers, ms", Double.parseDouble(all.getFirst()), 2);
    report.write();
  }

  private static void row(Report report, String name, List<String> figures) {
    List<String> cells = new ArrayList<>(List.of(name));
    cells.addAll(figures);
    report.row(cells.toArray(String[]::new));
  }

  /** The figures of a function in a JVM of its own. */
  private static List<String> run(List<String> flags, String warmUp)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(Jars.java()));
    line.addAll(LambdaProcess.AS_LAMBDA);
    line.addAll(flags);
    line.addAll(List.of("-cp", System.getProperty("java.class.path")));
    line.addAll(List.of(WarmFunction.class.getName(), warmUp, MEASURE));
    Process process =
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IOException("the function fails: " + printed);
    }
    return List.of(printed.strip().split(" ", -1));
  }
}
