package org.checkable.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

class AttemptsTest {
  /** Time passes only while somebody waits. */
  private final AtomicLong remaining = new AtomicLong(30_000);

  private final List<Long> pauses = new ArrayList<>();
  private final Attempts attempts =
      new Attempts(
          millis -> {
            pauses.add(millis);
            remaining.addAndGet(-millis);
          });

  private static DynamoDbException service(int status, String code) {
    return (DynamoDbException)
        DynamoDbException.builder()
            .statusCode(status)
            .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
            .build();
  }

  private static TransactionCanceledException cancelled(String... codes) {
    return TransactionCanceledException.builder()
        .cancellationReasons(
            Stream.of(codes).map(code -> CancellationReason.builder().code(code).build()).toList())
        .build();
  }

  static Stream<SdkException> passing() {
    return Stream.of(
        service(400, "ProvisionedThroughputExceededException"),
        service(400, "ThrottlingException"),
        service(500, "InternalServerError"),
        service(503, "ServiceUnavailable"),
        cancelled("None", "TransactionConflict"),
        cancelled("ThrottlingError", "None"),
        cancelled("ProvisionedThroughputExceeded"),
        // A single write that met a transaction, and a refusal that broke off in its middle.
        TransactionConflictException.builder()
            .statusCode(400)
            .awsErrorDetails(
                AwsErrorDetails.builder().errorCode("TransactionConflictException").build())
            .build(),
        DynamoDbException.builder().statusCode(400).build(),
        SdkClientException.create("Connection refused"));
  }

  @ParameterizedTest
  @MethodSource("passing")
  void passingTroubleIsTriedAgain(SdkException trouble) {
    Deque<SdkException> troubles = new ArrayDeque<>(List.of(trouble, trouble, trouble));

    String answer =
        attempts.call(
            remaining::get,
            _ -> {
              if (!troubles.isEmpty()) {
                throw troubles.remove();
              }
              return "stored";
            });

    assertThat(answer).isEqualTo("stored");
    assertThat(pauses).hasSize(3).allMatch(pause -> pause > 0);
  }

  static Stream<SdkException> lasting() {
    return Stream.of(
        service(400, "ValidationException"),
        service(400, "AccessDeniedException"),
        cancelled("None", "ConditionalCheckFailed"),
        cancelled("TransactionConflict", "ConditionalCheckFailed"),
        cancelled("ValidationError"));
  }

  @ParameterizedTest
  @MethodSource("lasting")
  void lastingTroubleIsNot(SdkException trouble) {
    AtomicInteger calls = new AtomicInteger();
    assertThatThrownBy(
            () ->
                attempts.call(
                    remaining::get,
                    _ -> {
                      calls.incrementAndGet();
                      throw trouble;
                    }))
        .isSameAs(trouble);
    assertThat(calls).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {300, 1_000, 15_000, 900_000})
  void enoughIsEnough(long left) {
    remaining.set(left);
    SdkException throttled = service(400, "ThrottlingException");

    assertThatThrownBy(
            () ->
                attempts.call(
                    remaining::get,
                    _ -> {
                      throw throttled;
                    }))
        .isInstanceOfSatisfying(
            StorageBusyException.class,
            busy -> assertThat(busy.retryAfter()).isBetween(second(1), second(10)))
        .hasCause(throttled);
    assertThat(remaining.get()).isPositive();
    assertThat(left - remaining.get()).as("milliseconds waited").isLessThan(4_000);
  }

  private static Duration second(int count) {
    return Duration.ofSeconds(count);
  }

  @Test
  void nothingIsAskedWhenNoTimeIsLeft() {
    remaining.set(100);
    AtomicInteger calls = new AtomicInteger();
    assertThatThrownBy(() -> attempts.call(remaining::get, _ -> calls.incrementAndGet()))
        .isInstanceOf(StorageBusyException.class);
    assertThat(calls).hasValue(0);
  }

  /** The SDK does not stop an attempt whose time is over before it was sent. */
  @Test
  void nothingIsAskedWhenHardlyAnyTimeIsLeft() {
    remaining.set(250);
    AtomicInteger calls = new AtomicInteger();
    assertThatThrownBy(() -> attempts.call(remaining::get, _ -> calls.incrementAndGet()))
        .isInstanceOf(StorageBusyException.class);
    assertThat(calls).hasValue(0);
  }

  @Test
  void noAttemptMayTakeLongerThanWhatIsLeft() {
    remaining.set(900);
    var limit = attempts.call(remaining::get, limits -> limits.apiCallTimeout().orElseThrow());
    assertThat(limit).isLessThan(Duration.ofMillis(900));
  }
}
