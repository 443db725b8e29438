package org.checkable.priming;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.checkable.text.RuleSource;
import org.crac.Context;
import org.crac.Resource;

/**
 * The hooks around a snapshot. Before it, the functions are rehearsed: sample requests are played
 * to them again and again, SDK included, until the code they run through is compiled or the time is
 * over. What answers the SDK is a socket of this process, over TLS where the real database is.
 *
 * <p>The real functions are only woken, never called, so the snapshot holds no connection, no
 * credentials and no answer of theirs. A priming that fails is noted in the log, and the deployment
 * goes on: the first request is slow then, and nothing else.
 *
 * <p>Whoever makes one has to hold it: the list it is registered in forgets whom nobody else holds.
 */
public final class Priming implements Resource {
  /**
   * The JVM compiles what was called 200 times; some of it is called once per request, and
   * compiling lags behind.
   */
  private static final int ENOUGH_ROUNDS = 300;

  private final Stage stage;
  private final RuleSource resources;
  private final int enough;
  private final Duration longest;
  private int rounds;

  /**
   * @param longest that the rehearsal may take, if it has to stop early; zero for none at all
   */
  public Priming(Stage stage, RuleSource resources, Duration longest) {
    this(stage, resources, ENOUGH_ROUNDS, longest);
  }

  Priming(Stage stage, RuleSource resources, int enough, Duration longest) {
    this.stage = stage;
    this.resources = resources;
    this.enough = enough;
    this.longest = longest;
  }

  /** How often the requests were played to the end; 0 before a snapshot, and when it failed. */
  int rounds() {
    return rounds;
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    if (longest.isZero()) {
      return;
    }
    try {
      rounds = prime(System.nanoTime() + longest.toNanos());
    } catch (Exception | LinkageError | StackOverflowError failure) {
      // Deliberate: everything. A slow first request is better than no deployment.
      note(failure);
    }
  }

  /**
   * Deliberate: nothing. What has to be fresh after a restore is not in the snapshot: the real
   * client has no connection and no credentials yet, clocks are asked each time, and random numbers
   * come from the operating system. The tests of this class hold it to that.
   */
  @Override
  public void afterRestore(Context<? extends Resource> context) {}

  private int prime(long end) throws IOException, GeneralSecurityException {
    boolean secure = "https".equals(stage.database().getScheme());
    Ping ping = secure ? Ping.start(stage.database()) : Ping.NONE;
    stage.wake();
    // The runtime's logger writes local time on each line, and no rehearsal may write a line.
    var _ = ZoneId.systemDefault();
    LoopbackTable table = new LoopbackTable();
    LoopbackTls tls = secure ? LoopbackTls.until(Instant.now().plus(Duration.ofDays(1))) : null;
    int played;
    try (Loopback loopback = Loopback.open(table, tls);
        LoopbackClient http = LoopbackClient.of(loopback)) {
      Stage.Functions functions =
          stage.rehearsing(
              http,
              stage.asksForCredentials()
                  ? LoopbackCredentials.fetched()
                  : LoopbackCredentials.fixed());
      played = new Rehearsal(functions, table, resources).play(stage.handler(), enough, end);
      loopback.sayGoodbye();
    }
    ping.await(end);
    return played;
  }

  private static void note(Throwable failure) {
    StackTraceElement[] frames = failure.getStackTrace();
    String at = frames.length == 0 ? "" : frames[0].toString();
    LambdaRuntime.getLogger()
        .log(
            "{\"level\":\"WARN\",\"priming\":\"failed\",\"fault\":\""
                + failure.getClass().getName()
                + "\",\"at\":\""
                + at
                + "\"}");
  }
}
