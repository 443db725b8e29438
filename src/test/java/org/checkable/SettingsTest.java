package org.checkable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkable.http.Access;
import org.checkable.http.SignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The environment is read once; what is wrong in it is said with the variable's name. */
class SettingsTest {
  private static final Map<String, String> LEAST = Map.of("TABLE_NAME", "T", "AWS_REGION", "r-1");

  @Test
  void whatIsNotSaidHasItsDefault() {
    assertThat(Settings.of(LEAST))
        .isEqualTo(
            new Settings(
                "T",
                null,
                "r-1",
                4,
                1,
                Access.JWT,
                Set.of(),
                "Checkable",
                false,
                SignIn.NONE,
                null,
                5,
                Duration.ofSeconds(8)));
  }

  @Test
  void everythingCanBeSaid() {
    Map<String, String> environment = new HashMap<>(LEAST);
    environment.put("DYNAMODB_ENDPOINT", "http://dynamodb:8000");
    environment.put("QUEUE_SHARDS", "16");
    environment.put("REQUIRED_REVIEWS", "2");
    environment.put("AUTH", "none");
    environment.put("SCOPE_PREFIX", "desk/");
    environment.put("OIDC_ISSUER", "https://id.example/pool");
    environment.put("OIDC_CLIENT_ID", "desk");
    environment.put("OIDC_SERVERS", "https://login.example");
    environment.put("METRICS_NAMESPACE", "Checkable/prod");
    environment.put("METRICS_BY_ROUTE", "true");
    environment.put("PRIMING_SECONDS", "0");
    environment.put("CORS_ORIGINS", "https://a.example, https://b.example,");
    environment.put("DEAD_LETTERS_URL", "https://sqs.example/1/dead");
    environment.put("QUEUE_RECEIVES", "3");
    assertThat(Settings.of(environment))
        .isEqualTo(
            new Settings(
                "T",
                URI.create("http://dynamodb:8000"),
                "r-1",
                16,
                2,
                Access.NONE.withScopePrefix("desk/"),
                Set.of("https://a.example", "https://b.example"),
                "Checkable/prod",
                true,
                new SignIn(
                    URI.create("https://id.example/pool"),
                    "desk",
                    List.of(URI.create("https://login.example")),
                    Access.NONE.withScopePrefix("desk/")),
                URI.create("https://sqs.example/1/dead"),
                3,
                Duration.ZERO));
  }

  @Test
  void namesCountWhereNobodySignsInAndNoTokenIsAskedFor() {
    Map<String, String> environment = new HashMap<>(LEAST);
    environment.put("AUTH", "none");
    assertThat(Settings.of(environment).signIn()).isEqualTo(SignIn.BY_NAME);
  }

  @Test
  void localDatabaseNeedsNoRegion() {
    assertThat(
            Settings.of(Map.of("TABLE_NAME", "T", "DYNAMODB_ENDPOINT", "http://127.0.0.1:8000"))
                .region())
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "TABLE_NAME, ''",
    "AWS_REGION, ' '",
    "DYNAMODB_ENDPOINT, localhost:8000",
    "DYNAMODB_ENDPOINT, http://bad host",
    "QUEUE_SHARDS, 0",
    "QUEUE_SHARDS, four",
    "QUEUE_SHARDS, 65",
    "REQUIRED_REVIEWS, -1",
    "PRIMING_SECONDS, 61",
    "METRICS_BY_ROUTE, yes",
    "AUTH, JWT",
    "AUTH, off",
    "SCOPE_PREFIX, a desk/",
    "OIDC_ISSUER, id.example",
    "OIDC_SERVERS, login"
  })
  void whatIsWrongIsSaidWithTheVariablesName(String name, String value) {
    Map<String, String> environment = new HashMap<>(LEAST);
    environment.put("OIDC_ISSUER", "https://id.example");
    environment.put("OIDC_CLIENT_ID", "desk");
    environment.put(name, value);
    assertThatThrownBy(() -> new App(environment))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
  }
}
