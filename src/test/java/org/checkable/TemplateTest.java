package org.checkable;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.checkable.local.LocalTable;
import org.checkable.local.TableDeclaration;
import org.checkable.store.Attributes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/** What the template deploys is what the code uses. */
class TemplateTest {
  private static final Template TEMPLATE = Template.read();

  @TempDir private Path folder;

  @Test
  void tableIsTheOneThatLocalRunsUse() {
    CreateTableRequest local = TableDeclaration.request(LocalTable.NAME);
    Map<String, Object> deployed = table();

    assertThat(deployed.get("BillingMode")).isEqualTo(local.billingModeAsString());
    assertThat(Template.list(deployed.get("KeySchema"))).isEqualTo(keys(local.keySchema()));
    assertThat(Template.list(deployed.get("AttributeDefinitions")))
        .isEqualTo(
            local.attributeDefinitions().stream()
                .map(
                    attribute ->
                        Map.of(
                            "AttributeName", attribute.attributeName(),
                            "AttributeType", attribute.attributeTypeAsString()))
                .toList());
    assertThat(Template.list(deployed.get("GlobalSecondaryIndexes")))
        .isEqualTo(
            local.globalSecondaryIndexes().stream()
                .map(
                    index ->
                        Map.of(
                            "IndexName", index.indexName(),
                            "KeySchema", keys(index.keySchema()),
                            "Projection", projection(index.projection())))
                .toList());
  }

  @Test
  void tableHasTheNameThatLocalRunsUse() {
    assertThat(TEMPLATE.resources("AWS::DynamoDB::Table")).containsOnlyKeys(LocalTable.NAME);
    assertThat(variables()).containsEntry("TABLE_NAME", "!Ref " + LocalTable.NAME);
  }

  @Test
  void tableIsProtectedAndForgetsWhatExpires() {
    assertThat(table())
        .containsEntry("DeletionProtectionEnabled", true)
        .containsEntry(
            "PointInTimeRecoverySpecification", Map.of("PointInTimeRecoveryEnabled", true))
        .containsEntry(
            "TimeToLiveSpecification", Map.of("AttributeName", Attributes.TTL, "Enabled", true));
    assertThat(TEMPLATE.at("Resources", LocalTable.NAME))
        .containsEntry("DeletionPolicy", "Retain")
        .containsEntry("UpdateReplacePolicy", "Retain");
  }

  /**
   * With the runbook's command: CloudFormation imports a table into a stack that has nothing else.
   */
  @Test
  void tableAloneIsATemplateThatTakesAKeptTableUp() throws Exception {
    String command =
        Pages.text(Pages.site("operate"))
            .lines()
            .filter(line -> line.startsWith("{ echo Resources:"))
            .findFirst()
            .orElseThrow()
            .replaceFirst(">.*", "");
    Process shell = new ProcessBuilder("sh", "-c", command).start();
    Path alone = folder.resolve("table.yaml");
    Files.write(alone, shell.getInputStream().readAllBytes());

    assertThat(shell.waitFor()).isZero();
    assertThat(Template.read(alone).tree())
        .isEqualTo(
            Map.of(
                "Resources", Map.of(LocalTable.NAME, TEMPLATE.at("Resources", LocalTable.NAME))));
    assertThat(Files.readString(alone)).doesNotContain("!");
  }

  @Test
  void handlersAreMethodsOfTheCode() throws ReflectiveOperationException {
    Map<String, Map<String, Object>> functions = TEMPLATE.resources("AWS::Serverless::Function");

    assertThat(functions).containsOnlyKeys("SubmitFunction", "ReviewFunction", "IngestFunction");
    for (Map<String, Object> function : functions.values()) {
      List<String> handler = List.of(String.valueOf(function.get("Handler")).split("::", -1));
      Method method =
          Class.forName(handler.getFirst())
              .getMethod(handler.getLast(), InputStream.class, OutputStream.class, Context.class);
      assertThat(method.getReturnType()).isEqualTo(void.class);
    }
  }

