package org.checkable.priming;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.checkable.http.JsonWriter;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkSystemSetting;

/** Credentials that are good for nothing, got the way the real ones will be. */
final class LoopbackCredentials {
  private static final String NAME = "priming";
  private static final Duration LIFE = Duration.ofDays(1);

  /** How often they are asked for: enough to have most of that way compiled. */
  private static final int TIMES = 60;

  private LoopbackCredentials() {}

  /** Credentials that nobody has to ask for. */
  static AwsCredentialsProvider fixed() {
    return StaticCredentialsProvider.create(AwsBasicCredentials.create(NAME, NAME));
  }

  /**
   * Credentials asked for over HTTP, as functions with SnapStart get theirs. The SDK reads the
   * address for that from a system property before it looks at the environment; it is set for the
   * time of this call only.
   */
  static AwsCredentialsProvider fetched() throws IOException {
    String property = SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI.property();
    try (Loopback loopback = Loopback.open(new LoopbackTable(), null)) {
      System.setProperty(property, loopback.address().toString());
      for (int time = 1; time < TIMES; time++) {
        try (ContainerCredentialsProvider passing =
            ContainerCredentialsProvider.builder().build()) {
          passing.resolveCredentials();
        }
      }
      loopback.sayGoodbye();
      ContainerCredentialsProvider last = ContainerCredentialsProvider.builder().build();
      last.resolveCredentials();
      return last;
    } finally {
      System.clearProperty(property);
    }
  }

  /** What Lambda's address for credentials answers. */
  static String answer() {
    return JsonWriter.object(
        writer ->
            writer
                .field("AccessKeyId", NAME)
                .field("SecretAccessKey", NAME)
                .field("Token", NAME)
                .field("Expiration", Instant.now().plus(LIFE).toString()));
  }
}
