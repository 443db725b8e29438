package org.checkable.dashboard;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The machine's own browser, with its own driver: nothing is downloaded. */
final class Chromium {
  private static final boolean IS_REQUIRED = "required".equals(System.getenv("CHECKABLE_BROWSER"));
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");

  private Chromium() {}

  /** A window that nobody has used before; its profile is in the folder. */
  static ChromeDriver open(Path profile) {
    Optional<Path> browser = BROWSERS.stream().flatMap(name -> found(name).stream()).findFirst();
    Optional<Path> driver = found("chromedriver");
    if (browser.isEmpty() || driver.isEmpty()) {
      String message =
          "No browser here: the dashboard is not tested. Debian's packages chromium and"
              + " chromium-driver are what it takes.";
      if (IS_REQUIRED) {
        fail(message);
      }
      System.out.println(message);
      abort(message);
    }
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.orElseThrow().toFile())
            .usingAnyFreePort()
            .build();
    ChromeDriver window = new ChromeDriver(service, options(browser.orElseThrow(), profile));
    watch(window);
    window.executeCdpCommand(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", downloads(profile).toString()));
    return window;
  }

  /** Where the browser with this profile puts what people download. */
  static Path downloads(Path profile) {
    return profile.resolveSibling("downloads");
  }

  /** From now on, every document of the window at hand is watched; see {@code watch.js}. */
  static void watch(ChromeDriver window) {
    window.executeCdpCommand(
        "Page.addScriptToEvaluateOnNewDocument", Map.of("source", Resource.text("watch.js")));
  }

  private static ChromeOptions options(Path browser, Path profile) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=en-GB",
        "--window-size=1280,900",
        "--user-data-dir=" + profile);
    options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
    return options;
  }

  private static Optional<Path> found(String name) {
    String folders = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(folders.split(":", -1))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
