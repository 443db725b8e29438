package org.checkable.bench;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.checkable.local.LocalContext;

/**
 * An invocation that may die: the function asks for its time before each message and before each
 * call of the database, and at one of these it is over.
 */
final class Invocation extends LocalContext {
  private static final int USUAL_MILLIS = 60_000;
  private static final LambdaLogger SILENT =
      new LambdaLogger() {
        @Override
        public void log(String message) {}

        @Override
        public void log(byte[] message) {}
      };

  private int asksLeft;
  private final boolean atTheEnd;

  private Invocation(int asks, boolean atTheEnd, LambdaLogger logger) {
    super("invocation", "ingest", USUAL_MILLIS, logger);
    this.asksLeft = asks;
    this.atTheEnd = atTheEnd;
  }

  /**
   * @param asks at which look at the time it dies
   */
  Invocation(int asks) {
    this(asks, false, SILENT);
  }

  /** An invocation that does everything and dies before anybody hears of it. */
  static Invocation beforeTheAnswer() {
    return new Invocation(Integer.MAX_VALUE, true, SILENT);
  }

  /** An invocation that lives, whose log somebody reads. */
  static Invocation logging(Consumer<String> log) {
    return new Invocation(
        Integer.MAX_VALUE,
        false,
        new LambdaLogger() {
          @Override
          public void log(String message) {
            log.accept(message);
          }

          @Override
          public void log(byte[] message) {
            log.accept(new String(message, StandardCharsets.UTF_8));
          }
        });
  }

  /** The function has answered; what comes after it is the runtime. */
  void answered() {
    if (atTheEnd) {
      throw new Crash();
    }
  }

  /** An invocation that lives. */
  static Invocation never() {
    return new Invocation(Integer.MAX_VALUE);
  }

  @Override
  public int getRemainingTimeInMillis() {
    if (--asksLeft <= 0) {
      throw new Crash();
    }
    return USUAL_MILLIS;
  }
}
