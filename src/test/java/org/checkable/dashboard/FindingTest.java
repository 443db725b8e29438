package org.checkable.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** What is found: by words, among articles, and among one's own work. */
@Tag("gate")
@ExtendWith(Stage.Setter.class)
class FindingTest {
  private final Page page;
  private final Api api;

  FindingTest(Stage stage) {
    page = stage.page;
    api = stage.api;
  }

  @Test
  void claimIsFoundAndDismissedByKeysAlone() {
    String id = api.claim("The port of Zandholm hired 40 divers in May 2025, it said.");
    page.open("queue");
    page.press("/");
    page.see("#search-words:focus").sendKeys("divers Zandholm", Keys.ENTER);
    page.see(".found a:focus", "Zandholm");
    page.enter();
    page.see(".decide");
    page.until("document.querySelector('h1.claim-text')?.innerText.includes('Zandholm')");
    page.press(Keys.TAB);
    page.press("x");
    page.see("dialog[open]");
    page.press("2");
    page.waitUntil(() -> api.status(id).equals("DISMISSED"));
  }

  @Test
  void wordsThatFindNothingSaySoAndWhatIsNotIndexed() {
    page.open("search?q=qwertzuiopy");
    page.see(".below", "Nothing was found.");
    page.see(".below summary").click();
    page.see(".below li", "rarest word");
  }

  @Test
  void articleShowsHowFarPeopleHaveCome() {
    String article =
        api.submit(
                """
                {"title": "Barges of Oxmoor", "url": "https://www.oxmoor.example/1",
                 "text": "Oxmoor bought 12 barges in May. It sold 3 of them in June."}
                """)
            .get("articleId")
            .asText();
    String claim = api.get("/v1/articles/" + article + "/claims").at("/claims/0/id").asText();
    api.decide(claim, "dismiss", "bo", "{\"reason\": \"OPINION\"}");

    page.open("articles");

    assertThat(page.see(".article-row", "Barges of Oxmoor").getText())
        .contains("1 of 2 decided", "oxmoor.example");
    page.see(".article-row a", "Barges of Oxmoor").click();
    page.see("h1", "Barges of Oxmoor");
  }

  @Test
  void claimThatIsGivenToAColleagueIsFoundUnderMine() {
    String id = api.claim("The town of Fennwick planted 300 trees in March 2025.");
    page.open("claims/" + id);
    page.see(".assignment summary").click();
    page.see(".assign-to input").sendKeys("bo", Keys.ENTER);
    page.see(".assignment summary", "bo");

    Page colleague = page.as("bo");
    colleague.open("mine");

    assertThat(colleague.see("#mine-given").getText()).contains("Fennwick");
  }

  @Test
  void whatIBeganToWriteIsFoundUnderMineAndWhatIOnlyGaveAwayIsNot() {
    String begun = api.claim("The town of Hvitsand dug 4 wells in May 2025.");
    String given = api.claim("The town of Klinte built 6 bridges in May 2025.");
    page.open("claims/" + given);
    page.see(".assignment summary").click();
    page.see(".assign-to input").sendKeys("bo", Keys.ENTER);
    page.see(".assignment summary", "bo");
    page.go("claims/" + begun);
    page.until("document.querySelector('h1').innerText.includes('Hvitsand')");
    page.see("#summary").sendKeys("Three wells.");

    page.go("mine");

    assertThat(page.see("#mine-begun", "Hvitsand").getText()).doesNotContain("Klinte");
  }

  @Test
  void whatIHoldIsGivenBackWhenIMoveOn() {
    String id = api.claim("The town of Ravenby paved 9 roads in April 2025.");
    api.lease(id, "ana");
    page.open("mine");
    page.see("#mine-held a", "Ravenby").click();
    page.see(".status", "held by ana");

    page.go("queue");

    page.waitUntil(() -> api.status(id).equals("PENDING"));
  }

  @Test
  void speakerIsFoundByOneWordAndIsOneEntryUnderTheFullestName() {
    api.claim("Rents in Ekenas rose by 7% in May 2025, the mayor Mina J. Torvald said.");
    api.claim("Fares in Ekenas fell by 9% in June 2025, the mayor Mina Torvald said.");
    page.open("queue?speaker=Torvald");
    page.until("document.querySelectorAll('.row-link').length === 2");

    assertThat(
            page.run("return [...document.querySelectorAll('#speakers option')].map(o => o.label)"))
        .isEqualTo(List.of("Mina J. Torvald"));
    assertThat(page.run("return document.querySelector('#speakers option').value"))
        .isEqualTo("Mina Torvald");
  }

  @Test
  void whatIParkedIsFoundUnderMine() {
    String id = api.claim("The town of Gullvik will open 2 schools in 2031.");
    api.decide(id, "park", "ana", "{\"until\": \"2031-01-01\"}");
    page.open("mine");
    page.see("#mine-put-off", "Gullvik");
  }
}
