package org.checkable;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.checkable.http.Access;
import org.checkable.http.SignIn;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says, read once. What is wrong in it is said with the variable's name.
 *
 * @param endpoint of DynamoDB Local; null for the region's own
 * @param shards partitions that the queue is spread over
 * @param origins whose pages may call the API
 * @param metrics the namespace of what is measured
 * @param signIn where the dashboard's users sign in
 * @param deadLetters address of the queue for messages that cannot be taken; null for none
 * @param queueReceives how often the intake queue hands a message over before it gives it up
 * @param priming how long the rehearsal before a snapshot may take; zero for none
 */
record Settings(
    String table,
    @Nullable URI endpoint,
    String region,
    int shards,
    int requiredReviews,
    Access access,
    Set<String> origins,
    String metrics,
    SignIn signIn,
    @Nullable URI deadLetters,
    int queueReceives,
    Duration priming) {
  /** Where nothing is said and nothing depends on it: DynamoDB Local takes any region. */
  private static final String ANY_REGION = "us-east-1";

  Settings {
    origins = Set.copyOf(origins);
  }

  static Settings of(Map<String, String> environment) {
    URI endpoint = addressOrNull(environment, "DYNAMODB_ENDPOINT");
    return new Settings(
        text(environment, "TABLE_NAME").orElseThrow(() -> wrong("TABLE_NAME", "is not set")),
        endpoint,
        region(environment, endpoint),
        number(environment, "QUEUE_SHARDS", 4, 1, 64),
        number(environment, "REQUIRED_REVIEWS", 1, 1, 5),
        access(text(environment, "AUTH").orElse("jwt")),
        text(environment, "CORS_ORIGINS").stream()
            .flatMap(origins -> Stream.of(origins.split(",", -1)))
            .map(String::strip)
            .filter(origin -> !origin.isEmpty())
            .collect(Collectors.toSet()),
        text(environment, "METRICS_NAMESPACE").orElse("Checkable"),
        signIn(environment),
        addressOrNull(environment, "DEAD_LETTERS_URL"),
        number(environment, "QUEUE_RECEIVES", 5, 1, 1000),
        Duration.ofSeconds(number(environment, "PRIMING_SECONDS", 8, 0, 60)));
  }

  private static @Nullable URI addressOrNull(Map<String, String> environment, String name) {
    return text(environment, name).map(one -> address(name, one)).orElse(null);
  }

  private static Optional<String> text(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private static SignIn signIn(Map<String, String> environment) {
    Optional<URI> issuer = text(environment, "OIDC_ISSUER").map(one -> address("OIDC_ISSUER", one));
    Optional<String> clientId = text(environment, "OIDC_CLIENT_ID");
    List<URI> servers =
        text(environment, "OIDC_SERVERS").stream()
            .flatMap(all -> Stream.of(all.split(",", -1)))
            .map(String::strip)
            .filter(server -> !server.isEmpty())
            .map(server -> address("OIDC_SERVERS", server))
            .toList();
    if (issuer.isEmpty()) {
      return SignIn.NONE;
    }
    return new SignIn(
        issuer.get(),
        clientId.orElseThrow(() -> wrong("OIDC_CLIENT_ID", "is not set, but OIDC_ISSUER is")),
        servers);
  }

  private static URI address(String name, String value) {
    try {
      URI address = URI.create(value);
      if (address.getHost() != null && Set.of("http", "https").contains(address.getScheme())) {
        return address;
      }
    } catch (IllegalArgumentException malformed) {
      // Said below.
    }
    throw wrong(name, "is not an http or https address: " + value);
  }

  private static String region(Map<String, String> environment, @Nullable URI endpoint) {
    return text(environment, "AWS_REGION")
        .orElseGet(
            () -> {
              if (endpoint == null) {
                throw wrong("AWS_REGION", "is not set");
              }
              return ANY_REGION;
            });
  }

  private static int number(
      Map<String, String> environment, String name, int otherwise, int least, int most) {
    Optional<String> text = text(environment, name);
    if (text.isEmpty()) {
      return otherwise;
    }
    int number = text.get().matches("[0-9]{1,4}") ? Integer.parseInt(text.get()) : -1;
    if (number < least || number > most) {
      throw wrong(name, "is not a whole number from " + least + " to " + most + ": " + text.get());
    }
    return number;
  }

  private static Access access(String name) {
    return Access.parse(name).orElseThrow(() -> wrong("AUTH", "is not jwt or none: " + name));
  }

  private static IllegalArgumentException wrong(String name, String what) {
    return new IllegalArgumentException("The environment variable " + name + " " + what);
  }
}
