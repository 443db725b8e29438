package org.checkable.store;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.checkable.article.ArticleId;
import org.checkable.article.Tenant;
import org.checkable.bench.Report;
import org.checkable.claim.ClaimId;

/**
 * What becomes too hot when one newsroom sends many articles: a simulation of a minute, with the
 * real keys. The queue's shards are numbered by N, and the counters follow them.
 *
 * <p>{@code mvn -q test-compile exec:exec@run -Drun=hot-partitions}
 */
public final class HotPartitions {
  /** What a partition takes in a second, by DynamoDB's documentation. */
  static final int MOST_WRITE_UNITS = 1_000;

  private static final List<Integer> RATES = List.of(10, 1_000, 100_000);
  private static final List<Integer> SHARDS = List.of(1, 4, 16, 64);
  private static final int SECONDS = 60;
  private static final int LEAST_CLAIMS = 5;
  private static final int MOST_CLAIMS = 15;

  /** One article in so many is on the story of the day, and one of its claims lists its name. */
  private static final int STORY_EVERY = 20;

  private static final Instant DAY = Instant.parse("2026-03-04T10:11:12Z");
  private static final Tenant TENANT = new Tenant("busy");

  /** The busiest second of each kind of partition, in write units; and what met at the counters. */
  record Minute(
      int rate, int shards, Heat queue, Heat counters, Heat story, CounterRush.Outcome rush) {}

  private HotPartitions() {}

  public static void main(String[] arguments) throws IOException {
    Report report =
        new Report(
            "hot-partitions",
            List.of(
                "articles a minute",
                "N",
                "queue, busiest shard",
                "queue over",
                "counters, busiest second",
                "counters over",
                "the story's term",
                "term over",
                "counters meet",
                "given up"));
    for (int rate : RATES) {
      for (int shards : SHARDS) {
        add(minute(rate, shards), report);
      }
    }
    report.write();
  }

  static Minute minute(int rate, int shards) {
    Random random = new Random(31L * rate + shards);
    Heat queue = new Heat(SECONDS);
    Heat counters = new Heat(SECONDS);
    Heat story = new Heat(SECONDS);
    CounterRush rush = new CounterRush(random);
    for (int number = 0; number < rate; number++) {
      double at = SECONDS * random.nextDouble();
      int second = (int) at;
      ArticleId article = ArticleId.of(TENANT, "article " + number + " of " + rate);
      int claims = LEAST_CLAIMS + random.nextInt(MOST_CLAIMS - LEAST_CLAIMS + 1);
      for (int sentence = 0; sentence < claims; sentence++) {
        int shard = Keys.shard(new ClaimId(article, sentence, 0), shards);
        queue.add(Integer.toString(shard), second, 1);
      }
      // All counters of a newsroom share a partition until DynamoDB splits it; transactions cost 2.
      counters.add("S", second, 2);
      rush.arrive(Keys.counter(DAY, article, shards), 1_000 * at);
      if (number % STORY_EVERY == 0) {
        story.add("F", second, 1);
      }
    }
    return new Minute(rate, shards, queue, counters, story, rush.outcome());
  }

  private static void add(Minute minute, Report report) {
    report.row(
        String.format(Locale.ROOT, "%,d", minute.rate()),
        Integer.toString(minute.shards()),
        String.format(Locale.ROOT, "%,d", minute.queue().busiest()),
        percent(minute.queue().over(MOST_WRITE_UNITS)),
        String.format(Locale.ROOT, "%,d", minute.counters().busiest()),
        percent(minute.counters().over(MOST_WRITE_UNITS)),
        String.format(Locale.ROOT, "%,d", minute.story().busiest()),
        percent(minute.story().over(MOST_WRITE_UNITS)),
        percent(minute.rush().met()),
        percent(minute.rush().givenUp()));
  }

  private static String percent(double share) {
    return Report.number(100 * share, 1) + "%";
  }
}
