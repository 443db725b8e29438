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
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** What a person sees when the local server is up: on the first start, the sample's claims. */
final class Welcome {
  private static final Path SAMPLE = Path.of("events/sample/article.json");
  private static final int WIDTH = 76;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String address;
  private final Gateway gateway;
  private final LocalTable table;
  private final PrintStream out;

  Welcome(String address, Gateway gateway, LocalTable table, PrintStream out) {
    this.address = address;
    this.gateway = gateway;
    this.table = table;
    this.out = out;
  }

  /** Submits the sample article if there is no article yet, and says what to try. */
  void say() {
    int articles = count("META");
    out.printf("Checkable answers on %s. Ctrl-C stops it.%n%n", address);
    if (articles > 0) {
      out.printf("Articles: %d. Claims: %d.%n%n", articles, count("C#"));
      tryNext("CLAIM_ID");
    } else {
      tryNext(submitSample());
    }
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
    return table.client().scanPaginator(scan).stream().mapToInt(page -> page.count()).sum();
  }

  /** Posts the sample article and prints its claims; answers the ID of the first. */
  private String submitSample() {
    String first = "CLAIM_ID";
    try {
      JsonNode answer = call("POST", "/v1/articles", Files.readAllBytes(SAMPLE));
      String article = answer.path("articleId").asText();
      JsonNode claims = call("GET", "/v1/articles/" + article + "/claims", new byte[0]);
      out.printf("The sample article (%s) is %s. Its claims:%n%n", SAMPLE, article);
      for (JsonNode claim : claims.path("claims")) {
        out.printf("%s  %s%n", claim.path("id").asText(), shorten(claim.path("text").asText()));
      }
      first = answer.path("claimIds").path(0).asText(first);
    } catch (IOException unreadable) {
      out.printf("The sample article cannot be read: %s%n", unreadable);
    }
    out.println();
    return first;
  }

  private JsonNode call(String method, String path, byte[] body) throws IOException {
    HttpCall call =
        new HttpCall(
            "welcome",
            Instant.now(),
            method,
            "HTTP/1.1",
            path,
            "",
            Map.of("content-type", List.of("application/json")),
            "127.0.0.1",
            body);
    return JSON.readTree(gateway.call(call).body());
  }

  private static String shorten(String text) {
    return text.length() <= WIDTH
        ? text
        : text.substring(0, text.lastIndexOf(' ', WIDTH - 1)) + " …";
  }

  private void tryNext(String claim) {
    out.println("Try next:");
    out.printf("  curl %s/v1/claims/%s%n", address, claim);
    out.printf("  curl '%s/v1/claims?limit=3'%n", address);
    out.printf(
        "  curl -H 'content-type: text/plain' --data-binary @article.txt %s/v1/articles%n",
        address);
  }
}
