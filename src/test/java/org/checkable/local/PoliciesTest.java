package org.checkable.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.checkable.App;
import org.checkable.Template;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Each function may do in the table what it does there, and nothing else: all its routes are asked,
 * and what goes over the wire to the table is held against the template's policy. Whoever adds a
 * route asks it here.
 */
class PoliciesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String LIBRARY =
      "{\"@type\":\"ClaimReview\",\"url\":\"https://checks.example/1\","
          + "\"claimReviewed\":\"Output at plant 1 rose by 1%\"}";

  private LocalTable table;
  private TableWire wire;
  private LocalIntake intake;
  private HttpServer queues;
  private App app;
  private Gateway gateway;

  @BeforeEach
  void start() throws IOException {
    table = LocalTable.inMemory();
    wire = new TableWire(table.endpoint());
    intake = new LocalIntake(InstantSource.system());
    queues = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    queues.createContext(QueueServer.PATH, intake.server());
    queues.start();
    String address = "http://127.0.0.1:" + queues.getAddress().getPort();
    app =
        new App(
            Map.of(
                "DEAD_LETTERS_URL",
                QueueServer.address(address, intake.deadLetters()),
                "TABLE_NAME",
                LocalTable.NAME,
                "DYNAMODB_ENDPOINT",
                wire.endpoint().toString(),
                "AUTH",
                "none"),
            _ -> {},
            InstantSource.system());
    gateway = new Gateway(app::submit, app::review, Clock.systemUTC(), LocalContext.logger(false));
  }

  @AfterEach
  void stop() {
    queues.stop(0);
    wire.close();
    table.close();
  }

  @Test
  void submitFunctionMayDoWhatItDoes() throws IOException {
    String shortArticle = article(3);
    call("POST", "/v1/articles", shortArticle, "key-1");
    call("POST", "/v1/articles", shortArticle, "key-1");
    call("POST", "/v1/articles", shortArticle, "key-2");
    call("POST", "/v1/articles", article(150), "key-3");

    assertThat(wire.actions()).isEqualTo(allowed("SubmitFunction"));
  }

  @Test
  void ingestFunctionMayDoWhatItDoes() {
    String shortArticle = request(article(3));
    for (String body : List.of(shortArticle, request(article(150)), "no JSON")) {
      intake.queue().send(body, Map.of(), Instant.EPOCH);
    }
    QueueSource source = source();
    source.poll(Instant.EPOCH);
    intake.queue().send(shortArticle, Map.of(), Instant.EPOCH);
    source.poll(Instant.EPOCH);
    assertThat(intake.deadLetters().messages()).hasSize(1);

    Set<String> done = wire.actions();
    done.add("sqs:SendMessage on IngestDeadLetters");
    // Lambda takes messages in the function's name, as QueueSource does here.
    for (String action : List.of("DeleteMessage", "GetQueueAttributes", "ReceiveMessage")) {
      done.add("sqs:" + action + " on IngestQueue");
    }
    assertThat(done).isEqualTo(allowed("IngestFunction"));
  }

  private QueueSource source() {
    return new QueueSource(
        intake.queue(),
        app::ingest,
        _ -> new LocalContext("1", "ingest", 60_000, LocalContext.logger(false)));
  }

  @Test
  void reviewFunctionMayDoWhatItDoes() throws IOException {
    JsonNode stored = call("POST", "/v1/articles", article(3), "key");
    String article = "/v1/articles/" + stored.path("articleId").asText();
    String claim = "/v1/claims/" + stored.path("claimIds").path(0).asText();
    wire.forget();
    for (String path :
        List.of(
            article,
            article + "/claims",
            article + "/text",
            article + "/coverage",
            claim,
            claim + "/matches",
            "/v1/claims",
            "/v1/config",
            "/v1/export",
            "/v1/health",
            "/v1/openapi.json",
            "/v1/vocabulary")) {
      call("GET", path, "", "");
    }
    change("POST", "/v1/library", LIBRARY, 0);
    String found =
        call("GET", claim + "/matches", "", "").path("matches").path(0).path("id").asText();
    change("POST", claim + "/matches/" + found, "{\"state\":\"CONFIRMED\"}", 1);
    for (String path : List.of(claim + "/history", "/v1/stats")) {
      call("GET", path, "", "");
    }
    change("POST", "/v1/claims/next", "{}", 0);
    change("PUT", claim + "/lease", "{}", 0);
    change("DELETE", claim + "/lease", "", 0);
    change("PATCH", claim, "{\"kind\": \"LAW\"}", 1);
    change("POST", claim + "/reviews", "{\"verdict\": \"UNPROVEN\"}", 2);
    change("PUT", claim + "/reviews", "{\"verdict\": \"SATIRE\"}", 3);
    change("POST", claim + "/undo", "", 4);
    change("POST", claim + "/reopen", "", 5);
    change("POST", claim + "/park", "{\"until\": \"2040-01-01\"}", 6);
    change("POST", claim + "/reopen", "", 7);
    change("POST", claim + "/dismiss", "{\"reason\": \"OPINION\"}", 8);
    change("POST", article + "/claims", "{\"start\": 0, \"end\": 9}", 0);

    assertThat(wire.actions()).isEqualTo(allowed("ReviewFunction"));
  }

  private static String request(String text) {
    return JSON.createObjectNode().put("text", text).toString();
  }

  private static String article(int sentences) {
    return IntStream.range(0, sentences)
        .mapToObj(
            n -> "Output at plant " + n + " rose by " + n + "% to " + n + ",000 tonnes in May.")
        .collect(Collectors.joining(" "));
  }

  private JsonNode call(String method, String path, String body, String key) throws IOException {
    return call(
        method,
        path,
        body,
        Map.of("content-type", List.of("text/plain"), "idempotency-key", List.of(key)));
  }

  private void change(String method, String path, String body, int version) throws IOException {
    call(
        method,
        path,
        body,
        Map.of(
            "content-type",
            List.of("application/json"),
            "if-match",
            List.of("\"" + version + "\"")));
  }

  private JsonNode call(String method, String path, String body, Map<String, List<String>> headers)
      throws IOException {
    GatewayAnswer answer =
        gateway.call(
            new HttpCall(
                "1",
                Instant.EPOCH,
                method,
                "HTTP/1.1",
                path,
                "",
                headers,
                "127.0.0.1",
                body.getBytes(UTF_8)));
    assertThat(answer.status()).as(method + " " + path).isBetween(200, 204);
    return JSON.readTree(answer.body());
  }

  /** The actions of a function's policy; those on indexes carry the word. */
  private static Set<String> allowed(String function) {
    Set<String> actions = new TreeSet<>();
    Map<String, Object> properties = Template.read().at("Resources", function, "Properties");
    for (Object policy : Template.list(properties.get("Policies"))) {
      for (Object statement : Template.list(Template.map(policy).get("Statement"))) {
        Map<String, Object> grant = Template.map(statement);
        String where =
            switch (String.valueOf(grant.get("Resource"))) {
              case "!GetAtt Checkable.Arn" -> "";
              case "!Sub ${Checkable.Arn}/index/*" -> " on index";
              case "!GetAtt IngestQueue.Arn" -> " on IngestQueue";
              case "!GetAtt IngestDeadLetters.Arn" -> " on IngestDeadLetters";
              default -> throw new AssertionError("too much is granted: " + grant);
            };
        Template.list(grant.get("Action")).forEach(action -> actions.add(action + where));
      }
    }
    return actions;
  }
}
