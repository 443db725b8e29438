package org.checkable.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.checkable.ClassPath;
import org.checkable.article.ArticleReader;
import org.checkable.claim.Rules;
import org.checkable.fuzz.Property;
import org.checkable.store.StorageBusyException;

/**
 * The whole of the web side over a storage that is always busy, and what has to hold of every
 * answer. Whoever gets 503 has come through everything that reads what clients send.
 */
final class Doorway {
  private static final Set<Integer> STATUSES =
      Set.of(200, 204, 304, 400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 428, 503);
  private static final Set<String> TYPES =
      Set.of(
          "",
          "application/json; charset=utf-8",
          "application/problem+json; charset=utf-8",
          "text/html; charset=utf-8",
          "text/javascript; charset=utf-8",
          "text/css; charset=utf-8",
          "image/svg+xml");
  private static final List<String> INNARDS =
      List.of("org.checkable.", "java.lang.", "Exception", "\tat ");
  private static final String ORIGIN = "https://desk.example";
  private static final Instant NOW = Instant.parse("2026-03-04T10:11:12.123Z");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ClassPath RESOURCES = new ClassPath();
  private static final Intake INTAKE =
      new Intake(new ArticleReader(RESOURCES), Rules.read(RESOURCES));

  private final FrontDesk guarded = desk(Access.JWT);
  private final FrontDesk open = desk(Access.NONE);

  private static FrontDesk desk(Access access) {
    StaticFiles files = new StaticFiles(RESOURCES, SignIn.NONE);
    String openApi = RESOURCES.read("openapi.json");
    return new FrontDesk(
        Api.router(
            () -> INTAKE,
            new Busy<>(),
            new Busy<>(),
            new Busy<>(),
            new Busy<>(),
            () -> openApi,
            () -> files,
            SignIn.NONE),
        access,
        new Cors(Set.of(ORIGIN)));
  }

  private record Busy<T>() implements Supplier<T> {
    @Override
    public T get() {
      throw new StorageBusyException("always", Duration.ofSeconds(1), null);
    }
  }

  /**
   * Asks, and looks at the answer.
   *
   * @param input what the request was made of
   */
  void ask(Request request, byte[] input) {
    FrontDesk desk = Arrays.hashCode(input) % 4 == 0 ? open : guarded;
    Response response = desk.serve(request, NOW, () -> 10_000).response();
    byte[] packed = Delivery.pack(request, response);
    try {
      check(request, JSON.readTree(packed), Property.text(input));
    } catch (IOException malformed) {
      throw new AssertionError("the answer is JSON", malformed);
    }
  }

  private static void check(Request request, JsonNode answer, String input) throws IOException {
    int status = answer.path("statusCode").asInt();
    Property.holds(STATUSES.contains(status), "a declared status: " + status);
    JsonNode headers = answer.path("headers");
    String type = headers.path("content-type").asText("");
    Property.holds(TYPES.contains(type), "a declared type: " + type);
    Property.same("nosniff", headers.path("x-content-type-options").asText(), "nosniff");
    headers
        .properties()
        .forEach(
            header ->
                Property.holds(
                    header.getKey().equals("x-request-id")
                        || header.getValue().asText().chars().allMatch(c -> c >= ' ' && c < 0x7f),
                    "a header has one line: " + header));
    JsonNode allowed = headers.path("access-control-allow-origin");
    Property.holds(
        allowed.isMissingNode()
            || (allowed.asText().equals(ORIGIN)
                && request.header("origin").orElse("").equals(ORIGIN)),
        "only configured origins are let in");
    String body = body(answer, headers);
    if (type.contains("json") && !body.isEmpty()) {
      JsonNode document = JSON.readTree(body);
      if (type.contains("problem")) {
        problem(document, status, body, input);
      }
    }
  }

  private static void problem(JsonNode document, int status, String body, String input) {
    Property.same(status, document.path("status").asInt(), "a problem has its status");
    Property.holds(
        document.path("type").asText().startsWith("urn:checkable:problems:"), "a problem's type");
    Property.holds(status >= 400, "a problem is an error");
    for (String innards : INNARDS) {
      Property.holds(
          !body.contains(innards) || input.contains("a.") || input.contains("Exc"),
          "a problem says nothing of how we are built: " + body);
    }
  }

  private static String body(JsonNode answer, JsonNode headers) throws IOException {
    if (!answer.path("isBase64Encoded").asBoolean()) {
      return answer.path("body").asText();
    }
    byte[] bytes = answer.path("body").binaryValue();
    Property.same("gzip", headers.path("content-encoding").asText(), "bytes are compressed text");
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
