package org.checkable.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.checkable.ClassPath;
import org.checkable.article.ArticleReader;
import org.checkable.claim.Rules;
import org.checkable.http.Access;
import org.checkable.http.Api;
import org.checkable.http.ArticleHandler;
import org.checkable.http.Cors;
import org.checkable.http.FrontDesk;
import org.checkable.http.Intake;
import org.checkable.http.Journal;
import org.checkable.http.ReviewHandler;
import org.checkable.http.SignIn;
import org.checkable.http.StaticFiles;
import org.checkable.local.LocalTable;
import org.checkable.match.Matcher;
import org.checkable.store.CapacityMeter;
import org.checkable.store.Clients;
import org.checkable.store.DynamoClaimStore;
import org.checkable.store.DynamoFindingStore;
import org.checkable.store.DynamoMatchStore;
import org.checkable.store.DynamoReviewStore;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The functions over a table whose every call says what it consumes, called as Lambda would, one
 * request at a time.
 */
final class MeteredFunction implements AutoCloseable {
  private static final int SHARDS = DynamoClaimStore.DEFAULT_SHARDS;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /**
   * One answer.
   *
   * @param units what it consumed
   * @param nanos how long it took, with the database
   * @param processor how long this thread worked on it, in nanoseconds: without the database, which
   *     has threads of its own
   * @param logged bytes of log and metrics
   */
  record Call(
      int status,
      JsonNode document,
      CapacityMeter.Units units,
      long nanos,
      long processor,
      long logged) {}

  private interface Handler {
    void handle(ByteArrayInputStream event, ByteArrayOutputStream answer) throws IOException;
  }

  private final CapacityMeter meter = new CapacityMeter();
  private final AtomicLong logged = new AtomicLong();
  private final DynamoDbClient client;
  private final ArticleHandler articles;
  private final ReviewHandler reviews;

  MeteredFunction(LocalTable table) {
    client = Clients.open(table.endpoint(), meter);
    ClassPath resources = new ClassPath();
    Intake intake = new Intake(new ArticleReader(resources), Rules.read(resources));
    Matcher matcher = new Matcher(resources);
    String name = LocalTable.NAME;
    DynamoClaimStore store = new DynamoClaimStore(client, name, SHARDS, 1, () -> matcher);
    DynamoReviewStore reviewStore = new DynamoReviewStore(client, name, SHARDS, 1);
    DynamoMatchStore matches = new DynamoMatchStore(client, name, SHARDS, matcher);
    DynamoFindingStore findings = new DynamoFindingStore(client, name, SHARDS);
    FrontDesk desk =
        new FrontDesk(
            Api.router(
                () -> intake,
                () -> store,
                () -> reviewStore,
                () -> matches,
                () -> findings,
                () -> "{}",
                () -> new StaticFiles(resources, SignIn.NONE),
                SignIn.NONE),
            Access.NONE,
            new Cors(Set.of()));
    Journal journal = new Journal(this::count, "Checkable", false);
    articles = new ArticleHandler(desk, journal, InstantSource.system());
    reviews = new ReviewHandler(desk, journal, InstantSource.system());
  }

  private void count(String line) {
    logged.addAndGet(line.getBytes(StandardCharsets.UTF_8).length);
  }

  Call submit(String text) {
    return submit(JsonNodeFactory.instance.objectNode().put("text", text));
  }

  Call submit(String title, String text) {
    return submit(JsonNodeFactory.instance.objectNode().put("title", title).put("text", text));
  }

  private Call submit(ObjectNode article) {
    return call(
        event("POST", "/v1/articles", "", article.toString(), ""),
        (event, answer) -> articles.handleRequest(event, answer, Invocation.logging(this::count)));
  }

  Call ask(String method, String path, String query, String body, String version) {
    return call(
        event(method, path, query, body, version),
        (event, answer) -> reviews.handleRequest(event, answer, Invocation.logging(this::count)));
  }

  private Call call(byte[] event, Handler handler) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    long loggedBefore = logged.get();
    long[] times = new long[2];
    CapacityMeter.Units units =
        meter.unitsOf(
            () -> {
              long processor = THREADS.getCurrentThreadCpuTime();
              long began = System.nanoTime();
              handle(handler, event, written);
              times[0] = System.nanoTime() - began;
              times[1] = THREADS.getCurrentThreadCpuTime() - processor;
            });
    try {
      JsonNode answer = JSON.readTree(written.toByteArray());
      String body = answer.path("body").asText();
      return new Call(
          answer.path("statusCode").asInt(),
          body.isEmpty() ? JSON.missingNode() : JSON.readTree(body),
          units,
          times[0],
          times[1],
          logged.get() - loggedBefore);
    } catch (IOException notJson) {
      throw new IllegalStateException("the function answered no JSON", notJson);
    }
  }

  private static void handle(Handler handler, byte[] event, ByteArrayOutputStream written) {
    try {
      handler.handle(new ByteArrayInputStream(event), written);
    } catch (IOException impossible) {
      throw new IllegalStateException("memory has no I/O", impossible);
    }
  }

  private static byte[] event(
      String method, String path, String query, String body, String version) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("version", "2.0").put("rawPath", path).put("rawQueryString", query);
    ObjectNode headers = event.putObject("headers").put("content-type", "application/json");
    if (!version.isEmpty()) {
      headers.put("if-match", "\"" + version + "\"");
    }
    ObjectNode context = event.putObject("requestContext").put("requestId", "bench");
    context.putObject("http").put("method", method).put("path", path);
    context.putObject("authorizer").putObject("jwt").putObject("claims").put("sub", "reviewer");
    event.put("body", body).put("isBase64Encoded", false);
    return event.toString().getBytes(StandardCharsets.UTF_8);
  }

  DynamoDbClient client() {
    return client;
  }

  @Override
  public void close() {
    client.close();
  }
}
