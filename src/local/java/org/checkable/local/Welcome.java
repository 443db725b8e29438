package org.checkable.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** What a person sees when the local server is up: on the first start, the sample's claims. */
final class Welcome {
  private static final Path SAMPLE = Path.of("events/sample/article.json");
  private static final int WIDTH = 76;
  private static final int MOST_REPEATS = 3;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String address;
  private final Gateway gateway;
  private final DynamoDbClient client;
  private final PrintStream out;

  Welcome(String address, Gateway gateway, DynamoDbClient client, PrintStream out) {
    this.address = address;
    this.gateway = gateway;
    this.client = client;
    this.out = out;
  }

  /** Submits the sample article if there is no article yet, and says what to try. */
  void say() throws IOException {
    out.printf("Checkable answers on %s. Ctrl-C stops it.%n%n", address);
    int articles = count("META");
    if (articles > 0) {
      out.printf("Articles: %d. Claims: %d.%n", articles, count("C#"));
    } else if (Files.isReadable(SAMPLE)) {
      submitSample();
    } else {
      out.printf("There is no sample article: %s cannot be read.%n", SAMPLE);
    }
    tryNext();
    out.flush();
  }

  private int count(String sortKeyPrefix) {
    ScanRequest scan =
        ScanRequest.builder()
            .tableName(LocalTable.NAME)
            .filterExpression("begins_with(SK, :prefix)")
            .expressionAttributeValues(Map.of(":prefix", AttributeValue.fromS(sortKeyPrefix)))
            .select(Select.COUNT)
            .build();
    return client.scanPaginator(scan).stream().mapToInt(page -> page.count()).sum();
  }

  /** Posts the sample article and prints its claims, in reading order. */
  private void submitSample() throws IOException {
    JsonNode answer = submitted(Files.readAllBytes(SAMPLE));
    if (!answer.has("articleId")) {
      out.printf(
          "The sample article, %s, was not taken: %s%n", SAMPLE, answer.path("title").asText());
      return;
    }
    JsonNode summary = answer.path("summary");
    out.printf(
        "The sample article, %s, is now %s.%n%s sentences, %s claims; skipped: %s.%n%n",
        SAMPLE,
        answer.path("articleId").asText(),
        summary.path("sentences"),
        summary.path("claims"),
        skipped(summary.path("skipped")));
    for (JsonNode claim : answer.path("claims")) {
      out.printf("%s  %s%n", claim.path("id").asText(), shorten(claim.path("text").asText()));
    }
  }

  /** A busy machine may not answer in time, and what was answered with 503 may be sent again. */
  private JsonNode submitted(byte[] article) throws IOException {
    GatewayAnswer answer = answer("POST", "/v1/articles", "", article);
    for (int again = 0; again < MOST_REPEATS && answer.status() == 503; again++) {
      answer = answer("POST", "/v1/articles", "", article);
    }
    return JSON.readTree(answer.body());
  }

  private static String skipped(JsonNode reasons) {
    return reasons.properties().stream()
        .map(reason -> reason.getKey() + " " + reason.getValue())
        .collect(Collectors.joining(", "));
  }

  private GatewayAnswer answer(String method, String path, String query, byte[] body)
      throws IOException {
    HttpCall call =
        new HttpCall(
            "welcome",
            Instant.now(),
            method,
            "HTTP/1.1",
            path,
            query,
            Map.of("content-type", List.of("application/json")),
            "127.0.0.1",
            body);
    return gateway.call(call);
  }

  private static String shorten(String text) {
    return text.length() <= WIDTH
        ? text
        : text.substring(0, text.lastIndexOf(' ', WIDTH - 1)) + " …";
  }

  private void tryNext() throws IOException {
    byte[] queue = answer("GET", "/v1/claims", "limit=1", new byte[0]).body();
    JsonNode best = JSON.readTree(queue).path("claims").path(0);
    out.printf("%nTry next:%n");
    out.printf("  %s/ in a browser%n", address);
    out.printf("  curl '%s/v1/claims?limit=3'%n", address);
    if (best.has("id")) {
      out.printf("  curl %s/v1/claims/%s%n", address, best.path("id").asText());
    }
    out.printf(
        "  curl -H 'content-type: text/plain' --data-binary @article.txt %s/v1/articles%n",
        address);
  }
}
