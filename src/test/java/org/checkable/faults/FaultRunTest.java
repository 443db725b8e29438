package org.checkable.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.checkable.faults.Functions.Answer;
import org.checkable.faults.Functions.Ask;
import org.checkable.local.LocalTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/** A short run of what {@link FaultPlans} does at length. */
@SuppressWarnings("NullAway.Init") // JUnit sets the table before any test.
@Tag("gate")
class FaultRunTest {
  private static final Instant BEGIN = Instant.parse("2026-03-04T08:00:00Z");
  private static final Plan CALM = Plan.ALL.getFirst();

  /** Those whose faults come often enough to show in a short run. */
  private static final Set<String> SHORT =
      Set.of("dropped after the write", "truncated", "throttled", "transaction conflicts");

  private static final int REQUESTS = 40;
  private static final int PATIENT = 60_000;

  private static LocalTable table;
  private static Pauses pauses;
  private static FaultyWire wire;
  private static FunctionCalls functions;

  @BeforeAll
  static void open() throws Exception {
    table = LocalTable.inMemory();
    pauses = new Pauses();
    wire = new FaultyWire(table.endpoint(), CALM, new Random(1));
    functions = new FunctionCalls(wire.endpoint(), () -> BEGIN);
    assertThat(functions.call(submit("Anything rose by 1%."), PATIENT).isDone()).isTrue();
  }

  @AfterAll
  static void close() {
    wire.close();
    pauses.close();
    table.close();
  }

  private static Ask submit(String text) {
    return new Ask(
        "POST", "/v1/articles", "late", "ana", Map.of(), "{\"text\":\"%s\"}".formatted(text));
  }

  static Stream<FaultRun> runs() {
    return Stream.concat(
        Plan.ALL.stream()
            .filter(plan -> SHORT.contains(plan.name()))
            .map(plan -> new FaultRun(plan, REQUESTS, 1, 1)),
        Stream.of(2, 3).map(seed -> new FaultRun(Plan.ALL.getLast(), REQUESTS, 1, seed)));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void everyAnswerIsRightOrAnHonest503AndTheTableStaysWhole(FaultRun run) throws Exception {
    FaultRun.Result result = run.run();

    assertThat(result.violations()).isEmpty();
    assertThat(result.score().requests()).isGreaterThanOrEqualTo(REQUESTS);
    assertThat(result.faults()).isPositive();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"NONE", "DELAYED"},
      mode = Mode.EXCLUDE)
  void answerIsA503InTimeWhenAFaultNeverEndsAndTheNextOneIsRight(Fault fault) {
    Ask submit = submit("Faults of kind " + fault.name().replace('_', ' ') + " rose by 3%.");
    // Reads never conflict, and the first write comes after some.
    int millis = fault == Fault.CONFLICTED ? 6_000 : 1_500;
    wire.follow(new Plan("for ever", 1_000, List.of(fault), 1));

    Answer answer = functions.call(submit, millis);

    assertThat(wire.injected()).containsKey(fault);
    assertThat(answer.millis() - pauses.last(answer.millis())).isLessThan(millis);
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.problem()).isEqualTo("storage-busy");
    assertThat(answer.headers()).containsKey("retry-after");
    wire.follow(CALM);
    assertThat(functions.call(submit, PATIENT).isDone()).isTrue();
  }

  @Test
  void journalistFindsWhatIsWrong() {
    Score score = new Score();
    Time time = Time.from(BEGIN);
    try (LocalTable lossy = LocalTable.inMemory()) {
      Journalist journalist =
          new Journalist(
              1,
              true,
              new FunctionCalls(lossy.endpoint(), time),
              time,
              new Random(1),
              score,
              pauses);
      journalist.warmUp();
      assertThat(score.violations()).isEmpty();
      lossy
          .client()
          .scanPaginator(scan -> scan.tableName(LocalTable.NAME))
          .items()
          .forEach(
              item ->
                  lossy
                      .client()
                      .deleteItem(
                          delete ->
                              delete
                                  .tableName(LocalTable.NAME)
                                  .key(Map.of("PK", item.get("PK"), "SK", item.get("SK")))));
      journalist.warmUp();
      assertThat(score.violations()).isNotEmpty();
    }
  }
}
