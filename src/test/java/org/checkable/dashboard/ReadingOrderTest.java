package org.checkable.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.Interaction;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;

/** An article worked through claim by claim, beside its text. */
@Tag("gate")
@ExtendWith(Stage.Setter.class)
class ReadingOrderTest {
  private static final int CLAIMS = 20;

  private final Stage stage;
  private final Page page;

  ReadingOrderTest(Stage stage) {
    this.stage = stage;
    this.page = stage.page;
  }

  @BeforeEach
  void deskSize() {
    page.desk();
  }

  @AfterEach
  void deskAgain() {
    page.desk();
  }

  /** The ID of an article of twenty claims that no other test has touched. */
  private String article(String place) {
    String text =
        IntStream.range(0, CLAIMS)
            .mapToObj(
                n ->
                    "Output at plant %d of %s rose by %d%% to %d,000 tonnes in May.%s"
                        .formatted(n, place, n + 2, n + 3, n % 4 == 3 ? "\n\n" : " "))
            .collect(Collectors.joining());
    JsonNode stored =
        stage.api.submit(
            "{\"title\": \"Plants of %s\", \"text\": %s}".formatted(place, quoted(text)));
    assertThat(stored.get("claimIds")).hasSize(CLAIMS);
    return stored.get("articleId").asText();
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\n", "\\n") + "\"";
  }

  private void atHand(int number) {
    page.see(".decide:not(.sent) .status strong", "%d of %d".formatted(number, CLAIMS));
  }

  private List<String> statuses(String article) {
    return stage
        .api
        .get("/v1/articles/" + article + "/claims")
        .get("claims")
        .valueStream()
        .map(claim -> claim.at("/review/status").asText())
        .toList();
  }

  @Test
  void twentyClaimsAreWorkedThroughInReadingOrderByKeysAlone() {
    String article = article("Kelby");
    page.open("articles/" + article);
    page.see("a.claim");
    page.press("j");
    for (int n = 1; n <= CLAIMS; n++) {
      atHand(n);
      if (n % 2 == 0) {
        page.press("6");
      } else {
        page.press("x");
        page.see("dialog[open]");
        page.press("2");
      }
    }

    page.see(".progress", "20 of 20 decided");
    assertThat(statuses(article)).containsOnly("REVIEWED", "DISMISSED").hasSize(CLAIMS);
    assertThat(page.told()).contains("Every claim of this article is decided.");
  }

  @Test
  void twentyClaimsAreWorkedThroughOnAPhoneByTouch() {
    String article = article("Malsby");
    page.phone(390, 844);
    page.open("articles/" + article);
    page.see("a.claim");
    page.tap("a.claim");
    for (int n = 1; n < CLAIMS; n++) {
      atHand(n);
      page.tap(".drawer.open [data-verdict=UNPROVEN]");
      page.tap(".drawer.open .send-verdict");
    }
    atHand(CLAIMS);
    page.tap(".drawer-close");
    page.until("!document.querySelector('.drawer.open')");
    page.tap(".handy button:nth-child(2)");
    page.see("dialog[open]");
    page.tap("dialog .choices li:nth-child(2) button");

    page.see(".progress", "20 of 20 decided");
    assertThat(statuses(article)).containsOnly("REVIEWED", "DISMISSED").hasSize(CLAIMS);
  }

  @Test
  void listAndTextFollowEachOther() {
    String article = article("Nolby");
    page.open("articles/" + article);
    page.see("a.claim");
    page.all("a.claim").get(14).click();
    atHand(15);
    assertThat(page.see(".beside .row[aria-current]").getText()).contains("plant 14");
    page.press("k");
    atHand(14);
    assertThat(page.see("a.claim.chosen").getText()).contains("plant 13");
    assertThat(page.run(IN_SIGHT, "a.claim.chosen")).isEqualTo(true);
    assertThat(page.run(IN_SIGHT, ".row[aria-current]")).isEqualTo(true);
    page.reload();
    atHand(14);
  }

  private static final String IN_SIGHT =
      """
      const box = document.querySelector(arguments[0]).getBoundingClientRect();
      return box.top >= 0 && box.bottom <= innerHeight;
      """;

  @Test
  void decisionUndoneInReadingComesBackWithWhatWasTyped() {
    String article = article("Orby");
    page.open("articles/" + article);
    page.see("a.claim");
    page.press("j");
    atHand(1);
    page.see("#summary").sendKeys("Nobody counted.");
    page.run("document.activeElement.blur()");
    page.press("6");
    page.send();
    atHand(2);
    page.see(".progress", "1 of 20 decided");
    page.press("u");

    atHand(1);
    assertThat(page.see("#summary").getDomProperty("value")).isEqualTo("Nobody counted.");
    page.see(".progress", "0 of 20 decided");
  }

