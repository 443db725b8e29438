package org.checkable.store;

import java.util.List;
import org.checkable.article.ArticleId;
import org.checkable.claim.ClaimId;
import org.jspecify.annotations.Nullable;

/** What became of an article that was handed to the {@link ClaimStore}. */
public sealed interface Ingest {

  /**
   * It is stored, whole, by this call: of several that carry one article, one gets this answer.
   *
   * @param revised what it changed of the article before it; null when there was none
   */
  record Stored(StoredArticle article, List<ClaimId> claims, @Nullable Revised revised)
      implements Ingest {
    public Stored {
      claims = List.copyOf(claims);
    }

    /** One that revises none. */
    public Stored(StoredArticle article, List<ClaimId> claims) {
      this(article, claims, null);
    }
  }

  /**
   * Its text is stored and nothing else, because none of the claims of its page's newest text is in
   * it: see {@link ClaimStore#makeNewest}.
   *
   * @param newest which stays that
   */
  record Held(StoredArticle article, ArticleId newest) implements Ingest {}

  /**
   * The same text was stored before; nothing of it was touched.
   *
   * @param article as it was stored then, which may have other metadata
   * @param claims the IDs of its claims as they were found then, in reading order
   * @param revised what it changed of the article before it, when it was stored; null when there
   *     was none
   * @param newest the newest revision, when another one has come since; null when this is it
   * @param replayed whether the same idempotency key came with the same request
   */
  record Duplicate(
      StoredArticle article,
      List<ClaimId> claims,
      boolean replayed,
      @Nullable Revised revised,
      @Nullable ArticleId newest)
      implements Ingest {
    public Duplicate {
      claims = List.copyOf(claims);
    }

    /** One that revises none. */
    public Duplicate(StoredArticle article, List<ClaimId> claims, boolean replayed) {
      this(article, claims, replayed, null, null);
    }
  }

  /** The idempotency key came with another request before; nothing was stored. */
  record KeyReused() implements Ingest {}
}
