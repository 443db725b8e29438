package org.checkable.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.checkable.article.Tenant;
import org.checkable.review.QueueFilter;
import org.checkable.review.Status;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages of the queue: the best claims first, from several sources at once. The claims of one
 * article are all read, whatever their status; closed ones of all articles are {@link
 * ClosedReads}'.
 */
final class QueueReads {
  /**
   * The most rows to look at for one page when filters leave few of them: about 40 read units.
   * Whoever wants more has the cursor.
   */
  static final int MOST_EXAMINED = 500;

  private final Table table;
  private final ArticleReads articles;
  private final int shards;
  private final ClosedReads closed;
  private final TimeOrder byTime;
  private final DueClaims dueClaims;

  QueueReads(Table table, ArticleReads articles, int shards) {
    this.table = table;
    this.articles = articles;
    this.shards = shards;
    this.closed = new ClosedReads(table, shards);
    this.byTime = new TimeOrder(articles, new ArticleList(table, articles, shards));
    this.dueClaims = new DueClaims(table, shards);
  }

  QueuePage page(
      Tenant tenant,
      QueueFilter filter,
      int limit,
      @Nullable Cursor cursor,
      Instant now,
      Deadline deadline) {
    if (limit < ClaimStore.MINIMUM_LIMIT || limit > ClaimStore.MAXIMUM_LIMIT) {
      throw new IllegalArgumentException("a page has 1 to 100 claims, not " + limit);
    }
    Optional<String> after =
        cursor == null ? Optional.of("") : Cursors.place(cursor, tenant, filter);
    if (filter.order() != QueueFilter.Order.BEST) {
      return after
          .<QueuePage>map(place -> byTime.page(tenant, filter, limit, place, now, deadline))
          .orElseGet(QueuePage.BadCursor::new);
    }
    return after
        .<QueuePage>map(
            place ->
                isInOrder(filter)
                    ? merge(tenant, filter, _ -> true, limit, place, now, deadline)
                    : closed.page(tenant, filter, limit, place, now, deadline))
        .orElseGet(QueuePage.BadCursor::new);
  }

  /** Whether a list is in the queue's order. */
  private static boolean isInOrder(QueueFilter filter) {
    return filter.status().isOpen()
        || filter.article() != null
        || filter.parkedBy() != null
        || (filter.superseded() && filter.status() == Status.PARKED);
  }

  /**
   * Open claims that somebody can have, with what a filter cannot say of them.
   *
   * @param cursor one of ours
   */
  QueuePage.Rows open(
      Tenant tenant,
      QueueFilter filter,
      Predicate<QueueRow> wanted,
      int limit,
      @Nullable Cursor cursor,
      Instant now,
      Deadline deadline) {
    String after = cursor == null ? "" : Cursors.place(cursor, tenant, filter).orElseThrow();
    return merge(tenant, filter, wanted, limit, after, now, deadline);
  }

  private QueuePage.Rows merge(
      Tenant tenant,
      QueueFilter filter,
      Predicate<QueueRow> wanted,
      int limit,
      String after,
      Instant now,
      Deadline deadline) {
    List<Item> due = hasDue(filter) ? dueClaims.some(tenant, now, deadline) : List.of();
    QueuePage.Rows rows =
        merge(
            tenant,
            filter,
            wanted,
            limit,
            after,
            now,
            sources(tenant, filter, limit, after, due, deadline));
    try {
      dueClaims.putBack(tenant, due, now, deadline);
    } catch (StorageBusyException busy) {
      // Deliberate: whoever reads next does it, and nobody's reading fails for it.
    }
    return rows;
  }

  /** Lists of one article and of one assignee have their parked claims in their own order. */
  private static boolean hasDue(QueueFilter filter) {
    return filter.article() == null
        && filter.assignee() == null
        && filter.parkedBy() == null
        && !filter.superseded();
  }

  private static QueuePage.Rows merge(
      Tenant tenant,
      QueueFilter filter,
      Predicate<QueueRow> wanted,
      int limit,
      String after,
      Instant now,
      List<QueueSource> all) {
    PriorityQueue<QueueSource> sources =
        new PriorityQueue<>(Comparator.comparing(QueueSource::place));
    all.forEach(source -> addUnlessOver(sources, source));
    List<QueueRow> rows = new ArrayList<>();
    String last = after;
    int examined = 0;
    while (!sources.isEmpty() && rows.size() < limit && examined < MOST_EXAMINED) {
      QueueSource best = sources.remove();
      QueueRow row = best.row();
      // A claim that is put back meanwhile is met in both places.
      boolean again = best.place().equals(last);
      last = best.place();
      examined++;
      if (!again && RowFilter.accepts(filter, row, now) && wanted.test(row)) {
        rows.add(row);
      }
      best.advance();
      // The page is full: whether this source has more is not worth a query.
      if (rows.size() < limit || !best.needsQuery()) {
        addUnlessOver(sources, best);
      } else {
        return new QueuePage.Rows(rows, Cursors.at(last, tenant, filter));
      }
    }
    return new QueuePage.Rows(rows, sources.isEmpty() ? null : Cursors.at(last, tenant, filter));
  }

  private static void addUnlessOver(PriorityQueue<QueueSource> sources, QueueSource source) {
    if (!source.isOver()) {
      sources.add(source);
    }
  }

  private List<QueueSource> sources(
      Tenant tenant,
      QueueFilter filter,
      int limit,
      String after,
      List<Item> due,
      Deadline deadline) {
    if (filter.article() != null) {
      return List.of(
          QueueSource.of(
              articles
                  .rows(tenant, filter.article(), deadline)
                  .filter(row -> Keys.placeOf(row).compareTo(after) > 0)
                  .toList()));
    }
    if (filter.parkedBy() != null) {
      return mine(tenant, filter.parkedBy(), filter, limit, after, deadline);
    }
    // Nobody's list has what is superseded.
    if (filter.assignee() != null && !filter.superseded()) {
      return mine(tenant, filter.assignee(), filter, limit, after, deadline);
    }
    int size = RowFilter.leavesAll(filter) ? limit / shards + 6 : limit + 1;
    List<QueueSource> sources = new ArrayList<>();
    for (String partition : partitions(tenant, filter)) {
      sources.add(
          new QueueSource(
              new IndexPages(table, IndexPages.queue(partition, filter, after, size), deadline)));
    }
    if (!due.isEmpty()) {
      sources.add(behind(after, due));
    }
    return sources;
  }

  /** What was parked and then superseded is in a list of its own, also when its time has come. */
  private List<String> partitions(Tenant tenant, QueueFilter filter) {
    Status status = filter.status();
    IntFunction<Stream<String>> ofShard =
        !filter.superseded()
            ? shard -> Stream.of(Keys.queue(tenant, status, shard))
            : shard ->
                Stream.of(status, Status.PARKED)
                    .distinct()
                    .map(one -> Keys.superseded(tenant, one, shard));
    return IntStream.range(0, shards).boxed().flatMap(ofShard::apply).toList();
  }

  private List<QueueSource> mine(
      Tenant tenant,
      String assignee,
      QueueFilter filter,
      int limit,
      String after,
      Deadline deadline) {
    return List.of(
        new QueueSource(
            new IndexPages(
                table, IndexPages.mine(tenant, assignee, filter, after, limit + 1), deadline)));
  }

  private static QueueSource behind(String after, List<Item> items) {
    return QueueSource.of(
        items.stream()
            .map(ClaimItems::row)
            .filter(row -> Keys.placeOf(row).compareTo(after) > 0)
            .toList());
  }
}
