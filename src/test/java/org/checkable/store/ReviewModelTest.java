package org.checkable.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.checkable.article.Tenant;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimId;
import org.checkable.claim.Extraction;
import org.checkable.claim.Kind;
import org.checkable.local.LocalTable;
import org.checkable.review.ClaimState;
import org.checkable.review.Command;
import org.checkable.review.Command.Alteration;
import org.checkable.review.Decision;
import org.checkable.review.DismissReason;
import org.checkable.review.Dismissal;
import org.checkable.review.EditedWords;
import org.checkable.review.Event;
import org.checkable.review.Opinion;
import org.checkable.review.ReviewDesk;
import org.checkable.review.Status;
import org.checkable.review.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random commands of several reviewers: the table says of each what the pure desk says, and is in
 * the end what the desk's states come to.
 */
@SuppressWarnings("NullAway.Init") // JUnit sets the table before any test.
@Tag("gate")
class ReviewModelTest {
  private static final Instant START = Instant.parse("2026-03-04T10:11:12.123Z");
  private static final List<String> REVIEWERS = List.of("ana", "bob", "cyd", "dan");
  private static final int STEPS = 250;

  private static LocalTable table;

  private final Tenant tenant = ClaimStoreContract.newTenant();

  @BeforeAll
  static void open() {
    table = LocalTable.inMemory();
  }

  @AfterAll
  static void close() {
    table.close();
  }

