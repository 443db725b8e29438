package org.checkable.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.checkable.review.Desks.ANA;
import static org.checkable.review.Desks.BOB;
import static org.checkable.review.Desks.CYD;
import static org.checkable.review.Desks.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.checkable.article.Reading.InvalidField;
import org.checkable.claim.Rewrite;
import org.checkable.review.Command.Alteration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewDeskTest {
  private final ClaimState fresh = Desks.fresh(1);

  private static Command submit(ClaimState state, Opinion opinion) {
    return new Command.Submit(state.version(), opinion);
  }

  private static Command edit(ClaimState state, Alteration alteration) {
    return new Command.Edit(state.version(), List.of(alteration));
  }

  private static List<String> pointers(ClaimState state, Command command) {
    Refusal refusal = Desks.refusal(state, command, ANA, NOW);
    assertThat(refusal).isInstanceOf(Refusal.Invalid.class);
    return ((Refusal.Invalid) refusal).fields().stream().map(InvalidField::pointer).toList();
  }

  // Reviews

  @Test
  void oneReviewSettlesWhereOneIsRequired() {
    ClaimState state = Desks.reviewed(fresh, ANA, Verdict.FALSE);

    assertThat(state.status()).isEqualTo(Status.REVIEWED);
    assertThat(state.verdict()).isEqualTo(Verdict.FALSE);
    assertThat(state.version()).isEqualTo(2);
  }

  @Test
  void thirdPersonSettlesWhatTwoDisagreeOn() {
    ClaimState first = Desks.reviewed(Desks.fresh(2), ANA, Verdict.FALSE);
    ClaimState conflict = Desks.reviewed(first, BOB, Verdict.TRUE);
    assertThat(conflict.verdict()).isNull();

    ClaimState settled = Desks.reviewed(conflict, CYD, Verdict.MIXED);

    assertThat(settled.status()).isEqualTo(Status.REVIEWED);
    assertThat(settled.verdict()).isEqualTo(Verdict.MIXED);
    assertThat(settled.counting()).hasSize(3);
  }

  @Test
  void amendingToTheOtherVerdictEndsTheConflict() {
    ClaimState first = Desks.reviewed(Desks.fresh(2), ANA, Verdict.FALSE);
    ClaimState conflict = Desks.reviewed(first, BOB, Verdict.TRUE);

    ClaimState agreed =
        Desks.after(
            conflict,
            new Command.Amend(conflict.version(), Desks.opinion(Verdict.TRUE, null)),
            ANA,
            NOW);

    assertThat(agreed.status()).isEqualTo(Status.REVIEWED);
    assertThat(agreed.verdict()).isEqualTo(Verdict.TRUE);
  }

  @Test
  void amendmentSaysInTheTrailWhatWasThereBefore() {
    ClaimState state = Desks.reviewed(fresh, ANA, Verdict.FALSE);
    Command amend = new Command.Amend(2, Desks.opinion(Verdict.FALSE, "Said better."));

    ClaimState amended = Desks.after(state, amend, ANA, NOW);

    assertThat(Objects.requireNonNull(amended.last()).changes())
        .containsExactly(new Event.Change(Field.OWN_SUMMARY, "As found.", "Said better."));
  }

  @Test
  void reopenedClaimBeginsAgainAndKeepsTheOldReviews() {
    ClaimState state = Desks.reviewed(fresh, ANA, Verdict.FALSE);

    ClaimState open = Desks.after(state, new Command.Reopen(2), BOB, NOW);

    assertThat(open.status()).isEqualTo(Status.PENDING);
    assertThat(open.verdict()).isNull();
    assertThat(open.counting()).isEmpty();
    assertThat(open.reviews()).isEqualTo(state.reviews());
    assertThat(Desks.reviewed(open, ANA, Verdict.TRUE).status()).isEqualTo(Status.REVIEWED);
  }

  @Test
  void scaledVerdictWithoutEvidenceIsRefused() {
    Opinion bare = new Opinion(Verdict.MIXED, null, List.of(), null);
    assertThat(pointers(fresh, submit(fresh, bare))).containsExactly("/evidence");
  }

  @Test
  void verdictBesideTheScaleNeedsNoEvidence() {
    Opinion bare = new Opinion(Verdict.UNPROVEN, null, List.of(), null);
    assertThat(Desks.after(fresh, submit(fresh, bare), ANA, NOW).verdict())
        .isEqualTo(Verdict.UNPROVEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org/x",
        "example.org",
        "https:///nowhere",
        "http://exa mple.org",
        ""
      })
  void evidenceThatIsNoWebAddressIsRefused(String url) {
    Opinion opinion = new Opinion(Verdict.TRUE, null, List.of(Desks.evidence(url)), null);
    assertThat(pointers(fresh, submit(fresh, opinion))).containsExactly("/evidence/0/url");
  }

  @Test
  void everythingThatIsTooLongIsSaidAtOnce() {
    Evidence far =
        new Evidence(
            "https://a.example/" + "x".repeat(2_000),
            "x".repeat(301),
            null,
            "x".repeat(2_001),
            Stance.CONTEXT,
            "yesterday",
            "ftp://a.example/");
    Opinion opinion =
        new Opinion(Verdict.TRUE, "x".repeat(2_001), List.of(far), "x".repeat(1_000_000));

    assertThat(pointers(fresh, submit(fresh, opinion)))
        .containsExactlyInAnyOrder(
            "/summary",
            "/note",
            "/evidence/0/url",
            "/evidence/0/archiveUrl",
            "/evidence/0/title",
            "/evidence/0/quote",
            "/evidence/0/accessedAt");
  }

  @Test
  void reviewThatFitsInNoItemIsRefused() {
    Evidence wide =
        new Evidence(
            "https://a.example/", null, null, "é".repeat(2_000), Stance.CONTEXT, null, null);
    Opinion opinion = new Opinion(Verdict.TRUE, null, Collections.nCopies(20, wide), null);
    assertThat(pointers(fresh, submit(fresh, opinion))).containsExactly("");
  }

  // Versions and leases

  @Test
  void staleCommandIsToldWhoChangedWhat() {
    ClaimState state = Desks.reviewed(fresh, BOB, Verdict.FALSE);

    assertThat(Desks.refusal(state, new Command.Reopen(1), ANA, NOW))
        .isEqualTo(
            new Refusal.StaleVersion(
                1,
                2,
                BOB,
                List.of(
                    "review.status",
                    "review.verdict",
                    "reviews.verdict",
                    "reviews.summary",
                    "reviews.evidence")));
  }

  @Test
  void versionIsAskedBeforeTheLeaseAndTheStateBeforeTheFields() {
    ClaimState leased = Desks.after(fresh, new Command.TakeLease(Duration.ofMinutes(1)), BOB, NOW);
    Opinion bare = new Opinion(Verdict.TRUE, null, List.of(), null);
    ClaimState closed = Desks.reviewed(fresh, BOB, Verdict.TRUE);

    assertThat(Desks.refusal(leased, new Command.Submit(9, bare), ANA, NOW))
        .isInstanceOf(Refusal.StaleVersion.class);
    assertThat(Desks.refusal(leased, new Command.Submit(1, bare), ANA, NOW))
        .isEqualTo(new Refusal.LeaseHeld(BOB, NOW.plusSeconds(60)));
    assertThat(Desks.refusal(closed, new Command.Submit(2, bare), ANA, NOW))
        .isInstanceOf(Refusal.StateConflict.class);
  }

  @Test
  void holderRenewsDecidesAndIsRidOfTheLease() {
    Command lease = new Command.TakeLease(Duration.ofMinutes(1));
    ClaimState leased = Desks.after(fresh, lease, ANA, NOW);
    ClaimState renewed = Desks.after(leased, lease, ANA, NOW.plusSeconds(30));

    assertThat(renewed.lease()).isEqualTo(new Lease(ANA, NOW.plusSeconds(90)));
    assertThat(Desks.reviewed(renewed, ANA, Verdict.TRUE).lease()).isNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {-60, 0, 1_801})
  void leaseInThePastOrTooLongIsRefused(long seconds) {
    assertThat(pointers(fresh, new Command.TakeLease(Duration.ofSeconds(seconds))))
        .containsExactly("/leaseSeconds");
  }

  // Dismissing and parking

  @Test
  void duplicateNamesAnotherClaimAndNothingElseDoes() {
    Dismissal without = new Dismissal(DismissReason.DUPLICATE_OF, null);
    Dismissal itself = new Dismissal(DismissReason.DUPLICATE_OF, Desks.ID);
    Dismissal needless = new Dismissal(DismissReason.OPINION, Desks.ID);

    for (Dismissal wrong : List.of(without, itself, needless)) {
      assertThat(pointers(fresh, new Command.Dismiss(1, wrong))).containsExactly("/duplicateOf");
    }
  }

  @Test
  void nobodyParksIntoThePast() {
    assertThat(pointers(fresh, new Command.Park(1, NOW))).containsExactly("/until");
  }

  @Test
  void parkedClaimIsOpenFromTheInstantItWasParkedUntil() {
    Instant until = NOW.plus(Duration.ofDays(1));
    ClaimState parked = Desks.after(fresh, new Command.Park(1, until), ANA, NOW);

    assertThat(parked.isOpen(until.minusMillis(1))).isFalse();
    assertThat(parked.isOpen(until)).isTrue();
    assertThat(parked.statusAt(until)).isEqualTo(Status.PENDING);
  }

  @Test
  void parkedClaimKeepsTheReviewItHad() {
    ClaimState first = Desks.reviewed(Desks.fresh(2), BOB, Verdict.FALSE);
    Instant until = NOW.plus(Duration.ofDays(1));
    ClaimState parked = Desks.after(first, new Command.Park(2, until), ANA, NOW);

    assertThat(parked.statusAt(until)).isEqualTo(Status.NEEDS_SECOND);
    assertThat(Blind.isBlind(parked, ANA)).isTrue();
  }

  // Assigned claims

  private static ClaimState assigned(ClaimState state, String to) {
    return Desks.after(state, edit(state, new Alteration.Assign(to)), CYD, NOW);
  }

  @Test
  void assigneeWhoHasReviewedHandsTheClaimOnToTheSecondReviewer() {
    ClaimState mine = assigned(Desks.fresh(2), ANA);

    ClaimState reviewed = Desks.reviewed(mine, ANA, Verdict.FALSE);

    assertThat(reviewed.status()).isEqualTo(Status.NEEDS_SECOND);
    assertThat(reviewed.assignee()).isNull();
    assertThat(undone(reviewed).assignee()).isEqualTo(ANA);
  }

  @Test
  void claimStaysAssignedToWhoHasNotReviewedItOrSettledIt() {
    assertThat(Desks.reviewed(assigned(Desks.fresh(2), BOB), ANA, Verdict.FALSE).assignee())
        .isEqualTo(BOB);
    assertThat(Desks.reviewed(assigned(fresh, ANA), ANA, Verdict.FALSE).assignee()).isEqualTo(ANA);
  }

  // Undo

  private static ClaimState undone(ClaimState state) {
    return Desks.after(state, new Command.Undo(state.version()), ANA, NOW.plusSeconds(30));
  }

  @Test
  void undoneReviewStaysWithdrawn() {
    ClaimState state = undone(Desks.reviewed(fresh, ANA, Verdict.FALSE));

    assertThat(state.status()).isEqualTo(Status.PENDING);
    assertThat(state.verdict()).isNull();
    assertThat(state.version()).isEqualTo(3);
    assertThat(state.reviews()).singleElement().matches(Review::withdrawn);
    assertThat(state.counting()).isEmpty();
  }

  @Test
  void undoneAmendmentSaysAgainWhatWasThere() {
    ClaimState state = Desks.reviewed(fresh, ANA, Verdict.FALSE);
    ClaimState amended =
        Desks.after(state, new Command.Amend(2, Desks.opinion(Verdict.TRUE, "No.")), ANA, NOW);

    ClaimState undone = undone(amended);

    assertThat(undone.verdict()).isEqualTo(Verdict.FALSE);
    assertThat(undone.counting().getFirst().opinion())
        .isEqualTo(state.counting().getFirst().opinion());
  }

  @Test
  void undoneReopeningBringsTheOldRoundBack() {
    ClaimState state = Desks.reviewed(fresh, BOB, Verdict.FALSE);
    ClaimState undone = undone(Desks.after(state, new Command.Reopen(2), ANA, NOW));

    assertThat(undone.status()).isEqualTo(Status.REVIEWED);
    assertThat(undone.verdict()).isEqualTo(Verdict.FALSE);
    assertThat(undone.counting()).hasSize(1);
  }

  @Test
  void undoneDismissalOfAParkedClaimThatWasDueParksItAgain() {
    ClaimState parked = Desks.after(fresh, new Command.Park(1, NOW.plusSeconds(5)), BOB, NOW);
    Dismissal dismissal = new Dismissal(DismissReason.OPINION, null);
    ClaimState dismissed =
        Desks.after(parked, new Command.Dismiss(2, dismissal), ANA, NOW.plusSeconds(6));

    ClaimState undone = undone(dismissed);

    assertThat(undone.status()).isEqualTo(Status.PARKED);
    assertThat(undone.parkedUntil()).isEqualTo(NOW.plusSeconds(5));
    assertThat(undone.dismissal()).isNull();
  }

  @Test
  void undoComesTooLateAfterThirtySeconds() {
    ClaimState state = Desks.reviewed(fresh, ANA, Verdict.FALSE);
    assertThat(Desks.refusal(state, new Command.Undo(2), ANA, NOW.plusMillis(30_001)))
        .isInstanceOf(Refusal.StateConflict.class);
    assertThat(state.undoUntil(ANA, NOW)).contains(NOW.plusSeconds(30));
    assertThat(state.undoUntil(BOB, NOW)).isEmpty();
  }

  // Words

  @Test
  void takenBackInsertionsLeaveTheArticlesOwnWords() {
    ClaimState once = Desks.after(fresh, edit(fresh, new Alteration.RevertRewrite(1)), ANA, NOW);
    ClaimState twice = Desks.after(once, edit(once, new Alteration.RevertRewrite(0)), ANA, NOW);

    assertThat(once.words().text())
        .isEqualTo("[Ann Lee] said growth was 2% in June and they agreed");
    assertThat(twice.words().text()).isEqualTo(Desks.TEXT);
    assertThat(twice.words().rewrites()).isEmpty();
  }

  @Test
  void pickedCandidateStandsInTheTextAndCanBeTakenBack() {
    Command pick = edit(fresh, new Alteration.Pick(0, "the unions"));
    ClaimState picked = Desks.after(fresh, pick, ANA, NOW);

    assertThat(picked.words().text())
        .isEqualTo("[Ann Lee] said growth was 2% in June [2025] and [the unions] agreed");
    assertThat(picked.words().unresolved()).isEmpty();
    assertThat(picked.words().rewrites()).extracting(Rewrite::at).containsExactly(0, 37, 48);

    ClaimState back = Desks.after(picked, edit(picked, new Alteration.RevertRewrite(2)), ANA, NOW);
    assertThat(back.words()).isEqualTo(fresh.words());
  }

  @Test
  void wordsWrittenByHandHaveNoInsertions() {
    ClaimState state =
        Desks.after(fresh, edit(fresh, new Alteration.Text("Growth was 2%")), ANA, NOW);

    assertThat(state.words().text()).isEqualTo("Growth was 2%");
    assertThat(state.words().rewrites()).isEmpty();
    assertThat(Desks.refusal(state, edit(state, new Alteration.RevertRewrite(0)), ANA, NOW))
        .isInstanceOf(Refusal.StateConflict.class);
  }

  @Test
  void whatTheClaimDoesNotShowCannotBeChanged() {
    assertThat(pointers(fresh, edit(fresh, new Alteration.RevertRewrite(2))))
        .containsExactly("/revertRewrite");
    assertThat(pointers(fresh, edit(fresh, new Alteration.Pick(1, "ministers"))))
        .containsExactly("/pick/unresolved");
    assertThat(pointers(fresh, edit(fresh, new Alteration.Pick(0, "aliens"))))
        .containsExactly("/pick/candidate");
    assertThat(pointers(fresh, edit(fresh, new Alteration.Text("two\nlines"))))
        .containsExactly("/text");
    assertThat(pointers(fresh, edit(fresh, new Alteration.Assign("two\nlines"))))
        .containsExactly("/assignee");
    assertThat(pointers(fresh, new Command.Edit(1, List.of()))).containsExactly("");
  }

  @Test
  void editThatChangesNothingIsNoEvent() {
    Decision decision =
        ReviewDesk.decide(fresh, edit(fresh, new Alteration.Assign(null)), ANA, NOW);
    assertThat(decision).isEqualTo(new Decision.Accepted(fresh, null));
  }

  // What a second reviewer sees

  @Test
  void secondReviewerSeesTheFirstReviewWhenTheirOwnIsIn() {
    ClaimState first = Desks.reviewed(Desks.fresh(2), ANA, Verdict.FALSE);
    Event event = Objects.requireNonNull(first.last());

    assertThat(Blind.reviews(first, BOB)).isEmpty();
    assertThat(Blind.reviews(first, ANA)).hasSize(1);
    assertThat(Blind.changes(first, event, BOB))
        .extracting(Event.Change::field)
        .containsExactly(Field.STATUS);
    assertThat(Blind.changes(first, event, ANA)).isEqualTo(event.changes());
    ClaimState second = Desks.reviewed(first, BOB, Verdict.TRUE);
    assertThat(Blind.reviews(second, BOB)).hasSize(2);
    assertThat(Blind.reviews(second, CYD)).hasSize(2);
  }

  // The trail

  private static List<Event> trail(@Nullable Event... events) {
    return java.util.Arrays.stream(events).map(Objects::requireNonNull).toList();
  }

  @Test
  void trailThatWasTamperedWithIsFound() {
    ClaimState two = Desks.reviewed(Desks.fresh(2), ANA, Verdict.FALSE);
    ClaimState three = Desks.reviewed(two, BOB, Verdict.TRUE);
    List<Event> whole = trail(two.last(), three.last());
    Event second = whole.get(1);
    Event forged =
        new Event(
            second.claim(),
            second.version(),
            second.at(),
            CYD,
            second.type(),
            second.changes(),
            second.previousHash(),
            second.hash());
    Event rehashed =
        Event.of(Desks.ID, 2, NOW, CYD, Event.Type.REVIEWED, List.of(), EventChain.root(Desks.ID));

    assertThat(EventChain.fault(Desks.ID, 3, whole)).isEmpty();
    assertThat(EventChain.fault(Desks.ID, 1, List.of())).isEmpty();
    assertThat(EventChain.fault(Desks.ID, 3, whole.subList(1, 2))).isPresent();
    assertThat(EventChain.fault(Desks.ID, 3, whole.subList(0, 1))).isPresent();
    assertThat(EventChain.fault(Desks.ID, 3, List.of(whole.get(0), forged))).isPresent();
    assertThat(EventChain.fault(Desks.ID, 3, List.of(rehashed, second))).isPresent();
  }
}
