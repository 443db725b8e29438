package org.checkable.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The local server is this machine's alone, or asks each request for a token. */
class DoorTest {
  private static final String TOKEN = "a-token-of-some-length";

  @Test
  void nothingSaidMeansThisMachine() throws CannotStart {
    assertThat(Door.of("127.0.0.1", "").host().isLoopbackAddress()).isTrue();
    assertThat(Door.ofThisMachine()).isEqualTo(Door.of("127.0.0.1", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0,'',choose a token",
    "0.0.0.0,short,at least 16 characters",
    "127.0.0.1,short,at least 16 characters",
    "192.168.1.5," + TOKEN + ",'127.0.0.1 or 0.0.0.0, not 192.168.1.5'",
    "'',''," + "a host is"
  })
  void otherMachinesAreNotLetInWithoutAToken(String host, String token, String why) {
    assertThatThrownBy(() -> Door.of(host, token))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(why);
  }

  private static int status(Map<String, List<String>> headers) throws CannotStart {
    Optional<GatewayAnswer> refusal = Door.of("0.0.0.0", TOKEN).refusal(headers);
    return refusal.map(GatewayAnswer::status).orElse(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bearer",
        "Bearer ",
        "Bearer a-token-of-some-lengt",
        "Bearer a-token-of-some-length2",
        "bearer",
        "Basic !",
        "Basic YTpi",
        "Digest a-token-of-some-length",
        TOKEN
      })
  void requestWithoutTheTokenIsRefused(String authorization) throws CannotStart {
    assertThat(status(Map.of())).isEqualTo(401);
    assertThat(status(Map.of("authorization", List.of(authorization)))).isEqualTo(401);
  }

  @Test
  void requestWithTheTokenIsLetInFromItsOwnPagesOnly() throws CannotStart {
    String basic = Base64.getEncoder().encodeToString(("ana:" + TOKEN).getBytes(UTF_8));
    for (String authorization : List.of("Bearer " + TOKEN, "Basic " + basic)) {
      List<String> sent = List.of(authorization);
      assertThat(status(Map.of("authorization", sent))).isEqualTo(200);
      assertThat(
              status(
                  Map.of(
                      "authorization",
                      sent,
                      "host",
                      List.of("desk:3000"),
                      "origin",
                      List.of("http://desk:3000"))))
          .isEqualTo(200);
      assertThat(
              status(
                  Map.of(
                      "authorization",
                      sent,
                      "host",
                      List.of("desk:3000"),
                      "origin",
                      List.of("http://evil.example"))))
          .isEqualTo(403);
    }
  }

  @Test
  void tokenIsAskedForBeforeTheFunctionIs() throws Exception {
    Function never =
        (_, _, _) -> {
          throw new AssertionError("nobody was let in");
        };
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        new Gateway(
            never,
            never,
            Clock.systemUTC(),
            LocalContext.logger(false),
            Door.of("127.0.0.1", TOKEN)));
    server.start();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(
                      URI.create(
                          "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/health"))
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("www-authenticate")).isPresent();
    } finally {
      server.stop(0);
    }
  }
}
