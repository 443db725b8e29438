package org.checkable.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real HTTP on one side, small functions on the other. */
class GatewayTest {
  private static final Function SUBMIT =
      (event, answer, context) ->
          answer.write(
              "{\"statusCode\":201,\"headers\":{\"location\":\"/here\"},\"body\":\"stored\"}"
                  .getBytes(UTF_8));

  private static final Function REVIEW =
      (event, answer, context) -> {
        String sent = new String(event.readAllBytes(), UTF_8);
        if (sent.contains("\"rawPath\":\"/broken\"")) {
          throw new IllegalStateException("a fault, on purpose");
        }
        answer.write(
            sent.contains("\"rawPath\":\"/bytes\"")
                ? "{\"statusCode\":200,\"body\":\"AAEC\",\"isBase64Encoded\":true}".getBytes(UTF_8)
                : "{\"statusCode\":204}".getBytes(UTF_8));
      };

  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/", new Gateway(SUBMIT, REVIEW, Clock.systemUTC(), LocalContext.logger(false)));
    server.start();
  }

  @AfterEach
  void stop() {
    client.close();
    server.stop(0);
  }

  @Test
  void articleGoesToTheSubmitFunction() throws Exception {
    HttpResponse<byte[]> answer =
        send(request("/v1/articles").POST(BodyPublishers.ofString("text")));

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("location")).hasValue("/here");
    assertThat(answer.body()).isEqualTo("stored".getBytes(UTF_8));
  }

  @Test
  void everythingElseGoesToTheReviewFunction() throws Exception {
    assertThat(send(request("/v1/articles")).statusCode()).isEqualTo(204);
  }

  @Test
  void bytesComeOutOfBase64() throws Exception {
    assertThat(send(request("/bytes")).body()).isEqualTo(new byte[] {0, 1, 2});
  }

  @Test
  void faultOfTheFunctionIsAnsweredWithoutDetails() throws Exception {
    HttpResponse<byte[]> answer = send(request("/broken"));

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).isEqualTo("{\"message\":\"Internal Server Error\"}".getBytes(UTF_8));
  }

  @Test
  void bodyOverTheLimitIsRefusedAsTheGatewayRefusesIt() throws Exception {
    byte[] body = new byte[Gateway.LONGEST_BODY + 1];
    HttpResponse<byte[]> answer =
        send(request("/v1/articles").POST(BodyPublishers.ofByteArray(body)));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).isEqualTo("{\"message\":\"Request Too Long\"}".getBytes(UTF_8));
  }

  @Test
  void pageOfAnotherOriginIsRefused() throws Exception {
    assertThat(send(request("/").header("Origin", "https://elsewhere.example")).statusCode())
        .isEqualTo(403);
    assertThat(send(request("/").header("Origin", "http://localhost:8080")).statusCode())
        .isEqualTo(204);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path));
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }
}
