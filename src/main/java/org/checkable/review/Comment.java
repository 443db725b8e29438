package org.checkable.review;

import java.time.Instant;
import java.util.List;
import org.checkable.article.Reading.InvalidField;

/**
 * What somebody says about a claim to the others, apart from any review.
 *
 * @param version that it gave to the claim
 */
public record Comment(String by, Instant at, long version, String text) {
  /** In code points. */
  static final int LONGEST = 2_000;

  /** What is wrong with the words of one. */
  static List<InvalidField> errors(String text) {
    return text.isBlank() || text.codePointCount(0, text.length()) > LONGEST
        ? List.of(new InvalidField("/text", "1 to " + LONGEST + " characters are wanted."))
        : List.of();
  }
}
