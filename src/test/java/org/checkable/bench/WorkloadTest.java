package org.checkable.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.checkable.local.LocalTable;
import org.junit.jupiter.api.Test;

/**
 * The small version of what the throughput benchmarks show: the design's budgets, by the handler.
 */
class WorkloadTest {

  @Test
  void articlesPagesAndDecisionsStayWithinTheirBudgets() {
    try (LocalTable table = LocalTable.inMemory();
        MeteredFunction function = new MeteredFunction(table)) {
      Workload newsroom = new Workload(function, 0, 3);
      Sample median = newsroom.articles(10, 15);
      Sample dense = newsroom.articles(40, 30);
      Sample again = newsroom.repeats();
      Sample page = newsroom.pages();
      var decisions = newsroom.decisions();

      assertThat(median.writeUnits()).isBetween(20.0, 60.0);
      assertThat(dense.writeUnits()).isBetween(100.0, 180.0);
      assertThat(again.writeUnits()).isZero();
      assertThat(page.readUnits()).isBetween(1.0, 8.0);
      assertThat(decisions).hasSize(2);
      assertThat(decisions.values()).allMatch(sample -> sample.writeUnits() <= 10);
      assertThat(median.loggedBytes()).isPositive();
    }
  }
}
