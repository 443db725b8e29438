package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkable.Pages;
import org.checkable.Template;
import org.checkable.http.LocalFunction.Answer;
import org.checkable.local.LocalQueue;
import org.checkable.local.QueueServer;
import org.junit.jupiter.api.Test;

/** Alarms and the CloudWatch dashboard look at what is really measured. */
class OperationsTest {
  private static final Template TEMPLATE = Template.read();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NAMESPACE = "Checkable/${AWS::StackName}";

  /** Metrics that the services write, by namespace, as their user guides name them. */
  private static final Map<String, Set<String>> OF_SERVICES =
      Map.of(
          "AWS/ApiGateway", Set.of("4xx", "5xx"),
          "AWS/Lambda", Set.of("Errors", "Throttles", "Duration", "ConcurrentExecutions"),
          "AWS/DynamoDB",
              Set.of(
                  "ReadThrottleEvents",
                  "WriteThrottleEvents",
                  "SystemErrors",
                  "TransactionConflict",
                  "SuccessfulRequestLatency",
                  "ConsumedReadCapacityUnits",
                  "ConsumedWriteCapacityUnits"),
          "AWS/SQS", Set.of("ApproximateAgeOfOldestMessage", "ApproximateNumberOfMessagesVisible"),
          "AWS/Logs", Set.of("IncomingBytes"));

  private static final Set<String> EMITTED = emitted();

  private record Metric(String namespace, String name) {}

  @Test
  void everyMetricThatIsWatchedIsMeasured() {
    Set<Metric> watched = new HashSet<>(alarmed());
    watched.addAll(shown());

    assertThat(watched).hasSizeGreaterThan(15);
    assertThat(watched)
        .allSatisfy(
            metric ->
                assertThat(
                        metric.namespace().equals(NAMESPACE)
                            ? EMITTED
                            : OF_SERVICES.getOrDefault(metric.namespace(), Set.of()))
                    .as(metric.namespace())
                    .contains(metric.name()));
  }

  @Test
  void everyMetricOfOursIsShownAndDeclared() {
    Set<String> shown = new TreeSet<>();
    shown().stream()
        .filter(metric -> metric.namespace().equals(NAMESPACE))
        .forEach(metric -> shown.add(metric.name()));

    assertThat(EMITTED).isEqualTo(new TreeSet<>(Journal.UNITS.keySet())).isEqualTo(shown);
  }

  @Test
  void functionsMeasureInTheNamespaceThatIsWatched() {
    assertThat(TEMPLATE.at("Globals", "Function", "Environment", "Variables"))
        .containsEntry("METRICS_NAMESPACE", "!Sub " + NAMESPACE);
  }

  @Test
  void everyAlarmIsOnTheDashboardAndTellsSomebody() {
    Set<String> alarms = TEMPLATE.resources("AWS::CloudWatch::Alarm").keySet();
    Set<String> shown = new TreeSet<>();
    dashboard()
        .at("/widgets/0/properties/alarms")
        .forEach(alarm -> shown.add(alarm.asText().replaceAll("\\$\\{(\\w+)\\.Arn}", "$1")));

    assertThat(shown).isEqualTo(new TreeSet<>(alarms));
    TEMPLATE
        .resources("AWS::CloudWatch::Alarm")
        .forEach(
            (name, alarm) ->
                assertThat(alarm).as(name).containsEntry("AlarmActions", List.of("!Ref Alarms")));
  }

  @Test
  void runbookSaysOfEachAlarmWhatToDo() {
    Set<String> explained = new TreeSet<>();
    Matcher row =
        Pattern.compile("(?m)^\\| `(\\w+Alarm)` \\| [^|]{20,} \\| [^|]{20,} \\|$")
            .matcher(Pages.text(Pages.site("operate")));
    while (row.find()) {
      explained.add(row.group(1));
    }
    assertThat(explained)
        .isEqualTo(new TreeSet<>(TEMPLATE.resources("AWS::CloudWatch::Alarm").keySet()));
  }

  @Test
  void alarmOnTheTimeoutIsBelowTheTimeout() {
    int timeout =
        Integer.parseInt(String.valueOf(TEMPLATE.at("Globals", "Function").get("Timeout")));
    int alarmed =
        Integer.parseInt(
            String.valueOf(
                TEMPLATE.at("Resources", "NearTimeoutAlarm", "Properties").get("Threshold")));
    assertThat(alarmed).isBetween(timeout * 500, timeout * 900);
  }

