package org.checkable.bench;

import java.util.Map;
import org.checkable.Template;
import org.checkable.http.Journal;

/**
 * What a deployment costs a month while nobody does anything, in dollars at list prices: CloudWatch
 * charges for what it watches, and the queue's watch asks the function all day.
 *
 * @param alarms metrics that alarms look at
 * @param metrics that the functions write, over all routes
 * @param metricsByRoute those that they write besides, when each route is called in a month and
 *     that is asked for
 */
record StandingCharges(int alarms, int metrics, int metricsByRoute) {
  /** In a month of 730 hours, one every five minutes. */
  static final int WATCHES = 730 * 12;

  /** Requests, errors and latency. */
  private static final int METRICS_OF_EACH_ROUTE = 3;

  static StandingCharges of(Template template) {
    return new StandingCharges(
        template.resources("AWS::CloudWatch::Alarm").values().stream()
            .mapToInt(StandingCharges::metrics)
            .sum(),
        Journal.UNITS.size(),
        METRICS_OF_EACH_ROUTE * template.resources("AWS::ApiGatewayV2::Route").size());
  }

  private static int metrics(Map<String, Object> alarm) {
    return alarm.containsKey("MetricName")
        ? 1
        : Math.toIntExact(
            Template.list(alarm.get("Metrics")).stream()
                .filter(metric -> Template.map(metric).containsKey("MetricStat"))
                .count());
  }

  double ofAlarms(Prices prices) {
    return alarms * prices.of("alarm-metric");
  }

  double ofMetrics(Prices prices) {
    return metrics * prices.of("custom-metric");
  }

  double ofMetricsByRoute(Prices prices) {
    return metricsByRoute * prices.of("custom-metric");
  }
}
