package org.checkable.priming;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.checkable.App;
import org.checkable.ClassPath;
import org.checkable.RealStage;
import org.crac.Core;
import org.junit.jupiter.api.Test;

/** The real functions, rehearsed: what they answer to the sample requests, and what stays of it. */
class RehearsalTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "TABLE_NAME", "T",
          "AUTH", "jwt",
          "DYNAMODB_ENDPOINT", "http://127.0.0.1:1",
          "AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start",
          "PRIMING_SECONDS", "2");

  /** Plays one round and gives back the statuses of the answers. */
  private static List<Integer> statuses(String handler) throws Exception {
    List<Integer> statuses = new ArrayList<>();
    LoopbackTable table = new LoopbackTable();
    try (Loopback loopback = Loopback.open(table, null);
        LoopbackClient http = LoopbackClient.of(loopback)) {
      Stage.Functions real =
          RealStage.of(ENVIRONMENT).rehearsing(http, LoopbackCredentials.fixed());
      Stage.Functions heard =
          new Stage.Functions(hearing(real.submit(), statuses), hearing(real.review(), statuses));
      long minute = System.nanoTime() + Duration.ofMinutes(1).toNanos();
      new Rehearsal(heard, table, new ClassPath()).play(handler, 1, minute);
    }
    return statuses;
  }

  private static Function hearing(Function function, List<Integer> statuses) {
    return (event, answer, context) -> {
      ByteArrayOutputStream copy = new ByteArrayOutputStream();
      function.handle(event, copy, context);
      statuses.add(new ObjectMapper().readTree(copy.toByteArray()).path("statusCode").asInt());
      copy.writeTo(answer);
    };
  }

  @Test
  void submissionsAreStoredEachTimeAnew() throws Exception {
    assertThat(statuses("org.checkable.App::submit")).containsExactly(201, 201, 201, 201, 400);
  }

  @Test
  void reviewersFindWhatWasSubmittedAndMayDecideIt() throws Exception {
    assertThat(statuses("org.checkable.App::review"))
        .containsExactly(
            201, 200, 200, 200, 200, 304, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200, 200,
            200, 404);
  }

  @Test
  void realFunctionsAreLeftAsIfNothingHadHappened() throws Exception {
    LoopbackTable table = new LoopbackTable();
    try (Loopback database = Loopback.open(table, null)) {
      Map<String, String> environment = new HashMap<>(ENVIRONMENT);
      environment.put("DYNAMODB_ENDPOINT", database.address().toString());
      List<String> metrics = new ArrayList<>();
      App app = new App(environment, metrics::add, InstantSource.system());
      app.snapStart().orElseThrow().beforeCheckpoint(Core.getGlobalContext());
      assertThat(metrics).isEmpty();

      assertThat(submitted(app)).isEqualTo(201);
      assertThat(submitted(app)).isEqualTo(200);
      assertThat(metrics).hasSize(2);
    }
  }

  /** The status of the first sample request, which is answered with 200 if it came before. */
  private static int submitted(App app) throws Exception {
    String event = new ClassPath().read("priming/submit.jsonl").lines().findFirst().orElseThrow();
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    app.submit(
        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
        answer,
        new RehearsalContext());
    return new ObjectMapper().readTree(answer.toByteArray()).path("statusCode").asInt();
  }
}
