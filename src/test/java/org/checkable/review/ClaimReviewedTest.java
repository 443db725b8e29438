package org.checkable.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a ClaimReview says was reviewed. */
class ClaimReviewedTest {
  private static final String LONG =
      "The Ellismere Harbour Authority suspended all night ferries on Thursday, after two engine"
          + " fires in nine days left 14,000 commuters to find another way home";

  private static String reviewed(String text) {
    return ClaimReviewed.of(Findings.reviewed(text, Verdict.TRUE));
  }

  @Test
  void shortClaimIsWhole() {
    assertThat(reviewed("The port hired 40 divers.")).isEqualTo("The port hired 40 divers.");
  }

  @Test
  void insertionLosesItsBrackets() {
    assertThat(reviewed("[Mina Torve] hired 40 divers.")).isEqualTo("Mina Torve hired 40 divers.");
  }

  @Test
  void longClaimEndsAtAJoint() {
    assertThat(reviewed(LONG))
        .isEqualTo("The Ellismere Harbour Authority suspended all night ferries on Thursday");
  }

  @Test
  void claimWithoutJointIsCutBetweenWords() {
    String reviewed = reviewed("many words ".repeat(20));
    assertThat(reviewed).endsWith("words many…");
    assertThat(reviewed.codePointCount(0, reviewed.length()))
        .isLessThanOrEqualTo(ClaimReviewed.MOST);
  }

  @Test
  void emojiCountOnceAndAreNotCutInTwo() {
    String reviewed = reviewed("🛳".repeat(100));
    assertThat(reviewed.codePointCount(0, reviewed.length())).isEqualTo(ClaimReviewed.MOST);
    assertThat(reviewed).isEqualTo("🛳".repeat(ClaimReviewed.MOST - 1) + "…");
  }

  @Test
  void linterFindsNothingInAGoodReview() {
    assertThat(ClaimReviewed.lint(Findings.reviewed("The port hired 40 divers.", Verdict.TRUE)))
        .isEmpty();
  }

  @Test
  void linterNamesWhatIsMissing() {
    assertThat(ClaimReviewed.lint(Findings.dismissed("It is fake that " + "they came ".repeat(20))))
        .extracting(ClaimReviewed.Lint::code)
        .containsExactlyInAnyOrder(
            "CLAIM_TOO_LONG", "RATING_WORD", "NO_AUTHOR", "NO_APPEARANCE", "NO_REVIEW_BODY");
  }
}