  @Test
  void watchOfTheQueueMeasuresItsDepthAndAge() {
    LocalFunction function = LocalFunction.withTokens();
    function.call(
        Event.postJson("{\"text\": \"The mayor of Tarnby sold 14 buses in 2024.\"}")
            .token("watched", "claims:submit"));
    String event =
        String.valueOf(
                TEMPLATE
                    .at("Resources", "ReviewFunction", "Properties", "Events", "QueueWatch")
                    .get("Properties"))
            .replaceAll("(?s).*Input=!Sub (\\{.*\\}).*\\}$", "$1")
            .replace("${WatchedTenant}", "watched")
            .replace("${ScopePrefix}", "");

    assertThat(function.call(event.getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(200);
    JsonNode line = read(function.metrics().getLast());
    assertThat(line.get("QueueOpen").asInt()).isEqualTo(1);
    assertThat(line.get("QueueOldestDays").asInt()).isZero();
    assertThat(line.at("/_aws/CloudWatchMetrics/0/Metrics").findValuesAsText("Name"))
        .contains("QueueOpen", "QueueOldestDays");
  }

  /**
   * A version that nobody calls falls asleep after two weeks; the queue's watch wakes the third.
   */
  @Test
  void functionsThatAreKeptAwakeAnswerAndLeaveTheTableAlone() {
    LocalFunction function = LocalFunction.withoutDatabase();

    Answer answer = function.call(awake("SubmitFunction").getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(function.ingest(awake("IngestFunction").getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  private static String awake(String function) {
    Map<String, Object> schedule =
        TEMPLATE.at("Resources", function, "Properties", "Events", "StayAwake", "Properties");
    assertThat(schedule.get("Schedule")).isEqualTo("rate(1 day)");
    return String.valueOf(schedule.get("Input"));
  }

  /** What the functions measure when an article comes, when the desk looks, and without a table. */
  private static Set<String> emitted() {
    LocalFunction function = LocalFunction.withTokens();
    LocalFunction without = LocalFunction.withoutDatabase();
    without.call(Event.get("/v1/claims").token("operations", "claims:read"));
    function.call(
        Event.postJson("{\"text\": \"The mayor of Tarnby sold 14 buses in 2024.\"}")
            .token("operations", "claims:submit"));
    function.call(Event.get("/v1/stats").token("operations", "claims:read"));
    Set<String> names = new TreeSet<>();
    for (LocalFunction each : List.of(function, without, poisoned())) {
      for (String line : each.metrics()) {
        names.addAll(read(line).at("/_aws/CloudWatchMetrics/0/Metrics").findValuesAsText("Name"));
      }
    }
    return names;
  }

  /** A function that was handed a message which cannot be taken. */
  private static LocalFunction poisoned() {
    LocalQueue letters = LocalQueue.ofDeadLetters("dead");
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", new QueueServer(List.of(letters), InstantSource.system()));
      server.start();
      String queue =
          "http://127.0.0.1:" + server.getAddress().getPort() + QueueServer.PATH + "0/dead";
      LocalFunction function = LocalFunction.with(Map.of("DEAD_LETTERS_URL", queue));
      function.ingest(Files.readAllBytes(Path.of("events/sqs-poison.json")));
      server.stop(0);
      return function;
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private static Set<Metric> alarmed() {
    Set<Metric> metrics = new HashSet<>();
    for (Map<String, Object> alarm : TEMPLATE.resources("AWS::CloudWatch::Alarm").values()) {
      if (alarm.containsKey("MetricName")) {
        metrics.add(metric(alarm));
      } else {
        for (Object part : Template.list(alarm.get("Metrics"))) {
          Map<String, Object> query = Template.map(part);
          if (query.containsKey("MetricStat")) {
            metrics.add(metric(Template.map(Template.map(query.get("MetricStat")).get("Metric"))));
          }
        }
      }
    }
    return metrics;
  }

  private static Metric metric(Map<String, Object> from) {
    return new Metric(
        String.valueOf(from.get("Namespace")).replace("!Sub ", ""),
        String.valueOf(from.get("MetricName")));
  }

  private static Set<Metric> shown() {
    Set<Metric> metrics = new HashSet<>();
    for (JsonNode widget : dashboard().path("widgets")) {
      for (JsonNode metric : widget.at("/properties/metrics")) {
        metrics.add(new Metric(metric.get(0).asText(), metric.get(1).asText()));
      }
    }
    return metrics;
  }

  private static JsonNode dashboard() {
    return read(
        String.valueOf(TEMPLATE.at("Resources", "Operations", "Properties").get("DashboardBody"))
            .replaceFirst("^!Sub ", ""));
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }
}
