package org.checkable.store;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** Lets so many transactions through and then does something instead of the next. */
final class Killed implements ExecutionInterceptor {
  private final AtomicInteger left;
  private final Runnable end;

  Killed(int transactions, Runnable end) {
    this.left = new AtomicInteger(transactions);
    this.end = end;
  }

  /** What nobody catches, like the end of the process. */
  static final class ProcessEnded extends Error {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    if (context.request() instanceof TransactWriteItemsRequest && left.getAndDecrement() <= 0) {
      end.run();
    }
  }
}
