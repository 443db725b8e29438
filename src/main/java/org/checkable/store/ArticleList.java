package org.checkable.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.checkable.article.ArticleId;
import org.checkable.article.Tenant;
import org.checkable.review.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Lists a newsroom's articles, the newest first. The index knows them by their time; how far people
 * have come is counted from the claims, since a number of its own would have to be written with
 * every decision.
 *
 * <p>A page ends early once {@link #MOST_CLAIMS} claims were counted.
 */
final class ArticleList {
  /** About 40 read units; what is more comes with the next page. */
  static final int MOST_CLAIMS = 500;

  /** Sorts behind every place. */
  static final String LAST = "~";

  private static final Pattern PLACES = Pattern.compile("[0-9T:.Z-]{24,30}#art_[0-9a-z]{26}");

  private final Table table;
  private final ArticleReads articles;
  private final int shards;

  ArticleList(Table table, ArticleReads articles, int shards) {
    this.table = table;
    this.articles = articles;
    this.shards = shards;
  }

  ArticlePage page(Tenant tenant, int limit, @Nullable Cursor cursor, Deadline deadline) {
    PlaceCursor cursors = new PlaceCursor("articles\n" + tenant.value(), PLACES);
    Optional<String> before = cursor == null ? Optional.of(LAST) : cursors.place(cursor);
    return before
        .<ArticlePage>map(place -> page(tenant, limit, place, cursors, deadline))
        .orElseGet(ArticlePage.BadCursor::new);
  }

  private ArticlePage.Rows page(
      Tenant tenant, int limit, String before, PlaceCursor cursors, Deadline deadline) {
    List<Item> entries = entries(tenant, limit + 1, before, false, deadline);
    List<Item> wanted = entries.subList(0, Math.min(limit, entries.size()));
    Map<String, Item> metas = new HashMap<>();
    table
        .recent(wanted.stream().map(Item::key).toList(), deadline)
        .forEach(meta -> metas.put(meta.text(Attributes.PK), meta));
    List<ListedArticle> rows = new ArrayList<>();
    int counted = 0;
    int shown = 0;
    while (shown < wanted.size() && counted < MOST_CLAIMS) {
      Item meta = metas.get(wanted.get(shown++).text(Attributes.PK));
      // The index may be a moment ahead of what is read of the table.
      if (meta != null) {
        ListedArticle row = listed(tenant, meta, deadline);
        counted += row.claims();
        rows.add(row);
      }
    }
    return new ArticlePage.Rows(
        rows,
        shown == entries.size()
            ? null
            : cursors.at(wanted.get(shown - 1).text(Attributes.QUEUE_SK)));
  }

  /**
   * What the index has of articles behind a place, in their order: of each shard as many, for all
   * may be in one.
   *
   * @param upwards whether the oldest come first
   */
  List<Item> entries(Tenant tenant, int most, String from, boolean upwards, Deadline deadline) {
    List<Item> entries = new ArrayList<>();
    for (int shard = 0; shard < shards; shard++) {
      table.page(entries(tenant, shard, most, from, upwards), deadline).items().stream()
          .map(Item::of)
          .forEach(entries::add);
    }
    Comparator<Item> order = Comparator.comparing(entry -> entry.text(Attributes.QUEUE_SK));
    entries.sort(upwards ? order : order.reversed());
    return entries.subList(0, Math.min(most, entries.size()));
  }

  private static QueryRequest entries(
      Tenant tenant, int shard, int most, String from, boolean upwards) {
    return QueryRequest.builder()
        .indexName(Attributes.QUEUE_INDEX)
        .keyConditionExpression("#pk = :pk AND #sk " + (upwards ? ">" : "<") + " :from")
        .expressionAttributeNames(Map.of("#pk", Attributes.QUEUE_PK, "#sk", Attributes.QUEUE_SK))
        .expressionAttributeValues(
            Map.of(
                ":pk", AttributeValue.fromS(Keys.articles(tenant, shard)),
                ":from", AttributeValue.fromS(from)))
        .scanIndexForward(upwards)
        .limit(most)
        .build();
  }

  static ArticleId id(Item entry) {
    String partition = entry.text(Attributes.PK);
    return ArticleId.ofHash(partition.substring(partition.lastIndexOf('#') + 1));
  }

  private ListedArticle listed(Tenant tenant, Item meta, Deadline deadline) {
    ArticleId id = id(meta);
    List<Status> statuses = articles.statuses(tenant, id, deadline);
    int decided =
        (int)
            statuses.stream()
                .filter(status -> status == Status.REVIEWED || status == Status.DISMISSED)
                .count();
    return new ListedArticle(ArticleItems.article(id, meta), statuses.size(), decided);
  }
}
