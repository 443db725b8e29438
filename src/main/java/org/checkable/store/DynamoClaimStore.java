package org.checkable.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.checkable.article.Article;
import org.checkable.article.ArticleId;
import org.checkable.article.Tenant;
import org.checkable.claim.ClaimId;
import org.checkable.match.Matcher;
import org.checkable.review.QueueFilter;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The {@link ClaimStore} in one DynamoDB table. */
public final class DynamoClaimStore implements ClaimStore {
  /** Enough for about 100 articles of 40 claims a second. */
  public static final int DEFAULT_SHARDS = 4;

  private final Table table;
  private final ArticleReads articles;
  private final QueueReads queue;
  private final ArticleList list;
  private final NewClaims begin;

  /**
   * A store whose claims need one review.
   *
   * @param client as {@link DynamoConnection} makes it, which does not retry by itself
   * @param shards over how many partitions of the index the queue is spread; only ever raise it
   */
  public DynamoClaimStore(DynamoDbClient client, String table, int shards) {
    this(client, table, shards, 1);
  }

  /**
   * @param requiredReviews how many people must give their verdict on a claim stored from now on
   */
  public DynamoClaimStore(DynamoDbClient client, String table, int shards, int requiredReviews) {
    this(client, table, new NewClaims(shards, requiredReviews, null), Thread::sleep);
  }

  /**
   * @param matcher says under which term a claim is listed, so that later ones find it
   */
  public DynamoClaimStore(
      DynamoDbClient client,
      String table,
      int shards,
      int requiredReviews,
      Supplier<Matcher> matcher) {
    this(client, table, new NewClaims(shards, requiredReviews, matcher), Thread::sleep);
  }

  DynamoClaimStore(DynamoDbClient client, String table, NewClaims begin, Attempts.Pause pause) {
    this.table = new Table(client, table, new Attempts(pause));
    this.articles = new ArticleReads(this.table);
    this.queue = new QueueReads(this.table, articles, begin.shards());
    this.list = new ArticleList(this.table, articles, begin.shards());
    this.begin = begin;
  }

  @Override
  public Begun begin(
      Tenant tenant,
      Article article,
      String by,
      Instant now,
      @Nullable IdempotencyKey key,
      Deadline deadline) {
    return new Ingestion(table, articles, begin, tenant, by, deadline).begin(article, now, key);
  }

  @Override
  public Optional<Revisions> revisions(Tenant tenant, ArticleId id, Deadline deadline) {
    Lineage lineage = new Lineage(table, articles, tenant, deadline);
    return articles.article(tenant, id, deadline).map(lineage::revisions);
  }

  @Override
  public ArticlePage articles(
      Tenant tenant, int limit, @Nullable Cursor cursor, Deadline deadline) {
    return list.page(tenant, limit, cursor, deadline);
  }

  @Override
  public Newest makeNewest(
      Tenant tenant, ArticleId id, long seen, String by, Instant now, Deadline deadline) {
    return new NewestText(table, articles, begin, tenant, by, deadline).make(id, seen, now);
  }

  @Override
  public Optional<StoredArticle> article(Tenant tenant, ArticleId id, Deadline deadline) {
    return articles.article(tenant, id, deadline);
  }

  @Override
  public List<ClaimId> promoted(Tenant tenant, ArticleId id, Deadline deadline) {
    return articles.promoted(tenant, id, deadline);
  }

  @Override
  public Optional<ArticleContent> content(Tenant tenant, ArticleId id, Deadline deadline) {
    return articles.content(tenant, id, deadline);
  }

  @Override
  public List<StoredClaim> claims(Tenant tenant, ArticleId id, Deadline deadline) {
    return articles.claims(tenant, id, deadline);
  }

  @Override
  public Optional<StoredClaim> claim(Tenant tenant, ClaimId id, Deadline deadline) {
    return articles.claim(tenant, id, deadline);
  }

  @Override
  public QueuePage queue(
      Tenant tenant,
      QueueFilter filter,
      int limit,
      @Nullable Cursor cursor,
      Instant now,
      Deadline deadline) {
    return queue.page(tenant, filter, limit, cursor, now, deadline);
  }
}
