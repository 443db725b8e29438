package org.checkable.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.OutputType;

/**
 * What axe-core finds in every view, in both themes, on a desk and on a phone: nothing. The same
 * walk leaves a picture of each under {@code target/screenshots}.
 */
@ExtendWith(Stage.Setter.class)
class AccessibilityTest {
  private static final Path PICTURES = Path.of("target/screenshots");
  private static final String AXE = axe();
  private static final Map<String, int[]> SIZES =
      Map.of("desk", new int[] {1280, 900}, "phone", new int[] {500, 900});

  private final Stage stage;
  private final Page page;

  AccessibilityTest(Stage stage) {
    this.stage = stage;
    this.page = stage.page;
  }

  private static String axe() {
    try (InputStream script = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  /** Views with what has to be seen before they count as shown. */
  private Map<String, String> views() {
    String id = stage.submit(Stage.sample()).get("articleId").asText();
    String claim = stage.get("/v1/articles/" + id + "/claims").at("/claims/0/id").asText();
    Map<String, String> views = new LinkedHashMap<>();
    views.put("queue", ".row-link");
    views.put("paste", "#text");
    views.put("articles/" + id, "a.claim");
    views.put("claims/" + claim, ".claim-text");
    views.put("desk", "h1");
    return views;
  }

  @Test
  void noViewShutsAnybodyOut() throws IOException {
    Files.createDirectories(PICTURES);
    Map<String, String> views = views();
    page.open("queue");
    page.driver().executeScript(AXE);
    for (Map.Entry<String, String> view : views.entrySet()) {
      page.go(view.getKey());
      page.until("location.hash.endsWith(arguments[0])", view.getKey());
      page.see(".view-" + view.getKey().split("/", 2)[0] + " " + view.getValue());
      for (Map.Entry<String, int[]> size : SIZES.entrySet()) {
        page.size(size.getValue()[0], size.getValue()[1]);
        for (String theme : List.of("light", "dark")) {
          page.theme(theme);
          assertThat(violations()).as("%s, %s, %s", view.getKey(), size.getKey(), theme).isEmpty();
          picture(view.getKey().split("/", 2)[0] + "-" + theme + "-" + size.getKey());
        }
      }
      assertThat(page.blocked()).isEmpty();
    }
    page.size(1280, 900);
  }

  @Test
  void narrowestPhoneNeedsNoSidewaysScrolling() {
    Map<String, String> views = views();
    page.open("queue");
    page.driver()
        .executeCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            Map.of("width", 320, "height", 640, "deviceScaleFactor", 1, "mobile", true));
    try {
      views.forEach(
          (view, sign) -> {
            page.go(view);
            page.see(".view-" + view.split("/", 2)[0] + " " + sign);
            assertThat(page.run("return document.documentElement.scrollWidth"))
                .as(view)
                .isEqualTo(320L);
          });
    } finally {
      page.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  private List<?> violations() {
    return (List<?>)
        page.driver()
            .executeAsyncScript(
                "const done = arguments[arguments.length - 1];axe.run({runOnly: ['wcag2a',"
                    + " 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(found"
                    + " => done(found.violations.map(one => one.id + ': ' + one.nodes.slice(0,"
                    + " 5).map(node => node.html + ' ' + node.failureSummary).join(' | '))))");
  }

  private void picture(String name) throws IOException {
    Files.write(PICTURES.resolve(name + ".png"), page.driver().getScreenshotAs(OutputType.BYTES));
  }
}