  @Test
  void wordsInsideAHighlightAreSelectedWithAMouseAndSnapToWholeWords() {
    String text = "Output at the plant of Pelby rose by 2% to 3,000 tonnes in May 2025.";
    page.open("articles/" + stage.api.article(text));
    WebElement first = page.see("a.claim", "Pelby");
    new Actions(page.driver())
        .moveToElement(first, -first.getSize().width / 2 + 30, -first.getSize().height / 2 + 12)
        .clickAndHold()
        .moveByOffset(150, 0)
        .release()
        .perform();
    String selected = (String) page.run("return getSelection().toString()");
    assertThat(selected).as("what the mouse selected").isNotBlank();
    assertThat(page.all(".beside .claim-words")).as("nothing is opened by it").isEmpty();
    page.press("m");

    String claim = page.see("h1.claim-text").getText();
    assertThat(text.split("[ .]")).contains(claim.split(" "));
    assertThat(claim).contains(selected.strip());
  }

  private static final String TEXT_OF_THIRD =
      """
      const range = document.createRange();
      range.selectNodeContents(document.querySelectorAll('.story .sentence')[2]);
      const box = range.getBoundingClientRect();
      return [Math.round(box.left), Math.round(box.right), Math.round(box.y + box.height / 2)];
      """;

  private static Interaction to(PointerInput mouse, int x, int y) {
    return mouse.createPointerMove(Duration.ZERO, PointerInput.Origin.viewport(), x, y);
  }

  private String promoted() {
    page.press("m");
    String claim = page.see("h1.claim-text").getText();
    page.driver().navigate().back();
    page.see("a.claim");
    return claim;
  }

  @Test
  void wordsAreSelectedAnewFromWithinASelectionAndPastTheEndOfAListsSentence() {
    String list =
        IntStream.range(2, 6)
            .mapToObj(
                n ->
                    "The ferry to Isle %d of Dragby made %d0,000 trips in May 2025."
                        .formatted(n, n))
            .collect(Collectors.joining("\\n\\n"));
    page.open(
        "articles/" + stage.api.submit("{\"text\": \"" + list + "\"}").get("articleId").asText());
    page.see("a.claim", "Isle 5");
    List<Integer> box =
        ((List<?>) page.run(TEXT_OF_THIRD)).stream().map(one -> ((Number) one).intValue()).toList();
    int middle = (box.get(0) + box.get(1)) / 2;
    PointerInput mouse = new PointerInput(PointerInput.Kind.MOUSE, "mouse");
    Interaction down = mouse.createPointerDown(PointerInput.MouseButton.LEFT.asArg());
    Interaction up = mouse.createPointerUp(PointerInput.MouseButton.LEFT.asArg());
    Sequence twice = new Sequence(mouse, 0);
    for (int from : List.of(box.get(0) + 40, box.get(0) + 80)) {
      List.of(to(mouse, from, box.get(2)), down, to(mouse, middle, box.get(2)), up)
          .forEach(twice::addAction);
    }
    page.driver().perform(List.of(twice));
    String selected = (String) page.run("return getSelection().toString()");
    assertThat(promoted()).contains(selected.strip()).doesNotStartWith("The ferry");

    Sequence paragraph = new Sequence(mouse, 0).addAction(to(mouse, middle, box.get(2)));
    for (int press = 0; press < 3; press++) {
      paragraph.addAction(down).addAction(up);
    }
    page.driver().perform(List.of(paragraph));
    page.press("m");
    page.see(".problem", "These words are a claim already");
  }

  @Test
  void contradictionStandsOnceAboveTheTextInTheWordsOfBothSentences() {
    String article = stage.api.submit(Stage.sample()).get("articleId").asText();
    page.open("articles/" + article);
    page.see(".warnings");

    List<String> denials =
        page.all(".warnings li").stream()
            .map(WebElement::getText)
            .filter(one -> one.contains("We haven’t suspended any ferries"))
            .toList();
    assertThat(denials).singleElement().asString().contains("suspended all night ferries");
    page.see(".warnings a", "suspended any ferries").click();
    page.until("document.activeElement.textContent.includes('suspended any ferries')");
  }

  @Test
  void onlyWhatIsMostWorthCheckingIsFilled() {
    String article = stage.api.submit(Stage.sample()).get("articleId").asText();
    page.open("articles/" + article);
    page.see("a.claim");
    String clear = "rgba(0, 0, 0, 0)";

    assertThat(colour("a.claim.band-high:not(.done)", "backgroundColor")).isNotEqualTo(clear);
    assertThat(colour("a.claim.band-medium:not(.done)", "backgroundColor")).isEqualTo(clear);
    assertThat(colour("a.claim.band-medium:not(.done)", "borderBottomColor")).isNotEqualTo(clear);
    assertThat(colour("a.claim.band-low:not(.done)", "borderBottomColor")).isEqualTo(clear);
    page.see("[role=toolbar] button", "lesser claims").click();
    assertThat(colour("a.claim.band-low:not(.done)", "borderBottomColor")).isNotEqualTo(clear);
  }

  private Object colour(String selector, String property) {
    return page.run(
        "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]",
        selector,
        property);
  }
}
