package org.checkable.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.checkable.local.LocalTable;

/**
 * Ten thousand messages through the queue with faults, and what has become of each.
 *
 * <p>{@code mvn -q test-compile exec:exec@run -Drun=ingest-queue}
 */
public final class IngestQueue {
  private static final int MESSAGES = 10_000;
  private static final int POISON_EVERY = 50;
  private static final int WORKERS = 4;
  private static final long SEED = 6;

  private IngestQueue() {}

  public static void main(String[] arguments) throws IOException {
    try (LocalTable table = LocalTable.inMemory();
        QueueRun run = new QueueRun(table.endpoint().toString(), SEED, WORKERS)) {
      run.send(MESSAGES, POISON_EVERY);
      Duration took = run.work();
      QueueAudit audit = run.audit(table);
      Map<String, Object> figures = figures(run, took, audit);
      new Results("Articles through the queue, with faults", figures).write("ingest-queue");
      System.exit(audit.holds() ? 0 : 1);
    }
  }

  private static Map<String, Object> figures(QueueRun run, Duration took, QueueAudit audit) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("messages sent", run.sent());
    figures.put("batches handed over", run.batches());
    figures.put("batches that died halfway", run.crashes());
    figures.put("good articles", audit.articles());
    figures.put("stored once, whole", audit.storedOnce());
    figures.put("claims in them", audit.claims());
    figures.put("claims by the counters", audit.counted());
    figures.put("poison messages", audit.poison());
    figures.put("put aside with their problem", audit.withProblem());
    figures.put("put aside twice, after a death", audit.letters() - audit.poison());
    figures.put("strangers", audit.strangers());
    audit.problems().forEach((problem, count) -> figures.put("dead letters: " + problem, count));
    figures.put(
        "messages a second",
        String.format(Locale.ROOT, "%.0f", 1000.0 * run.sent() / took.toMillis()));
    figures.put("verdict", audit.holds() ? "holds" : "DOES NOT HOLD");
    return figures;
  }
}
