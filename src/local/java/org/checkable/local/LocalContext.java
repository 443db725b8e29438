package org.checkable.local;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.NullUnmarked;

/**
 * What Lambda tells a function about its invocation. Its log goes to standard error, one line per
 * message.
 */
@NullUnmarked // Deliberate: Lambda's interface answers null for what an invocation has not.
public class LocalContext implements Context {
  private static final int MEMORY_MEGABYTES = 1769;

  private final String requestId;
  private final String functionName;
  private final long deadlineNanos;
  private final LambdaLogger logger;

  /**
   * An invocation that begins now.
   *
   * @param timeoutMillis how long it may take
   */
  public LocalContext(
      String requestId, String functionName, int timeoutMillis, LambdaLogger logger) {
    this.requestId = requestId;
    this.functionName = functionName;
    this.deadlineNanos = System.nanoTime() + timeoutMillis * 1_000_000L;
    this.logger = logger;
  }

  /** A log that is dropped, or one that stands on standard error. */
  public static LambdaLogger logger(boolean visible) {
    return new LambdaLogger() {
      @Override
      public void log(String message) {
        if (visible) {
          System.err.println(message.stripTrailing());
        }
      }

      // What went wrong is always shown.
      @Override
      public void log(String message, LogLevel level) {
        if (visible || level == LogLevel.ERROR || level == LogLevel.FATAL) {
          System.err.println(message.stripTrailing());
        }
      }

      @Override
      public void log(byte[] message) {
        log(new String(message, StandardCharsets.UTF_8));
      }

      @Override
      public void log(byte[] message, LogLevel level) {
        log(new String(message, StandardCharsets.UTF_8), level);
      }
    };
  }

  @Override
  public String getAwsRequestId() {
    return requestId;
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
    return functionName;
  }

  @Override
  public String getFunctionVersion() {
    return "$LATEST";
  }

  @Override
  public String getInvokedFunctionArn() {
    return "arn:aws:lambda:local:000000000000:function:" + functionName;
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
  public int getRemainingTimeInMillis() {
    return (int) Math.max(0, (deadlineNanos - System.nanoTime()) / 1_000_000L);
  }

  @Override
  public int getMemoryLimitInMB() {
    return MEMORY_MEGABYTES;
  }

  @Override
  public LambdaLogger getLogger() {
    return logger;
  }
}
