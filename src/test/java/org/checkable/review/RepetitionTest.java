package org.checkable.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.checkable.review.Desks.ANA;
import static org.checkable.review.Desks.BOB;
import static org.checkable.review.Desks.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.checkable.claim.Kind;
import org.checkable.review.Command.Alteration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever did not hear the answer and asks again hears it, and nothing happens twice. */
class RepetitionTest {
  private static final Instant LATER = NOW.plus(Duration.ofMinutes(5));
  private static final ClaimState OPEN = Desks.fresh(1);
  private static final ClaimState REVIEWED = Desks.reviewed(OPEN, ANA, Verdict.FALSE);

  record Row(ClaimState before, Command.Change command, Command.Change other) {}

  private static Row edit(Alteration alteration, Alteration other) {
    return new Row(
        OPEN, new Command.Edit(1, List.of(alteration)), new Command.Edit(1, List.of(other)));
  }

  static Stream<Row> rows() {
    Opinion opinion = Desks.opinion(Verdict.TRUE, "Yes.");
    Opinion another = Desks.opinion(Verdict.TRUE, "Certainly.");
    Dismissal dismissal = new Dismissal(DismissReason.OPINION, null);
    Dismissal otherwise = new Dismissal(DismissReason.OUT_OF_SCOPE, null);
    return Stream.of(
        new Row(OPEN, new Command.Submit(1, opinion), new Command.Submit(1, another)),
        new Row(REVIEWED, new Command.Amend(2, opinion), new Command.Amend(2, another)),
        new Row(OPEN, new Command.Dismiss(1, dismissal), new Command.Dismiss(1, otherwise)),
        new Row(OPEN, new Command.Park(1, LATER), new Command.Park(1, LATER.plusSeconds(1))),
        new Row(REVIEWED, new Command.Reopen(2), new Command.Undo(2)),
        new Row(REVIEWED, new Command.Undo(2), new Command.Reopen(2)),
        edit(new Alteration.Text("Other words."), new Alteration.Text("Others again.")),
        edit(new Alteration.OfKind(Kind.EVENT), new Alteration.OfKind(Kind.LAW)),
        edit(new Alteration.Assign(BOB), new Alteration.Assign(null)),
        edit(new Alteration.RevertRewrite(1), new Alteration.RevertRewrite(0)),
        edit(new Alteration.Pick(0, "ministers"), new Alteration.Pick(0, "the unions")));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void commandThatWasCarriedOutIsAcceptedAgainAndChangesNothing(Row row) {
    ClaimState after = Desks.after(row.before(), row.command(), ANA, NOW);

    assertThat(ReviewDesk.decide(after, row.command(), ANA, LATER))
        .isEqualTo(new Decision.Accepted(after, null));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void anotherCommandOnTheOldVersionIsStale(Row row) {
    ClaimState after = Desks.after(row.before(), row.command(), ANA, NOW);

    assertThat(Desks.refusal(after, row.other(), ANA, LATER))
        .isInstanceOf(Refusal.StaleVersion.class);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void sameCommandByAnotherPersonIsStale(Row row) {
    ClaimState after = Desks.after(row.before(), row.command(), ANA, NOW);

    assertThat(Desks.refusal(after, row.command(), BOB, LATER))
        .isInstanceOf(Refusal.StaleVersion.class);
  }

  @Test
  void commandThatWasUndoneSinceIsStale() {
    Command.Submit submit = new Command.Submit(1, Desks.opinion(Verdict.TRUE, "Yes."));
    ClaimState after = Desks.after(OPEN, submit, ANA, NOW);
    ClaimState undone = Desks.after(after, new Command.Undo(2), ANA, NOW);

    assertThat(Desks.refusal(undone, submit, ANA, NOW)).isInstanceOf(Refusal.StaleVersion.class);
  }
}
