package org.checkable;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What the functions of a process are made of, and how it is made while Lambda starts them.
 *
 * @param begun whether the head start was given
 */
record Parts(
    Settings settings,
    Database database,
    Wiring wiring,
    Supplier<DynamoDbClient> client,
    boolean isSnapStart,
    boolean isOnLambda,
    AtomicBoolean begun) {
  /** Set by Lambda: how the process came to be, with its word for those it takes a snapshot of. */
  private static final String INITIALIZATION = "AWS_LAMBDA_INITIALIZATION_TYPE";

  private static final String SNAP_START = "snap-start";

  /**
   * @throws IllegalArgumentException naming the variable that is missing or wrong
   */
  static Parts of(Map<String, String> environment) {
    Settings settings = Settings.of(environment);
    Database database = new Database(settings, environment);
    String initialization = environment.get(INITIALIZATION);
    return new Parts(
        settings,
        database,
        new Wiring(settings, new ClassPath()),
        new Lazy<>(database::client),
        SNAP_START.equals(initialization),
        initialization != null,
        new AtomicBoolean());
  }

  /**
   * Begins to make what the first request needs, where one waits for it. Once; before a snapshot
   * all is rehearsed instead.
   */
  void headStart() {
    if (isOnLambda && !isSnapStart && begun.compareAndSet(false, true)) {
      var _ = HeadStart.of(wiring::wake);
      var _ = HeadStart.of(() -> database.greet(client));
    }
  }
}
