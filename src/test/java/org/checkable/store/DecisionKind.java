package org.checkable.store;

import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.checkable.claim.ClaimId;
import org.checkable.review.Command;
import org.checkable.review.Command.Alteration;
import org.checkable.review.DismissReason;
import org.checkable.review.Dismissal;
import org.checkable.review.Verdict;
import org.jspecify.annotations.Nullable;

/** Every kind of decision, with what has to have happened before it. */
record DecisionKind(String name, int requiredReviews, List<Step> before, Step decision) {

  /** Whom the claim is assigned to before it is decided. */
  enum Assigned {
    TO_NOBODY(null),
    TO_WHO_DECIDES(People.ANA),
    TO_SOMEBODY_ELSE(People.EVE);

    private final @Nullable String assignee;

    Assigned(@Nullable String assignee) {
      this.assignee = assignee;
    }
  }

  /** By IDs as long as those of tokens. */
  private static final class People {
    static final String ANA = "0e1b2a5c-6f0d-4c7e-9b1a-2d3c4b5a6f70";
    static final String BOB = "1e1b2a5c-6f0d-4c7e-9b1a-2d3c4b5a6f71";
    static final String CYD = "2e1b2a5c-6f0d-4c7e-9b1a-2d3c4b5a6f72";
    static final String EVE = "3e1b2a5c-6f0d-4c7e-9b1a-2d3c4b5a6f73";
  }

  private static final Instant NOW = Instant.parse("2026-03-04T11:11:12.123Z");

  /** What somebody does to a claim of some version. */
  record Step(String by, LongFunction<Command> command) {}

  static List<DecisionKind> all() {
    return List.of(
        of("review", 1, submit(People.ANA, Verdict.FALSE)),
        of("first review of two", 2, submit(People.ANA, Verdict.FALSE)),
        of(
            "second review that agrees",
            2,
            submit(People.BOB, Verdict.FALSE),
            submit(People.ANA, Verdict.FALSE)),
        of(
            "second review that disagrees",
            2,
            submit(People.BOB, Verdict.FALSE),
            submit(People.ANA, Verdict.TRUE)),
        of(
            "review that settles",
            2,
            submit(People.BOB, Verdict.FALSE),
            submit(People.CYD, Verdict.TRUE),
            submit(People.ANA, Verdict.MIXED)),
        of("amendment", 1, submit(People.ANA, Verdict.FALSE), amend(People.ANA, Verdict.TRUE)),
        of(
            "amendment of the first",
            2,
            submit(People.ANA, Verdict.FALSE),
            amend(People.ANA, Verdict.TRUE)),
        of(
            "amendment to conflict",
            2,
            submit(People.ANA, Verdict.FALSE),
            submit(People.BOB, Verdict.FALSE),
            amend(People.ANA, Verdict.TRUE)),
        of(
            "amendment to agreement",
            2,
            submit(People.ANA, Verdict.FALSE),
            submit(People.BOB, Verdict.TRUE),
            amend(People.ANA, Verdict.TRUE)),
        of("dismissal", 1, dismiss()),
        of(
            "dismissal in conflict",
            2,
            submit(People.BOB, Verdict.FALSE),
            submit(People.CYD, Verdict.TRUE),
            dismiss()),
        of("parking", 1, park()),
        of("reopening of reviewed", 1, submit(People.BOB, Verdict.FALSE), reopen()),
        of("reopening of dismissed", 1, dismiss(), reopen()),
        of("reopening of parked", 1, park(), reopen()),
        of("undoing of review", 1, submit(People.ANA, Verdict.FALSE), undo()),
        of("undoing of first review", 2, submit(People.ANA, Verdict.FALSE), undo()),
        of(
            "undoing of amendment",
            2,
            submit(People.ANA, Verdict.FALSE),
            submit(People.BOB, Verdict.FALSE),
            amend(People.ANA, Verdict.TRUE),
            undo()),
        of("undoing of dismissal", 1, dismiss(), undo()),
        of("undoing of parking", 1, park(), undo()),
        of("undoing of reopening", 1, submit(People.BOB, Verdict.FALSE), reopen(), undo()));
  }

  private static DecisionKind of(String name, int requiredReviews, Step... steps) {
    List<Step> before = Stream.of(steps).limit(steps.length - 1).toList();
    return new DecisionKind(name, requiredReviews, before, steps[steps.length - 1]);
  }

  @Override
  public String toString() {
    return name;
  }

  private static Step submit(String by, Verdict verdict) {
    return new Step(by, version -> new Command.Submit(version, Reviews.opinion(verdict)));
  }

  private static Step amend(String by, Verdict verdict) {
    return new Step(by, version -> new Command.Amend(version, Reviews.opinion(verdict)));
  }

  private static Step dismiss() {
    Dismissal dismissal = new Dismissal(DismissReason.NOT_CHECKABLE, null);
    return new Step(People.ANA, version -> new Command.Dismiss(version, dismissal));
  }

  private static Step park() {
    return new Step(People.ANA, version -> new Command.Park(version, NOW.plusSeconds(90_000)));
  }

  private static Step reopen() {
    return new Step(People.ANA, Command.Reopen::new);
  }

  private static Step undo() {
    return new Step(People.ANA, Command.Undo::new);
  }

  /** Makes a fresh claim one that is to be decided so. A lease is taken where there can be one. */
  void prepare(Reviews desk, ClaimId id, Assigned assigned, boolean leased) {
    assign(desk, id, assigned);
    before.forEach(step -> carryOut(desk, id, step));
    boolean undoes = decision.command().apply(1) instanceof Command.Undo;
    if (!undoes && desk.file(id).state().status().isOpen()) {
      assign(desk, id, assigned);
    }
    if (leased) {
      desk.decide(id, new Command.TakeLease(Reviews.LEASE), decision.by(), NOW);
    }
  }

  private static void assign(Reviews desk, ClaimId id, Assigned assigned) {
    Alteration alteration = new Alteration.Assign(assigned.assignee);
    carryOut(
        desk, id, new Step(People.EVE, version -> new Command.Edit(version, List.of(alteration))));
  }

  void decide(Reviews desk, ClaimId id) {
    carryOut(desk, id, decision);
  }

  private static void carryOut(Reviews desk, ClaimId id, Step step) {
    long version = desk.file(id).state().version();
    desk.done(id, step.command().apply(version), step.by(), NOW);
  }
}
