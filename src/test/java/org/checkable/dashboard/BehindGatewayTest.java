package org.checkable.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;
import java.util.function.Consumer;
import org.checkable.http.LocalFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The dashboard behind a gateway with a stage and tokens, where nothing answers at the root. */
@Tag("gate")
@ExtendWith(Stage.Setter.class)
class BehindGatewayTest {
  private static final String TENANT = "gateway";
  private static final LocalFunction FUNCTION = LocalFunction.withTokens();

  private final Stage stage;

  BehindGatewayTest(Stage stage) {
    this.stage = stage;
  }

  /** Calls a test with the address of a gateway that runs as long. */
  private static void behind(Consumer<String> test) throws IOException {
    HttpServer gateway =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.createContext("/prod", BehindGatewayTest::answer);
    gateway.start();
    try {
      test.accept("http://127.0.0.1:" + gateway.getAddress().getPort() + "/prod");
    } finally {
      gateway.stop(0);
    }
  }

  @Test
  void everythingThatThePageAsksForIsBelowTheBasePath() throws IOException {
    behind(
        address -> {
          Page page = new Page(stage.page.driver(), address, "ana");
          page.open("paste");
          page.see("#text")
              .sendKeys("Output rose by 7% to 9,000 tonnes in May 2025, the port said.");
          page.see(".paste .main-act").click();
          page.see("a.claim", "Output rose");
          page.go("queue");
          page.see("main", "Output rose by 7%");
          assertThat(page.driver().getCurrentUrl()).startsWith(address + "/#/");
        });
  }

  @Test
  void nobodyIsAskedForANameThatNobodyKeeps() throws IOException {
    behind(
        address -> {
          Page page = new Page(stage.page.driver(), address, "nobody");
          page.driver().get(address + "/#/queue");
          page.see(".view-queue h1");
        });
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      LocalFunction.Answer answer = FUNCTION.call(event(exchange));
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.getResponseHeaders().remove("content-encoding");
      byte[] body = answer.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static byte[] event(HttpExchange exchange) throws IOException {
    URI address = exchange.getRequestURI();
    ObjectNode event = JsonNodeFactory.instance.objectNode().put("routeKey", "$default");
    event.put("rawPath", address.getPath());
    event.put("rawQueryString", address.getRawQuery() == null ? "" : address.getRawQuery());
    ObjectNode headers = event.putObject("headers");
    exchange
        .getRequestHeaders()
        .forEach((name, all) -> headers.put(name.toLowerCase(Locale.ROOT), all.getFirst()));
    event.put("body", new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    ObjectNode context = event.putObject("requestContext").put("stage", "prod");
    context.putObject("http").put("method", exchange.getRequestMethod());
    context
        .withObject("/authorizer/jwt/claims")
        .put("sub", "ana")
        .put("tenant", TENANT)
        .put("scope", "claims:submit claims:review claims:read");
    return event.toString().getBytes(UTF_8);
  }
}