  @Test
  void environmentIsTheOneThatTheCodeReads() {
    Set<String> read = new TreeSet<>();
    Map<String, String> environment =
        new HashMap<>(Map.of("TABLE_NAME", "any", "AWS_REGION", "eu-west-1")) {
          private static final long serialVersionUID = 1L;

          @Override
          public @Nullable String get(Object name) {
            read.add(name.toString());
            return super.get(name);
          }
        };
    App ignored = new App(environment, _ -> {}, InstantSource.system());

    Set<String> declared = new TreeSet<>(variables().keySet());
    declared.addAll(variables("ReviewFunction").keySet());
    declared.addAll(variables("IngestFunction").keySet());
    declared.remove("JAVA_TOOL_OPTIONS"); // The JVM reads this one.
    read.remove("CORS_ORIGINS"); // Here the gateway sees to that.
    read.remove("AWS_REGION"); // Lambda sets this one, and the next.
    read.remove("AWS_LAMBDA_INITIALIZATION_TYPE");
    assertThat(ignored).isNotNull();
    assertThat(declared).isEqualTo(read);
  }

  @Test
  void queueGivesAMessageUpWhenTheFunctionExpectsIt() {
    assertThat(Template.map(queue().get("RedrivePolicy")))
        .containsEntry("maxReceiveCount", variables("IngestFunction").get("QUEUE_RECEIVES"))
        .containsEntry("deadLetterTargetArn", "!GetAtt IngestDeadLetters.Arn");
  }

  @Test
  void messageStaysHiddenForSixInvocations() {
    Object timeout = TEMPLATE.at("Resources", "IngestFunction", "Properties").get("Timeout");
    assertThat(number(queue().get("VisibilityTimeout"))).isEqualTo(6 * number(timeout));
  }

  @Test
  void batchFailsMessageByMessage() {
    assertThat(TEMPLATE.at("Resources", "IngestSource", "Properties"))
        .containsEntry("FunctionResponseTypes", List.of("ReportBatchItemFailures"))
        .containsEntry("EventSourceArn", "!GetAtt IngestQueue.Arn")
        .containsEntry("FunctionName", "!Ref IngestFunction.Alias");
  }

  /** In Globals it would be lost: {@code sam build} makes it right in functions only. */
  @Test
  void codeIsTheFolderThatMavenFills() {
    assertThat(TEMPLATE.resources("AWS::Serverless::Function").values())
        .allSatisfy(function -> assertThat(function).containsEntry("CodeUri", "target/function"));
  }

  @Test
  void apiIsOpenOnlyWhenThatIsSaid() {
    assertThat(TEMPLATE.at("Parameters", "JwtIssuer")).containsEntry("Default", "");
    assertThat(TEMPLATE.at("Parameters", "OpenToEverybody")).containsEntry("Default", "false");
    Map<String, Object> rule = TEMPLATE.at("Rules", "OpenOnlyWhenSaid");
    assertThat(rule.get("RuleCondition"))
        .isEqualTo(Map.of("!Equals", List.of("!Ref JwtIssuer", "")));
    assertThat(Template.map(Template.list(rule.get("Assertions")).getFirst()).get("Assert"))
        .isEqualTo(Map.of("!Equals", List.of("!Ref OpenToEverybody", "true")));
  }

  @Test
  void gatewayTurnsAwayWhatIsTooMuch() {
    assertThat(TEMPLATE.at("Resources", "Stage", "Properties", "DefaultRouteSettings"))
        .isEqualTo(
            Map.of(
                "ThrottlingRateLimit", "!Ref RequestsPerSecond",
                "ThrottlingBurstLimit", "!Ref RequestBurst"));
  }

  /** So that sam deploy --guided can be answered with the Enter key, but for who may call. */
  @Test
  void everyParameterSaysWhatItIsForAndHasADefaultThatItAllows() {
    TEMPLATE
        .at("Parameters")
        .forEach(
            (name, declared) -> {
              Map<String, Object> parameter = Template.map(declared);
              assertThat(parameter).as(name).containsKeys("Description", "Default");
              String value = String.valueOf(parameter.get("Default"));
              assertThat(isAllowed(name, value)).as("%s by default, %s", name, value).isTrue();
            });
  }

