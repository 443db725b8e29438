package org.checkable.claim;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkable.article.ArticleId;

/**
 * Names a claim by where it is: its article, its sentence there (from 0) and its part of that
 * sentence (from 0). Written {@code clm_<article hash>-<sentence, 4 digits or more>-<part>};
 * clients treat it as opaque.
 */
public record ClaimId(ArticleId article, int sentence, int part) {
  private static final Pattern FORM =
      Pattern.compile("clm_([0-9a-z]{26})-([0-9]{4,6})-(0|[1-9][0-9]{0,2})");

  public ClaimId {
    if (sentence < 0 || sentence > 999_999 || part < 0 || part > 999) {
      throw new IllegalArgumentException("no claim there: sentence " + sentence + " part " + part);
    }
  }

  /** The ID that a client sent, or nothing when it is not one. */
  public static Optional<ClaimId> parse(String value) {
    Matcher match = FORM.matcher(value);
    if (!match.matches()) {
      return Optional.empty();
    }
    return ArticleId.parse("art_" + match.group(1))
        .map(
            article ->
                new ClaimId(
                    article, Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3))))
        // Only the canonical form is an ID: "00012" is not another name for "0012".
        .filter(id -> id.toString().equals(value));
  }

  /** {@code <sentence>-<part>}, what tells this claim from the others of its article. */
  public String local() {
    return fourDigits(sentence) + "-" + part;
  }

  /** Zero-padded, so that IDs and keys of one article sort in reading order. */
  private static String fourDigits(int number) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  @Override
  public String toString() {
    return "clm_" + article.hash() + "-" + local();
  }
}
