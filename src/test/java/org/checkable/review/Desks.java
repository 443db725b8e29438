package org.checkable.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.checkable.article.ArticleId;
import org.checkable.article.Tenant;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimId;
import org.checkable.claim.CopiedFrom;
import org.checkable.claim.Kind;
import org.checkable.claim.Rewrite;
import org.checkable.claim.Score;
import org.checkable.claim.Unresolved;
import org.checkable.text.Part;
import org.checkable.text.Sentence;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/** A claim, reviewers and opinions for tests of the desk. */
@SuppressWarnings("NullAway") // It does not see @Nullable on a nested type, here Quote.Mode.
final class Desks {
  static final String ANA = "ana";
  static final String BOB = "bob";
  static final String CYD = "cyd";
  static final Instant NOW = Instant.parse("2026-03-04T10:11:12.123Z");

  static final String TEXT = "She said growth was 2% in June and they agreed";
  static final ClaimId ID = new ClaimId(ArticleId.of(new Tenant("test"), TEXT), 0, 0);

  /** "[Ann Lee] said growth was 2% in June [2025] and they agreed". */
  static final Claim CLAIM =
      new Claim(
          ID,
          new Sentence(0, 0, Part.BODY, new Span(0, TEXT.length())),
          List.of(new Span(0, TEXT.length())),
          "[Ann Lee] said growth was 2% in June [2025] and they agreed",
          List.of(
              new Rewrite("PRONOUN", 0, "She", "Ann Lee", new CopiedFrom.Field("byline")),
              new Rewrite("YEAR", 37, "", "2025", new CopiedFrom.Field("publishedAt"))),
          List.of(new Unresolved("they", new Span(35, 39), List.of("the unions", "ministers"))),
          Kind.QUANTITY,
          null,
          null,
          List.of(),
          List.of(),
          new Score(0.5, "cw-1", List.of()),
          1,
          List.of());

  private Desks() {}

  static ClaimState fresh(int requiredReviews) {
    return ClaimState.fresh(EditedWords.found(CLAIM, TEXT), requiredReviews);
  }

  static Evidence evidence(String url) {
    return new Evidence(url, "A table", null, null, Stance.REFUTES, "2026-03-04", null);
  }

  static Opinion opinion(Verdict verdict, @Nullable String summary) {
    return new Opinion(
        verdict, summary, List.of(evidence("https://statistics.example/growth")), null);
  }

  static ClaimState after(ClaimState state, Command command, String reviewer, Instant now) {
    Decision decision = ReviewDesk.decide(state, command, reviewer, now);
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return ((Decision.Accepted) decision).next();
  }

  static ClaimState reviewed(ClaimState state, String reviewer, Verdict verdict) {
    return after(
        state, new Command.Submit(state.version(), opinion(verdict, "As found.")), reviewer, NOW);
  }

  static Refusal refusal(ClaimState state, Command command, String reviewer, Instant now) {
    Decision decision = ReviewDesk.decide(state, command, reviewer, now);
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    return ((Decision.Refused) decision).refusal();
  }
}
