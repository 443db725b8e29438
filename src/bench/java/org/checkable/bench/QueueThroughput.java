package org.checkable.bench;

import java.io.IOException;
import java.util.Map;
import org.checkable.local.LocalTable;

/**
 * What a page of the queue and a decision cost the table and how long they take, through the
 * handler.
 *
 * <p>{@code mvn -q test-compile exec:exec@run -Drun=queue-throughput}
 */
public final class QueueThroughput {
  /** Their claims are what the pages show and the reviewers decide. */
  private static final int ARTICLES = 100;

  private QueueThroughput() {}

  public static void main(String[] arguments) throws IOException {
    try (LocalTable table = LocalTable.inMemory();
        MeteredFunction function = new MeteredFunction(table)) {
      Workload newsroom = new Workload(function);
      newsroom.fill(ARTICLES);
      Sample page = newsroom.pages();
      Map<String, Sample> decisions = newsroom.decisions();
      SampleTable samples = new SampleTable().add("a page of 25 of the queue", page, 0, 8);
      decisions.forEach((what, sample) -> samples.add(what, sample, 10, 0));
      System.exit(samples.write("queue-throughput") ? 0 : 1);
    }
  }
}
