package org.checkable.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/**
 * Stands between one function and its table, on the loopback interface, and lets happen what a
 * {@link Plan} says. What it says in the database's place is worded as DynamoDB words it.
 */
final class FaultyWire implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NAMES = "com.amazonaws.dynamodb.v20120810#";
  private static final List<String> PASSED =
      List.of("X-Amz-Target", "Authorization", "Content-Type", "X-Amz-Date");

  /** Longer than an attempt may take. */
  private static final Duration STALL = Duration.ofSeconds(6);

  /** Of an answer that trickles for as long as that. */
  private static final int MOST_PIECES = 60;

  private static final Duration LONGEST_DELAY = Duration.ofMillis(60);

  private final URI table;
  private final RandomGenerator random;
  private final HttpServer server;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<Fault, Integer> injected = new EnumMap<>(Fault.class);
  private Plan.Course course;
  private int calls;

  FaultyWire(URI table, Plan plan, RandomGenerator random) throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    this.table = table;
    this.random = random;
    this.course = plan.course(random);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::pass);
    server.setExecutor(threads);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** From now on another plan. */
  synchronized void follow(Plan plan) {
    course = plan.course(random);
  }

  synchronized int calls() {
    return calls;
  }

  /** How often what happened so far. */
  synchronized Map<Fault, Integer> injected() {
    return new EnumMap<>(injected);
  }

  private synchronized Fault next(String operation) {
    calls++;
    Fault fault = course.next();
    boolean write = operation.equals("TransactWriteItems") || operation.equals("UpdateItem");
    Fault real = fault == Fault.CONFLICTED && !write ? Fault.NONE : fault;
    if (real != Fault.NONE) {
      injected.merge(real, 1, Integer::sum);
    }
    return real;
  }

  private synchronized long nanos(Duration most) {
    return random.nextLong(most.toNanos());
  }

  /** What the database said. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, never shared.
  private record Answer(int status, byte[] body) {}

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      String operation = target.substring(target.indexOf('.') + 1);
      byte[] body = exchange.getRequestBody().readAllBytes();
      Fault fault = next(operation);
      switch (fault) {
        case NONE -> answer(exchange, forwarded(exchange, body));
        case DROPPED_BEFORE -> {}
        case DROPPED_AFTER -> forwarded(exchange, body);
        case DELAYED -> {
          Answer answer = forwarded(exchange, body);
          LockSupport.parkNanos(nanos(LONGEST_DELAY));
          answer(exchange, answer);
        }
        case STALLED -> {
          Answer answer = forwarded(exchange, body);
          LockSupport.parkNanos(STALL.toNanos());
          answer(exchange, answer);
        }
        case TRUNCATED -> truncate(exchange, forwarded(exchange, body));
        case TRICKLED -> trickle(exchange, forwarded(exchange, body));
        case FAILED_BEFORE -> answer(exchange, error(500, "InternalServerError"));
        case FAILED_AFTER -> {
          forwarded(exchange, body);
          answer(exchange, error(500, "InternalServerError"));
        }
        case THROTTLED ->
            answer(
                exchange,
                operation.equals("TransactWriteItems")
                    ? cancelled(body, "ThrottlingError")
                    : error(400, "ProvisionedThroughputExceededException"));
        case LIMITED -> answer(exchange, error(400, "ThrottlingException"));
        case CONFLICTED ->
            answer(
                exchange,
                operation.equals("TransactWriteItems")
                    ? cancelled(body, "TransactionConflict")
                    : error(400, "TransactionConflictException"));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Answer forwarded(HttpExchange exchange, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(table).POST(BodyPublishers.ofByteArray(body));
    for (String name : PASSED) {
      request.header(name, exchange.getRequestHeaders().getFirst(name));
    }
    HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
    return new Answer(answer.statusCode(), answer.body());
  }

  private static Answer error(int status, String name) {
    ObjectNode document = JSON.createObjectNode();
    document.put("__type", NAMES + name).put("message", "On purpose.");
    return new Answer(status, document.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** One action was refused for that reason, the others for none. */
  private Answer cancelled(byte[] body, String reason) throws IOException {
    JsonNode actions = JSON.readTree(body).path("TransactItems");
    ObjectNode document = JSON.createObjectNode();
    document
        .put("__type", NAMES + "TransactionCanceledException")
        .put("Message", "Transaction cancelled, please refer cancellation reasons [On purpose]");
    int one;
    synchronized (this) {
      one = random.nextInt(actions.size());
    }
    for (int place = 0; place < actions.size(); place++) {
      document
          .withArray("CancellationReasons")
          .addObject()
          .put("Code", place == one ? reason : "None");
    }
    return new Answer(400, document.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void head(HttpExchange exchange, Answer answer) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(answer.status(), answer.body().length);
  }

  private static void answer(HttpExchange exchange, Answer answer) throws IOException {
    head(exchange, answer);
    exchange.getResponseBody().write(answer.body());
  }

  /** Says how long the answer is, and then breaks off. */
  private static void truncate(HttpExchange exchange, Answer answer) throws IOException {
    head(exchange, answer);
    OutputStream body = exchange.getResponseBody();
    body.write(answer.body(), 0, answer.body().length / 2);
    body.flush();
  }

  private static void trickle(HttpExchange exchange, Answer answer) throws IOException {
    head(exchange, answer);
    OutputStream body = exchange.getResponseBody();
    int pieces = Math.clamp(answer.body().length, 1, MOST_PIECES);
    int size = Math.ceilDiv(answer.body().length, pieces);
    for (int at = 0; at < answer.body().length; at += size) {
      body.write(answer.body(), at, Math.min(size, answer.body().length - at));
      body.flush();
      LockSupport.parkNanos(STALL.toNanos() / pieces);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
    threads.shutdownNow();
    try {
      threads.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
