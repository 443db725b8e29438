package org.checkable.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.checkable.article.ArticleId;
import org.checkable.article.Tenant;
import org.checkable.store.StoredArticle.Progress;
import org.checkable.store.Violation.Kind;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * Reads a whole table and says what in it must not be. Writes nothing.
 *
 * <p>The table may be at work meanwhile: what looks wrong is read again, consistently, before it is
 * said. Only the counters need a table at rest, since they count all that the scan passes by; one
 * that changes while it is looked at is not judged.
 */
public final class TableCheck {
  /** How often a partition is read again before it is believed to be wrong. */
  private static final int LOOKS = 3;

  private final DynamoDbClient client;
  private final Table table;
  private final int shards;
  private final Instant now;
  private final Elsewhere elsewhere;
  private final List<Violation> violations = new ArrayList<>();
  private final Map<String, Long> counts = new TreeMap<>();
  private final Set<Tenant> tenants = new HashSet<>();
  private final Counted counted = new Counted();

  /**
   * What was found.
   *
   * @param counts how many there are of what was looked at, by what it is called
   */
  public record Report(Map<String, Long> counts, List<Violation> violations) {
    public Report {
      counts = new TreeMap<>(counts);
      violations = List.copyOf(violations);
    }
  }

  private TableCheck(DynamoDbClient client, String name, int shards, Instant now) {
    this.client = client;
    this.table = new Table(client, name, new Attempts(Thread::sleep));
    this.shards = shards;
    this.now = now;
    this.elsewhere = new Elsewhere(table);
  }

  /**
   * Looks at every item.
   *
   * @param shards the most that the queue was ever spread over
   * @param now what leases are measured by
   */
  public static Report run(DynamoDbClient client, String name, int shards, Instant now) {
    return new TableCheck(client, name, shards, now).report();
  }

  private Report report() {
    scan(this::partition);
    counters();
    return new Report(counts, violations);
  }

  /** Hands over partition after partition: a scan does not mix them. */
  private void scan(Consumer<List<Item>> partition) {
    List<Item> items = new ArrayList<>();
    ScanRequest scan = ScanRequest.builder().tableName(table.name()).consistentRead(true).build();
    for (Map<String, AttributeValue> attributes : client.scanPaginator(scan).items()) {
      Item item = Item.of(attributes);
      if (!items.isEmpty()
          && !items.getFirst().text(Attributes.PK).equals(item.text(Attributes.PK))) {
        partition.accept(items);
        items = new ArrayList<>();
      }
      items.add(item);
    }
    if (!items.isEmpty()) {
      partition.accept(items);
    }
  }

  private void count(String what, long count) {
    counts.merge(what, count, Long::sum);
  }

  private void partition(List<Item> scanned) {
    String key = scanned.getFirst().text(Attributes.PK);
    List<Item> items = scanned;
    List<Violation> found = check(key, items);
    for (int look = 1; look < LOOKS && !found.isEmpty(); look++) {
      items = table.all(whole(key), Elsewhere.PATIENT);
      found = items.isEmpty() ? List.of() : check(key, items);
    }
    violations.addAll(found);
    tally(key, items);
  }

