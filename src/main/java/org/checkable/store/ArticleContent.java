package org.checkable.store;

import java.util.List;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimId;
import org.checkable.claim.Ledger;
import org.checkable.quote.Quote;
import org.checkable.review.Promotion;

/**
 * What an article says and what was made of it when it was stored. It never changes.
 *
 * @param text what all offsets refer to
 * @param ledger every sentence with its fate
 * @param quotes in reading order
 * @param claims as they were found, in reading order; what people made of them since is in {@link
 *     StoredClaim}
 */
public record ArticleContent(String text, Ledger ledger, List<Quote> quotes, List<Claim> claims) {
  public ArticleContent {
    quotes = List.copyOf(quotes);
    claims = List.copyOf(claims);
  }

  /** A claim that somebody made of some of its words; it stands behind all that were found. */
  Claim promoted(ClaimId id, Promotion.Place place) {
    return Promotion.claim(id, place, text, quotes, claims.size() + 1);
  }
}
