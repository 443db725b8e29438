package org.checkable.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.checkable.Template;
import org.checkable.local.LocalTable;

/**
 * What a thousand articles and a thousand decisions cost at list prices, and how long each takes,
 * by the function's memory. Capacity units, bytes of log and processor time are measured here; what
 * the processor needs is stretched by the share of a processor that comes with the memory, and what
 * the database needs is assumed.
 *
 * <p>{@code mvn -q test-compile exec:exec@run -Drun=cost}
 */
public final class Cost {
  private static final List<Integer> MEMORY = List.of(128, 256, 512, 1024, 1769);
  private static final int ARTICLES = 100;
  private static final int THOUSAND = 1_000;
  private static final double MILLION = 1e6;
  private static final double GIGABYTE = 1e9;

  /** Messages that come in one invocation, and requests to the queue that each one makes. */
  private static final double BATCH = 10;

  private final Prices prices;

  private Cost(Prices prices) {
    this.prices = prices;
  }

  /** In dollars. */
  private record Bill(double table, double function, double gateway, double logs) {
    double sum() {
      return table + function + gateway + logs;
    }

    Bill plus(Bill other) {
      return new Bill(
          table + other.table,
          function + other.function,
          gateway + other.gateway,
          logs + other.logs);
    }
  }

  public static void main(String[] arguments) throws IOException {
    try (LocalTable table = LocalTable.inMemory();
        MeteredFunction function = new MeteredFunction(table)) {
      Workload newsroom = new Workload(function);
      newsroom.fill(ARTICLES);
      Sample article = newsroom.articles(10, 15);
      Map<String, Sample> decision = newsroom.decisions();
      Cost cost = new Cost(Prices.read());
      cost.print(article, decision);
      cost.print(StandingCharges.of(Template.read()), newsroom.watches());
    }
    System.exit(0);
  }

  private void print(Sample article, Map<String, Sample> decision) throws IOException {
    Report report =
        new Report(
            "cost",
            List.of(
                "memory, MB",
                "an article takes, ms",
                "1,000 articles",
                "of it table · function · gateway · logs",
                "by the queue",
                "a decision takes, ms",
                "1,000 decisions"));
    for (int memory : MEMORY) {
      Bill articles = overGateway(article, memory);
      Bill decisions =
          decision.values().stream()
              .map(sample -> overGateway(sample, memory))
              .reduce(new Bill(0, 0, 0, 0), Bill::plus);
      double deciding =
          decision.values().stream().mapToDouble(sample -> millis(sample, memory)).sum();
      report.row(
          String.format(Locale.ROOT, "%,d", memory),
          Report.number(millis(article, memory), 0),
          dollars(articles.sum()),
          Stream.of(articles.table(), articles.function(), articles.gateway(), articles.logs())
              .map(Cost::dollars)
              .collect(Collectors.joining(" · ")),
          dollars(overQueue(article, memory)),
          Report.number(deciding, 0),
          dollars(decisions.sum()));
    }
    report.write();
  }

  private static String dollars(double amount) {
    return "$" + Report.number(amount, 4);
  }

  private void print(StandingCharges charges, Sample watch) throws IOException {
    Bill each = overGateway(watch, MEMORY.getLast());
    double watching = (each.sum() - each.gateway()) / THOUSAND * StandingCharges.WATCHES;
    Report report = new Report("standing-charges", List.of("", "how many", "a month"));
    row(report, "alarms", charges.alarms(), charges.ofAlarms(prices));
    row(report, "metrics of ours, over all routes", charges.metrics(), charges.ofMetrics(prices));
    row(
        report,
        "the same by route, with `MetricsByRoute`",
        charges.metricsByRoute(),
        charges.ofMetricsByRoute(prices));
    row(
        report,
        "the CloudWatch dashboard, where an account has three others",
        1,
        prices.of("dashboard"));
    row(
        report,
        "asking for the queue's depth every five minutes",
        StandingCharges.WATCHES,
        watching);
    report.write();
  }

  private static void row(Report report, String what, int count, double dollars) {
    report.row(what, String.format(Locale.ROOT, "%,d", count), "$" + Report.number(dollars, 2));
  }

  /** How long a request takes with that memory, warm. */
  private double millis(Sample sample, int memory) {
    double share = Math.min(1, memory / prices.of("vcpu-megabytes"));
    return sample.processorMillis() / share + sample.calls() * prices.of("database-call-millis");
  }

  private Bill overGateway(Sample sample, int memory) {
    double seconds = THOUSAND * Math.ceil(millis(sample, memory)) / 1_000;
    return new Bill(
        table(sample),
        seconds * memory / 1024 * prices.of("lambda-second") + THOUSAND * each("lambda-request"),
        THOUSAND * each("gateway-request"),
        THOUSAND * sample.loggedBytes() / GIGABYTE * prices.of("log-byte"));
  }

  /**
   * The same sent to the queue: a request to send, and of ten a share in receiving and deleting.
   */
  private double overQueue(Sample sample, int memory) {
    Bill bill = overGateway(sample, memory);
    double requests = THOUSAND * (1 + 2 / BATCH) * each("queue-request");
    double saved = THOUSAND * (1 - 1 / BATCH) * each("lambda-request");
    return bill.sum() - bill.gateway() - saved + requests;
  }

  private double table(Sample sample) {
    return THOUSAND
        * (sample.writeUnits() * each("write-unit") + sample.readUnits() * each("read-unit"));
  }

  private double each(String name) {
    return prices.of(name) / MILLION;
  }
}
