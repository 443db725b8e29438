package org.checkable.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the function weighs: the bytes of each jar that is deployed, how many classes are loaded
 * when the first answer is given, and how much memory the process has had at most, for the sample
 * article and for one as long as is taken.
 *
 * <p>{@code mvn -q package -DskipTests exec:exec@run -Drun=jar-size}
 */
public final class JarSize {
  private static final int LONGEST = 250_000;
  private static final double KILOBYTE = 1000;
  private static final double MEGABYTE = 1e6;

  private JarSize() {}

  public static void main(String[] arguments) throws IOException {
    Report report = new Report("jar-size", List.of("what", "size", "unit"));
    double total = 0;
    List<Path> jars = new ArrayList<>(Jars.function());
    jars.sort(Comparator.comparingLong(JarSize::bytes).reversed());
    for (Path jar : jars) {
      total += bytes(jar);
      report.row(jar.getFileName().toString(), Report.number(bytes(jar) / KILOBYTE, 0), "KB");
    }
    report.row("all jars", Report.number(total / MEGABYTE, 2), "MB");
    try (BenchTable table = BenchTable.start()) {
      Articles articles = new Articles();
      Map<String, String> environment = table.environment();
      LambdaProcess.Command ours =
          Layouts.zip(
              Jars.FUNCTION, "org.checkable.App::submit", LambdaProcess.AS_TEMPLATE, environment);
      LambdaProcess.Command usual =
          Layouts.zip(
              Layouts.usual(),
              UsualHandler.class.getName() + "::handleRequest",
              List.of(),
              environment);
      report.row("classes at the first answer", Long.toString(classes(ours, articles)), "classes");
      report.row("the same of the usual build", Long.toString(classes(usual, articles)), "classes");
      double peak = memory(ours, articles, report);
      report.expect("all jars, MB", total / MEGABYTE, 12);
      report.expect("memory at " + LONGEST / 1000 + " KB of text, MB", peak, 160);
    }
    report.write();
  }

  private static long bytes(Path jar) {
    return jar.toFile().length();
  }

  private static long classes(LambdaProcess.Command command, Articles articles) throws IOException {
    Path log = Files.createDirectories(Jars.WORK).resolve("classes.log");
    Files.deleteIfExists(log);
    RuntimeApi api = RuntimeApi.open();
    try (LambdaProcess _ = LambdaProcess.start(command.with("-Xlog:class+load:file=" + log), api)) {
      Articles.check(api.call(articles.next()));
    }
    try (Stream<String> lines = Files.lines(log)) {
      return lines.count();
    }
  }

  private static double memory(LambdaProcess.Command command, Articles articles, Report report)
      throws IOException {
    RuntimeApi api = RuntimeApi.open();
    try (LambdaProcess process = LambdaProcess.start(command, api)) {
      Articles.check(api.call(articles.next()));
      report.row("memory at the first answer", Report.number(process.peakMegabytes(), 0), "MB");
      Articles.check(api.call(new Articles(LONGEST).next()));
      double peak = process.peakMegabytes();
      report.row("memory after " + LONGEST / 1000 + " KB of text", Report.number(peak, 0), "MB");
      return peak;
    }
  }
}
