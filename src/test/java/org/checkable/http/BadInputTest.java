package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.checkable.http.LocalFunction.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent as an article: its own problem document, never a 500, and nothing stored. */
class BadInputTest {
  private static final String TENANT = "bad-input";
  private static final String SENTENCE =
      "The council closed 14 schools in 2024, and the mayor said it saved 3 million pounds. ";
  private static final LocalFunction FUNCTION = LocalFunction.withTokens();

  private static Arguments json(String name, String body, int status, String slug, String... at) {
    return arguments(name, Event.postJson(body), status, slug, List.of(at));
  }

  private static Arguments post(
      String name, String target, String type, String body, int status, String slug, String... at) {
    return arguments(name, Event.post(target, type, body), status, slug, List.of(at));
  }

  private static Arguments encoded(String name, String coding, byte[] body, int status) {
    String slug =
        switch (status) {
          case 413 -> "article-too-large";
          case 415 -> "unsupported-media-type";
          default -> "malformed-text";
        };
    Event event = Event.postJson("").header("content-encoding", coding).bytes(body);
    return arguments(name, event, status, slug, List.of());
  }

  private static byte[] packed(String text) {
    return Delivery.gzip(text.getBytes(StandardCharsets.UTF_8));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        json("empty body", "", 400, "malformed-json"),
        json("white space only", " \n", 400, "malformed-json"),
        json("not JSON", "title=Harbour", 400, "malformed-json"),
        json("cut off JSON", "{\"text\": \"Half a", 400, "malformed-json"),
        json("two documents", "{} {}", 400, "malformed-json"),
        json("a key twice", "{\"text\": \"a\", \"text\": \"b\"}", 400, "malformed-json"),
        json("deep nesting", "[".repeat(100_000), 400, "malformed-json"),
        json("deep objects", "{\"a\":".repeat(50_000), 400, "malformed-json"),
        json("many values", "[" + "0,".repeat(20_000) + "0]", 400, "malformed-json"),
        json("an array", "[]", 422, "invalid-fields", ""),
        json("a string", "\"text\"", 422, "invalid-fields", ""),
        json("null", "null", 422, "invalid-fields", ""),
        json("no fields", "{}", 422, "invalid-fields", "/text"),
        json("no text", "{\"title\": \"Harbour works\"}", 422, "invalid-fields", "/text"),
        json("null text", "{\"text\": null}", 422, "invalid-fields", "/text"),
        json("empty text", "{\"text\": \"\"}", 422, "invalid-fields", "/text"),
        json("blank text", "{\"text\": \" \\n\\u00a0 \"}", 422, "invalid-fields", "/text"),
        json("only markup", "{\"html\": \"<p><br></p>\"}", 422, "invalid-fields", "/html"),
        json(
            "text and html",
            "{\"text\": \"One thing.\", \"html\": \"<p>One thing.</p>\"}",
            422,
            "invalid-fields",
            "/html"),
        json(
            "wrong types, all at once",
            "{\"text\": 1, \"title\": [], \"url\": {}, \"byline\": true}",
            422,
            "invalid-fields",
            "/text",
            "/title",
            "/url",
            "/byline"),
        json(
            "unknown fields",
            "{\"text\": \"It is.\", \"publishdAt\": \"2025-01-01\", \"a/b~c\": 1}",
            422,
            "invalid-fields",
            "/publishdAt",
            "/a~1b~0c"),
        json(
            "lone surrogate", "{\"text\": \"Half \\ud83d here.\"}", 422, "invalid-fields", "/text"),
        json(
            "lone surrogate in a field's name",
            "{\"text\": \"It is.\", \"\\udc00\": 1}",
            400,
            "malformed-json"),
        json(
            "bad dates and addresses",
            "{\"text\": \""
                + SENTENCE
                + "\", \"publishedAt\": \"yesterday\", \"url\": \"javascript:alert(1)\"}",
            422,
            "invalid-fields",
            "/publishedAt",
            "/url"),
        json(
            "a day that does not exist",
            "{\"text\": \"" + SENTENCE + "\", \"publishedAt\": \"2025-02-30\"}",
            422,
            "invalid-fields",
            "/publishedAt"),
        json(
            "another language, declared",
            "{\"text\": \"" + SENTENCE + "\", \"language\": \"de\"}",
            422,
            "unsupported-language"),
        json(
            "over 256 KiB",
            "{\"text\": \"" + SENTENCE.repeat(3_200) + "\"}",
            413,
            "article-too-large"),
        json("a body over 6 MB", " ".repeat(6 * 1024 * 1024 + 1), 413, "article-too-large"),
        post("no content type", "/v1/articles", "", "{}", 415, "unsupported-media-type"),
        post(
            "a form",
            "/v1/articles",
            "application/x-www-form-urlencoded",
            "text=a",
            415,
            "unsupported-media-type"),
        post("an image", "/v1/articles", "image/png", "a", 415, "unsupported-media-type"),
        post(
            "another encoding",
            "/v1/articles",
            "text/plain; charset=utf-16",
            "a",
            415,
            "unsupported-media-type"),
        post("empty plain text", "/v1/articles", "text/plain", "", 422, "invalid-fields", ""),
        post(
            "unknown and repeated parameters",
            "/v1/articles?titel=a&byline=a&byline=b",
            "text/plain",
            SENTENCE,
            422,
            "invalid-fields",
            "?byline",
            "?titel"),
        post(
            "a parameter that is not UTF-8",
            "/v1/articles?title=%ff",
            "text/plain",
            SENTENCE,
            422,
            "invalid-fields",
            "?title"),
        post(
            "a bad date as a parameter",
            "/v1/articles?publishedAt=31.12.2025",
            "text/plain",
            SENTENCE,
            422,
            "invalid-fields",
            "?publishedAt"),
        post(
            "dryRun that is neither",
            "/v1/articles?dryRun=yes",
            "application/json",
            "{\"text\": \"It is.\"}",
            422,
            "invalid-fields",
            "?dryRun"),
        arguments(
            "invalid base64",
            Event.postJson("").base64("@@not base64@@"),
            400,
            "malformed-text",
            List.of()),
        encoded("a content encoding that is not read", "br", new byte[] {1}, 415),
        encoded("several content encodings", "gzip, gzip", packed("{}"), 415),
        encoded("gzip that is none", "gzip", "{}".getBytes(StandardCharsets.UTF_8), 400),
        encoded("gzip that is cut off", "gzip", Arrays.copyOf(packed(SENTENCE), 30), 400),
        encoded("gzip of more than 6 MB", "gzip", packed(" ".repeat(6 * 1024 * 1024 + 1)), 413),
        arguments(
            "invalid UTF-8",
            Event.postJson("").bytes(new byte[] {'{', (byte) 0xC3, (byte) 0x28, '}'}),
            400,
            "malformed-text",
            List.of()),
        arguments(
            "surrogates in UTF-8",
            Event.post("/v1/articles", "text/plain", "")
                .bytes(new byte[] {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80}),
            400,
            "malformed-text",
            List.of()),
        arguments(
            "an idempotency key that is too long",
            Event.postJson("{\"text\": \"It is.\"}").header("idempotency-key", "k".repeat(256)),
            422,
            "invalid-fields",
            List.of("header:idempotency-key")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void isRefusedWithItsProblemAndStoresNothing(
      String name, Event event, int status, String slug, List<String> pointers) {
    Answer answer = FUNCTION.call(event.token(TENANT, "claims:submit"));

    assertThat(answer.slug()).as(answer.body()).isEqualTo(slug);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.pointers()).containsExactlyInAnyOrderElementsOf(pointers);
    assertThat(answer.headers())
        .containsEntry("content-type", "application/problem+json; charset=utf-8");
    assertThat(answer.document().path("status").asInt()).isEqualTo(status);
    assertThat(answer.document().path("instance").asText())
        .isEqualTo("urn:checkable:request:request-1=");
    assertThat(LocalFunction.items(TENANT)).isZero();
  }

  @Test
  void thousandsOfUnknownFieldsAreNamedUpToAPoint() {
    StringBuilder body = new StringBuilder("{\"text\": \"It is.\"");
    for (int field = 0; field < 5_000; field++) {
      body.append(",\"field").append(field).append("\":0");
    }
    Answer answer =
        FUNCTION.call(Event.postJson(body.append('}').toString()).token(TENANT, "claims:submit"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.document().path("detail").asText()).isEqualTo("5000 fields are not right.");
    assertThat(answer.pointers()).hasSize(50);
  }

  @Test
  void whatIsNoEventIsAProblemToo() {
    for (String event : List.of("", "[]", "{}", "null", "{\"version\": \"2.0\"}", "\u0000")) {
      Answer answer = FUNCTION.call(event.getBytes(StandardCharsets.UTF_8));
      assertThat(answer.slug()).isEqualTo("malformed-json");
      assertThat(answer.status()).isEqualTo(400);
    }
  }

  @Test
  void base64BodyIsDecodedBeforeItIsRead() {
    String body = "{\"text\": \"" + SENTENCE + "\"}";
    Answer answer =
        FUNCTION.call(
            Event.post("/v1/articles?dryRun=true", "application/json", "")
                .base64(Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)))
                .token(TENANT, "claims:submit"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.document().path("text").asText()).contains("closed 14 schools");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "GZIP", "x-gzip"})
  void gzippedBodyIsTheSameArticle(String coding) {
    String body = "{\"text\": \"" + SENTENCE + "\"}";
    Event plain = Event.post("/v1/articles?dryRun=true", "application/json", body);
    Event packed =
        Event.post("/v1/articles?dryRun=true", "application/json", "")
            .header("content-encoding", coding)
            .bytes(packed(body));

    Answer answer = FUNCTION.call(packed.token(TENANT, "claims:submit"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.document())
        .isEqualTo(FUNCTION.call(plain.token(TENANT, "claims:submit")).document());
  }

  @Test
  void refusedContentEncodingIsNamedWithTheOneThatIsRead() {
    Answer answer =
        FUNCTION.call(
            Event.postJson("{}").header("content-encoding", "br").token(TENANT, "claims:submit"));
    assertThat(answer.document().path("detail").asText()).contains("br").contains("gzip");
    assertThat(answer.headers()).containsEntry("accept-encoding", "gzip, identity");
  }
}
