package org.checkable.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.checkable.review.Desks.ANA;
import static org.checkable.review.Desks.BOB;
import static org.checkable.review.Desks.CYD;
import static org.checkable.review.Desks.NOW;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.checkable.article.ArticleId;
import org.checkable.article.Tenant;
import org.checkable.claim.ClaimId;
import org.checkable.claim.Kind;
import org.checkable.review.Command.Alteration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state with every command does what {@code state-machine.tsv} says. */
class StateMachineTest {
  private static final String DAN = "dan";
  private static final Duration LEASE = Duration.ofMinutes(5);

  enum State {
    PENDING,
    NEEDS_SECOND,
    NEEDS_SECOND_MINE,
    CONFLICT,
    CONFLICT_MINE,
    REVIEWED,
    REVIEWED_MINE,
    DISMISSED,
    DISMISSED_MINE,
    PARKED,
    PARKED_MINE,
    PARKED_DUE,
    SUPERSEDED
  }

  enum Act {
    LEASE,
    RENEW,
    RELEASE,
    REVIEW,
    AMEND,
    DISMISS,
    PARK,
    REOPEN,
    EDIT_TEXT,
    EDIT_KIND,
    REVERT_REWRITE,
    PICK,
    ASSIGN,
    UNDO,
    MATCH,
    SUPERSEDE,
    RESTORE,
    COMMENT
  }

  record Row(int line, State state, Act act, String free, String theirs) {}

  private static List<Row> rows() {
    List<String> lines = lines();
    return Stream.iterate(0, line -> line < lines.size(), line -> line + 1)
        .filter(line -> !lines.get(line).startsWith("#"))
        .map(
            line -> {
              String[] cells = lines.get(line).split("\t", -1);
              return new Row(
                  line + 1, State.valueOf(cells[0]), Act.valueOf(cells[1]), cells[2], cells[3]);
            })
        .toList();
  }

