package org.checkable.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private static final String AXE = Resource.at("/axe.min.js");
  private static final Map<String, int[]> SIZES =
      Map.of("desk", new int[] {1280, 900}, "phone", new int[] {500, 900});

  private static final String BEYOND_THE_EDGE =
      """
      return document.documentElement.scrollWidth === 320 ? [] : [...document.querySelectorAll('*')]
        .filter(one => one.getBoundingClientRect().right > 320).map(one => one.outerHTML);
      """;

  private final Stage stage;
  private final Page page;

  AccessibilityTest(Stage stage) {
    this.stage = stage;
    this.page = stage.page;
  }

  /** Views with what has to be seen before they count as shown. */
  private Map<String, String> views() {
    String id = stage.api.submit(Stage.sample()).get("articleId").asText();
    String claim = stage.api.get("/v1/articles/" + id + "/claims").at("/claims/0/id").asText();
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
          assertThat(violations(theme))
              .as("%s, %s, %s", view.getKey(), size.getKey(), theme)
              .isEmpty();
          picture(view.getKey().split("/", 2)[0] + "-" + theme + "-" + size.getKey());
        }
      }
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
            assertThat((List<?>) page.run(BEYOND_THE_EDGE)).as(view).isEmpty();
          });
    } finally {
      page.driver().executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  /**
   * What axe-core finds. Another theme changes colours only, so there it looks at contrast alone.
   */
  private List<?> violations(String theme) {
    return (List<?>)
        page.driver()
            .executeAsyncScript(
                """
                const [isLight, done] = arguments;
                const runOnly = isLight
                  ? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
                  : ['color-contrast'];
                axe.run({runOnly, resultTypes: ['violations'], preload: false, iframes: false})
                  .then(found => done(found.violations.map(one => one.id + ': ' + one.nodes
                    .slice(0, 5).map(node => node.html + ' ' + node.failureSummary).join(' | '))));
                """,
                theme.equals("light"));
  }

  private void picture(String name) throws IOException {
    Files.write(PICTURES.resolve(name + ".png"), page.driver().getScreenshotAs(OutputType.BYTES));
  }
}
