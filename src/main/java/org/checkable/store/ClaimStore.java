package org.checkable.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.checkable.article.Article;
import org.checkable.article.ArticleId;
import org.checkable.article.Tenant;
import org.checkable.claim.ClaimId;
import org.checkable.claim.Extraction;
import org.checkable.review.QueueFilter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps articles, their claims, and what people made of them.
 *
 * <p>The contract, which {@code ClaimStoreContract} tests:
 *
 * <ul>
 *   <li>A tenant sees its own articles and claims; those of others do not exist for it.
 *   <li>What people did to a claim is never changed by an ingest: not by the same article again,
 *       not by a retry, a crash or a race.
 *   <li>Every call may be repeated. After a crash at any point the same ingest again completes the
 *       article.
 *   <li>Reads of one article or claim see every write that was answered before; the queue may lag
 *       behind by moments.
 *   <li>Every method ends before its {@link Deadline} and throws {@link StorageBusyException} when
 *       the database is throttled, out of reach or too slow.
 * </ul>
 *
 * <p>Safe for use by several threads.
 */
public interface ClaimStore {
  /** The fewest claims on a page of the queue, and articles on a page of theirs. */
  int MINIMUM_LIMIT = 1;

  /** The most claims on a page of the queue, and articles on a page of theirs. */
  int MAXIMUM_LIMIT = 100;

  /**
   * Stores an article with its claims, unless its text is already there.
   *
   * <p>A small article appears at once. One with more than 95 claims is {@link
   * StoredArticle.Progress#INGESTING} until its last claim is written; if the writer dies before
   * that, the next ingest of the same text completes it from what the first one found.
   *
   * <p>What is posted from the page of an earlier article, with another text, is its next revision.
   * A claim with the same words is the earlier one at another place: whatever people did or do to
   * either, they do to that one, so nothing of it is written anew. An earlier claim whose words are
   * gone is told so, with an event, and leaves the queue; its reviews stay. Of several revisions
   * that are posted at once each comes after another. One with nothing that the newest one says is
   * {@link Ingest.Held}.
   *
   * @param by who posts it
   * @param now becomes the creation time of the article and its claims
   * @param key null when the client sent none
   */
  default Ingest ingest(
      Tenant tenant,
      Extraction extraction,
      String by,
      Instant now,
      @Nullable IdempotencyKey key,
      Deadline deadline) {
    return begin(tenant, extraction.article(), by, now, key, deadline).store(extraction);
  }

  /** An ingest that has begun. */
  @FunctionalInterface
  interface Begun {
    /** Stores what was found in the article that it began with. */
    Ingest store(Extraction extraction);
  }

  /**
   * Begins the same with the article alone, before its claims are found: what the table has of it
   * is looked up meanwhile. Writes nothing yet.
   */
  Begun begin(
      Tenant tenant,
      Article article,
      String by,
      Instant now,
      @Nullable IdempotencyKey key,
      Deadline deadline);

  /** The same for one who has no name. */
  default Ingest ingest(
      Tenant tenant,
      Extraction extraction,
      Instant now,
      @Nullable IdempotencyKey key,
      Deadline deadline) {
    return ingest(tenant, extraction, "nobody", now, key, deadline);
  }

  /**
   * The articles that were posted from an article's page, in that order.
   *
   * @param changes of the article asked for; null when it revises none
   */
  record Revisions(StoredArticle article, List<Posted> posted, @Nullable Revised changes) {
    public Revisions {
      posted = List.copyOf(posted);
    }
  }

  /** The revisions of an article; nothing when there is no such article. */
  Optional<Revisions> revisions(Tenant tenant, ArticleId id, Deadline deadline);

  /**
   * A page of the articles, the newest first, with how far people have come with each.
   *
   * @param limit how many articles at most, {@link #MINIMUM_LIMIT} to {@link #MAXIMUM_LIMIT}; a
   *     page may be shorter although more follow
   * @param cursor where an earlier page ended; null for the first
   */
  ArticlePage articles(Tenant tenant, int limit, @Nullable Cursor cursor, Deadline deadline);

  /**
   * Makes a text the newest of its page: one that is held because none of the claims of the newest
   * one is in it, or an earlier one, whose claims come back with all that people did to them. What
   * the newest one has beside these is told that its words are gone.
   *
   * @param seen the number of the revision that is the newest as far as the caller knows
   * @param by who says so
   */
  Newest makeNewest(
      Tenant tenant, ArticleId id, long seen, String by, Instant now, Deadline deadline);

  /** An article's metadata and counts. */
  Optional<StoredArticle> article(Tenant tenant, ArticleId id, Deadline deadline);

  /** The claims that people made of what the extraction left out, in reading order. */
  List<ClaimId> promoted(Tenant tenant, ArticleId id, Deadline deadline);

  /** An article's text, quotations and ledger. */
  Optional<ArticleContent> content(Tenant tenant, ArticleId id, Deadline deadline);

  /** An article's claims as they are now, in reading order; none when there is no such article. */
  List<StoredClaim> claims(Tenant tenant, ArticleId id, Deadline deadline);

  /** One claim as it is now. */
  Optional<StoredClaim> claim(Tenant tenant, ClaimId id, Deadline deadline);

  /**
   * A page of the queue, the best claims first: by score, then the older, then by ID. Walking the
   * pages shows every claim that stays in the queue once, whatever comes and goes meanwhile.
   *
   * @param now decides which parked claims are open again
   * @param limit how many claims at most, {@link #MINIMUM_LIMIT} to {@link #MAXIMUM_LIMIT}
   * @param cursor where a page with the same filter ended; null for the first
   */
  QueuePage queue(
      Tenant tenant,
      QueueFilter filter,
      int limit,
      @Nullable Cursor cursor,
      Instant now,
      Deadline deadline);
}
