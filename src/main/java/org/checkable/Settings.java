package org.checkable;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
 * @param metricsByRoute whether it is measured for each route too
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
    boolean metricsByRoute,
    SignIn signIn,
    @Nullable URI deadLetters,
    int queueReceives,
    Duration priming) {
  /** Where nothing is said and nothing depends on it: DynamoDB Local takes any region. */
  private static final String ANY_REGION = "us-east-1";

  /** What a scope can be made of (RFC 6749, section 3.3). */
  private static final Pattern SCOPE_PREFIX = Pattern.compile("[!#-\\[\\]-~]*");

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
        access(environment),
        new HashSet<>(texts(environment, "CORS_ORIGINS")),
        text(environment, "METRICS_NAMESPACE").orElse("Checkable"),
        flag(environment, "METRICS_BY_ROUTE"),
        signIn(environment),
        addressOrNull(environment, "DEAD_LETTERS_URL"),
        number(environment, "QUEUE_RECEIVES", 5, 1, 1000),
        Duration.ofSeconds(number(environment, "PRIMING_SECONDS", 8, 0, 60)));
  }

  private static @Nullable URI addressOrNull(Map<String, String> environment, String name) {
    Optional<String> text = text(environment, name);
    return text.isEmpty() ? null : address(name, text.get());
  }

  private static Optional<String> text(Map<String, String> environment, String name) {
    String value = environment.get(name);
    return value == null || value.isBlank() ? Optional.empty() : Optional.of(value.strip());
  }

  /** What stands between commas. */
  private static List<String> texts(Map<String, String> environment, String name) {
    List<String> texts = new ArrayList<>();
    for (String one : text(environment, name).orElse("").split(",", -1)) {
      if (!one.isBlank()) {
        texts.add(one.strip());
      }
    }
    return texts;
  }

  private static SignIn signIn(Map<String, String> environment) {
    URI issuer = addressOrNull(environment, "OIDC_ISSUER");
    Optional<String> clientId = text(environment, "OIDC_CLIENT_ID");
    List<URI> servers = new ArrayList<>();
    for (String server : texts(environment, "OIDC_SERVERS")) {
      servers.add(address("OIDC_SERVERS", server));
    }
    if (issuer == null) {
      return new SignIn(null, "", List.of(), access(environment));
    }
    return new SignIn(
        issuer,
        clientId.orElseThrow(() -> wrong("OIDC_CLIENT_ID", "is not set, but OIDC_ISSUER is")),
        servers,
        access(environment));
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
    Optional<String> region = text(environment, "AWS_REGION");
    if (region.isEmpty() && endpoint == null) {
      throw wrong("AWS_REGION", "is not set");
    }
    return region.orElse(ANY_REGION);
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

  private static boolean flag(Map<String, String> environment, String name) {
    String text = text(environment, name).orElse("false");
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(name, "is not true or false: " + text);
    };
  }

  private static Access access(Map<String, String> environment) {
    String name = text(environment, "AUTH").orElse("jwt");
    String prefix = text(environment, "SCOPE_PREFIX").orElse("");
    if (!SCOPE_PREFIX.matcher(prefix).matches()) {
      throw wrong("SCOPE_PREFIX", "is not the beginning of a scope: " + prefix);
    }
    return Access.parse(name)
        .orElseThrow(() -> wrong("AUTH", "is not jwt, jwt-single or none: " + name))
        .withScopePrefix(prefix);
  }

  private static IllegalArgumentException wrong(String name, String what) {
    return new IllegalArgumentException("The environment variable " + name + " " + what);
  }
}
