package org.checkable.store;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** Makes the one SDK client that a function needs. */
public final class DynamoConnection {
  /**
   * A database in the same region answers within milliseconds; this is for a lost packet or two.
   */
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);

  private DynamoConnection() {}

  /**
   * A client that does not retry by itself: {@link DynamoClaimStore} does, knowing how much time is
   * left and what a cancelled transaction means.
   *
   * @param endpoint of DynamoDB Local; null for the region's own
   */
  public static DynamoDbClient open(
      Region region, @Nullable URI endpoint, AwsCredentialsProvider credentials) {
    return builder(region, endpoint, credentials).build();
  }

  /** The same, over another way onto the network. */
  public static DynamoDbClient open(
      Region region,
      @Nullable URI endpoint,
      AwsCredentialsProvider credentials,
      SdkHttpClient http) {
    return builder(region, endpoint, credentials, http).build();
  }

  /** A client of HTTP that gives up within seconds. */
  public static SdkHttpClient http() {
    return UrlConnectionHttpClient.builder()
        .connectionTimeout(CONNECT_TIMEOUT)
        .socketTimeout(Attempts.LONGEST_ATTEMPT)
        .build();
  }

  static DynamoDbClientBuilder builder(
      Region region, @Nullable URI endpoint, AwsCredentialsProvider credentials) {
    return builder(region, endpoint, credentials, http());
  }

  private static DynamoDbClientBuilder builder(
      Region region,
      @Nullable URI endpoint,
      AwsCredentialsProvider credentials,
      SdkHttpClient http) {
    DynamoDbClientBuilder builder =
        DynamoDbClient.builder()
            .region(region)
            .credentialsProvider(credentials)
            .httpClient(http)
            .overrideConfiguration(
                configuration -> configuration.retryStrategy(AwsRetryStrategy.doNotRetry()));
    if (endpoint != null) {
      builder.endpointOverride(endpoint);
    }
    return builder;
  }
}
