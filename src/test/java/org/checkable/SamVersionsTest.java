package org.checkable;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Callers meet the version that the alias points at, with the environment it was published with. So
 * whatever changes a function publishes a version, and nothing else does: Lambda refuses to publish
 * one that differs in nothing.
 */
@Tag("gate")
class SamVersionsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Template TEMPLATE = Template.read();
  private static final Set<String> FUNCTIONS =
      new TreeSet<>(TEMPLATE.resources("AWS::Serverless::Function").keySet());

  /** Lambda's limit for the description of a version. */
  private static final int LONGEST_DESCRIPTION = 256;

  /** For parameters that are texts: the first that is allowed and is not the default. */
  private static final List<String> TEXTS =
      List.of("https://other.example", "http://127.0.0.1:8000", "ana@desk.example", "other", "/v1");

  /** Whether people sign in decides which parameters reach what. */
  private static final List<Map<String, String>> BEFORE =
      List.of(
          Map.of("OpenToEverybody", "true"),
          Map.of("JwtIssuer", "https://id.example/pool", "MetricsByRoute", "true"));

  private static Map<Map<String, String>, DeployedStack> stacks = Map.of();

  @BeforeAll
  static void translate() {
    stacks = stacks();
  }

  record Change(String parameter, Map<String, String> before, Map<String, String> after) {
    @Override
    public String toString() {
      return parameter + " of " + before;
    }
  }

  static Stream<Change> changes() {
    return BEFORE.stream()
        .flatMap(
            before ->
                TEMPLATE.at("Parameters").keySet().stream()
                    .flatMap(parameter -> changes(parameter, before)));
  }

  /** To another value; and if the parameter is set, back to its default. */
  private static Stream<Change> changes(String parameter, Map<String, String> before) {
    Map<String, String> after = new LinkedHashMap<>(before);
    Map<String, String> without = new LinkedHashMap<>(before);
    without.remove(parameter);
    String current = before.getOrDefault(parameter, defaultOf(parameter));
    after.put(parameter, otherThan(current, parameter));
    return without.equals(before)
        ? Stream.of(new Change(parameter, before, after))
        : Stream.of(new Change(parameter, before, after), new Change(parameter, before, without));
  }

  private static String defaultOf(String parameter) {
    return String.valueOf(TEMPLATE.at("Parameters", parameter).get("Default"));
  }

  private static String otherThan(String value, String parameter) {
    Map<String, Object> declared = TEMPLATE.at("Parameters", parameter);
    List<String> candidates = new ArrayList<>(TEXTS);
    if (declared.containsKey("AllowedValues")) {
      candidates.clear();
      Template.list(declared.get("AllowedValues")).forEach(one -> candidates.add("" + one));
    } else if ("Number".equals(declared.get("Type"))) {
      candidates.clear();
      candidates.add("2");
      candidates.add("5");
    }
    String pattern = String.valueOf(declared.getOrDefault("AllowedPattern", ".*"));
    return candidates.stream()
        .filter(one -> one.matches(pattern) && !one.equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError("say another value for " + parameter));
  }

  /** Of every distinct set of parameters in one go: SAM takes seconds to start. */
  private static Map<Map<String, String>, DeployedStack> stacks() {
    List<Map<String, String>> parameters =
        Stream.concat(changes().flatMap(one -> Stream.of(one.before(), one.after())), issuers())
            .distinct()
            .toList();
    try {
      JsonNode translated = JSON.readTree(Sam.translate(JSON.writeValueAsString(parameters)));
      Map<Map<String, String>, DeployedStack> stacks = new HashMap<>();
      for (int each = 0; each < parameters.size(); each++) {
        stacks.put(
            parameters.get(each), new DeployedStack(translated.get(each), parameters.get(each)));
      }
      return stacks;
    } catch (JsonProcessingException broken) {
      throw new AssertionError(broken);
    }
  }

  private static DeployedStack stack(Map<String, String> parameters) {
    return Objects.requireNonNull(stacks.get(parameters));
  }

  @Test
  void parameterThatReachesAFunctionGivesItANewVersionAndNoOtherDoes() {
    List<String> wrong = new ArrayList<>();
    Set<String> published = new TreeSet<>();
    for (Change change : changes().toList()) {
      DeployedStack before = stack(change.before());
      DeployedStack after = stack(change.after());
      for (String function : FUNCTIONS) {
        boolean reached = !before.properties(function).equals(after.properties(function));
        boolean isNew = !before.version(function).equals(after.version(function));
        if (reached != isNew) {
          wrong.add(change + (isNew ? " is no change of " : " is lost on ") + function);
        }
        if (isNew) {
          published.add(change.parameter());
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(published).contains("JwtIssuer", "OidcServers", "QueueShards", "Architecture");
  }

  /** What issuers call themselves and their clients, at its longest. */
  static Stream<Map<String, String>> issuers() {
    return Stream.of(
        Map.of(
            "JwtIssuer",
                "https://cognito-idp.ap-southeast-2.amazonaws.com/ap-southeast-2_AbCdEfGhI",
            "OidcClientId", "1h57kf5cpq17m0eml12EXAMPLE",
            "OidcServers", "https://the-name-of-a-newsroom.auth.ap-southeast-2.amazoncognito.com"),
        Map.of(
            "JwtIssuer",
                "https://00000000-0000-0000-0000-000000000000.ciamlogin.com/00000000-0000-0000-0000-000000000000/v2.0",
            "OidcClientId", "00000000-0000-0000-0000-000000000000"),
        Map.of(
            "JwtIssuer", "https://accounts.google.com",
            "OidcClientId",
                "123456789012-abcdefghijklmnopqrstuvwxyz012345.apps.googleusercontent.com",
            "OidcServers", "https://oauth2.googleapis.com,https://openidconnect.googleapis.com"));
  }

  @ParameterizedTest
  @MethodSource("issuers")
  void descriptionOfAVersionIsNotTooLong(Map<String, String> issuer) {
    DeployedStack stack = stack(issuer);
    for (String function : FUNCTIONS) {
      assertThat(stack.versionDescription(function).length())
          .as(function)
          .isLessThanOrEqualTo(LONGEST_DESCRIPTION);
    }
  }

  @Test
  void schedulesCallThePublishedVersion() {
    JsonNode resources = stack(BEFORE.getFirst()).template().path("Resources");
    Set<String> called = new TreeSet<>();
    for (JsonNode resource : resources) {
      if (resource.path("Type").asText().equals("AWS::Events::Rule")) {
        called.add(resource.at("/Properties/Targets/0/Arn/Ref").asText());
      }
    }
    assertThat(called)
        .containsExactlyElementsOf(FUNCTIONS.stream().map(name -> name + "Aliaslive").toList());
  }
}
