package org.checkable.store;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** Makes the one SDK client that a function needs. */
public final class DynamoConnection {
  /** How long a greeting may take. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

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

  /** A client of HTTP that gives up within seconds, and with the attempt it is used for. */
  public static SdkHttpClient http() {
    return new TimedHttp(null);
  }

  /** The same, for a peer whom this machine does not trust. */
  public static SdkHttpClient http(SSLSocketFactory tls) {
    return new TimedHttp(tls);
  }

  /**
   * Reads whom this machine trusts, for the first connection over TLS, which would have to wait a
   * tenth of a second for that. Calls nobody.
   */
  public static void loadTls() {
    var _ = HttpsURLConnection.getDefaultSSLSocketFactory();
  }

  /**
   * Asks the table for an item that is not there, which costs one read unit: what a call goes
   * through is loaded then, and its connection is open.
   *
   * @throws RuntimeException when the table does not answer; whoever calls next finds out for
   *     themselves
   */
  public static void greet(DynamoDbClient client, String table) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Deadline deadline = () -> TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    var _ = new Table(client, table, new Attempts(Thread::sleep)).item("G", "G", deadline);
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
