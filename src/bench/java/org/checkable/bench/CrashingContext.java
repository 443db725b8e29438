package org.checkable.bench;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import org.jspecify.annotations.NullUnmarked;

/**
 * An invocation that may die: the function asks for its time before each message and before each
 * call of the database, and at one of these it is over.
 */
@NullUnmarked // Deliberate: Lambda's interface answers null for what an invocation has not.
final class CrashingContext implements Context {
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

  private CrashingContext(int asks, boolean atTheEnd) {
    this.asksLeft = asks;
    this.atTheEnd = atTheEnd;
  }

  /**
   * @param asks at which look at the time it dies
   */
  CrashingContext(int asks) {
    this(asks, false);
  }

  /** An invocation that does everything and dies before anybody hears of it. */
  static CrashingContext beforeTheAnswer() {
    return new CrashingContext(Integer.MAX_VALUE, true);
  }

  /** The function has answered; what comes after it is the runtime. */
  void answered() {
    if (atTheEnd) {
      throw new Crash();
    }
  }

  /** An invocation that lives. */
  static CrashingContext never() {
    return new CrashingContext(Integer.MAX_VALUE);
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
    return SILENT;
  }
}
