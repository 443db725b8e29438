package org.checkable.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * How long a fresh JVM takes to its first answer, as a whole process: the JVM's start, Lambda's
 * real runtime interface client, our function with its extraction and its transaction against
 * DynamoDB Local in another process. Beside it the usual build of such a function, which extracts
 * nothing, and what the JVM and the client take by themselves. All variants take turns, so that
 * what else the machine does meets all of them.
 *
 * <p>{@code mvn -q package -DskipTests exec:exec@run -Drun=cold-start}
 */
public final class ColdStart {
  private static final int RUNS = 11;
  private static final int ATTEMPTS = 3;

  /** How many articles the database has stored before anything is measured. */
  private static final int WARMING = 200;

  private static final String USUAL = "the usual build";
  private static final String ZIP = "ours, zip";
  private static final String CACHED = "ours, image: class path, AOT cache";
  private static final String SUBMIT = "org.checkable.App::submit";

  /** One way to start a function. */
  @FunctionalInterface
  private interface Start {
    LambdaProcess with(RuntimeApi api) throws IOException;
  }

  private record Variant(String name, Start start) {
    Variant(String name, LambdaProcess.Command command) {
      this(name, api -> LambdaProcess.start(command, api));
    }
  }

  private final BenchTable table;
  private final Articles articles = new Articles();
  private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

  private ColdStart(BenchTable table) throws IOException {
    this.table = table;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : RUNS;
    try (BenchTable table = BenchTable.start()) {
      new ColdStart(table).run(runs);
    }
  }

  private void run(int runs) throws IOException, InterruptedException {
    List<Variant> variants = variants();
    warmDatabase();
    for (int run = -1; run < runs; run++) {
      record("hello world", run, hello());
      for (Variant variant : variants) {
        record(variant.name(), run, firstAnswer(variant.start()));
      }
    }
    report(runs);
  }

  /** DynamoDB Local is a JVM too, whose own slow start is nobody's here. */
  private void warmDatabase() throws IOException {
    RuntimeApi api = RuntimeApi.open();
    try (LambdaProcess _ = ContainerLayout.start(table.environment(), api)) {
      for (int article = 0; article < WARMING; article++) {
        Articles.check(api.call(articles.next()));
      }
    }
  }

  /** The first run, of number -1, warms up the machine, and is not counted. */
  private void record(String name, int run, double measured) {
    List<Double> all = seconds.computeIfAbsent(name, _ -> new ArrayList<>());
    if (run >= 0) {
      all.add(measured);
    }
  }

  private List<Variant> variants() throws IOException, InterruptedException {
    Path usual = Layouts.usual();
    Map<String, String> environment = table.environment();
    List<String> c1 = LambdaProcess.AS_TEMPLATE;
    String handler = UsualHandler.class.getName() + "::handleRequest";
    ContainerLayout.fill(environment, articles);
    return List.of(
        new Variant(
            "echo",
            Layouts.zip(
                Layouts.echo(), EchoHandler.class.getName() + "::handleRequest", c1, environment)),
        new Variant(USUAL, Layouts.zip(usual, handler, List.of(), environment)),
        new Variant(USUAL + ", our flags", Layouts.zip(usual, handler, c1, environment)),
        new Variant(ZIP, Layouts.zip(Jars.FUNCTION, SUBMIT, c1, environment)),
        new Variant("ours, class path", Layouts.classPath(SUBMIT, c1, environment)),
        new Variant(CACHED, api -> ContainerLayout.start(environment, api)));
  }

  private static double hello() throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(List.of(Jars.java()));
    line.addAll(LambdaProcess.AS_LAMBDA);
    line.addAll(LambdaProcess.AS_TEMPLATE);
    line.addAll(List.of("-cp", Layouts.echo().toString(), HelloWorld.class.getName()));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(line).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IOException("hello world fails");
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /** On a machine too busy for the function's own time limits, the run is done again. */
  private double firstAnswer(Start start) throws IOException {
    IOException last = new IOException("not tried");
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        return onceFirstAnswer(start);
      } catch (IOException busy) {
        last = busy;
      }
    }
    throw last;
  }

  private double onceFirstAnswer(Start start) throws IOException {
    RuntimeApi api = RuntimeApi.open();
    CompletableFuture<RuntimeApi.Answer> answer = api.send(articles.next());
    long begun = System.nanoTime();
    try (LambdaProcess _ = start.with(api)) {
      RuntimeApi.Answer first = RuntimeApi.await(answer);
      Articles.check(first);
      return (first.at() - begun) / 1e9;
    }
  }

  private void report(int runs) throws IOException {
    double usual = Median.of(seconds.getOrDefault(USUAL, List.of()));
    Report report =
        new Report(
            "cold-start",
            List.of("JVM start to first answer", "median, s", "least, s", "of the usual build"));
    seconds.forEach(
        (name, all) ->
            report.row(
                name,
                Report.number(Median.of(all), 2),
                Report.number(all.stream().min(Double::compare).orElseThrow(), 2),
                Report.number(Median.of(all) / usual, 2)));
    report.note(runs + " runs each, in turns.");
    report.expect(ZIP + " / " + USUAL, Median.of(list(ZIP)) / usual, 0.40);
    report.expect(CACHED + " / " + USUAL, Median.of(list(CACHED)) / usual, 0.16);
    report.write();
  }

  private List<Double> list(String name) {
    return seconds.getOrDefault(name, List.of());
  }
}
