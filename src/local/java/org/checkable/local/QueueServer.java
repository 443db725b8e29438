package org.checkable.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The local queues by SQS's JSON protocol, as far as feeds and people need it: SendMessage,
 * ReceiveMessage and DeleteMessage. Signatures are not looked at. A page in a browser cannot reach
 * it: the protocol's header needs a leave that is never given.
 */
public final class QueueServer implements HttpHandler {
  /** Where it stands on the local server. */
  public static final String PATH = "/queue/";

  private static final String ACCOUNT = "000000000000";
  private static final String PROTOCOL = "AmazonSQS.";
  private static final int MOST_BYTES = 1024 * 1024;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, LocalQueue> queues = new HashMap<>();
  private final InstantSource clock;

  public QueueServer(List<LocalQueue> queues, InstantSource clock) {
    queues.forEach(queue -> this.queues.put(queue.name(), queue));
    this.clock = clock;
  }

  /** A queue's address on a server. */
  public static String address(String server, LocalQueue queue) {
    return server + PATH + ACCOUNT + "/" + queue.name();
  }

  private record Answer(int status, ObjectNode document) {}

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] request = exchange.getRequestBody().readAllBytes();
      Map<String, List<String>> headers = new TreeMap<>();
      exchange
          .getRequestHeaders()
          .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
      Answer answer =
          Loopback.isFromElsewhere(headers)
              ? refused(403, "AccessDenied")
              : answer(String.join("", headers.getOrDefault("x-amz-target", List.of())), request);
      byte[] bytes = answer.document().toString().getBytes(UTF_8);
      exchange.getResponseHeaders().set("content-type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(answer.status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private Answer answer(String target, byte[] request) {
    JsonNode parameters;
    try {
      parameters = JSON.readTree(request);
    } catch (IOException notJson) {
      return refused(400, "SerializationException");
    }
    String address = parameters.path("QueueUrl").asText();
    LocalQueue queue = queues.get(address.substring(address.lastIndexOf('/') + 1));
    if (queue == null) {
      return refused(400, "QueueDoesNotExist");
    }
    return switch (target.startsWith(PROTOCOL) ? target.substring(PROTOCOL.length()) : target) {
      case "SendMessage" -> send(queue, parameters);
      case "ReceiveMessage" -> receive(queue, parameters);
      case "DeleteMessage" -> {
        queue.delete(parameters.path("ReceiptHandle").asText());
        yield new Answer(200, JsonNodeFactory.instance.objectNode());
      }
      default -> refused(400, "UnknownOperationException");
    };
  }

  private Answer send(LocalQueue queue, JsonNode parameters) {
    String body = parameters.path("MessageBody").asText();
    Map<String, String> attributes = new HashMap<>();
    parameters
        .path("MessageAttributes")
        .properties()
        .forEach(
            attribute ->
                attributes.put(
                    attribute.getKey(), attribute.getValue().path("StringValue").asText()));
    int bytes =
        body.getBytes(UTF_8).length
            + attributes.entrySet().stream()
                .mapToInt(one -> (one.getKey() + one.getValue() + "String").getBytes(UTF_8).length)
                .sum();
    if (body.isEmpty() || bytes > MOST_BYTES || attributes.size() > 10) {
      return refused(400, "InvalidParameterValue");
    }
    ObjectNode sent = JsonNodeFactory.instance.objectNode();
    sent.put("MessageId", queue.send(body, attributes, clock.instant()));
    return new Answer(200, sent.put("MD5OfMessageBody", md5(body)));
  }

  private Answer receive(LocalQueue queue, JsonNode parameters) {
    ObjectNode received = JsonNodeFactory.instance.objectNode();
    for (LocalQueue.Message message : received(queue, parameters)) {
      ObjectNode it = received.withArray("/Messages").addObject();
      it.put("MessageId", message.id()).put("ReceiptHandle", message.id());
      it.put("Body", message.body()).put("MD5OfBody", md5(message.body()));
      ObjectNode attributes = it.putObject("MessageAttributes");
      message
          .attributes()
          .forEach(
              (name, value) ->
                  attributes.putObject(name).put("StringValue", value).put("DataType", "String"));
    }
    return new Answer(200, received);
  }

  private List<LocalQueue.Message> received(LocalQueue queue, JsonNode parameters) {
    int most = parameters.path("MaxNumberOfMessages").asInt(1);
    Duration wait = Duration.ofSeconds(parameters.path("WaitTimeSeconds").asInt(0));
    List<LocalQueue.Message> received = queue.receive(most, clock.instant());
    if (!received.isEmpty() || wait.isZero()) {
      return received;
    }
    try {
      queue.awaitMessage(wait);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return queue.receive(most, clock.instant());
  }

  private static Answer refused(int status, String type) {
    return new Answer(
        status, JsonNodeFactory.instance.objectNode().put("__type", "com.amazonaws.sqs#" + type));
  }

  static String md5(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has MD5", impossible);
    }
  }
}
