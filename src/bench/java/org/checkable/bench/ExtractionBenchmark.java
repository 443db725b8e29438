package org.checkable.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.checkable.ClassPath;
import org.checkable.article.Article;
import org.checkable.article.ArticleReader;
import org.checkable.claim.Extraction;
import org.checkable.claim.Rules;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long an extraction takes, warm and on one core, from 1 KB to 256 KB of text, and how much it
 * allocates. Prints a table: medians, and what a kilobyte costs, which stays level when time is
 * linear in the length.
 *
 * <p>{@code mvn -q test-compile exec:exec@run -Drun=extraction-benchmark}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ExtractionBenchmark {
  private static final Path SAMPLE = Path.of("events", "sample", "article.json");

  /** Length of the text in kilobytes. */
  @Param({"1", "5", "16", "64", "255"})
  int kilobytes;

  private Article article = emptyUntilSetUp();
  private final Rules rules = Rules.read(new ClassPath());

  private static Article emptyUntilSetUp() {
    try {
      return article(1);
    } catch (IOException broken) {
      throw new IllegalStateException("run it where " + SAMPLE + " is", broken);
    }
  }

  private static Article article(int kilobytes) throws IOException {
    return new LongArticles(SAMPLE, new ArticleReader(new ClassPath())).ofLength(kilobytes * 1000);
  }

  @Setup
  public void writeArticle() throws IOException {
    article = article(kilobytes);
  }

  @Benchmark
  public Extraction extraction() {
    return Extraction.of(article, rules);
  }

  public static void main(String[] arguments) throws IOException, RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(ExtractionBenchmark.class.getSimpleName())
                    .addProfiler(GCProfiler.class)
                    .build())
            .run();
    Report report =
        new Report(
            "extraction-benchmark",
            List.of("text, KB", "median, us", "99th, us", "us per KB", "allocated, KB per KB"));
    results.forEach(result -> add(result, report));
    report.write();
  }

  private static void add(RunResult result, Report report) {
    int kilobytes = Integer.parseInt(result.getParams().getParam("kilobytes"));
    double median = result.getPrimaryResult().getStatistics().getPercentile(50);
    double slow = result.getPrimaryResult().getStatistics().getPercentile(99);
    double allocated =
        Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm")).getScore()
            / 1000
            / kilobytes;
    report.row(
        Integer.toString(kilobytes),
        Report.number(median, 0),
        Report.number(slow, 0),
        Report.number(median / kilobytes, 0),
        Report.number(allocated, 0));
  }
}
