package org.checkable.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.checkable.local.LocalServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a view weighs, which is asserted, and how fast it is on this machine with a thousand claims
 * of one article in the queue, which is printed.
 */
@Tag("gate")
@ExtendWith(Stage.Setter.class)
class SpeedTest {
  private static final int CLAIMS = 1_000;
  private static final int MOST_ATTEMPTS = 5;
  private static final int MOST_BYTES = 60 * 1024;
  private static final int PRESSES = 20;
  private static final int TURNS = 15;

  private static final String FILES =
      """
      return performance.getEntriesByType('navigation')
        .concat(performance.getEntriesByType('resource').filter(one => !one.name.includes('/v1/')))
        .reduce((sum, one) => sum + one.encodedBodySize, 0);
      """;

  /**
   * The browser times a press from the event to the paint after it; what took under 16 ms it leaves
   * out.
   */
  private static final String PRESSED =
      """
      const done = arguments[0];
      requestAnimationFrame(() => setTimeout(() => done(
        watch.slow.splice(0).filter(([name]) => name === 'keydown').map(([, millis]) => millis)), 50));
      """;

  private static final String FRAMES =
      """
      window.frames_ = [];
      window.tasks_ = [0];
      new PerformanceObserver(list => tasks_.push(...list.getEntries().map(one => one.duration)))
        .observe({type: 'longtask'});
      let before = performance.now();
      (function frame(now) {
        frames_.push(now - before);
        before = now;
        requestAnimationFrame(frame);
      })(before);
      """;

  private static LocalServer server;

  private final Api api = new Api(server.address());
  private final Page page;

  SpeedTest(Stage stage) {
    page = new Page(stage.page.driver(), server.address(), "ana");
  }

  @BeforeAll
  static void emptyQueue(@TempDir Path folder) throws Exception {
    server = LocalServer.start(0, folder.toString(), false);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static String longText() {
    return IntStream.range(0, CLAIMS)
        .mapToObj(
            n ->
                "Output at the plant of district number %d rose by %d%% to %d,000 tonnes in May, and the works there, which had been shut since the storms of the winter before, hired %d people from the villages along both banks of the river.%s"
                    .formatted(n, n % 90 + 1, n + 1, n + 20, n % 5 == 4 ? "\n\n" : " "))
        .collect(Collectors.joining());
  }

  /**
   * The ID of the article; a slow machine may need several attempts, each going on from the last.
   */
  private String submitted(String text) {
    String article = JsonNodeFactory.instance.objectNode().put("text", text).toString();
    JsonNode stored = api.submit(article);
    for (int again = 0; again < MOST_ATTEMPTS && !stored.has("claimIds"); again++) {
      stored = api.submit(article);
    }
    assertThat(stored.path("claimIds").size())
        .as("claims of %s", stored)
        .isGreaterThanOrEqualTo(CLAIMS);
    return stored.get("articleId").asText();
  }

  @Test
  void firstViewIsSmallAndAThousandClaimsAreSwift() {
    page.desk();
    String text = longText();
    String id = submitted(text);
    page.driver().executeCdpCommand("Network.clearBrowserCache", Map.of());
    page.open("queue");
    page.see(".row-link");
    long bytes = number(FILES);
    System.out.printf(
        "Dashboard: first view %d bytes compressed, first contentful paint %d ms, with %d claims"
            + " waiting%n",
        bytes,
        number("return performance.getEntriesByName('first-contentful-paint')[0].startTime"),
        CLAIMS);
    System.out.printf("Dashboard: j in the queue, %s%n", presses("j"));
    System.out.printf("Dashboard: scrolling the queue, %s%n", scrolling());

    long started = number("return performance.now()");
    page.go("articles/" + id);
    page.see("a.claim");
    System.out.printf(
        "Dashboard: an article of %d claims in %d KB shows after %d ms%n",
        CLAIMS, text.getBytes(UTF_8).length / 1024, number("return performance.now()") - started);
    System.out.printf("Dashboard: j in that article, %s%n", presses("j"));
    System.out.printf("Dashboard: s, which shows what was skipped there, %s%n", press("s"));
    System.out.printf("Dashboard: scrolling that article, %s%n", scrolling());
    assertThat(bytes).isPositive().isLessThan(MOST_BYTES);
  }

  private String presses(String key) {
    page.run("watch.slow.length = 0");
    for (int n = 0; n < PRESSES; n++) {
      page.press(key);
    }
    List<Long> slow = pressed();
    return "%d presses to the next paint: %d within 16 ms, the slowest %d ms"
        .formatted(PRESSES, PRESSES - slow.size(), slow.stream().max(Long::compare).orElse(16L));
  }

  private String press(String key) {
    page.run("watch.slow.length = 0");
    page.press(key);
    return "to the next paint: %d ms".formatted(pressed().stream().max(Long::compare).orElse(16L));
  }

  private List<Long> pressed() {
    return ((List<?>) page.driver().executeAsyncScript(PRESSED))
        .stream().map(millis -> Math.round(((Number) millis).doubleValue())).toList();
  }

  /**
   * Turns the wheel, and looks at how long frames and tasks took meanwhile; none over 200 ms is
   * wanted.
   */
  private String scrolling() {
    page.run(FRAMES);
    for (int n = 0; n < TURNS; n++) {
      page.driver()
          .executeCdpCommand(
              "Input.dispatchMouseEvent",
              Map.of("type", "mouseWheel", "x", 500, "y", 500, "deltaX", 0, "deltaY", 900));
    }
    List<Long> frames =
        ((List<?>) page.run("return frames_"))
            .stream().map(millis -> Math.round(((Number) millis).doubleValue())).sorted().toList();
    assertThat(number("return scrollY")).isPositive();
    return "%d frames: the median %d ms, the slowest %d ms; the longest task of over 50 ms: %d ms"
        .formatted(
            frames.size(),
            frames.get(frames.size() / 2),
            frames.getLast(),
            number("return Math.max(...tasks_)"));
  }

  private long number(String script) {
    return Math.round(((Number) page.run(script)).doubleValue());
  }
}
