package org.checkable.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.checkable.local.LocalServer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** One browser and one local server for all tests of the dashboard, which run one after another. */
final class Stage implements AutoCloseable {
  private static final Pattern UNCALM =
      Pattern.compile("Content Security Policy|Refused to|Uncaught");

  private final Path folder;
  private final LocalServer server;
  final Page page;
  final Api api;

  Stage() {
    try {
      folder = Files.createTempDirectory("checkable-dashboard");
      ChromeDriver driver = Chromium.open(folder.resolve("profile"));
      server = LocalServer.start(0, folder.resolve("table").toString(), false);
      page = new Page(driver, server.address(), "ana");
      api = new Api(server.address());
    } catch (Exception failure) {
      throw new IllegalStateException("the stage cannot be set", failure);
    }
  }

  /** Gives tests the stage, and looks after each whether the page stayed calm. */
  static final class Setter implements ParameterResolver, AfterEachCallback {
    @Override
    public void afterEach(ExtensionContext context) {
      Stage stage = stage(context);
      stage.page.assertCalm();
      assertThat(stage.page.driver().manage().logs().get(LogType.BROWSER))
          .as("what the browser itself noted of the policy and of scripts")
          .noneMatch(entry -> UNCALM.matcher(entry.getMessage()).find());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Stage resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return stage(context);
    }

    private static Stage stage(ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.GLOBAL)
          .computeIfAbsent(Stage.class, _ -> new Stage(), Stage.class);
    }
  }

  /** Where the browser puts what people download. */
  Path downloads() {
    return Chromium.downloads(folder.resolve("profile"));
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
