package org.checkable.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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
  private Gateway gateway;

  @BeforeEach
  void start() throws IOException {
    table = LocalTable.inMemory();
    wire = new TableWire(table.endpoint());
    App app =
        new App(
            Map.of(
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
            "/v1/export",
            "/v1/health",
            "/v1/openapi.json",
            "/v1/vocabulary")) {
      call("GET", path, "", "");
    }

    call("POST", "/v1/library", LIBRARY, "");
    String found =
        call("GET", claim + "/matches", "", "").path("matches").path(0).path("id").asText();
    call("POST", claim + "/matches/" + found, "{\"state\":\"CONFIRMED\"}", "");

    assertThat(wire.actions()).isEqualTo(allowed("ReviewFunction"));
  }

  private static String article(int sentences) {
    return IntStream.range(0, sentences)
        .mapToObj(
            n -> "Output at plant " + n + " rose by " + n + "% to " + n + ",000 tonnes in May.")
        .collect(Collectors.joining(" "));
  }

  private JsonNode call(String method, String path, String body, String key) throws IOException {
    Map<String, List<String>> headers =
        Map.of(
            "content-type", List.of("text/plain"),
            "idempotency-key", List.of(key),
            "if-match", List.of("\"1\""));
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
    assertThat(answer.status()).as(method + " " + path).isBetween(200, 201);
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
              default -> throw new AssertionError("too much is granted: " + grant);
            };
        Template.list(grant.get("Action")).forEach(action -> actions.add(action + where));
      }
    }
    return actions;
  }
}
