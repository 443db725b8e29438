package org.checkable.review;

import java.util.Optional;

/** What reviewers are called: the subject of their token (OpenID Connect has the same bounds). */
public final class ReviewerName {
  private static final int LONGEST = 255;

  /** What is said to somebody who sends another. */
  public static final String WANTED = "A reviewer's name: 1 to " + LONGEST + " ASCII characters.";

  private ReviewerName() {}

  public static boolean isOne(String name) {
    return !name.isBlank()
        && name.length() <= LONGEST
        && name.chars().allMatch(character -> character >= 0x20 && character < 0x7f);
  }

  /** The name, if it is one. */
  public static Optional<String> parse(String name) {
    return isOne(name) ? Optional.of(name) : Optional.empty();
  }
}
