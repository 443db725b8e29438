package org.checkable.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.checkable.App;
import org.checkable.local.LocalContext;
import org.checkable.local.LocalTable;

/** Calls the functions as Lambda does: an event in, an answer out, and so much time and no more. */
final class FunctionCalls implements Functions {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SCOPES = "claims:submit claims:review claims:read";

  private final App app;

  FunctionCalls(URI endpoint, InstantSource clock) {
    app =
        new App(
            Map.of(
                "TABLE_NAME", LocalTable.NAME,
                "DYNAMODB_ENDPOINT", endpoint.toString(),
                "AWS_REGION", LocalTable.REGION.id()),
            _ -> {},
            clock);
  }

  @Override
  public Answer call(Ask ask, int millis) {
    byte[] event = event(ask);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    boolean submits = ask.method().equals("POST") && ask.target().startsWith("/v1/articles?");
    submits |= ask.method().equals("POST") && ask.target().equals("/v1/articles");
    long began = System.nanoTime();
    try {
      LocalContext context =
          new LocalContext("invocation", "faults", millis, LocalContext.logger(false));
      if (submits) {
        app.submit(new ByteArrayInputStream(event), written, context);
      } else {
        app.review(new ByteArrayInputStream(event), written, context);
      }
      long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
      return answer(JSON.readTree(written.toByteArray()), took);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static byte[] event(Ask ask) {
    String[] parts = ask.target().split("\\?", 2);
    ObjectNode event = JSON.createObjectNode();
    event.put("version", "2.0").put("routeKey", "$default").put("rawPath", parts[0]);
    event.put("rawQueryString", parts.length == 2 ? parts[1] : "");
    ObjectNode headers = event.putObject("headers").put("content-type", "application/json");
    ask.headers().forEach(headers::put);
    ObjectNode context = event.putObject("requestContext");
    context.put("requestId", "request").put("stage", "$default");
    context.putObject("http").put("method", ask.method()).put("path", parts[0]);
    context
        .putObject("authorizer")
        .putObject("jwt")
        .putObject("claims")
        .put("sub", ask.reviewer())
        .put("tenant", ask.tenant())
        .put("scope", SCOPES);
    if (!ask.body().isEmpty()) {
      event.put("body", ask.body()).put("isBase64Encoded", false);
    }
    return event.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Answer answer(JsonNode response, long millis) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    response
        .path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    String body = response.path("body").asText();
    boolean json =
        headers.getOrDefault("content-type", "").contains("json")
            && !headers.getOrDefault("content-type", "").contains("jsonl")
            && !response.path("isBase64Encoded").asBoolean()
            && !body.isEmpty();
    return new Answer(
        response.path("statusCode").asInt(),
        headers,
        body,
        json ? JSON.readTree(body) : JSON.missingNode(),
        millis);
  }
}
