package org.checkable.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** Coming in: the door, the first article, and finding one's place again. */
@Tag("gate")
@ExtendWith(Stage.Setter.class)
class ArrivingTest {
  private final Stage stage;
  private final Page page;

  ArrivingTest(Stage stage) {
    this.stage = stage;
    this.page = stage.page;
  }

  @BeforeEach
  void deskSize() {
    page.desk();
  }

  @AfterEach
  void nothingTyped() {
    page.run("sessionStorage.clear()");
  }

  private void atTheDoor() {
    page.open("queue");
    page.run("localStorage.removeItem('checkable.reviewer')");
    page.reload();
    page.see("#reviewer:focus");
  }

  @Test
  void doorSaysWhatThisIsAndTakesANameOfAnyScript() {
    atTheDoor();
    assertThat(page.text(".door")).contains("finds the sentences that can be checked");
    page.press("山田 花子");
    page.enter();
    page.see("main h1", "Queue");
    String id =
        stage.api.claim("The kiosk at Yamaby sold 220 papers in May 2025, its keeper said.");
    page.go("claims/" + id);
    page.see(".claim-text", "Yamaby");
    page.press("6");

    page.see(".given", "Unproven by 山田 花子");
    assertThat(stage.api.get("/v1/claims/" + id).at("/review/reviews/0/reviewer").asText())
        .isEqualTo("山田 花子");
  }

  @Test
  void newcomerTriesTheSample() {
    atTheDoor();
    page.press("bo");
    page.see(".door button", "Try the sample").click();
    page.see("#text");
    assertThat(page.see("#title").getDomProperty("value")).startsWith("Tram line");
    page.see(".paste .main-act").click();

    page.see("a.claim", "7.4 kilometres");
    page.see(".head", "claims");
  }

  @Test
  void ownNameOpensAMenuThatClosesAgain() {
    page.open("queue");
    page.see("#tools button", "ana").click();
    page.see(".menu button", "Keys");
    page.press(Keys.ESCAPE);

    page.until("document.querySelector('.menu').hidden");
    assertThat(page.run("return document.activeElement.textContent")).isEqualTo("ana");
  }

  @Test
  void firstLineOfWhatIsPastedBecomesTheTitleWhereItLooksLikeOne() {
    page.open("paste");
    page.run("sessionStorage.clear()");
    paste("Quay of Nessby is sold\\n\\nThe quay cost 4 million euros in 2023. It was sold.");
    page.until("document.querySelector('#title').value === 'Quay of Nessby is sold'");
    assertThat(page.see("#text").getDomProperty("value")).startsWith("The quay cost");
    page.run("document.querySelector('#title').value = ''");
    paste("The quay cost 4 million euros in 2023.\\n\\nIt was sold in May.");

    page.until("document.querySelector('#text').value.startsWith('The quay cost 4')");
    assertThat(page.see("#title").getDomProperty("value")).isEmpty();
  }

  private void paste(String words) {
    page.run(
        """
        const text = document.querySelector('#text');
        text.value = JSON.parse('"' + arguments[0] + '"');
        text.dispatchEvent(new ClipboardEvent('paste', {bubbles: true}));
        """,
        words);
  }

  @Test
  void articleThatWasHereIsSaidToBeWhereOneLooks() {
    String words = "The brickworks at Lerby fired 9,000 bricks in May 2025, its owner said.";
    stage.api.claim(words);
    page.open("paste");
    page.run("sessionStorage.clear()");
    page.see("#text").sendKeys(Keys.chord(Keys.CONTROL, "a"), words);
    page.see(".paste .main-act").click();

    page.see(".arrived", "This article was here already");
  }

  @Test
  void languageThatIsNotReadIsSaidInWords() {
    page.open("paste");
    page.run("sessionStorage.clear()");
    page.see("#text")
        .sendKeys(
            Keys.chord(Keys.CONTROL, "a"),
            "Der Hafen von Lerby stellte im Mai vierzig Taucher ein, und die Stadt zahlte dafür"
                + " mehr als drei Millionen Euro, wie die Leiterin der Behörde am Donnerstag"
                + " sagte.");
    page.see(".paste .main-act").click();

    page.see("#problem p", "only English is read");
  }

  @Test
  void goingBackToTheQueueReturnsToThePlaceOneLeft() {
    for (int n = 0; n < 12; n++) {
      stage.api.claim(
          "Runa Ulv said the dairy of Placeby number %d made 900 cheeses in May.".formatted(n));
    }
    page.open("queue?speaker=Runa%20Ulv");
    page.until("document.querySelectorAll('.row-link').length === 12");
    for (int n = 0; n < 9; n++) {
      page.press("j");
    }
    long before = top();
    Object id = page.run("return document.activeElement.dataset.id");
    page.enter();
    page.see(".claim-text");
    page.press("x");
    page.see("dialog[open]");
    page.press(Keys.ESCAPE);
    page.see(".way-back").click();

    page.until("document.activeElement.dataset.id === arguments[0]", id);
    page.until("scrollY > 0");
    page.waitUntil(() -> Math.abs(top() - before) < 3);
  }

  /** Where on the screen the row with the focus is. */
  private long top() {
    return (long) page.run("return Math.round(document.activeElement.getBoundingClientRect().top)");
  }

  @Test
  void filtersAreKeptUnderAName() {
    stage.api.submit(Stage.sample());
    page.open("queue");
    page.see(".row-link");
    page.run(
        """
        const range = document.querySelector('[name=minScore]');
        range.value = 0.6;
        range.dispatchEvent(new Event('input', {bubbles: true}));
        range.dispatchEvent(new Event('change', {bubbles: true}));
        """);
    page.until("location.hash.includes('minScore=0.6')");
    page.see(".least output", "from 60%");
    page.see(".kept button", "Keep these filters").click();
    page.press("Worth it");
    page.enter();
    page.go("queue");
    page.see(".kept a:not([aria-current])", "Worth it").click();

    page.until("location.hash.includes('minScore=0.6')");
    page.see(".kept a[aria-current]", "Worth it");
    page.see(".kept .bare").click();
    page.see(".kept button", "Keep these filters");
  }

  @Test
  void claimIsCopiedWithItsSource() {
    page.driver()
        .executeCdpCommand(
            "Browser.grantPermissions",
            Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    String id = stage.api.claim("The smithy at Copyby forged 310 anchors in June 2025.");
    page.open("claims/" + id);
    page.see(".copies button", "text with source").click();
    page.until("watch.told.some(one => one.text === 'The claim is copied, with its source.')");

    assertThat(
            page.driver().executeAsyncScript("navigator.clipboard.readText().then(arguments[0])"))
        .asString()
        .contains("forged 310 anchors", "/#/claims/" + id);
  }
}
