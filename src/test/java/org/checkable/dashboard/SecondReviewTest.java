package org.checkable.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.checkable.local.LocalServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Where a claim takes two reviews: neither reviewer sees the other's before their own is in. */
@Tag("gate")
@ExtendWith(Stage.Setter.class)
class SecondReviewTest {
  private static final String FIRST =
      """
      {"verdict": "FALSE", "summary": "Only 38 came.",
       "evidence": [{"url": "https://register.example/38", "stance": "REFUTES"}]}
      """;
  private static LocalServer server;

  private final Api api = new Api(server.address());
  private final Page page;

  SecondReviewTest(Stage stage) {
    page = new Page(stage.page.driver(), server.address(), "ana");
  }

  @BeforeAll
  static void twoReviewsAreWanted(@TempDir Path folder) throws Exception {
    server = LocalServer.start(0, folder.toString(), false, Map.of("REQUIRED_REVIEWS", "2"));
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private String reviewedOnce(String place) {
    String id =
        api.claim("The school at %s took 40 pupils in August, its head said.".formatted(place));
    api.decide(id, "reviews", "bo", FIRST);
    return id;
  }

  private void decide(Page who, String id, String key) {
    who.open("claims/" + id);
    who.see("[data-field=url]").sendKeys("https://register.example/40");
    who.run("document.activeElement.blur()");
    who.press(key);
    who.send();
  }

  @Test
  void firstReviewIsNotSeenUntilMineIsIn() {
    String id = reviewedOnce("Ekeby");
    page.open("claims/" + id);
    page.see(".findings", "Somebody has reviewed this.");
    page.see(".status", "1 of 2 reviews");
    assertThat(page.text("body")).doesNotContain("Only 38 came.", "register.example", "by bo");
    page.see(".history summary").click();
    page.see(".events li");
    assertThat(page.text(".events")).contains("bo").doesNotContain("Only 38", "False", "FALSE");

    decide(page, id, "1");

    assertThat(page.see(".given", "Only 38 came.").getText())
        .contains("False by bo", "False by ana");
    page.see(".status", "2 of 2 reviews");
    assertThat(api.status(id)).isEqualTo("REVIEWED");
  }

  @Test
  void whoHasSeenTheFirstReviewIsNotOfferedToTakeTheirsBack() {
    String id = reviewedOnce("Sundby");
    decide(page, id, "5");
    page.see(".status", "Reviewers disagree");

    assertThat(page.run("return document.getElementById('undo').hidden")).isEqualTo(true);
    assertThat(page.told()).contains("True.").noneMatch(one -> one.contains("takes it back"));
  }

  @Test
  void disagreementIsSettledByAThird() {
    String id = reviewedOnce("Lundby");
    decide(page, id, "5");
    page.see(".status", "Reviewers disagree");
    assertThat(page.see(".given").getText()).contains("False by bo", "True by ana");

    Page third = page.as("cy");
    third.open("queue?status=CONFLICT");
    third.see(".row-link", "Lundby").click();
    third.see(".given", "Only 38 came.");
    decide(third, id, "5");

    third.see("#decide-title", "Decided");
    third.see(".status", "Reviewed: true");
    assertThat(api.get("/v1/claims/" + id).at("/review/verdict").asText()).isEqualTo("TRUE");
  }
}
