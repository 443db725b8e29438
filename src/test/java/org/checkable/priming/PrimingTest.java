package org.checkable.priming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.checkable.ClassPath;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a priming does to functions that only write down how they were called. */
class PrimingTest {
  private static final int ROUNDS = 3;
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Context<Resource> NOWHERE = Core.getGlobalContext();
  private static final URI REGION_OWN = URI.create("https://dynamodb.nowhere.invalid");
  private static final URI LOCAL = URI.create("http://127.0.0.1:1");

  /** Functions that ask the database one thing each time. */
  private static class Asking implements Stage {
    final List<String> called = new ArrayList<>();
    final URI database;
    final boolean asksForCredentials;
    @Nullable AwsCredentialsProvider credentials;
    boolean awake;

    Asking(URI database, boolean asksForCredentials) {
      this.database = database;
      this.asksForCredentials = asksForCredentials;
    }

    @Override
    public Functions rehearsing(SdkHttpClient http, AwsCredentialsProvider given) {
      credentials = given;
      DynamoDbClient client =
          DynamoDbClient.builder()
              .region(Region.EU_WEST_1)
              .credentialsProvider(given)
              .httpClient(http)
              .overrideConfiguration(
                  configuration -> configuration.retryStrategy(AwsRetryStrategy.doNotRetry()))
              .build();
      return new Functions(
          (event, answer, context) -> call(client, "submit", answer),
          (event, answer, context) -> call(client, "review", answer));
    }

    private void call(DynamoDbClient client, String name, OutputStream answer) throws IOException {
      called.add(name + client.query(query -> query.tableName("T")).count());
      String document = "{\\\"articleId\\\":\\\"a\\\",\\\"claimIds\\\":[\\\"c\\\"]}";
      answer.write(("{\"body\":\"" + document + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void wake() {
      awake = true;
    }

    @Override
    public URI database() {
      return database;
    }

    @Override
    public @Nullable String handler() {
      return "org.checkable.App::submit";
    }

    @Override
    public boolean asksForCredentials() {
      return asksForCredentials;
    }
  }

  private static Priming primed(Stage stage) throws Exception {
    Priming priming = new Priming(stage, new ClassPath(), ROUNDS, LONG);
    priming.beforeCheckpoint(NOWHERE);
    return priming;
  }

  @Test
  void functionsAreRehearsedOverPlainHttp() throws Exception {
    Asking stage = new Asking(LOCAL, false);
    Priming priming = primed(stage);
    assertThat(priming.rounds()).isEqualTo(ROUNDS);
    assertThat(stage.called).containsOnly("submit0").hasSize(5 * ROUNDS);
    assertThat(stage.awake).isTrue();
  }

  @Test
  void functionsAreRehearsedOverTlsWhenTheDatabaseSpeaksItAndIsOutOfReach() throws Exception {
    Asking stage = new Asking(REGION_OWN, false);
    assertThat(primed(stage).rounds()).isEqualTo(ROUNDS);
    assertThat(stage.called).containsOnly("submit0");
  }

  @Test
  void credentialsAreAskedForAsTheyWillBeAndTheRealAddressStandsAgain() throws Exception {
    Asking stage = new Asking(LOCAL, true);
    assertThat(primed(stage).rounds()).isEqualTo(ROUNDS);
    assertThat(stage.credentials).isNotNull();
    assertThat(System.getProperty(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI.property()))
        .isNull();
  }

  @Test
  void rehearsalEndsWithItsTime() {
    Stage stage =
        new Asking(LOCAL, false) {
          @Override
          public void wake() {
            throw new AssertionError("there is no time for anything");
          }
        };
    Priming priming = new Priming(stage, new ClassPath(), Duration.ZERO);
    priming.beforeCheckpoint(NOWHERE);
    assertThat(priming.rounds()).isZero();
    Asking other = new Asking(LOCAL, false);
    Priming hasty = new Priming(other, new ClassPath(), Duration.ofNanos(1));
    hasty.beforeCheckpoint(NOWHERE);
    assertThat(hasty.rounds()).isZero();
    assertThat(other.called).isEmpty();
  }

  @Test
  void failureDoesNotFailTheDeployment() {
    for (Throwable failure :
        List.of(new IllegalStateException("x"), new NoClassDefFoundError("org/example/Gone"))) {
      Stage broken =
          new Asking(LOCAL, false) {
            @Override
            public void wake() {
              throwAny(failure);
            }
          };
      Priming priming = new Priming(broken, new ClassPath(), ROUNDS, LONG);
      assertThatCode(() -> priming.beforeCheckpoint(NOWHERE)).doesNotThrowAnyException();
      assertThatCode(() -> priming.afterRestore(NOWHERE)).doesNotThrowAnyException();
      assertThat(priming.rounds()).isZero();
    }
  }

  @Test
  void functionThatFailsFailsThePrimingOnly() {
    Stage broken =
        new Asking(LOCAL, false) {
          @Override
          public Functions rehearsing(SdkHttpClient http, AwsCredentialsProvider given) {
            return new Functions(PrimingTest::fail, PrimingTest::fail);
          }
        };
    Priming priming = new Priming(broken, new ClassPath(), ROUNDS, LONG);
    priming.beforeCheckpoint(NOWHERE);
    assertThat(priming.rounds()).isZero();
  }

  private static void fail(InputStream event, OutputStream answer, Object context) {
    throw new IllegalStateException("broken");
  }

  @SuppressWarnings("unchecked") // The compiler must not know what is thrown.
  private static <T extends Throwable> void throwAny(Throwable any) throws T {
    throw (T) any;
  }
}
