package org.checkable.http;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.checkable.local.LocalTable;
import org.checkable.store.TableCheck;
import org.checkable.store.Violation;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The function as Lambda runs it, over DynamoDB Local: events in, answers out. All tests share one
 * table and keep apart by tenant.
 */
public final class LocalFunction {
  /** The time it always is. */
  public static final Instant NOW = Instant.parse("2026-03-04T10:11:12.123Z");

  private static final int USUAL_MILLIS = 15_000;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static @Nullable LocalTable table;

  private final Functions functions;
  private final int millis;
  private final List<String> log = new ArrayList<>();
  private final List<String> metrics = new ArrayList<>();

  private LocalFunction(Map<String, String> environment, int millis) {
    this(environment, millis, NOW);
  }

  private LocalFunction(Map<String, String> environment, int millis, Instant now) {
    this.millis = millis;
    functions = Functions.of(environment, metrics::add, () -> now);
  }

  /** A function with an authorizer in front of it. */
  public static LocalFunction withTokens() {
    return with(Map.of());
  }

  /** A function in front of which is no authorizer, with a table of its own, at another time. */
  static LocalFunction open(LocalTable own, Instant now) {
    return new LocalFunction(
        Map.of(
            "TABLE_NAME",
            LocalTable.NAME,
            "DYNAMODB_ENDPOINT",
            own.endpoint().toString(),
            "AUTH",
            "none"),
        USUAL_MILLIS,
        now);
  }

  /** A function with further environment variables, which win. */
  public static LocalFunction with(Map<String, String> more) {
    return new LocalFunction(environment(more), USUAL_MILLIS);
  }

  /** A function at another time. */
  static LocalFunction at(Instant now) {
    return new LocalFunction(environment(Map.of()), USUAL_MILLIS, now);
  }

  private static Map<String, String> environment(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>();
    environment.put("TABLE_NAME", LocalTable.NAME);
    environment.put("DYNAMODB_ENDPOINT", table().endpoint().toString());
    environment.put("AWS_REGION", LocalTable.REGION.id());
    environment.putAll(more);
    return environment;
  }

  /** A function whose database does not listen, and that has little time left to find out. */
  public static LocalFunction withoutDatabase() {
    return withoutDatabase(Map.of(), 1_500);
  }

