package org.checkable.store;

import java.util.List;
import java.util.Optional;
import org.checkable.article.Tenant;
import org.checkable.claim.ClaimId;
import org.checkable.match.Published;
import org.checkable.match.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * Earlier claims and published reviews, found by what they say.
 *
 * <p>Each claim is listed in an index under its rarest term, each published claim on a list of each
 * of its terms; a look-up asks for the rarest terms of the new claim, so it costs the same however
 * many there are.
 */
public interface MatchStore {
  /**
   * What a look-up costs at most, in read units, while published claims are shorter than 4 KB and
   * nothing is confirmed: the claim 1, decisions 1, five terms of claims with 15 each 5, sixteen
   * lists 8, eight published claims 4.
   */
  int MOST_READ_UNITS = 19;

  /** What became of a published claim that was handed in. */
  enum Import {
    ADDED,
    UPDATED,
    UNCHANGED
  }

  /**
   * A suggestion with what is known of the earlier one now.
   *
   * @param status of an earlier claim
   * @param verdict of an earlier claim that was reviewed
   * @param published of the library
   */
  record Found(
      Suggestion suggestion,
      @Nullable String status,
      @Nullable String verdict,
      @Nullable Published published) {}

  /** The suggestions for a claim, with the version it had. */
  record Page(long version, List<Found> found) {
    public Page {
      found = List.copyOf(found);
    }
  }

  /** Adds a published claim to the library; the same one again changes nothing. */
  Import add(Tenant tenant, Published published, Deadline deadline);

  /** What a claim may repeat, the most similar first; nothing when there is no such claim. */
  Optional<Page> matches(Tenant tenant, ClaimId claim, Deadline deadline);

  /** The longest that is searched for, in UTF-16. */
  int LONGEST_SEARCH = 200;

  /** The most results on a page of a search. */
  int MOST_HITS = 50;

  /** Something that was found. */
  sealed interface Hit {
    /** How much of what is sought it has: 0 to 1. */
    double share();

    record OfClaim(double share, QueueRow row) implements Hit {}

    record OfArticle(double share, StoredArticle article) implements Hit {}

    record OfLibrary(double share, Published published) implements Hit {}
  }

  /** What a search gives. */
  sealed interface SearchPage {
    /**
     * The best first.
     *
     * @param incomplete whether more is listed under a word than a search looks at
     * @param next where the next page begins; null when there is none
     */
    record Hits(List<Hit> hits, boolean incomplete, @Nullable Cursor next) implements SearchPage {
      public Hits {
        hits = List.copyOf(hits);
      }
    }

    /** The cursor is not one of ours, or belongs to other words or another tenant. */
    record BadCursor() implements SearchPage {}
  }

  /** Claims, articles and published reviews that have these words, in any order. */
  SearchPage search(
      Tenant tenant, String words, int limit, @Nullable Cursor cursor, Deadline deadline);

  /**
   * Confirms or rejects a suggestion, or says otherwise than before; the claim's history tells of
   * it. Nothing when there is no such other claim or review, or when it is the claim itself.
   *
   * @param version that the claim has to have
   */
  Optional<Outcome> decide(
      Tenant tenant,
      ClaimId claim,
      long version,
      String other,
      Suggestion.Decision decision,
      Deadline deadline);
}
