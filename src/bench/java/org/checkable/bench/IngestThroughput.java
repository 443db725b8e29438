package org.checkable.bench;

import java.io.IOException;
import org.checkable.local.LocalTable;

/**
 * What an article costs the table and how long it takes, through the handler.
 *
 * <p>{@code mvn -q test-compile exec:exec@run -Drun=ingest-throughput}
 */
public final class IngestThroughput {
  private IngestThroughput() {}

  public static void main(String[] arguments) throws IOException {
    try (LocalTable table = LocalTable.inMemory();
        MeteredFunction function = new MeteredFunction(table)) {
      Workload newsroom = new Workload(function);
      boolean holds =
          new SampleTable()
              .add("an article of 10 claims", newsroom.articles(10, 15), 60, 0)
              .add("an article of 40 claims", newsroom.articles(40, 30), 180, 0)
              .add("an article that is there already", newsroom.repeats(), 0, 0)
              .write("ingest-throughput");
      System.exit(holds ? 0 : 1);
    }
  }
}
