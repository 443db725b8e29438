package org.checkable.bench;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.NullUnmarked;

/**
 * An invocation that may die: the function asks for its time before each message and before each
 * call of the database, and at one of these it is over.
 */
@NullUnmarked // Deliberate: Lambda's interface answers null for what an invocation has not.
final class Invocation implements Context {
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
  private final LambdaLogger logger;

  private Invocation(int asks, boolean atTheEnd, LambdaLogger logger) {
    this.asksLeft = asks;
    this.atTheEnd = atTheEnd;
    this.logger = logger;
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

  @Override
  public String getAwsRequestId() {
    return "invocation";
  }

  @Override
  public String getLogGroupName() {
    return "/checkable/local";
  }

  @Override
  public String getLogStreamName() {
    return "local";
  }

  @Override
  public String getFunctionName() {
    return "ingest";
  }

  @Override
  public String getFunctionVersion() {
    return "$LATEST";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:local:000000000000:function:ingest";
  }

  @Override
  public CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getMemoryLimitInMB() {
    return 1024;
  }

  @Override
  public LambdaLogger getLogger() {
    return logger;
  }
}
