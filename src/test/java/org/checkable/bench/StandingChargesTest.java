package org.checkable.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.checkable.Pages;
import org.checkable.Template;
import org.checkable.local.LocalTable;
import org.junit.jupiter.api.Test;

/** What watching costs is said where people look before they deploy. */
class StandingChargesTest {
  private static final StandingCharges CHARGES = StandingCharges.of(Template.read());

  @Test
  void pageOnCostCountsWhatCostsEachMonth() throws IOException {
    Prices prices = Prices.read();
    assertThat(Pages.text(Pages.site("cost")))
        .contains(
            row("alarms", CHARGES.alarms(), CHARGES.ofAlarms(prices)),
            row("metrics of ours, over all routes", CHARGES.metrics(), CHARGES.ofMetrics(prices)),
            row(
                "the same by route, with `MetricsByRoute`",
                CHARGES.metricsByRoute(),
                CHARGES.ofMetricsByRoute(prices)));
  }

  private static String row(String what, int count, double dollars) {
    return String.format(Locale.ROOT, "| %s | %d | $%.2f |", what, count, dollars);
  }

  @Test
  void watchOfTheQueueReadsCountersOnly() {
    try (LocalTable table = LocalTable.inMemory();
        MeteredFunction function = new MeteredFunction(table)) {
      Workload newsroom = new Workload(function, 0, 3);
      newsroom.fill(3);

      Sample watch = newsroom.watches();
      assertThat(watch.readUnits()).isLessThanOrEqualTo(8);
      assertThat(watch.writeUnits()).isZero();
    }
  }
}
