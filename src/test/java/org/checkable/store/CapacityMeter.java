package org.checkable.store;

import java.util.List;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * Has every call say what it consumed, indexes included, and adds that up; beside it, what the
 * writes cost by {@link PublishedSizes}.
 */
public final class CapacityMeter implements ExecutionInterceptor {
  private static final ReturnConsumedCapacity ALL = ReturnConsumedCapacity.INDEXES;

  private final DoubleAdder reported = new DoubleAdder();
  private final DoubleAdder written = new DoubleAdder();
  private final LongAdder published = new LongAdder();
  private final LongAdder calls = new LongAdder();

  /**
   * Capacity units.
   *
   * @param reported as the database said, of reads and writes
   * @param written the writes' part of these
   * @param published of writes, as the documentation says
   * @param calls of the database
   */
  public record Units(double reported, double written, long published, long calls) {
    static final Units NONE = new Units(0, 0, 0, 0);

    double larger() {
      return Math.max(reported, (double) published);
    }

    /** The reads' part of what was reported. */
    public double read() {
      return reported - written;
    }
  }

  /** What a piece of work consumes. */
  public Units unitsOf(Runnable work) {
    reported.reset();
    written.reset();
    published.reset();
    calls.reset();
    work.run();
    return new Units(reported.sum(), written.sum(), published.sum(), calls.sum());
  }

  /** Of the writes alone. */
  Units writesOf(Runnable work) {
    double written = unitsOf(work).written();
    return new Units(written, written, 0, 0);
  }

  @Override
  public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
    calls.increment();
    if (context.request() instanceof TransactWriteItemsRequest write) {
      write.transactItems().forEach(action -> published.add(PublishedSizes.writeUnits(action)));
    }
    return switch (context.request()) {
      case TransactWriteItemsRequest write -> write.toBuilder().returnConsumedCapacity(ALL).build();
      case UpdateItemRequest update -> update.toBuilder().returnConsumedCapacity(ALL).build();
      case QueryRequest query -> query.toBuilder().returnConsumedCapacity(ALL).build();
      case GetItemRequest get -> get.toBuilder().returnConsumedCapacity(ALL).build();
      case BatchGetItemRequest get -> get.toBuilder().returnConsumedCapacity(ALL).build();
      default -> throw new IllegalStateException("not metered: " + context.request());
    };
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    Stream<ConsumedCapacity> consumed =
        switch (context.response()) {
          case TransactWriteItemsResponse write -> write.consumedCapacity().stream();
          case UpdateItemResponse update -> Stream.of(update.consumedCapacity());
          case BatchGetItemResponse get -> get.consumedCapacity().stream();
          case QueryResponse query -> Stream.of(query.consumedCapacity());
          case GetItemResponse get -> Stream.of(get.consumedCapacity());
          default -> List.<ConsumedCapacity>of().stream();
        };
    boolean write =
        context.response() instanceof TransactWriteItemsResponse
            || context.response() instanceof UpdateItemResponse;
    consumed.forEach(
        capacity -> {
          reported.add(capacity.capacityUnits());
          written.add(write ? capacity.capacityUnits() : 0);
        });
  }
}
