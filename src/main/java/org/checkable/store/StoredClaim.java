package org.checkable.store;

import java.time.Instant;
import org.checkable.claim.Claim;
import org.checkable.claim.Kind;
import org.checkable.review.EditedWords;
import org.checkable.review.ReviewState;

/**
 * A claim in the table: what was found, which never changes, and what people made of it.
 *
 * @param claim as it was found
 * @param articleText the text that its offsets refer to; claims of one article share it
 * @param words its words now, which people may have edited
 * @param kind its kind now
 * @param version 1 when it was stored, and one more with every change
 * @param extractor the version of the extractor that found it
 * @param rules the version of its rules
 * @param descent how it stands to the claims of other revisions
 */
public record StoredClaim(
    Claim claim,
    String articleText,
    EditedWords words,
    Kind kind,
    ReviewState review,
    long version,
    Instant createdAt,
    Instant updatedAt,
    String extractor,
    String rules,
    Descent descent) {

  /** A claim whose article was never revised. */
  public StoredClaim(
      Claim claim,
      String articleText,
      EditedWords words,
      Kind kind,
      ReviewState review,
      long version,
      Instant createdAt,
      Instant updatedAt,
      String extractor,
      String rules) {
    this(
        claim,
        articleText,
        words,
        kind,
        review,
        version,
        createdAt,
        updatedAt,
        extractor,
        rules,
        Descent.NONE);
  }

  /** Its words now. */
  public String text() {
    return words.text();
  }
}
