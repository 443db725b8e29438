package org.checkable.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;
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

  QueueReads(Table table, ArticleReads articles, int shards) {
    this.table = table;
    this.articles = articles;
    this.shards = shards;
    this.closed = new ClosedReads(table, shards);
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
    return after
        .<QueuePage>map(
            place ->
                filter.status().isOpen() || filter.article() != null
                    ? merge(tenant, filter, _ -> true, limit, place, now, deadline)
                    : closed.page(tenant, filter, limit, place, now, deadline))
        .orElseGet(QueuePage.BadCursor::new);
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
    PriorityQueue<QueueSource> sources =
        new PriorityQueue<>(Comparator.comparing(QueueSource::place));
    for (QueueSource source : sources(tenant, filter, limit, after, now, deadline)) {
      addUnlessOver(sources, source);
    }
    List<QueueRow> rows = new ArrayList<>();
    String last = after;
    int examined = 0;
    while (!sources.isEmpty() && rows.size() < limit && examined < MOST_EXAMINED) {
      QueueSource best = sources.remove();
      QueueRow row = best.row();
      last = best.place();
      examined++;
      if (RowFilter.accepts(filter, row, now) && wanted.test(row)) {
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
      Tenant tenant, QueueFilter filter, int limit, String after, Instant now, Deadline deadline) {
    if (filter.article() != null) {
      return List.of(
          QueueSource.of(
              articles
                  .rows(tenant, filter.article(), deadline)
                  .filter(row -> Keys.placeOf(row).compareTo(after) > 0)
                  .toList()));
    }
    // Nobody's list has what is superseded.
    if (filter.assignee() != null && !filter.superseded()) {
      return mine(tenant, filter.assignee(), filter, limit, after, deadline);
    }
    int size = RowFilter.leavesAll(filter) ? limit / shards + 6 : limit + 1;
    List<QueueSource> sources = new ArrayList<>();
    for (int shard = 0; shard < shards; shard++) {
      sources.add(
          new QueueSource(
              new IndexPages(
                  table, IndexPages.queue(tenant, shard, filter, after, size), deadline)));
    }
    if (!filter.superseded()) {
      sources.add(parked(tenant, after, now, deadline));
    }
    return sources;
  }

  /**
   * One list, with what is left of the older ones: of the status, and of parked claims, now due.
   */
  private List<QueueSource> mine(
      Tenant tenant,
      String assignee,
      QueueFilter filter,
      int limit,
      String after,
      Deadline deadline) {
    return Stream.of("", Keys.olderMine(filter.status()), Keys.olderMine(Status.PARKED))
        .map(begin -> IndexPages.mine(tenant, assignee, begin, filter, after, limit + 1))
        .map(query -> new QueueSource(new IndexPages(table, query, deadline)))
        .toList();
  }

  /** Claims that were parked until now: few, and sorted by that time, so all of them are read. */
  private QueueSource parked(Tenant tenant, String after, Instant now, Deadline deadline) {
    return QueueSource.of(
        table.all(IndexPages.due(tenant, now), deadline).stream()
            .map(ClaimItems::row)
            .filter(row -> Keys.placeOf(row).compareTo(after) > 0)
            .toList());
  }
}
