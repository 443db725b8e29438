package org.checkable.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.checkable.ClassPath;
import org.checkable.article.Article;
import org.checkable.article.ArticleReader;
import org.checkable.article.Reading;
import org.checkable.article.Submission;
import org.checkable.article.Tenant;
import org.checkable.claim.Extraction;
import org.checkable.claim.Rules;
import org.checkable.http.ExtractionDocument;

/**
 * How long the pages take that are made to take long, and how much they allocate: each {@link
 * HostilePage} in four sizes up to the largest that is not refused, and how soon one of 2 MiB is
 * answered. Everything is done that a dry run does. Processor time of the whole process, so that
 * the garbage collector counts and a neighbour does not; the best of three.
 *
 * <p>{@code mvn -q test-compile exec:exec@run -Drun=hostile-pages}
 */
final class HostilePages {
  private static final double MOST_MILLIS = 1_000;

  /** Twice the page may take so many times as long; the processor's caches have their say. */
  private static final double MOST_GROWTH = 3;

  /** Shorter times than this are too short to say how they grow. */
  private static final double LEAST_MILLIS = 100;

  private static final List<Integer> PARTS = List.of(8, 4, 2, 1);
  private static final int ROUNDS = 3;

  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final ArticleReader reader = new ArticleReader(new ClassPath());
  private final Rules rules = Rules.read(new ClassPath());

  private HostilePages() {}

  /** What one page cost. */
  private record Cost(double millis, double megabytes) {}

  public static void main(String[] arguments) throws IOException {
    HostilePages pages = new HostilePages();
    pages.warmUp();
    Report report =
        new Report(
            "hostile-pages",
            List.of(
                "page made of",
                "largest, KB",
                "1/8, ms",
                "1/4, ms",
                "1/2, ms",
                "largest, ms",
                "1/8, MB",
                "largest, MB",
                "2 MiB, ms",
                "2 MiB is"));
    double worst = 0;
    double growth = 0;
    for (HostilePage kind : HostilePage.values()) {
      int largest = pages.largest(kind);
      List<Cost> costs =
          PARTS.stream().map(part -> pages.cost(kind.ofBytes(largest / part))).toList();
      String whole = kind.ofBytes(ArticleReader.MAXIMUM_HTML_BYTES);
      double atMost = pages.cost(whole).millis;
      report.row(
          Stream.of(
                  Stream.of(kind.label(), Integer.toString(largest / 1024)),
                  costs.stream().map(cost -> Report.number(cost.millis, 0)),
                  Stream.of(costs.getFirst(), costs.getLast())
                      .map(cost -> Report.number(cost.megabytes, 0)),
                  Stream.of(Report.number(atMost, 0), pages.refusal(whole).orElse("read")))
              .flatMap(cells -> cells)
              .toArray(String[]::new));
      worst = Math.max(worst, Math.max(costs.getLast().millis, atMost));
      growth = Math.max(growth, growth(costs));
    }
    report.expect("slowest page, ms", worst, MOST_MILLIS);
    report.expect("most that twice the page takes, times", growth, MOST_GROWTH);
    report.write();
  }

  /** How many times the time of half a page a whole one takes. */
  private static double growth(List<Cost> costs) {
    double half = costs.get(PARTS.indexOf(2)).millis;
    return half < LEAST_MILLIS ? 0 : costs.getLast().millis / half;
  }

  private void warmUp() {
    for (HostilePage kind : HostilePage.values()) {
      for (int round = 0; round < ROUNDS; round++) {
        read(kind.ofBytes(20_000));
      }
    }
  }

  /** The bytes of the largest page that is not refused for what it is made of. */
  private int largest(HostilePage kind) {
    int bytes = ArticleReader.MAXIMUM_HTML_BYTES;
    while (refusal(kind.ofBytes(bytes)).isPresent()) {
      bytes -= bytes / 8;
    }
    return bytes;
  }

  private Optional<String> refusal(String html) {
    return switch (reader.read(Tenant.DEFAULT, Submission.ofHtml(html))) {
      case Reading.TooComplex(var limit, int _) -> Optional.of("refused: " + limit);
      case Reading.TooLarge _ -> Optional.of("refused: text");
      case Reading _ -> Optional.empty();
    };
  }

  private Cost cost(String html) {
    return Stream.generate(() -> once(html))
        .limit(ROUNDS)
        .min(Comparator.comparingDouble(Cost::millis))
        .orElseThrow();
  }

  private Cost once(String html) {
    System.gc();
    long time = PROCESS.getProcessCpuTime();
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    read(html);
    return new Cost(
        (PROCESS.getProcessCpuTime() - time) / 1e6,
        (THREADS.getCurrentThreadAllocatedBytes() - allocated) / 1e6);
  }

  private void read(String html) {
    if (reader.read(Tenant.DEFAULT, Submission.ofHtml(html))
            instanceof Reading.Accepted(Article article)
        && ExtractionDocument.of(Extraction.of(article, rules)).isEmpty()) {
      throw new IllegalStateException("nothing is answered");
    }
  }
}
