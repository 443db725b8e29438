package org.checkable.review;

import java.util.ArrayList;
import java.util.List;
import org.checkable.claim.Claim;
import org.checkable.claim.Rewrite;

/**
 * One of the extractor's insertions as a change of the claim's own words, so that it can be left
 * out again.
 *
 * @param at where in the own words
 * @param removed how many of their UTF-16 units it stands in place of
 * @param text the bracket with what is in it, and the space that came along
 * @param source its place among the claim's rewrites
 */
record Insertion(int at, int removed, String text, Rewrite rewrite, int source) {

  /**
   * All insertions in a claim's words, found by laying these beside the claim's own words; none
   * when the two do not fit together, which no extractor makes.
   */
  static List<Insertion> of(Claim claim, String raw) {
    String text = claim.text();
    List<Insertion> insertions = new ArrayList<>();
    int inRaw = 0;
    int inText = 0;
    for (int source = 0; source < claim.rewrites().size(); source++) {
      Rewrite rewrite = claim.rewrites().get(source);
      int length = rewrite.at() - inText;
      if (length < 0 || !text.startsWith("[" + rewrite.to() + "]", rewrite.at())) {
        return List.of();
      }
      boolean spaced = length > 0 && !raw.startsWith(text.substring(inText, rewrite.at()), inRaw);
      // A space before the bracket that the own words do not have belongs to the insertion.
      int begin = spaced ? rewrite.at() - 1 : rewrite.at();
      inRaw += begin - inText;
      if (!raw.startsWith(rewrite.from(), inRaw)) {
        return List.of();
      }
      int end = rewrite.at() + rewrite.to().length() + 2;
      int after = inRaw + rewrite.from().length();
      if (text.startsWith(" ", end) && !raw.startsWith(" ", after)) {
        end++;
      }
      insertions.add(
          new Insertion(
              inRaw, rewrite.from().length(), text.substring(begin, end), rewrite, source));
      inText = end;
      inRaw = after;
    }
    return raw.substring(inRaw).equals(text.substring(inText)) ? insertions : List.of();
  }
}