  private static <T> T any(RandomGenerator random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Mostly right, sometimes based on an old version, sometimes wrong in what it carries. */
  private static Command command(RandomGenerator random, ClaimState state, Instant now) {
    long version = random.nextInt(8) == 0 ? state.version() - 1 : state.version();
    Verdict verdict = any(random, List.of(Verdict.FALSE, Verdict.TRUE, Verdict.SATIRE));
    Opinion opinion =
        random.nextInt(10) == 0
            ? new Opinion(verdict, "Bare.", List.of(), null)
            : Reviews.opinion(verdict);
    return switch (random.nextInt(16)) {
      case 0, 1 -> new Command.TakeLease(Duration.ofSeconds(random.nextInt(60)));
      case 2 -> new Command.GiveBack();
      case 3, 4, 5 -> new Command.Submit(version, opinion);
      case 6 -> new Command.Amend(version, opinion);
      case 7 ->
          new Command.Dismiss(
              version, new Dismissal(any(random, List.of(DismissReason.values())), null));
      case 8 -> new Command.Park(version, now.plusSeconds(random.nextInt(100) - 10));
      case 9, 10 -> new Command.Reopen(version);
      case 11, 12 -> new Command.Undo(version);
      case 13 -> edit(version, new Alteration.Assign(any(random, REVIEWERS)));
      case 14 -> edit(version, new Alteration.RevertRewrite(random.nextInt(3)));
      default -> edit(version, new Alteration.OfKind(any(random, List.of(Kind.values()))));
    };
  }

  private static Command edit(long version, Alteration alteration) {
    return new Command.Edit(version, List.of(alteration));
  }

  private Map<ClaimId, ClaimState> model(Extraction extraction, int required) {
    Map<ClaimId, ClaimState> model = new HashMap<>();
    for (Claim claim : extraction.claims()) {
      EditedWords words = EditedWords.found(claim, extraction.article().text());
      model.put(claim.id(), ClaimState.fresh(words, required));
    }
    return model;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void tableAgreesWithTheModel(long seed) {
    int required = (int) (seed % 2) + 1;
    Random random = new Random(seed);
    Extraction extraction = Extractions.of(tenant, seed, 3);
    new DynamoClaimStore(table.client(), LocalTable.NAME, 4, required)
        .ingest(tenant, extraction, START, null, Reviews.DEADLINE);
    ReviewStore store = new DynamoReviewStore(table.client(), LocalTable.NAME, 4, required);
    Reviews desk = new Reviews(store, tenant);
    Map<ClaimId, ClaimState> model = model(extraction, required);
    Map<ClaimId, List<Event>> events = new HashMap<>();
    Instant now = START;

    for (int step = 0; step < STEPS; step++) {
      now = now.plusMillis(random.nextInt(20_000));
      String reviewer = any(random, REVIEWERS);
      if (random.nextInt(10) == 0) {
        next(store, model, reviewer, now);
        continue;
      }
      ClaimId id = any(random, extraction.claims()).id();
      ClaimState state = Objects.requireNonNull(model.get(id));
      Command command = command(random, state, now);
      Outcome outcome = desk.decide(id, command, reviewer, now);

      switch (ReviewDesk.decide(state, command, reviewer, now)) {
        case Decision.Refused refused ->
            assertThat(outcome)
                .as("step %s: %s", step, command)
                .isEqualTo(new Outcome.Refused(refused.refusal()));
        case Decision.Accepted(ClaimState after, var event) -> {
          assertThat(outcome).as("step %s: %s", step, command).isInstanceOf(Outcome.Done.class);
          assertThat(((Outcome.Done) outcome).file().state()).isEqualTo(after);
          model.put(id, after);
          if (event != null) {
            events.computeIfAbsent(id, _ -> new ArrayList<>()).add(event);
          }
        }
      }
    }

    model.forEach(
        (id, state) -> {
          History history = desk.history(id);
          assertThat(history.file().state()).isEqualTo(state);
          assertThat(history.events()).isEqualTo(events.getOrDefault(id, List.of()));
          assertThat(history.fault()).isEmpty();
        });
    assertThat(depth(store, now)).isEqualTo(counted(model, now));
    assertThat(violations(now)).isEmpty();
  }

  private static List<Violation> violations(Instant now) {
    return TableCheck.run(table.client(), LocalTable.NAME, 4, now).violations();
  }

  /** What is taken was free; when nothing is, nothing was. */
  private void next(
      ReviewStore store, Map<ClaimId, ClaimState> model, String reviewer, Instant now) {
    Command lease = new Command.TakeLease(Reviews.LEASE);
    Optional<ClaimFile> taken =
        store.next(tenant, NextFilter.ANY, Reviews.LEASE, reviewer, now, Reviews.DEADLINE);
    if (taken.isEmpty()) {
      assertThat(model.values()).noneMatch(state -> isFree(state, reviewer, now));
      return;
    }
    ClaimState state = Objects.requireNonNull(model.get(taken.get().state().id()));
    assertThat(isFree(state, reviewer, now)).isTrue();
    Decision decision = ReviewDesk.decide(state, lease, reviewer, now);
    assertThat(decision).isEqualTo(new Decision.Accepted(taken.get().state(), null));
    model.put(state.id(), taken.get().state());
  }

  private static boolean isFree(ClaimState state, String reviewer, Instant now) {
    String assignee = state.assignee();
    Command lease = new Command.TakeLease(Reviews.LEASE);
    return (assignee == null || assignee.equals(reviewer))
        && state.activeLease(now).isEmpty()
        && ReviewDesk.decide(state, lease, reviewer, now) instanceof Decision.Accepted;
  }

  private Map<Status, Long> depth(ReviewStore store, Instant now) {
    LocalDate day = LocalDate.of(2026, 3, 4);
    return store.stats(tenant, day, day, now, Reviews.DEADLINE).depth();
  }

  private static Map<Status, Long> counted(Map<ClaimId, ClaimState> model, Instant now) {
    Map<Status, Long> counts = new EnumMap<>(Status.class);
    model.values().forEach(state -> counts.merge(state.statusAt(now), 1L, Long::sum));
    return counts;
  }

  @Test
  void nothingIsLostWhenAllWorkAtOnce() throws Exception {
    Extraction extraction = Extractions.of(tenant, 9, 3);
    new DynamoClaimStore(table.client(), LocalTable.NAME, 4, 2)
        .ingest(tenant, extraction, START, null, Reviews.DEADLINE);
    ReviewStore store = new DynamoReviewStore(table.client(), LocalTable.NAME, 4, 2);
    Reviews desk = new Reviews(store, tenant);
    List<Callable<List<Event>>> workers = new ArrayList<>();
    for (String reviewer : REVIEWERS) {
      workers.add(() -> work(desk, extraction, reviewer));
    }
    Map<ClaimId, List<Event>> done = new HashMap<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(REVIEWERS.size())) {
      for (Future<List<Event>> worker : threads.invokeAll(workers)) {
        for (Event event : worker.get()) {
          done.computeIfAbsent(event.claim(), _ -> new ArrayList<>()).add(event);
        }
      }
    }
    for (Claim claim : extraction.claims()) {
      History history = desk.history(claim.id());
      assertThat(history.fault()).isEmpty();
      assertThat(history.events())
          .containsExactlyInAnyOrderElementsOf(done.getOrDefault(claim.id(), List.of()));
    }
    assertThat(violations(START.plusSeconds(5_000))).isEmpty();
  }

  /** The events of what was carried out for one reviewer. */
  private static List<Event> work(Reviews desk, Extraction extraction, String reviewer) {
    Random random = new Random(reviewer.hashCode());
    List<Event> events = new ArrayList<>();
    for (int step = 0; step < 40; step++) {
      Instant now = START.plusSeconds(step);
      ClaimId id = any(random, extraction.claims()).id();
      ClaimState seen = desk.file(id).state();
      Command command = command(random, seen, now);
      if (desk.decide(id, command, reviewer, now) instanceof Outcome.Done(ClaimFile file)
          && command instanceof Command.Change
          && file.state().version() > seen.version()) {
        events.add(Objects.requireNonNull(file.state().last()));
      }
    }
    return events;
  }
}
