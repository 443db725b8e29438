package org.checkable.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Takes the picture of the README: the sample article with one of its claims chosen. It stays under
 * {@code target/screenshots}; src/site/markdown/contributing.md says how it gets into the README.
 */
@Tag("gate")
@ExtendWith(Stage.Setter.class)
class FrontPageTest {
  private static final Path TAKEN = Path.of("target/screenshots/front-page.png");
  private static final Path SHOWN = Path.of("src/site/resources/dashboard.png");
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 760;
  private static final int MOST_BYTES = 150_000;

  private final Stage stage;
  private final Page page;

  FrontPageTest(Stage stage) {
    this.stage = stage;
    this.page = stage.page;
  }

  @AfterEach
  void desk() {
    page.desk();
  }

  @Test
  void pictureShowsAnArticleWithOneOfItsClaimsBesideIt() throws IOException {
    String article = stage.api.submit(Stage.sample()).get("articleId").asText();
    JsonNode claims = stage.api.get("/v1/articles/" + article + "/claims").get("claims");
    page.size(WIDTH, HEIGHT, false);
    page.theme("light");
    page.open("articles/" + article + "?claim=" + claims.get(10).get("id").asText());
    page.see("a.claim.chosen");
    page.see(".beside .claim-words");

    byte[] picture = picture();
    Files.createDirectories(TAKEN.getParent());
    Files.write(TAKEN, picture);

    assertThat(picture.length).isLessThan(MOST_BYTES);
    assertThat(Files.size(SHOWN)).isLessThan(MOST_BYTES);
  }

  /** In seven tenths of its size, which is as wide as the README is shown and half the bytes. */
  private byte[] picture() {
    Map<String, Object> clip =
        Map.of(
            "x",
            0,
            "y",
            page.run("return scrollY"),
            "width",
            WIDTH,
            "height",
            HEIGHT,
            "scale",
            0.7);
    Map<String, Object> taken =
        page.driver().executeCdpCommand("Page.captureScreenshot", Map.of("clip", clip));
    return Base64.getDecoder().decode((String) taken.get("data"));
  }
}
