package org.checkable;

import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import org.checkable.http.DeadLetters;
import org.checkable.http.SqsDeadLetters;
import org.checkable.store.DynamoConnection;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The services that are called, and as whom. */
record Database(Settings settings, Map<String, String> environment) {

  DynamoDbClient client() {
    return DynamoConnection.open(Region.of(settings.region()), settings.endpoint(), credentials());
  }

  /** Where it is. */
  URI address() {
    URI endpoint = settings.endpoint();
    return endpoint == null
        ? URI.create("https://dynamodb." + settings.region() + ".amazonaws.com")
        : endpoint;
  }

  /** Makes what the first call needs, TLS among it where that is spoken. Calls nobody. */
  void wake(Supplier<DynamoDbClient> client) {
    var _ = client.get();
    if ("https".equals(address().getScheme())) {
      DynamoConnection.loadTls();
    }
  }

  /** Does with the real database what a first call pays for, before that call comes. */
  void greet(Supplier<DynamoDbClient> client) {
    wake(client);
    DynamoConnection.greet(client.get(), settings.table());
  }

  /** The same database by another way, as somebody else. */
  DynamoDbClient client(SdkHttpClient http, AwsCredentialsProvider other) {
    return DynamoConnection.open(Region.of(settings.region()), settings.endpoint(), other, http);
  }

  /** Where messages go that no article can be made of. */
  DeadLetters deadLetters() {
    URI queue = settings.deadLetters();
    return queue == null
        ? DeadLetters.NONE
        : new SqsDeadLetters(queue, settings.region(), credentials(), DynamoConnection.http());
  }

  /**
   * Whether Lambda gives credentials at an address: functions with SnapStart get theirs there,
   * since those of the environment would be in the snapshot.
   */
  boolean asksForCredentials() {
    return !environment.containsKey("AWS_ACCESS_KEY_ID")
        && environment.containsKey("AWS_CONTAINER_CREDENTIALS_FULL_URI");
  }

  private AwsCredentialsProvider credentials() {
    if (environment.containsKey("AWS_ACCESS_KEY_ID")) {
      return EnvironmentVariableCredentialsProvider.create();
    }
    if (asksForCredentials()) {
      return ContainerCredentialsProvider.builder().build();
    }
    // DynamoDB Local takes any credentials, but the SDK wants some.
    return settings.endpoint() == null
        ? DefaultCredentialsProvider.builder().build()
        : StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
  }
}