  @Test
  void everyParameterIsShownInOneGroup() {
    Map<String, Object> metadata = TEMPLATE.at("Metadata", "AWS::CloudFormation::Interface");
    List<Object> shown = new ArrayList<>();
    for (Object group : Template.list(metadata.get("ParameterGroups"))) {
      shown.addAll(Template.list(Template.map(group).get("Parameters")));
    }
    assertThat(shown).isEqualTo(List.copyOf(TEMPLATE.at("Parameters").keySet()));
  }

  /** They stand in JSON, in addresses, in headers, and in what is compared letter by letter. */
  @ParameterizedTest
  @CsvSource({
    "WatchedTenant, 'a\"b', no",
    "WatchedTenant, a b, no",
    "WatchedTenant, '', no",
    "WatchedTenant, the_desk.2-b, yes",
    "JwtIssuer, http://id.example, no",
    "JwtIssuer, https://id.example/?a=b, no",
    "JwtIssuer, 'https://id.example/\"', no",
    "JwtIssuer, https://id.example:8443/realms/desk, yes",
    "JwtIssuer, https://id.example/, yes",
    "OidcServers, https://a.example; script-src *, no",
    "OidcServers, 'https://a.example,', no",
    "OidcServers, 'https://a.example, https://b.example/x', yes",
    "OidcServers, 'https://a.example,https://b.example', yes",
    "OidcClientId, 'a\"b', no",
    "OidcClientId, api://a-b_c.d~e, yes",
    "CorsOrigins, desk.example, no",
    "CorsOrigins, https://desk.example/, no",
    "CorsOrigins, https://desk.example:8443, yes",
    "JwtAudience, a b, no",
    "DynamoDbEndpoint, localhost, no",
    "AlarmEmail, nobody, no",
    "AlarmEmail, ana@desk.example, yes"
  })
  void parameterTakesOnlyWhatItsPlaceCanHold(String name, String value, String allowed) {
    assertThat(isAllowed(name, value)).isEqualTo(allowed.equals("yes"));
  }

  private static boolean isAllowed(String name, String value) {
    Map<String, Object> parameter = TEMPLATE.at("Parameters", name);
    if (parameter.containsKey("AllowedValues")) {
      return Template.list(parameter.get("AllowedValues")).stream()
          .anyMatch(one -> String.valueOf(one).equals(value));
    }
    if ("Number".equals(parameter.get("Type"))) {
      return number(value) >= number(parameter.get("MinValue"))
          && number(value) <= number(parameter.getOrDefault("MaxValue", Integer.MAX_VALUE));
    }
    return value.matches(String.valueOf(parameter.get("AllowedPattern")))
        && value.length() <= number(parameter.getOrDefault("MaxLength", 4096));
  }

  private static Map<String, Object> table() {
    return TEMPLATE.at("Resources", LocalTable.NAME, "Properties");
  }

  private static Map<String, Object> variables() {
    return TEMPLATE.at("Globals", "Function", "Environment", "Variables");
  }

  /** Those that one function has besides. */
  private static Map<String, Object> variables(String function) {
    return TEMPLATE.at("Resources", function, "Properties", "Environment", "Variables");
  }

  private static Map<String, Object> queue() {
    return TEMPLATE.at("Resources", "IngestQueue", "Properties");
  }

  private static int number(@Nullable Object value) {
    return Integer.parseInt(String.valueOf(value));
  }

  private static List<Map<String, String>> keys(List<KeySchemaElement> schema) {
    return schema.stream()
        .map(key -> Map.of("AttributeName", key.attributeName(), "KeyType", key.keyTypeAsString()))
        .toList();
  }

  private static Map<String, Object> projection(Projection projection) {
    return projection.hasNonKeyAttributes()
        ? Map.of(
            "ProjectionType", projection.projectionTypeAsString(),
            "NonKeyAttributes", projection.nonKeyAttributes())
        : Map.of("ProjectionType", projection.projectionTypeAsString());
  }
}
