package org.checkable.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.checkable.local.LocalServer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openqa.selenium.chrome.ChromeDriver;

/** One browser and one local server for all tests of the dashboard, which run one after another. */
final class Stage implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final LocalServer server;
  final Page page;

  private Stage() {
    try {
      folder = Files.createTempDirectory("checkable-dashboard");
      ChromeDriver driver = Chromium.open(folder.resolve("profile"));
      server = LocalServer.start(0, folder.resolve("table").toString(), false);
      page = new Page(driver, server.address());
    } catch (Exception failure) {
      throw new IllegalStateException("the stage cannot be set", failure);
    }
  }

  /** Gives tests the stage. */
  static final class Setter implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Stage resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .computeIfAbsent(Stage.class, _ -> new Stage(), Stage.class);
    }
  }

  /** What the API answers, which the page has nothing else than. */
  HttpResponse<String> ask(String method, String path, String body, String reviewer) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + path))
            .method(method, BodyPublishers.ofString(body))
            .header("content-type", "application/json")
            .header("x-reviewer", reviewer);
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new AssertionError(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  JsonNode get(String path) {
    return json(ask("GET", path, "", "api").body());
  }

  /** Submits an article's JSON. */
  JsonNode submit(String article) {
    return json(ask("POST", "/v1/articles", article, "api").body());
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException broken) {
      throw new AssertionError(text, broken);
    }
  }

  static String sample() {
    try {
      return Files.readString(Path.of("events/sample/article.json"));
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }

  @Override
  public void close() throws IOException {
    page.driver().quit();
    server.close();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
