package org.checkable.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What people who listen are told, by live regions and by where the focus goes: all of it, and
 * nothing twice. That nothing is told twice is looked at after every test of the dashboard; see
 * {@code watch.js}.
 */
@Tag("gate")
@ExtendWith(Stage.Setter.class)
class AnnouncementsTest {
  private final Stage stage;
  private final Page page;

  AnnouncementsTest(Stage stage) {
    this.stage = stage;
    this.page = stage.page;
  }

  @BeforeEach
  void deskSize() {
    page.desk();
  }

  @Test
  void readingAndPromotingAreToldOnce() {
    page.open("paste");
    page.run("sessionStorage.clear(); document.querySelector('#text').value = ''");
    page.see(".paste .main-act").click();
    page.see("#problem", "Paste the article first.");
    page.run("document.querySelector('#text').focus()");
    page.press("The loom at Sorby wove 70 rugs in May, its weaver said. Who buys them now?");
    page.see(".paste .main-act").click();
    page.see("a.claim");
    page.press("m");
    page.see(".problem", "Select the words");
    page.press("s");
    page.see(".promote").click();
    page.see(".claim-text", "Who buys them now?");

    assertThat(page.told())
        .containsOnlyOnce(
            "Paste the article first.",
            "1 claim found.",
            "Select the words that make the claim, then try again.",
            "A claim is made of it.",
            "Who buys them now?");
  }

  @Test
  void decidingIsToldOnce() {
    String id = stage.api.claim("The loom at Torby wove 80 rugs in May, its weaver said.");
    page.open("claims/" + id);
    page.see(".claim-text");
    page.press("u");
    page.see(".verdict-form .main-act").click();
    page.see(".hint", "Choose a verdict first.");
    page.run("document.activeElement.blur()");
    page.press("3");
    page.send();
    page.see(".hint", "needs evidence");
    page.run("document.activeElement.blur()");
    page.press("x");
    page.see("dialog[open]");
    page.press("2");
    page.see("#decide-title", "Decided");
    page.press("u");
    page.see("#decide-title", "Decide");
    page.until("watch.told.some(one => one.text === 'Undone.')");

    assertThat(page.told())
        .containsOnlyOnce(
            "There is nothing to undo.",
            "Choose a verdict first.",
            "Mixed needs evidence: add the address of a page, then send.",
            "Dismissed: opinion. U takes it back.",
            "Undone.");
  }

  @Test
  void whatIsToldInTwoPlacesWouldBeHeard() {
    page.open("paste");
    page.run(
        """
        for (let n = 0; n < 2; n++) {
          const alert = document.createElement('p');
          alert.role = 'alert';
          alert.textContent = 'The same.';
          document.body.append(alert);
        }
        """);
    page.until("watch.doubled.length > 0");

    assertThat((List<?>) page.run("return watch.doubled.splice(0)"))
        .map(String::valueOf)
        .contains("“The same.” stands in two live regions");
  }
}
