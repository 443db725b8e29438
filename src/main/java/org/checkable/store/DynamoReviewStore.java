package org.checkable.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.checkable.article.ArticleId;
import org.checkable.article.Tenant;
import org.checkable.claim.ClaimId;
import org.checkable.match.Matcher;
import org.checkable.review.Command;
import org.checkable.review.Event;
import org.checkable.review.EventChain;
import org.checkable.review.Promotion;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The {@link ReviewStore} in the table of {@link DynamoClaimStore}. Times have milliseconds. */
public final class DynamoReviewStore implements ReviewStore {
  private final ClaimFiles files;
  private final Decisions decisions;
  private final NextClaim next;
  private final Promotions promotions;
  private final StatsReads stats;

  /** See {@link DynamoClaimStore} for the arguments, which have to be the same. */
  public DynamoReviewStore(DynamoDbClient client, String table, int shards, int requiredReviews) {
    this(client, table, new NewClaims(shards, requiredReviews), Thread::sleep);
  }

  /** One whose claims are found by what they say, also after an edit. */
  public DynamoReviewStore(
      DynamoDbClient client,
      String table,
      int shards,
      int requiredReviews,
      Supplier<Matcher> matcher) {
    this(client, table, new NewClaims(shards, requiredReviews, matcher), Thread::sleep);
  }

  DynamoReviewStore(DynamoDbClient client, String name, NewClaims begin, Attempts.Pause pause) {
    Table table = new Table(client, name, new Attempts(pause));
    ArticleReads articles = new ArticleReads(table);
    QueueReads queue = new QueueReads(table, articles, begin.shards());
    files = new ClaimFiles(table, articles);
    decisions = new Decisions(table, files, begin);
    next = new NextClaim(table, queue, files, begin.requiredReviews());
    promotions = new Promotions(table, articles, files, begin);
    stats = new StatsReads(table, begin.shards());
  }

  @Override
  public Optional<ClaimFile> file(Tenant tenant, ClaimId id, Deadline deadline) {
    return files.find(tenant, id, deadline).map(ClaimFiles.Found::file);
  }

  @Override
  public Outcome decide(
      Tenant tenant, ClaimId id, Command command, String reviewer, Instant now, Deadline deadline) {
    return decisions.decide(tenant, id, command, reviewer, millis(now), deadline);
  }

  @Override
  public Next next(
      Tenant tenant,
      NextFilter filter,
      @Nullable Cursor cursor,
      Duration length,
      String reviewer,
      Instant now,
      Deadline deadline) {
    Instant at = millis(now);
    return next.next(tenant, filter, cursor, NextClaim.lease(reviewer, length, at), at, deadline);
  }

  @Override
  public Optional<History> history(Tenant tenant, ClaimId id, Deadline deadline) {
    return files
        .find(tenant, id, deadline)
        .map(
            found -> {
              ClaimId origin = found.state().id();
              List<Event> events = found.events();
              return new History(
                  found.file(), events, EventChain.fault(origin, found.state().version(), events));
            });
  }

  @Override
  public Outcome promote(
      Tenant tenant,
      ArticleId article,
      Promotion promotion,
      String reviewer,
      Instant now,
      Deadline deadline) {
    return promotions.promote(tenant, article, promotion, reviewer, millis(now), deadline);
  }

  @Override
  public Stats stats(Tenant tenant, LocalDate from, LocalDate to, Instant now, Deadline deadline) {
    return stats.stats(tenant, from, to, now, deadline);
  }

  private static Instant millis(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS);
  }
}
