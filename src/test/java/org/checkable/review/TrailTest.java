package org.checkable.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.checkable.review.Desks.ANA;
import static org.checkable.review.Desks.BOB;
import static org.checkable.review.Desks.CYD;
import static org.checkable.review.Desks.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.checkable.review.Command.Alteration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What reviewers said is found again in the events alone. */
class TrailTest {
  private static final List<String> REVIEWERS = List.of(ANA, BOB, CYD);
  private static final List<String> WORDS =
      List.of(
          "As found.",
          "\"Quoted\", back\\slash, {braces}, [brackets], colon: comma,",
          "two\nlines\r\n\ttab\b\f\u0000\u001f\u007f",
          "Ünïcödé 👍 \u2028 null",
          "null",
          "");

  private static <T> T any(RandomGenerator random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static Opinion opinion(RandomGenerator random) {
    List<Evidence> evidence = new ArrayList<>();
    for (int item = random.nextInt(3); item >= 0; item--) {
      boolean bare = random.nextInt(4) == 0;
      evidence.add(
          new Evidence(
              "https://statistics.example/growth?a=" + random.nextInt(3),
              bare ? null : any(random, WORDS),
              null,
              bare ? null : any(random, WORDS),
              any(random, List.of(Stance.values())),
              bare ? null : "2026-03-04",
              null));
    }
    return new Opinion(
        any(random, List.of(Verdict.FALSE, Verdict.TRUE, Verdict.SATIRE)),
        random.nextInt(4) == 0 ? null : any(random, WORDS),
        evidence,
        random.nextInt(4) == 0 ? null : any(random, WORDS));
  }

  private static Command command(RandomGenerator random, long version, Instant now) {
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> new Command.Submit(version, opinion(random));
      case 3, 4 -> new Command.Amend(version, opinion(random));
      case 5 -> new Command.Undo(version);
      case 6 -> new Command.Reopen(version);
      case 7 -> new Command.Dismiss(version, new Dismissal(DismissReason.OPINION, null));
      case 8 -> new Command.Park(version, now.plusSeconds(5));
      default -> new Command.Edit(version, List.of(new Alteration.Assign(any(random, REVIEWERS))));
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void reviewsOfRandomWorkAreThoseOfItsEvents(long seed) {
    Random random = new Random(seed);
    ClaimState state = Desks.fresh((int) (seed % 2) + 1);
    List<Event> events = new ArrayList<>();
    Instant now = NOW;
    for (int step = 0; step < 2_000; step++) {
      now = now.plus(Duration.ofMillis(random.nextInt(20_000)));
      Command command = command(random, state.version(), now);
      Decision decision = ReviewDesk.decide(state, command, any(random, REVIEWERS), now);
      if (decision instanceof Decision.Accepted(ClaimState next, Event event) && event != null) {
        state = next;
        events.add(event);
        assertThat(Trail.reviews(events))
            .as("step %s: %s", step, command)
            .isEqualTo(next.reviews());
      }
    }
    assertThat(events).hasSizeGreaterThan(300);
  }

  @Test
  void trailWithHolesGivesWhatIsLeft() {
    ClaimState first =
        Desks.after(Desks.fresh(2), new Command.Park(1, NOW.plusSeconds(9)), ANA, NOW);
    first = Desks.after(first, new Command.Reopen(2), ANA, NOW);
    ClaimState second = Desks.reviewed(first, BOB, Verdict.TRUE);
    Event bobs = Objects.requireNonNull(second.last());
    ClaimState undone = Desks.after(second, new Command.Undo(4), BOB, NOW);
    Event undoing = Objects.requireNonNull(undone.last());

    assertThat(Trail.reviews(List.of(bobs))).extracting(Review::reviewer).containsExactly(BOB);
    assertThat(Trail.reviews(List.of(undoing))).isEmpty();
  }
}
