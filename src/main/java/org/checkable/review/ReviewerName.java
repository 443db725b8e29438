package org.checkable.review;

import java.util.Optional;

/**
 * What reviewers are called: the subject of their token (OpenID Connect has the same bound on its
 * length), or the name that they chose, in any script.
 */
public final class ReviewerName {
  private static final int LONGEST = 255;

  /** What is said to somebody who sends another. */
  public static final String WANTED =
      "A reviewer's name: 1 to " + LONGEST + " characters that can be seen.";

  private ReviewerName() {}

  public static boolean isOne(String name) {
    return !name.isBlank()
        && name.length() <= LONGEST
        && name.codePoints().allMatch(ReviewerName::isSeen);
  }

  private static final int UNREADABLE = 0xfffd;

  /** Neither a control, nor half a character, nor one that turns what is beside it around. */
  private static boolean isSeen(int character) {
    if (character == UNREADABLE) {
      return false;
    }
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** The name, if it is one. */
  public static Optional<String> parse(String name) {
    return isOne(name) ? Optional.of(name) : Optional.empty();
  }
}
