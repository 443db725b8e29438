package org.checkable.store;

import org.checkable.claim.ClaimId;
import org.checkable.review.Successor;
import org.jspecify.annotations.Nullable;

/**
 * How a claim stands to those of other revisions of its article.
 *
 * @param sameAs the earlier claim with the same words, which people's work is done on: all that
 *     they do to either is done to that one
 * @param rewordedFrom the earlier claim that became this one in other words
 * @param supersededBy what came after its words; null as long as the newest revision has them
 */
public record Descent(
    @Nullable ClaimId sameAs, @Nullable ClaimId rewordedFrom, @Nullable Successor supersededBy) {

  /** Of a claim whose article was never revised. */
  public static final Descent NONE = new Descent(null, null, null);

  static Descent of(Item item) {
    String gone = item.textOrNull(Attributes.SUPERSEDED_BY);
    return new Descent(
        id(item.textOrNull(Attributes.SAME_AS)),
        id(item.textOrNull(Attributes.REWORDED_FROM)),
        gone == null ? null : Successor.parse(gone).orElseThrow());
  }

  private static @Nullable ClaimId id(@Nullable String id) {
    return id == null ? null : ClaimId.parse(id).orElseThrow();
  }
}