  private QueryRequest whole(String key) {
    return QueryRequest.builder()
        .keyConditionExpression("#pk = :pk")
        .expressionAttributeNames(Map.of("#pk", Attributes.PK))
        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(key)))
        .consistentRead(true)
        .build();
  }

  private List<Violation> check(String key, List<Item> items) {
    return switch (Partition.of(key)) {
      case Partition.OfArticle article ->
          new ArticleCheck(article, shards, now, elsewhere, items).violations();
      case Partition.OfIdempotencyKey(Tenant tenant) -> key(tenant, key, items);
      case Partition.OfLibrary library -> new LibraryCheck(library, items).violations();
      case Partition.OfPage page -> new PageCheck(page, elsewhere).violations(items);
      case Partition.OfList list -> new ListCheck(list, items, elsewhere).violations();
      case Partition.OfCounters _ -> List.of();
      case Partition.Unknown _ ->
          List.of(new Violation(Kind.UNKNOWN_ITEM, key, items.size() + " items"));
    };
  }

  private List<Violation> key(Tenant tenant, String key, List<Item> items) {
    List<Violation> found = new ArrayList<>();
    for (Item item : items) {
      try {
        ArticleId article = IdempotencyItem.article(item);
        if (!IdempotencyItem.isOver(item, now) && !elsewhere.hasArticle(tenant, article)) {
          found.add(new Violation(Kind.KEY_DANGLING, key, "it stands for " + article));
        }
        if (item.number(Attributes.TTL) != item.number(Attributes.EXPIRES) / 1000) {
          found.add(new Violation(Kind.KEY_DANGLING, key, "its time is not the one it ends at"));
        }
      } catch (RuntimeException unreadable) {
        found.add(new Violation(Kind.UNREADABLE, key, unreadable.getClass().getSimpleName()));
      }
    }
    return found;
  }

  /** Adds to what was seen, for the summary and for the counters. */
  private void tally(String key, List<Item> items) {
    count("items", items.size());
    switch (Partition.of(key)) {
      case Partition.OfArticle(Tenant tenant, ArticleId _) -> {
        tenants.add(tenant);
        items.forEach(item -> tally(tenant, item));
      }
      case Partition.OfIdempotencyKey _ -> count("idempotency keys", items.size());
      case Partition.OfLibrary _ -> count("published reviews", 1);
      case Partition.OfPage _ -> count("revisions", items.size());
      case Partition.OfList _ -> count("lists of published reviews", 1);
      case Partition.OfCounters(Tenant tenant) -> {
        tenants.add(tenant);
        count("counters", items.size());
      }
      case Partition.Unknown _ -> count("unknown", items.size());
    }
  }

  private void tally(Tenant tenant, Item item) {
    String sort = item.text(Attributes.SK);
    switch (sort.substring(0, Math.min(2, sort.length()))) {
      case "ME" -> {
        count("articles", 1);
        boolean ingesting = Progress.INGESTING.name().equals(item.textOrNull(Attributes.PROGRESS));
        count("articles INGESTING", ingesting ? 1 : 0);
      }
      case Keys.CLAIM_PREFIX -> {
        count("claims", 1);
        tallyClaim(counted, tenant, item);
      }
      case "E#" -> count("events", 1);
      default -> count("other items of articles", 1);
    }
  }

  private static void tallyClaim(Counted into, Tenant tenant, Item claim) {
    try {
      into.count(tenant, claim);
    } catch (RuntimeException unreadable) {
      // Said of the claim already.
    }
  }

  private void counters() {
    Map<String, String> wrong = counted.differences(counters(tenants));
    if (wrong.isEmpty()) {
      return;
    }
    Counted before = counters(tenants);
    Counted again = new Counted();
    scan(items -> recount(again, items));
    Counted after = counters(tenants);
    Set<String> moving = new TreeSet<>(before.differences(after).keySet());
    count("counters that changed meanwhile", moving.size());
    again
        .differences(before)
        .forEach(
            (row, what) -> {
              if (!moving.contains(row)) {
                violations.add(new Violation(Kind.COUNTER_WRONG, row, "there are " + what));
              }
            });
  }

  private static void recount(Counted into, List<Item> items) {
    if (Partition.of(items.getFirst().text(Attributes.PK))
        instanceof Partition.OfArticle(Tenant tenant, ArticleId _)) {
      items.stream()
          .filter(item -> item.text(Attributes.SK).startsWith(Keys.CLAIM_PREFIX))
          .forEach(item -> tallyClaim(into, tenant, item));
    }
  }

  private Counted counters(Set<Tenant> of) {
    Counted counters = new Counted();
    for (Tenant tenant : of) {
      table
          .all(Queries.counters(tenant).toBuilder().consistentRead(true).build(), Elsewhere.PATIENT)
          .forEach(item -> counters.take(tenant, item));
    }
    return counters;
  }
}
