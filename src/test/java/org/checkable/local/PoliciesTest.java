package org.checkable.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.checkable.App;
import org.checkable.Template;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Each function may do in the table what it does there, and nothing else: all its routes and events
 * are tried, revisions and retries included, over a wire that grants what the template grants.
 * Whoever adds a route asks it here.
 */
@Tag("gate")
class PoliciesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String LIBRARY =
      "{\"@type\":\"ClaimReview\",\"url\":\"https://checks.example/1\","
          + "\"claimReviewed\":\"Output at plant 1 rose by 1%\"}";

  /** When the samples were sent. */
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-03-04T10:11:12.123Z"));

  private static final String ARTICLES = "/v1/articles";
  private static final String PAGE = "https://courier.example/output";

  /** A claim of it is decided or assigned; more than fit into one transaction are there. */
  private static final String LONG = article(0, 150);

  /** Keeps what is in the middle of the long one, and drops what was before. */
  private static final String LATER = article(100, 260);

  /** Not a test of time: on a busy machine the first event of a function takes many seconds. */
  private static final int PATIENT = 60_000;

  private LocalTable table;
  private LocalIntake intake;
  private HttpServer queues;
  private final List<TableWire> wires = new ArrayList<>();

  /** The wire of each function that was deployed last. */
  private final Map<String, TableWire> latest = new TreeMap<>();

  private final Set<String> asked = new TreeSet<>();
  private App ingest;
  private App submit;
  private App review;
  private Gateway gateway;

  @BeforeEach
  void start() throws IOException {
    table = LocalTable.inMemory();
    intake = new LocalIntake(InstantSource.system());
    queues = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    queues.createContext(QueueServer.PATH, intake.server());
    queues.start();
    Map<String, String> open = Map.of("AUTH", "none");
    submit = deploy("SubmitFunction", open);
    review = deploy("ReviewFunction", open);
    ingest = deploy("IngestFunction", open);
    gateway =
        new Gateway(submit::submit, review::review, Clock.systemUTC(), LocalContext.logger(false));
  }

  private App deploy(String function, Map<String, String> more) throws IOException {
    TableWire wire = new TableWire(table.endpoint(), granted(function));
    wires.add(wire);
    latest.put(function, wire);
    Map<String, String> environment = new HashMap<>(more);
    String address = "http://127.0.0.1:" + queues.getAddress().getPort();
    environment.put("DEAD_LETTERS_URL", QueueServer.address(address, intake.deadLetters()));
    environment.put("TABLE_NAME", LocalTable.NAME);
    environment.put("DYNAMODB_ENDPOINT", wire.endpoint().toString());
    return new App(environment, _ -> {}, CLOCK);
  }

  private TableWire wire(String function) {
    return Objects.requireNonNull(latest.get(function));
  }

  @AfterEach
  void stop() {
    queues.stop(0);
    wires.forEach(TableWire::close);
    table.close();
  }

  @Test
  void submitFunctionMayDoWhatItDoes() throws IOException {
    String shortArticle = article(0, 3);
    post(shortArticle, "key-1");
    post(shortArticle, "key-1");
    post(shortArticle, "key-2");
    String claim = post(LONG, "key-3").path("claimIds").path(0).asText();
    change("PATCH", "/v1/claims/" + claim, "{\"kind\": \"LAW\"}", 1);
    wire("SubmitFunction").dieAfter(2);
    assertThat(answer("POST", ARTICLES, LATER, headers("key-4")).status()).isEqualTo(500);
    wire("SubmitFunction").revive();
    post(LATER, "key-4");
    post(LATER, "key-5");
    change("PATCH", "/v1/claims/" + claim, "{\"kind\": \"POSITION\"}", 3);

    assertThat(wire("SubmitFunction").needed()).isEqualTo(allowed("SubmitFunction"));
    assertThat(asked).containsAll(routes("SubmitIntegration"));
  }

  @Test
  void ingestFunctionMayDoWhatItDoes() throws IOException {
    String shortArticle = request(article(0, 3));
    QueueSource source = source();
    for (String body : List.of(shortArticle, request(LONG), "no JSON")) {
      intake.queue().send(body, Map.of(), Instant.EPOCH);
    }
    source.poll(Instant.EPOCH);
    intake.queue().send(shortArticle, Map.of(), Instant.EPOCH);
    source.poll(Instant.EPOCH);
    intake.queue().send(request(LATER), Map.of(), Instant.EPOCH);
    wire("IngestFunction").dieAfter(2);
    source.poll(Instant.EPOCH);
    wire("IngestFunction").revive();
    source.poll(Instant.EPOCH.plusSeconds(3_600));
    assertThat(intake.queue().messages().size()).isZero();
    assertThat(intake.deadLetters().messages()).hasSize(1);

    Set<String> done = wire("IngestFunction").needed();
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
        ingest::ingest,
        _ -> new LocalContext("1", "ingest", 60_000, LocalContext.logger(false)));
  }

  @Test
  void reviewFunctionMayDoWhatItDoes() throws IOException {
    String earlier = post(article(0, 3), "key").path("claimIds").path(0).asText();
    JsonNode stored = post(article(0, 3) + " Fares rose by 3% in June.", "key-2");
    assertThat(stored.at("/revision/kept")).hasSize(3);
    String article = ARTICLES + "/" + stored.path("articleId").asText();
    String claim = "/v1/claims/" + stored.path("claimIds").path(0).asText();
    for (String path :
        List.of(
            asset(),
            ARTICLES,
            article,
            article + "/claims",
            article + "/text",
            article + "/coverage",
            article + "/revisions",
            claim,
            claim + "/matches",
            "/v1/claims",
            "/v1/config",
            "/v1/export",
            "/v1/health",
            "/v1/openapi.json",
            "/v1/search?q=output",
            "/v1/vocabulary")) {
      get(path);
    }
    change("POST", "/v1/library", LIBRARY, 0);
    String found = get(claim + "/matches").path("matches").path(0).path("id").asText();
    for (String path : List.of(claim + "/history", "/v1/stats")) {
      get(path);
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
    change("POST", "/v1/claims/" + earlier + "/reopen", "", 7);
    String twin = stored.path("claimIds").path(1).asText();
    String same = "{\"reason\": \"DUPLICATE_OF\", \"duplicateOf\": \"" + twin + "\"}";
    change("POST", claim + "/dismiss", same, 8);
    change("POST", claim + "/matches/" + found, "{\"state\":\"CONFIRMED\"}", 9);
    change("POST", claim + "/comments", "{\"text\": \"seen\"}", 10);
    String order = "{\"claims\":[{\"id\":\"" + earlier + "\",\"version\":11}],\"undo\":{}}";
    change("POST", "/v1/claims/bulk", order, 0);
    change("POST", article + "/claims", "{\"start\": 0, \"end\": 9}", 0);
    String first = get("/v1/claims/" + earlier).path("articleId").asText();
    change("POST", ARTICLES + "/" + first + "/newest", "{}", 2);
    watchQueue();

    assertThat(wire("ReviewFunction").needed()).isEqualTo(allowed("ReviewFunction"));
    assertThat(asked).containsAll(routes("ReviewIntegration"));
  }

  /**
   * The samples, each to the function that it would come to, as {@code SampleEventsTest} has them.
   */
  @Test
  void everyEventIsWithinThePolicies() throws IOException {
    App asDeployed = deploy("SubmitFunction", Map.of());
    App reviewing = deploy("ReviewFunction", Map.of());
    App taking = deploy("IngestFunction", Map.of());
    JsonNode rows;
    try (InputStream stream = getClass().getResourceAsStream("/events-expected.json")) {
      rows = JSON.readTree(stream);
    }
    for (JsonNode row : rows) {
      Path file = Path.of("events", row.get("event").asText() + ".json");
      JsonNode event = JSON.readTree(file.toFile());
      String route =
          event.at("/requestContext/http/method").asText(event.path("httpMethod").asText())
              + " "
              + event.path("rawPath").asText(event.path("path").asText());
      Function function =
          event.has("Records")
              ? taking::ingest
              : route.equals("POST " + ARTICLES) ? asDeployed::submit : reviewing::review;
      JsonNode answer = hand(function, Files.readAllBytes(file));
      if (row.has("status")) {
        assertThat(answer.get("statusCode")).as(file.toString()).isEqualTo(row.get("status"));
      }
    }
    latest.forEach((function, wire) -> assertThat(granted(function)).containsAll(wire.needed()));
  }

  private static JsonNode hand(Function function, byte[] event) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    function.handle(
        new ByteArrayInputStream(event),
        answer,
        new LocalContext("1", "any", PATIENT, LocalContext.logger(false)));
    return JSON.readTree(answer.toByteArray());
  }

  /** A file of the dashboard, as its page names it. */
  private String asset() throws IOException {
    GatewayAnswer page = answer("GET", "/", "", Map.of());
    return Pattern.compile("/assets/[\\w.-]+")
        .matcher(new String(page.body(), UTF_8))
        .results()
        .findFirst()
        .orElseThrow()
        .group();
  }

  /** The event of the template's schedule. */
  private void watchQueue() throws IOException {
    String input =
        String.valueOf(
            Template.read()
                .at("Resources", "ReviewFunction", "Properties", "Events", "QueueWatch")
                .get("Properties"));
    String event = input.substring(input.indexOf("{\"version"), input.lastIndexOf('}'));
    byte[] bytes = event.replace("${WatchedTenant}", "default").getBytes(UTF_8);
    assertThat(hand(review::review, bytes).path("statusCode").asInt()).isEqualTo(200);
  }

  private static String request(String text) {
    return JSON.createObjectNode().put("text", text).put("url", PAGE).toString();
  }

  private static String article(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(
            n -> "Output at plant " + n + " rose by " + n + "% to " + n + ",000 tonnes in May.")
        .collect(Collectors.joining(" "));
  }

  private static Map<String, List<String>> headers(String key) {
    return Map.of("content-type", List.of("text/plain"), "idempotency-key", List.of(key));
  }

  private JsonNode post(String text, String key) throws IOException {
    return call("POST", ARTICLES, text, headers(key));
  }

  private JsonNode get(String path) throws IOException {
    return call("GET", path, "", Map.of());
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
    GatewayAnswer answer = answer(method, path, body, headers);
    assertThat(answer.status()).as(method + " " + path).isBetween(200, 204);
    return path.startsWith("/v1/") ? JSON.readTree(answer.body()) : JSON.missingNode();
  }

  private GatewayAnswer answer(
      String method, String path, String body, Map<String, List<String>> headers)
      throws IOException {
    String[] target = path.split("\\?", 2);
    asked.addAll(routeKeys(method, target[0]));
    return gateway.call(
        new HttpCall(
            "1",
            Instant.EPOCH,
            method,
            "HTTP/1.1",
            target[0],
            target.length == 2
                ? target[1]
                : method.equals("POST") && path.equals(ARTICLES) ? "url=" + PAGE : "",
            headers,
            "127.0.0.1",
            body.getBytes(UTF_8)));
  }

  /** The template's routes that a request fits; one that names an address wins. */
  private static List<String> routeKeys(String method, String path) {
    List<String> fitting =
        routes("").stream()
            .filter(key -> (method + " " + path).matches(key.replaceAll("\\{\\w+}", "[^/]+")))
            .toList();
    return fitting.contains(method + " " + path) ? List.of(method + " " + path) : fitting;
  }

  private static Set<String> routes(String integration) {
    return Template.read().resources("AWS::ApiGatewayV2::Route").values().stream()
        .filter(route -> String.valueOf(route.get("Target")).contains(integration))
        .map(route -> String.valueOf(route.get("RouteKey")))
        // These lead to no other endpoint.
        .filter(key -> !key.startsWith("HEAD ") && !key.equals("$default"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What a function may do in the table. */
  private static Set<String> granted(String function) {
    return allowed(function).stream()
        .filter(action -> action.startsWith("dynamodb:"))
        .collect(Collectors.toCollection(TreeSet::new));
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
