package org.checkable.store;

import java.time.Instant;
import java.util.Map;
import org.checkable.article.ArticleId;
import org.checkable.article.Metadata;
import org.checkable.claim.SkipReason;
import org.jspecify.annotations.Nullable;

/**
 * An article in the table, without its text.
 *
 * @param metadata of its first submission
 * @param sentences how many it has
 * @param claims how many were found in it
 * @param warned how many of them carry a warning
 * @param skipped how many sentences were left out, by reason
 * @param extractor the version of the extractor that read it
 * @param rules the version of its rules
 * @param edition which revision it is; null when it was posted without an address
 */
public record StoredArticle(
    ArticleId id,
    Metadata metadata,
    Progress progress,
    Instant createdAt,
    int sentences,
    int claims,
    int warned,
    Map<SkipReason, Integer> skipped,
    String extractor,
    String rules,
    @Nullable Edition edition) {

  /** Whether all of it is in the table; the wire names are these. */
  public enum Progress {
    /** Some claims may be missing: the first writer is not done, or did not live to be. */
    INGESTING,
    READY,

    /**
     * It has none of the claims of its page's newest text, which a bad fetch is like: nothing but
     * the text and its ledger is stored until somebody says that it is right.
     */
    HELD
  }

  public StoredArticle {
    skipped = Map.copyOf(skipped);
  }

  /** The same article at another time, for claims that are made later. */
  StoredArticle createdOn(Instant now) {
    return new StoredArticle(
        id, metadata, progress, now, sentences, claims, warned, skipped, extractor, rules, edition);
  }

  /** The same article with nothing missing. */
  StoredArticle ready() {
    return as(Progress.READY, edition);
  }

  /** The same article further on. */
  StoredArticle as(Progress next, @Nullable Edition place) {
    return new StoredArticle(
        id, metadata, next, createdAt, sentences, claims, warned, skipped, extractor, rules, place);
  }
}