  private static List<String> lines() {
    try (InputStream table =
        Objects.requireNonNull(
            StateMachineTest.class.getResourceAsStream("/review/state-machine.tsv"))) {
      return new String(table.readAllBytes(), UTF_8).lines().toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static ClaimState claim(State state) {
    ClaimState fresh = Desks.fresh(2);
    return switch (state) {
      case PENDING -> fresh;
      case NEEDS_SECOND -> Desks.reviewed(fresh, BOB, Verdict.FALSE);
      case NEEDS_SECOND_MINE -> Desks.reviewed(fresh, ANA, Verdict.TRUE);
      case CONFLICT ->
          Desks.reviewed(Desks.reviewed(fresh, BOB, Verdict.FALSE), CYD, Verdict.MIXED);
      case CONFLICT_MINE ->
          Desks.reviewed(Desks.reviewed(fresh, BOB, Verdict.FALSE), ANA, Verdict.TRUE);
      case REVIEWED -> Desks.reviewed(Desks.reviewed(fresh, BOB, Verdict.TRUE), CYD, Verdict.TRUE);
      case REVIEWED_MINE ->
          Desks.reviewed(Desks.reviewed(fresh, BOB, Verdict.TRUE), ANA, Verdict.TRUE);
      case DISMISSED -> dismissed(fresh, BOB);
      case DISMISSED_MINE -> dismissed(fresh, ANA);
      case PARKED -> parked(fresh, BOB, Duration.ofDays(9));
      case PARKED_MINE -> parked(fresh, ANA, Duration.ofDays(9));
      case PARKED_DUE -> parked(fresh, BOB, Duration.ofSeconds(1));
      case SUPERSEDED -> Desks.after(fresh, supersede(4), BOB, NOW);
    };
  }

  private static ClaimState dismissed(ClaimState state, String by) {
    Dismissal dismissal = new Dismissal(DismissReason.OPINION, null);
    return Desks.after(state, new Command.Dismiss(state.version(), dismissal), by, NOW);
  }

  private static ClaimState parked(ClaimState state, String by, Duration length) {
    return Desks.after(state, new Command.Park(state.version(), NOW.plus(length)), by, NOW);
  }

  private static Command command(Act act, long version) {
    return switch (act) {
      case LEASE, RENEW -> new Command.TakeLease(LEASE);
      case RELEASE -> new Command.GiveBack();
      case REVIEW -> new Command.Submit(version, Desks.opinion(Verdict.TRUE, "It is so."));
      case AMEND -> new Command.Amend(version, Desks.opinion(Verdict.TRUE, "It is quite so."));
      case DISMISS -> new Command.Dismiss(version, new Dismissal(DismissReason.OUT_OF_SCOPE, null));
      case PARK -> new Command.Park(version, NOW.plus(Duration.ofDays(30)));
      case REOPEN -> new Command.Reopen(version);
      case EDIT_TEXT -> edit(version, new Alteration.Text("Growth was 2%"));
      case EDIT_KIND -> edit(version, new Alteration.OfKind(Kind.LAW));
      case REVERT_REWRITE -> edit(version, new Alteration.RevertRewrite(1));
      case PICK -> edit(version, new Alteration.Pick(0, "ministers"));
      case ASSIGN -> edit(version, new Alteration.Assign(CYD));
      case UNDO -> new Command.Undo(version);
      case MATCH -> new Command.Match(version, "clm_other", null, "CONFIRMED");
      case SUPERSEDE -> supersede(7);
      case COMMENT -> new Command.Say(version, "Ask the port.");
      case RESTORE -> new Command.Restore();
    };
  }

  private static Command supersede(int sentence) {
    ArticleId next = ArticleId.of(Tenant.DEFAULT, "the next revision");
    return new Command.Supersede(Successor.of(new ClaimId(next, sentence, 0)));
  }

  private static Command edit(long version, Alteration alteration) {
    return new Command.Edit(version, List.of(alteration));
  }

  private static String outcome(ClaimState state, Act act) {
    return switch (ReviewDesk.decide(
        state, command(act, state.version()), ANA, NOW.plusSeconds(2))) {
      case Decision.Refused(Refusal refusal) ->
          switch (refusal) {
            case Refusal.LeaseHeld _ -> "LEASE_HELD";
            case Refusal.StateConflict _ -> "STATE_CONFLICT";
            case Refusal.StaleVersion _ -> "STALE_VERSION";
            case Refusal.Invalid invalid -> "INVALID " + invalid;
          };
      case Decision.Accepted accepted when accepted.event() != null -> changed(state, accepted);
      case Decision.Accepted accepted when act == Act.RESTORE -> {
        assertThat(accepted.next()).isEqualTo(state);
        yield "UNCHANGED";
      }
      case Decision.Accepted accepted -> leased(state, accepted.next());
    };
  }

  private static String changed(ClaimState before, Decision.Accepted accepted) {
    assertThat(accepted.next().version()).isEqualTo(before.version() + 1);
    assertThat(accepted.next().last()).isEqualTo(accepted.event());
    return accepted.next().status().name();
  }

  /** A lease changes nothing but itself. */
  private static String leased(ClaimState before, ClaimState after) {
    assertThat(after.version()).isEqualTo(before.version());
    assertThat(after.status()).isEqualTo(before.status());
    return after.lease() == null ? "FREE" : "LEASED";
  }

  @ParameterizedTest
  @MethodSource("rows")
  void commandDoesInStateWhatTheTableSays(Row row) {
    assertThat(outcome(claim(row.state()), row.act())).isEqualTo(row.free());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void leaseOfSomebodyElseKeepsOthersOffAnOpenClaim(Row row) {
    ClaimState claim = claim(row.state());
    Decision lease =
        ReviewDesk.decide(claim, new Command.TakeLease(LEASE), DAN, NOW.plusSeconds(1));
    String found =
        lease instanceof Decision.Accepted(ClaimState leased, var _)
            ? outcome(leased, row.act())
            : "-";
    assertThat(found).isEqualTo(row.theirs());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void leaseThatIsOverKeepsNobodyOff(Row row) {
    ClaimState claim = claim(row.state());
    Command shortLease = new Command.TakeLease(Duration.ofSeconds(1));
    if (ReviewDesk.decide(claim, shortLease, DAN, NOW.plusSeconds(1))
        instanceof Decision.Accepted(ClaimState leased, var _)) {
      assertThat(outcome(leased, row.act())).isEqualTo(row.free());
    } else {
      assertThat(row.theirs()).isEqualTo("-");
    }
  }

  @Test
  void tableHasEveryStateWithEveryCommandOnce() {
    Set<List<Object>> pairs =
        rows().stream()
            .map(row -> List.<Object>of(row.state(), row.act()))
            .collect(Collectors.toSet());
    assertThat(rows()).hasSize(State.values().length * Act.values().length);
    assertThat(pairs).hasSize(State.values().length * Act.values().length);
  }
}
