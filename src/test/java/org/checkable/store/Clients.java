package org.checkable.store;

import java.net.URI;
import org.checkable.ClassPath;
import org.checkable.local.LocalTable;
import org.checkable.match.Matcher;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** Clients as the function has them, with somebody listening in. */
public final class Clients {
  static final Matcher MATCHER = new Matcher(new ClassPath());

  private Clients() {}

  /** A client that an interceptor listens to. */
  public static DynamoDbClient open(URI endpoint, ExecutionInterceptor interceptor) {
    DynamoDbClientBuilder builder =
        DynamoConnection.builder(LocalTable.REGION, endpoint, LocalTable.CREDENTIALS);
    return builder
        .overrideConfiguration(
            builder.overrideConfiguration().toBuilder()
                .addExecutionInterceptor(interceptor)
                .build())
        .build();
  }

  static ClaimStore store(DynamoDbClient client) {
    return new DynamoClaimStore(
        client, LocalTable.NAME, DynamoClaimStore.DEFAULT_SHARDS, 1, () -> MATCHER);
  }
}
