package org.checkable.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.checkable.App;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queues of the local server by SQS's protocol, and what goes on behind them. */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields before any test.
class LocalIntakeTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LocalIntake intake = new LocalIntake(InstantSource.system());
  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer server;
  private String here;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(QueueServer.PATH, intake.server());
    server.start();
    here = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    intake.close();
    client.close();
    server.stop(0);
  }

  private HttpResponse<String> call(String action, ObjectNode request, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(here + QueueServer.PATH))
            .header("content-type", "application/x-amz-json-1.0")
            .header("x-amz-target", "AmazonSQS." + action)
            .POST(BodyPublishers.ofString(request.toString()));
    if (headers.length > 0) {
      builder.headers(headers);
    }
    return client.send(builder.build(), BodyHandlers.ofString());
  }

  private ObjectNode to(LocalQueue queue) {
    return JsonNodeFactory.instance.objectNode().put("QueueUrl", QueueServer.address(here, queue));
  }

  @Test
  void whatIsSentIsReceivedUntilItIsDeleted() throws IOException, InterruptedException {
    LocalQueue queue = intake.deadLetters();
    ObjectNode message = to(queue).put("MessageBody", "hello");
    message.putObject("MessageAttributes").putObject("tenant").put("StringValue", "desk");

    JsonNode sent = JSON.readTree(call("SendMessage", message).body());
    JsonNode received = JSON.readTree(call("ReceiveMessage", to(queue)).body()).at("/Messages/0");
    call("DeleteMessage", to(queue).put("ReceiptHandle", received.get("ReceiptHandle").asText()));

    assertThat(sent.get("MD5OfMessageBody").asText()).isEqualTo("5d41402abc4b2a76b9719d911017c592");
    assertThat(received.get("MessageId")).isEqualTo(sent.get("MessageId"));
    assertThat(received.get("Body").asText()).isEqualTo("hello");
    assertThat(received.at("/MessageAttributes/tenant/StringValue").asText()).isEqualTo("desk");
    assertThat(queue.messages()).isEmpty();
  }

  @Test
  void pageOfAnotherOriginCannotSend() throws IOException, InterruptedException {
    ObjectNode message = to(intake.queue()).put("MessageBody", "hello");

    assertThat(call("SendMessage", message, "origin", "https://elsewhere.example").statusCode())
        .isEqualTo(403);
    assertThat(intake.queue().messages()).isEmpty();
  }

  @Test
  void whatSqsRefusesIsRefused() throws IOException, InterruptedException {
    String tooLong = "x".repeat(1024 * 1024 + 1);
    ObjectNode nowhere = JsonNodeFactory.instance.objectNode().put("QueueUrl", here + "/0/none");

    assertThat(call("SendMessage", to(intake.queue()).put("MessageBody", tooLong)).statusCode())
        .isEqualTo(400);
    assertThat(call("SendMessage", nowhere.put("MessageBody", "hello")).body())
        .contains("QueueDoesNotExist");
    assertThat(call("PurgeQueue", to(intake.queue())).body()).contains("UnknownOperation");
  }

  @Test
  void localServerPutsAsideWhatItCannotTake(@TempDir Path folder)
      throws IOException, InterruptedException, CannotStart {
    try (LocalServer whole = LocalServer.start(0, folder.toString(), false)) {
      here = whole.address();
      call("SendMessage", to(intake.queue()).put("MessageBody", "no JSON"));

      ObjectNode patient = to(intake.deadLetters()).put("WaitTimeSeconds", 60);
      JsonNode letter = JSON.readTree(call("ReceiveMessage", patient).body()).at("/Messages/0");

      assertThat(letter.get("Body").asText()).isEqualTo("no JSON");
      assertThat(letter.at("/MessageAttributes/problem/StringValue").asText())
          .contains("urn:checkable:problems:malformed-json");
    }
  }

  @Test
  void messageIsHandedToTheFunctionInTheBackground() throws InterruptedException {
    App app =
        new App(
            Map.of(
                "TABLE_NAME",
                LocalTable.NAME,
                "DYNAMODB_ENDPOINT",
                "http://127.0.0.1:1",
                "DEAD_LETTERS_URL",
                QueueServer.address(here, intake.deadLetters())),
            _ -> {},
            InstantSource.system());
    intake.start(app::ingest, false);
    intake.queue().send("no JSON", Map.of(), InstantSource.system().instant());

    intake.deadLetters().awaitMessage(Duration.ofMinutes(1));

    assertThat(intake.deadLetters().messages())
        .singleElement()
        .satisfies(letter -> assertThat(letter.body()).isEqualTo("no JSON"));
  }
}
