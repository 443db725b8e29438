package org.checkable.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.checkable.review.Desks.ANA;
import static org.checkable.review.Desks.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.checkable.article.Reading.InvalidField;
import org.checkable.claim.Kind;
import org.checkable.claim.Ledger;
import org.checkable.claim.Score;
import org.checkable.claim.SkipReason;
import org.checkable.text.Part;
import org.checkable.text.Sentence;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is just taken, and what is just too much. */
class LimitsOfReviewsTest {
  private static final String URL = "https://a.example/";

  private static List<String> wrong(Opinion opinion) {
    return OpinionRules.errors(opinion).stream().map(InvalidField::pointer).toList();
  }

  private static Opinion of(@Nullable String summary, @Nullable String note, Evidence... evidence) {
    return new Opinion(Verdict.UNPROVEN, summary, List.of(evidence), note);
  }

  private static Evidence at(String url, @Nullable String title, @Nullable String accessedAt) {
    return new Evidence(url, title, title, null, Stance.REFUTES, accessedAt, null);
  }

  @Test
  void wordsAreTakenUpToTheirLengthInCodePoints() {
    String pictures = "😀".repeat(OpinionRules.LONGEST_SUMMARY);
    String note = "n".repeat(OpinionRules.LONGEST_NOTE);
    assertThat(wrong(of(pictures, note))).isEmpty();
    assertThat(wrong(of(pictures + "x", note + "n"))).containsExactly("/summary", "/note");
    assertThat(Comment.errors(pictures)).isEmpty();
    assertThat(Comment.errors(pictures + "x")).hasSize(1);
    assertThat(Comment.errors(" ")).hasSize(1);
  }

  @Test
  void evidenceIsTakenUpToItsLengths() {
    String line = "l".repeat(OpinionRules.LONGEST_LINE);
    String url = URL + "u".repeat(OpinionRules.LONGEST_URL - URL.length());
    assertThat(wrong(of(null, null, at(url, line, "2026-03-04")))).isEmpty();
    assertThat(wrong(of(null, null, at(url + "u", line + "l", "2026-03-32"))))
        .containsExactly(
            "/evidence/0/url",
            "/evidence/0/title",
            "/evidence/0/publisher",
            "/evidence/0/accessedAt");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-04,true",
    "2026-03-04T10:11:12Z,true",
    "2026-03-04T10:11:12.123456789+01:00,true",
    "2026-3-4,false",
    "2026-02-30,false",
    "yesterday,false",
    "2026-03-04T10:11:12,false",
    "http://[/,false"
  })
  void evidenceIsSeenOnADayOrAtAnInstant(String when, boolean taken) {
    assertThat(wrong(of(null, null, at(URL, null, when))).isEmpty()).isEqualTo(taken);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://", "https:///path", "https://[", "ftp://a.example/"})
  void evidenceWithoutAHostIsRefused(String url) {
    assertThat(wrong(of(null, null, at(url, null, null)))).containsExactly("/evidence/0/url");
  }

  @Test
  void twentyPiecesOfEvidenceAreTakenAndOneMoreIsNot() {
    List<Evidence> most = Collections.nCopies(OpinionRules.MOST_EVIDENCE, at(URL, null, null));
    assertThat(wrong(new Opinion(Verdict.FALSE, null, most, null))).isEmpty();
    List<Evidence> more = Collections.nCopies(OpinionRules.MOST_EVIDENCE + 1, most.getFirst());
    assertThat(wrong(new Opinion(Verdict.FALSE, null, more, null))).containsExactly("/evidence");
  }

  @Test
  void leaseOfTheLongestTimeIsTaken() {
    ClaimState fresh = Desks.fresh(1);
    Decision longest =
        ReviewDesk.decide(fresh, new Command.TakeLease(ReviewDesk.LONGEST_LEASE), ANA, NOW);
    assertThat(longest).isInstanceOf(Decision.Accepted.class);
    Duration more = ReviewDesk.LONGEST_LEASE.plusMillis(1);
    assertThat(ReviewDesk.decide(fresh, new Command.TakeLease(more), ANA, NOW))
        .isInstanceOf(Decision.Refused.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0,1,2026-03-04T10:11:12.122Z,PENDING",
    "0,1,2026-03-04T10:11:12.123Z,PENDING",
    "0,1,2026-03-04T10:11:12.124Z,PARKED",
    "1,2,2026-03-04T10:11:12.123Z,NEEDS_SECOND",
    "2,2,2026-03-04T10:11:12.123Z,CONFLICT",
    "2,2,2026-03-04T10:11:12.124Z,PARKED"
  })
  void parkedClaimIsDueAtTheInstantAndIsWhatItsReviewsMakeIt(
      int given, int required, Instant until, Status status) {
    ReviewState parked =
        new ReviewState(
            Status.PARKED,
            null,
            new Lease(ANA, NOW.plusSeconds(1)),
            given,
            required,
            null,
            until,
            0);
    assertThat(parked.statusAt(NOW)).isEqualTo(status);
    assertThat(parked.isInReview(NOW)).isEqualTo(status.isOpen());
    assertThat(parked.isInReview(NOW.plusSeconds(1))).isFalse();
  }

  private static final String TWO = "One was. Two were. ";

  private static @Nullable Span promoted(Promotion promotion) {
    Score score = new Score(0.5, "cw-1", List.of());
    List<Ledger.Entry> entries =
        List.of(new Span(0, 8), new Span(9, 18)).stream()
            .map(span -> new Sentence(span.start() / 9, 0, Part.BODY, span))
            .map(
                one ->
                    new Ledger.Entry(
                        one, new Ledger.Fate.Skipped(SkipReason.OPINION), score, Kind.EVENT))
            .toList();
    return Promotion.place(promotion, new Ledger(entries), TWO)
        .map(Promotion.Place::span)
        .orElse(null);
  }

  @ParameterizedTest
  @CsvSource({"0,0,8", "1,9,18", "-1,,", "2,,"})
  void sentenceThatIsThereIsPromoted(int sentence, @Nullable Integer from, @Nullable Integer to) {
    Span expected = from == null || to == null ? null : new Span(from, to);
    assertThat(promoted(new Promotion.OfSentence(sentence))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0,3,0,3",
    "0,8,0,8",
    "0,9,0,8",
    "8,13,9,12",
    "13,19,13,18",
    "13,20,,",
    "8,9,,",
    "3,3,,",
    "7,10,,"
  })
  void wordsWithinOneSentenceArePromotedWithoutTheSpaceAround(
      int start, int end, @Nullable Integer from, @Nullable Integer to) {
    Span expected = from == null || to == null ? null : new Span(from, to);
    assertThat(promoted(new Promotion.OfSpan(new Span(start, end)))).isEqualTo(expected);
  }
}
