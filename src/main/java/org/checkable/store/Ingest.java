package org.checkable.store;

import java.util.List;
import org.checkable.claim.ClaimId;

/** What became of an article that was handed to the {@link ClaimStore}. */
public sealed interface Ingest {

  /** It is stored, whole, by this call: of several that carry one article, one gets this answer. */
  record Stored(StoredArticle article, List<ClaimId> claims) implements Ingest {
    public Stored {
      claims = List.copyOf(claims);
    }
  }

  /**
   * The same text was stored before; nothing of it was touched.
   *
   * @param article as it was stored then, which may have other metadata
   * @param claims the IDs of its claims as they were found then, in reading order
   * @param replayed whether the same idempotency key came with the same request
   */
  record Duplicate(StoredArticle article, List<ClaimId> claims, boolean replayed)
      implements Ingest {
    public Duplicate {
      claims = List.copyOf(claims);
    }
  }

  /** The idempotency key came with another request before; nothing was stored. */
  record KeyReused() implements Ingest {}
}
