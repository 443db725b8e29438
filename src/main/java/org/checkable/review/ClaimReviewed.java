package org.checkable.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.checkable.text.Span;
import org.checkable.text.Token;
import org.checkable.text.Tokens;

/**
 * What a ClaimReview says was reviewed, and what a search engine may find wrong with it.
 *
 * <p>Google's page on ClaimReview structured data asks for fewer than 75 characters, and for a
 * claim, not a rating of it.
 */
public final class ClaimReviewed {
  /** The most characters, in code points, that it should have. */
  public static final int MOST = 74;

  private static final Set<String> RATING_WORDS =
      Set.of(
          "false",
          "true",
          "untrue",
          "fake",
          "hoax",
          "misleading",
          "debunked",
          "incorrect",
          "fact-check",
          "half-true",
          "unproven",
          "satire");

  /** Where a claim can end: the longest part that fits is taken. */
  private static final Set<String> JOINTS =
      Set.of(",", ";", "–", "—", "because", "after", "while", "although", "when", "which", "as");

  private ClaimReviewed() {}

  /** The claim in at most {@value #MOST} characters where it can be said so. */
  public static String of(Finding finding) {
    String plain = withoutBrackets(finding.text()).strip();
    if (length(plain) <= MOST) {
      return plain;
    }
    // What fits has at most 2 * MOST UTF-16 units, and no joint has 20; a sentence may have
    // 100,000.
    int enough = Math.min(plain.length(), 2 * MOST + 20);
    List<Token> tokens = Tokens.of(plain, new Span(0, enough));
    int best = 0;
    for (int at = 4; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      Token before = tokens.get(at - 1);
      int end = before.type() == Token.Type.MARK ? before.span().start() : before.span().end();
      if (JOINTS.contains(token.lower()) && length(plain.substring(0, end)) <= MOST) {
        best = end;
      }
    }
    return best > 0 ? plain.substring(0, best) : shortened(plain, tokens);
  }

  /** Cut between words, with an ellipsis. */
  private static String shortened(String plain, List<Token> tokens) {
    int best = 0;
    for (Token token : tokens) {
      boolean fits = length(plain.substring(0, token.span().end())) < MOST;
      best = fits && token.type() != Token.Type.MARK ? token.span().end() : best;
    }
    int end = best > 0 ? best : plain.offsetByCodePoints(0, MOST - 1);
    return plain.substring(0, end) + "…";
  }

  /** Editorial insertions are part of the words; their brackets mean nothing outside. */
  private static String withoutBrackets(String text) {
    return text.replace("[", "").replace("]", "");
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** A fault of a ClaimReview, with what to do about it. */
  public record Lint(String code, String detail) {}

  /** What may keep a finding from being shown; nothing for a good one. */
  public static List<Lint> lint(Finding finding) {
    List<Lint> found = new ArrayList<>();
    String reviewed = of(finding);
    if (reviewed.endsWith("…")) {
      found.add(
          new Lint(
              "CLAIM_TOO_LONG",
              "claimReviewed was cut to " + MOST + " characters; edit the claim to be shorter."));
    }
    for (Token token : Tokens.of(reviewed, new Span(0, reviewed.length()))) {
      if (RATING_WORDS.contains(token.lower().toLowerCase(Locale.ROOT))) {
        found.add(
            new Lint(
                "RATING_WORD", "claimReviewed has \"" + token.text() + "\", a word of ratings."));
      }
    }
    if (finding.speaker() == null) {
      found.add(new Lint("NO_AUTHOR", "Nobody is named who made the claim."));
    }
    if (finding.article().url() == null) {
      found.add(new Lint("NO_APPEARANCE", "The article has no address to show the claim at."));
    }
    if (finding.summary() == null) {
      found.add(new Lint("NO_REVIEW_BODY", "The review has no summary for readers."));
    }
    return List.copyOf(found);
  }
}
