package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.checkable.ClassPath;
import org.checkable.http.LocalFunction.Answer;
import org.junit.jupiter.api.Test;

/**
 * The dashboard's files over the wire: what they are called, how long they are kept, what guards
 * them.
 */
class StaticFilesTest {
  private static final LocalFunction FUNCTION = LocalFunction.withTokens();

  private static Answer get(String path) {
    return FUNCTION.call(Event.get(path));
  }

  private static List<String> assets() {
    return new StaticFiles(new ClassPath(), SignIn.NONE).assets();
  }

  @Test
  void pageNeedsNoTokenAndRunsNothingFromElsewhere() {
    Answer page = get("/");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.headers())
        .containsEntry("content-type", "text/html; charset=utf-8")
        .containsEntry("x-frame-options", "DENY")
        .containsEntry("x-content-type-options", "nosniff")
        .containsEntry("referrer-policy", "no-referrer");
    assertThat(page.headers().get("content-security-policy"))
        .matches(
            "default-src 'none'; script-src 'self' 'sha256-[A-Za-z0-9+/]{43}='; style-src 'self'; "
                + "connect-src 'self'; img-src 'self' data:; frame-ancestors 'none'; "
                + "base-uri 'none'; form-action 'self'");
  }

  @Test
  void pageBelowABasePathRefersToWhatIsBelowItToo() {
    Answer page = FUNCTION.call(Event.get("/prod").stage("prod"));
    Answer other = FUNCTION.call(Event.get("/api").route("GET /"));

    assertThat(page.body()).contains("\"/prod/assets/app.").doesNotContain("\"/assets/");
    assertThat(other.body()).contains("\"/api/assets/app.");
    assertThat(other.headers().get("etag"))
        .isNotEqualTo(page.headers().get("etag"))
        .isNotEqualTo(get("/").headers().get("etag"));
  }

  @Test
  void pageThatIsKnownIsNotSentAgain() {
    String tag = get("/").headers().getOrDefault("etag", "");
    Answer again = FUNCTION.call(Event.get("/").header("if-none-match", tag));

    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void assetsAreCalledByTheirBytesAndKeptForEver() {
    assertThat(assets())
        .isNotEmpty()
        .allSatisfy(
            name -> {
              assertThat(name).matches("[a-z-]+\\.[0-9a-f]{16}\\.(js|css|svg)");
              assertThat(get("/assets/" + name).headers())
                  .containsEntry("cache-control", "public, max-age=31536000, immutable");
            });
  }

  @Test
  void everyFileIsReachedFromThePage() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/dashboard"))) {
      List<String> there =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.equals("index.html"))
              .sorted()
              .toList();
      assertThat(assets().stream().map(name -> name.replaceFirst("\\.[0-9a-f]{16}\\.", ".")))
          .containsExactlyInAnyOrderElementsOf(there);
    }
  }

  @Test
  void compressedAnswerIsTheSameText() {
    Answer plain = get("/");
    Answer packed = FUNCTION.call(Event.get("/").header("accept-encoding", "br, gzip"));

    assertThat(packed.headers()).containsEntry("content-encoding", "gzip");
    assertThat(packed.body()).isEqualTo(plain.body());
    assertThat(packed.headers().get("etag")).isNotEqualTo(plain.headers().get("etag"));
  }

  @Test
  void browserThatTakesNoJsonGetsThePage() {
    assertThat(FUNCTION.call(Event.get("/").header("accept", "text/html")).status()).isEqualTo(200);
  }

  @Test
  void otherNamesAreNotFound() {
    for (String name :
        List.of("app.js", "app.0000000000000000.js", "index.html", "..%2Findex.html")) {
      assertThat(get("/assets/" + name).status()).as(name).isEqualTo(404);
    }
  }

  @Test
  void pageMayCallTheIssuerThatIsConfigured() {
    LocalFunction function =
        LocalFunction.with(
            Map.of(
                "OIDC_ISSUER", "https://id.example/pool",
                "OIDC_CLIENT_ID", "desk",
                "OIDC_SERVERS", "https://login.example/token"));

    assertThat(function.call(Event.get("/")).headers().get("content-security-policy"))
        .contains("connect-src 'self' https://id.example https://login.example;");
    assertThat(function.call(Event.get("/v1/config")).document().at("/signIn/issuer").asText())
        .isEqualTo("https://id.example/pool");
  }

  @Test
  void configurationSaysWhenNobodySignsIn() {
    assertThat(get("/v1/config").body()).isEqualTo("{\"names\":false,\"signIn\":null}");
    assertThat(
            new SignIn(null, "", List.of(URI.create("http://a.example:1/b")), Access.JWT).origins())
        .containsExactly("http://a.example:1");
  }

  @Test
  void filesThatReferToEachOtherInACircleAreRefused() {
    Map<String, String> files =
        Map.of(
            "dashboard/index.html", "<script src=\"/assets/a.js\">",
            "dashboard/a.js", "import \"./b.js\"",
            "dashboard/b.js", "import \"./a.js\"");

    assertThatThrownBy(() -> new StaticFiles(path -> files.getOrDefault(path, ""), SignIn.NONE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a.js");
  }
}
