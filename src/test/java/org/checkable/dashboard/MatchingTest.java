package org.checkable.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What may have been checked before: a guess until somebody says that it is the same. */
@Tag("gate")
@ExtendWith(Stage.Setter.class)
class MatchingTest {
  private final Stage stage;
  private final Page page;

  MatchingTest(Stage stage) {
    this.stage = stage;
    this.page = stage.page;
  }

  @BeforeEach
  void deskSize() {
    page.desk();
  }

  /** The second of two claims that say the same, of which the first was found to be satire. */
  private String repeated(String place) {
    String earlier =
        stage.api.claim(
            "The tannery at %s cured 7,300 hides in March, the guild of tanners said."
                .formatted(place));
    stage.api.decide(earlier, "reviews", "bo", "{\"verdict\": \"SATIRE\"}");
    return stage.api.claim(
        "In March the tannery at %s cured 7,300 hides, the guild of tanners said."
            .formatted(place));
  }

  @Test
  void confirmedMatchShowsWhatWasFoundThen() {
    page.open("claims/" + repeated("Hundby"));
    String guess = page.see(".matches li", "7,300 hides").getText();
    assertThat(guess).contains("suggested").doesNotContain("Satire");
    page.see(".matches button", "It is the same").click();

    assertThat(page.see(".matches li", "confirmed by ana").getText())
        .contains("Found then: Satire");
    assertThat(page.told()).containsOnlyOnce("Confirmed.");
    assertThat(page.run("return document.activeElement.id")).isEqualTo("matches-title");
  }

  @Test
  void claimIsDecidedOnTheVersionThatItsMatchGaveIt() {
    page.open("claims/" + repeated("Lundby"));
    page.see(".matches button", "It is the same").click();
    page.see(".matches li", "confirmed by ana");

    page.press("x");
    page.see("dialog[open]");
    page.press("1");

    assertThat(page.see(".status", "Dismissed").getText()).contains("Dismissed");
    assertThat(page.told()).doesNotContain("changed");
  }

  @Test
  void rejectedMatchStaysRejected() {
    page.open("claims/" + repeated("Vindby"));
    page.see(".matches button", "It is not").click();
    page.see(".matches li", "rejected by ana");
    page.reload();

    assertThat(page.see(".matches li", "rejected by ana").getText()).doesNotContain("Satire");
  }
}
