package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.checkable.local.LocalQueue;
import org.checkable.local.QueueServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Batches from the queue: what is stored, what comes again, and what is put aside with a word. */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields before any test.
class IngestQueueHandlerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEXT =
      "Rents in Ellismere rose by 4% to $900 in May, the mayor said.";

  private static HttpServer server;
  private LocalQueue deadLetters;
  private Map<String, String> environment;

  @BeforeAll
  static void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  @BeforeEach
  void emptyQueue() {
    deadLetters = LocalQueue.ofDeadLetters("dead-" + System.identityHashCode(this));
    String here = "http://127.0.0.1:" + server.getAddress().getPort();
    String path = QueueServer.PATH + deadLetters.name() + "/";
    server.createContext(path, new QueueServer(List.of(deadLetters), InstantSource.system()));
    environment = Map.of("DEAD_LETTERS_URL", here + path + "0/" + deadLetters.name());
  }

  /** Of a newsroom that nothing is asked about. */
  private static ObjectNode message(String id, String body) {
    return with(nameless(id, body), "tenant", "queue");
  }

  private static ObjectNode nameless(String id, String body) {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    message.put("messageId", id).put("body", body);
    message.putObject("attributes").put("ApproximateReceiveCount", "1");
    message.putObject("messageAttributes");
    return message;
  }

  private static ObjectNode with(ObjectNode message, String attribute, String value) {
    message.withObject("/messageAttributes/" + attribute).put("stringValue", value);
    return message;
  }

  private static ObjectNode receivedFor(int times, ObjectNode message) {
    message.withObject("/attributes").put("ApproximateReceiveCount", Integer.toString(times));
    return message;
  }

  private static byte[] batch(JsonNode... messages) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.putArray("Records").addAll(List.of(messages));
    return event.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String article(String text) {
    return JsonNodeFactory.instance.objectNode().put("text", text).toString();
  }

  private LocalQueue.Message onlyLetter() {
    assertThat(deadLetters.messages()).hasSize(1);
    return deadLetters.messages().getFirst();
  }

  private static JsonNode problem(LocalQueue.Message letter) {
    try {
      return JSON.readTree(letter.attributes().get("problem"));
    } catch (IOException notJson) {
      throw new AssertionError(notJson);
    }
  }

  @Test
  void articleIsStoredAsIfItHadBeenPosted() {
    LocalFunction function = LocalFunction.with(environment);
    List<String> again =
        function.ingest(batch(with(message("m-1", article(TEXT)), "tenant", "queue-as-posted")));

    LocalFunction.Answer posted =
        function.call(Event.postJson(article(TEXT)).token("queue-as-posted", "claims:submit"));
    assertThat(again).isEmpty();
    assertThat(posted.status()).isEqualTo(200);
    assertThat(posted.document().get("duplicate").asBoolean()).isTrue();
    assertThat(deadLetters.messages()).isEmpty();
  }

  @Test
  void messageThatNamesNoNewsroomIsForTheOnlyOne() {
    LocalFunction function = LocalFunction.with(single());
    String text = TEXT + " The queue named nobody.";
    function.ingest(batch(nameless("m-1", article(text))));

    assertThat(function.call(Event.postJson(article(text)).token("", "claims:submit")).status())
        .isEqualTo(200);
  }

  private Map<String, String> single() {
    Map<String, String> single = new HashMap<>(environment);
    single.put("AUTH", "jwt-single");
    return single;
  }

  @Test
  void messageThatNamesNoNewsroomIsRefusedWhereThereAreSeveral() {
    String text = TEXT + " Nobody's newsroom.";
    LocalFunction.with(environment).ingest(batch(nameless("m-1", article(text))));

    assertThat(problem(onlyLetter()).get("status").asInt()).isEqualTo(403);
    assertThat(LocalFunction.contents("default").toString()).doesNotContain("Nobody's newsroom");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"dataType\": \"Binary\", \"binaryValue\": \"ZWxsaXNtZXJl\"}",
        "{\"dataType\": \"Number\", \"stringValue\": \"7\"}",
        "{\"dataType\": \"Number.int\", \"stringValue\": \"7\"}",
        "{}"
      })
  void newsroomOfAnotherTypeThanAStringIsRefused(String attribute) throws IOException {
    ObjectNode message = message("m-1", article(TEXT + " In bytes."));
    message.withObject("/messageAttributes").set("tenant", JSON.readTree(attribute));
    LocalFunction.with(single()).ingest(batch(message));

    assertThat(problem(onlyLetter()).get("status").asInt()).isEqualTo(403);
  }

  @Test
  void refusedMessageIsPutAsideAtOnceAsItCameWithItsProblem() {
    ObjectNode refused = with(message("m-7", "{\"text\": 5}"), "tenant", "queue-refused");
    with(refused, "feed", "wire");

    assertThat(LocalFunction.with(environment).ingest(batch(refused))).isEmpty();

    LocalQueue.Message letter = onlyLetter();
    assertThat(letter.body()).isEqualTo("{\"text\": 5}");
    assertThat(letter.attributes())
        .containsEntry("tenant", "queue-refused")
        .containsEntry("feed", "wire");
    assertThat(problem(letter).get("type").asText())
        .isEqualTo("urn:checkable:problems:invalid-fields");
    assertThat(problem(letter).at("/errors/0/pointer").asText()).isEqualTo("/text");
    assertThat(problem(letter).get("instance").asText()).isEqualTo("urn:checkable:request:m-7");
    assertThat(LocalFunction.items("queue-refused")).isZero();
  }

  @Test
  void messageBesideARefusedOneIsStored() {
    LocalFunction function = LocalFunction.with(environment);
    function.ingest(
        batch(
            with(message("m-1", "no JSON"), "tenant", "queue-beside"),
            with(message("m-2", article(TEXT)), "tenant", "queue-beside")));

    assertThat(onlyLetter().body()).isEqualTo("no JSON");
    assertThat(LocalFunction.items("queue-beside")).isPositive();
  }

  @Test
  void tenantThatCannotBeOneIsRefused() {
    LocalFunction.with(environment)
        .ingest(batch(with(message("m-1", article(TEXT)), "tenant", "a#b")));

    assertThat(problem(onlyLetter()).get("status").asInt()).isEqualTo(403);
  }

  @Test
  void problemOfAnEarlierTimeGivesWayToTheNewOne() {
    LocalFunction.with(environment)
        .ingest(batch(with(message("m-1", "no JSON"), "problem", "an old one")));

    assertThat(problem(onlyLetter()).get("type").asText()).endsWith(":malformed-json");
  }

  @Test
  void problemAndTenantStayWhenThereAreTooManyAttributes() {
    ObjectNode message = with(message("m-1", "no JSON"), "tenant", "queue-many");
    for (int number = 0; number < 9; number++) {
      with(message, "a" + number, "x");
    }

    assertThat(LocalFunction.with(environment).ingest(batch(message))).isEmpty();
    assertThat(onlyLetter().attributes()).hasSize(10).containsKeys("problem", "tenant");
  }

  @Test
  void messageThatLeavesNoRoomForItsProblemIsLeftToTheQueue() {
    String full = "x".repeat(1024 * 1024);

    assertThat(LocalFunction.with(environment).ingest(batch(message("m-1", full))))
        .containsExactly("m-1");
    assertThat(deadLetters.messages()).isEmpty();
  }

  @Test
  void busyDatabaseLeavesAllMessagesInTheQueue() {
    LocalFunction function = LocalFunction.withoutDatabase(environment, 9_000);

    assertThat(
            function.ingest(
                batch(message("m-1", article(TEXT)), message("m-2", article(TEXT + " Yes.")))))
        .containsExactly("m-1", "m-2");
    assertThat(deadLetters.messages()).isEmpty();
    assertThat(function.log()).hasSize(1).first().asString().contains("storage-busy", "m-1");
  }

  @Test
  void lastTimeThatAMessageComesItIsPutAsideWithWhatWasWrong() {
    LocalFunction function = LocalFunction.withoutDatabase(environment, 9_000);

    assertThat(function.ingest(batch(receivedFor(5, message("m-1", article(TEXT)))))).isEmpty();
    assertThat(problem(onlyLetter()).get("type").asText()).endsWith(":storage-busy");
  }

  @Test
  void faultOfOursComesAgainAndIsLoggedWithItsPlace() {
    Map<String, String> broken = new HashMap<>(environment);
    broken.put("TABLE_NAME", "NoSuchTable");
    LocalFunction function = LocalFunction.with(broken);

    assertThat(
            function.ingest(
                batch(message("m-1", article(TEXT)), message("m-2", article(TEXT + " Yes.")))))
        .containsExactly("m-1", "m-2");
    assertThat(function.log().getFirst()).contains("m-1", "org.checkable.store");
  }

  @Test
  void refusedMessageComesAgainWhenTheDeadLettersAreOutOfReach() {
    LocalFunction function =
        LocalFunction.with(Map.of("DEAD_LETTERS_URL", "http://127.0.0.1:1/0/dead"));

    assertThat(function.ingest(batch(message("m-1", "no JSON")))).containsExactly("m-1");
  }

  @Test
  void withoutTimeEverythingComesAgain() {
    LocalFunction function = LocalFunction.withoutDatabase(environment, 7_900);

    assertThat(function.ingest(batch(message("m-1", "no JSON")))).containsExactly("m-1");
    assertThat(function.log()).isEmpty();
  }

  @Test
  void eventOfSomethingElseIsAFaultAndNotAnAnswer() {
    LocalFunction function = LocalFunction.with(environment);

    assertThatThrownBy(() -> function.ingest("{}".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> function.ingest("no JSON".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void metricsSayWhatCameThroughTheQueue() {
    LocalFunction function = LocalFunction.with(environment);
    function.ingest(
        batch(
            message("m-1", "no JSON"),
            with(message("m-2", article(TEXT)), "tenant", "queue-metrics")));

    assertThat(function.metrics()).hasSize(2).allMatch(line -> line.contains("\"ingest queue\""));
    assertThat(function.metrics().getFirst()).contains("\"MessagesPutAside\":1");
    assertThat(function.metrics().getLast()).contains("\"ArticlesStored\":1");
  }
}
