package org.checkable.match;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A claim that somebody has checked and published, imported as a ClaimReview.
 *
 * @param id made of its address: the same review again gets the same one
 * @param claim what was checked, {@code claimReviewed}
 * @param title the headline of the review
 * @param url where the review is
 * @param publisher who published it
 * @param rating in the publisher's words
 * @param claimant who made the claim
 * @param published a day or an instant, as given
 */
public record Published(
    String id,
    String claim,
    @Nullable String title,
    String url,
    @Nullable String publisher,
    @Nullable String rating,
    @Nullable String claimant,
    @Nullable String published) {
  private static final Pattern ID = Pattern.compile("lib_[0-9a-f]{26}");

  /** Whether some published claim may have that ID. */
  public static boolean isId(String id) {
    return ID.matcher(id).matches();
  }
}
