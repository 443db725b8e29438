package org.checkable.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.checkable.article.ArticleId;
import org.checkable.article.Tenant;
import org.checkable.claim.ClaimId;
import org.checkable.review.QueueFilter;
import org.jspecify.annotations.Nullable;

/**
 * Reads open claims by the time at which their articles came, of one article in reading order. The
 * queue's index has them by their score, so this goes through the list of articles; what was stored
 * before there was such a list is not met.
 */
final class TimeOrder {
  private static final int ARTICLES_AT_ONCE = 10;

  /** What an article counts for at least, since looking into it takes a query. */
  private static final int LEAST = 10;

  /** Sorts before every time. */
  private static final String FIRST = "0";

  private final ArticleReads articles;
  private final ArticleList list;

  TimeOrder(ArticleReads articles, ArticleList list) {
    this.articles = articles;
    this.list = list;
  }

  /**
   * @param after the place of the last claim that was looked at: its article's time, and its ID
   */
  QueuePage.Rows page(
      Tenant tenant, QueueFilter filter, int limit, String after, Instant now, Deadline deadline) {
    boolean upwards = filter.order() == QueueFilter.Order.OLDEST;
    ClaimId last = after.isEmpty() ? null : claim(after);
    String from = last == null ? upwards ? FIRST : ArticleList.LAST : before(after, last, upwards);
    List<QueueRow> rows = new ArrayList<>();
    int examined = 0;
    while (true) {
      List<Item> entries = list.entries(tenant, ARTICLES_AT_ONCE, from, upwards, deadline);
      for (Item entry : entries) {
        from = entry.text(Attributes.QUEUE_SK);
        List<QueueRow> claims = claims(tenant, ArticleList.id(entry), last, deadline);
        for (QueueRow row : claims) {
          if (RowFilter.accepts(filter, row, now)) {
            rows.add(row);
          }
          if (rows.size() == limit) {
            return new QueuePage.Rows(rows, Cursors.at(place(from, row.id()), tenant, filter));
          }
        }
        examined += Math.max(LEAST, claims.size());
        if (examined >= QueueReads.MOST_EXAMINED) {
          ClaimId end = new ClaimId(ArticleList.id(entry), 999_999, 999);
          return new QueuePage.Rows(rows, Cursors.at(place(from, end), tenant, filter));
        }
      }
      if (entries.size() < ARTICLES_AT_ONCE) {
        return new QueuePage.Rows(rows, null);
      }
    }
  }

  /** Those that a revision kept are met where they were found first. */
  private List<QueueRow> claims(
      Tenant tenant, ArticleId article, @Nullable ClaimId after, Deadline deadline) {
    return articles
        .rows(tenant, article, deadline)
        .filter(row -> row.descent().sameAs() == null)
        .filter(
            row ->
                after == null
                    || !after.article().equals(article)
                    || ArticleReads.READING_ORDER.compare(row.id(), after) > 0)
        .sorted(Comparator.comparing(QueueRow::id, ArticleReads.READING_ORDER))
        .toList();
  }

  private static String place(String entry, ClaimId claim) {
    return entry.substring(0, entry.indexOf('#') + 1) + claim;
  }

  private static ClaimId claim(String place) {
    return ClaimId.parse(place.substring(place.indexOf('#') + 1)).orElseThrow();
  }

  /** A text just before the place of the claim's article, whose other claims are to come. */
  private static String before(String place, ClaimId claim, boolean upwards) {
    String entry = place.substring(0, place.indexOf('#') + 1) + claim.article();
    return upwards ? entry.substring(0, entry.length() - 1) : entry + " ";
  }
}