  /** The same with further environment variables, and so much time. */
  static LocalFunction withoutDatabase(Map<String, String> more, int millis) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("TABLE_NAME", LocalTable.NAME);
    environment.put("DYNAMODB_ENDPOINT", "http://127.0.0.1:1");
    return new LocalFunction(environment, millis);
  }

  private static synchronized LocalTable table() {
    LocalTable opened = table;
    if (opened == null) {
      opened = LocalTable.inMemory();
      table = opened;
    }
    return opened;
  }

  /** Where the table is. */
  static URI endpoint() {
    return table().endpoint();
  }

  /** Every item of a tenant by its keys, whole. */
  static Map<String, Map<String, AttributeValue>> contents(String tenant) {
    Map<String, Map<String, AttributeValue>> items = new TreeMap<>();
    table()
        .client()
        .scanPaginator(scan -> scan.tableName(LocalTable.NAME))
        .items()
        .forEach(
            item -> {
              String partition = Objects.requireNonNull(item.get("PK")).s();
              if ((partition + "#").contains("#" + tenant + "#")) {
                items.put(partition + " " + Objects.requireNonNull(item.get("SK")).s(), item);
              }
            });
    return items;
  }

  /** Puts an item under another sort key, as an older table may have it. */
  static void move(Map<String, AttributeValue> item, String sort) {
    Map<String, AttributeValue> moved = new HashMap<>(item);
    moved.put("SK", AttributeValue.fromS(sort));
    table().client().putItem(put -> put.tableName(LocalTable.NAME).item(moved));
    Map<String, AttributeValue> key = new HashMap<>(item);
    key.keySet().retainAll(List.of("PK", "SK"));
    table().client().deleteItem(delete -> delete.tableName(LocalTable.NAME).key(key));
  }

  /** What is wrong with the table, after all that tests do in it, some of them later. */
  static List<Violation> violations() {
    return violations(table());
  }

  /** The same of a table of one's own. */
  static List<Violation> violations(LocalTable own) {
    Instant end = NOW.plus(Duration.ofDays(365));
    return TableCheck.run(own.client(), LocalTable.NAME, 4, end).violations();
  }

  /** How many items of a tenant there are. */
  public static int items(String tenant) {
    return table()
        .client()
        .scan(
            scan ->
                scan.tableName(LocalTable.NAME)
                    .filterExpression("contains(PK, :tenant)")
                    .expressionAttributeValues(
                        Map.of(":tenant", AttributeValue.fromS("#" + tenant + "#"))))
        .count();
  }

  /**
   * An answer.
   *
   * @param document its body as JSON; a missing node when it has none
   */
  public record Answer(int status, Map<String, String> headers, String body, JsonNode document) {
    /** The last word of the problem's type. */
    public String slug() {
      return document.path("type").asText().replace("urn:checkable:problems:", "");
    }

    /** What the problem's errors point at. */
    public List<String> pointers() {
      List<String> pointers = new ArrayList<>();
      document.path("errors").forEach(error -> pointers.add(error.path("pointer").asText()));
      return pointers;
    }
  }

  Answer call(Event event) {
    return call(event.bytes());
  }

  /** Hands an event to the function that the gateway would hand it to. */
  public Answer call(byte[] event) {
    try {
      JsonNode read = JSON.readTree(event);
      boolean post =
          read.at("/requestContext/http/method").asText().equals("POST")
              || read.path("httpMethod").asText().equals("POST");
      return call(event, post);
    } catch (IOException notJson) {
      return call(event, false);
    }
  }

  private Answer call(byte[] event, boolean submit) {
    try {
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      if (submit) {
        functions.submit(new ByteArrayInputStream(event), written, new Invocation(log, millis));
      } else {
        functions.review(new ByteArrayInputStream(event), written, new Invocation(log, millis));
      }
      return answer(JSON.readTree(written.toByteArray()));
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  /** Hands a batch to the function behind the intake queue; the IDs of what is to come again. */
  List<String> ingest(byte[] event) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try {
      functions.ingest(new ByteArrayInputStream(event), written, new Invocation(log, millis));
      List<String> again = new ArrayList<>();
      JSON.readTree(written.toByteArray())
          .get("batchItemFailures")
          .forEach(item -> again.add(item.get("itemIdentifier").asText()));
      return again;
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private static Answer answer(JsonNode response) throws IOException {
    Map<String, String> headers = new HashMap<>();
    response
        .path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    String body = body(response, headers.containsKey("content-encoding"));
    boolean json = headers.getOrDefault("content-type", "").contains("json");
    return new Answer(
        response.path("statusCode").asInt(),
        headers,
        body,
        json && !body.isEmpty() ? JSON.readTree(body) : JSON.missingNode());
  }

  private static String body(JsonNode response, boolean compressed) throws IOException {
    if (!response.path("isBase64Encoded").asBoolean()) {
      return response.path("body").asText();
    }
    byte[] bytes = response.path("body").binaryValue();
    if (!compressed) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The log so far. */
  List<String> log() {
    return log;
  }

  /** The metric lines so far. */
  List<String> metrics() {
    return metrics;
  }

  record Invocation(List<String> log, int millis) implements Context, LambdaLogger {
    @Override
    public void log(String message) {
      log.add(message);
    }

    @Override
    public void log(byte[] message) {
      log.add(new String(message, StandardCharsets.UTF_8));
    }

    @Override
    public void log(String message, LogLevel level) {
      log.add(message);
    }

    @Override
    public String getAwsRequestId() {
      return "invocation-1";
    }

    @Override
    public String getLogGroupName() {
      return "";
    }

    @Override
    public String getLogStreamName() {
      return "";
    }

    @Override
    public String getFunctionName() {
      return "checkable";
    }

    @Override
    public String getFunctionVersion() {
      return "1";
    }

    @Override
    public String getInvokedFunctionArn() {
      return "";
    }

    @Override
    public @Nullable CognitoIdentity getIdentity() {
      return null;
    }

    @Override
    public @Nullable ClientContext getClientContext() {
      return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
      return millis;
    }

    @Override
    public int getMemoryLimitInMB() {
      return 1024;
    }

    @Override
    public LambdaLogger getLogger() {
      return this;
    }
  }
}
