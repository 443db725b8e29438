package org.checkable.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Pasting an article and reading it, in a real browser over the real local server. */
@Tag("gate")
@ExtendWith(Stage.Setter.class)
class ReadingTest {
  private static final Comparator<Integer> WORST_LAST = Comparator.reverseOrder();

  private final Stage stage;
  private final Page page;

  ReadingTest(Stage stage) {
    this.stage = stage;
    this.page = stage.page;
  }

  @BeforeEach
  void deskSize() {
    page.desk();
  }

  @Test
  void pastedArticleShowsItsClaimsBesideAndInTheText() {
    JsonNode sample = Api.json(Stage.sample());
    page.open("paste");
    page.run("document.querySelector('#text').value = arguments[0]", sample.get("text").asText());
    page.see("#title").sendKeys(sample.get("title").asText());
    page.see(".paste .main-act").click();
    page.see(".beside .row");

    String id = stage.api.submit(Stage.sample()).get("articleId").asText();
    JsonNode text = stage.api.get("/v1/articles/" + id + "/text");
    assertThat(page.all(".beside .row")).hasSize(text.get("spans").size());
    for (JsonNode span : text.get("spans")) {
      List<WebElement> pieces = page.all("a.claim[data-id='" + span.get("id").asText() + "']");
      assertThat(pieces).as("pieces of %s", span).isNotEmpty();
    }
  }

  @Test
  void wordsOnThePageAreTheArticlesToTheLetter() {
    String id = stage.api.submit(Stage.sample()).get("articleId").asText();
    String text = stage.api.get("/v1/articles/" + id + "/text").get("text").asText();
    page.open("articles/" + id);

    String shown = (String) page.run("return document.querySelector('article.story').textContent");
    assertThat(shown.replaceAll("\\s+", "")).isEqualTo(text.replaceAll("\\s+", ""));
  }

  @Test
  void speakerAndCueLightUpWithTheClaim() {
    String id = stage.api.submit(Stage.sample()).get("articleId").asText();
    page.open("articles/" + id);
    page.see("a.claim");
    page.run(
        "for (const link of document.querySelectorAll('a.claim')) { link.focus(); if"
            + " (document.querySelector('.speaker.lit') && document.querySelector('.cue.lit'))"
            + " break; }");

    assertThat(page.all(".speaker.lit")).isNotEmpty();
    assertThat(page.all(".cue.lit")).isNotEmpty();
  }

  @Test
  void skippedSentencesAreShownWithTheirReasonsByOneKey() {
    String id = stage.api.submit(Stage.sample()).get("articleId").asText();
    JsonNode coverage = stage.api.get("/v1/articles/" + id + "/coverage");
    long skipped =
        coverage
            .get("sentences")
            .valueStream()
            .filter(one -> one.get("fate").asText().equals("SKIPPED"))
            .count();
    page.open("articles/" + id);
    page.see("a.claim");
    page.press("s");
    page.see(".why-word");

    assertThat(page.all(".why-word"))
        .hasSize((int) skipped)
        .allMatch(one -> !one.getText().isBlank());
    page.press("s");
    assertThat(page.all(".why-word")).noneMatch(WebElement::isDisplayed);
  }

  @Test
  void whatIsWrongWithAnArticleIsSaidInWordsAndNothingTypedIsLost() {
    page.open("paste");
    page.see("#text").sendKeys("Short.");
    page.run("document.querySelector('#url').value = 'not an address'");
    page.see(".paste .main-act").click();

    assertThat(page.see("#problem p").getText()).isNotBlank();
    assertThat(page.see("#text").getDomProperty("value")).isEqualTo("Short.");
  }

  @Test
  void typedArticleSurvivesAReload() {
    page.open("paste");
    page.run("sessionStorage.clear()");
    page.see("#text").sendKeys(Keys.chord(Keys.CONTROL, "a"), "The port hired 40 divers.");
    page.reload();

    assertThat(page.see("#text").getDomProperty("value")).isEqualTo("The port hired 40 divers.");
    page.run("sessionStorage.clear()");
  }

  @Test
  void droppedFileIsReadIntoTheForm() {
    page.open("paste");
    page.run(
        """
        sessionStorage.clear();
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['The quay cost 4 million euros in 2023.'], 'quay-news.txt'));
        document.querySelector('.drop').dispatchEvent(
          new DragEvent('drop', {dataTransfer, bubbles: true, cancelable: true}));
        """);
    page.until("document.querySelector('#text').value.startsWith('The quay cost')");

    assertThat(page.see("#title").getDomProperty("value")).isEqualTo("quay news");
    assertThat(page.told()).contains("quay-news.txt is read.");
    page.run("sessionStorage.clear()");
  }

  @ParameterizedTest
  @CsvSource({
    "report.pdf, '%PDF-1.7 and so on', a PDF",
    "notes.txt, '%PDF-1.7 and so on', a PDF",
    "photo.jpeg, 'anything', a picture",
    "article.docx, 'PK', an office document",
    "article.txt, 'PK\u0003\u0004word', an office document",
    "list.txt, 'a\u0000b', not text in UTF-8",
    "old.txt, 'caf\ufffd', not text in UTF-8",
  })
  void fileThatIsNoTextIsRefusedWithAWordOnWhatToDo(String name, String content, String what) {
    page.open("paste");
    page.run(
        """
        sessionStorage.clear();
        document.querySelector('#text').value = 'Typed before.';
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([arguments[1]], arguments[0]));
        document.querySelector('.drop').dispatchEvent(
          new DragEvent('drop', {dataTransfer, bubbles: true, cancelable: true}));
        """,
        name,
        content);

    assertThat(page.see("#problem p", what).getText()).contains("paste that here");
    assertThat(page.see("#text").getDomProperty("value")).isEqualTo("Typed before.");
  }

  @Test
  void chosenPageOfHtmlIsReadAsItsArticle(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("page.html"),
            "<html><body><nav>Home</nav><article><h1>Quay</h1><p>The quay at Nessby cost 4 million"
                + " euros in 2023, the council said. It took 60 workers two years to build it and"
                + " 12 ships moor there each day.</p></article></body></html>");
    page.open("paste");
    page.run("sessionStorage.clear()");
    page.all("#file").getFirst().sendKeys(file.toString());
    page.until("document.querySelector('#text').value.includes('<nav>')");
    page.see(".paste .main-act").click();

    assertThat(page.see("article.story", "Nessby").getText()).doesNotContain("Home", "<p>");
    assertThat(page.all("a.claim")).isNotEmpty();
  }

  @Test
  void everythingInTheQueueIsBestFirstAndFiltersLiveInTheAddress() {
    stage.api.submit(Stage.sample());
    page.open("queue");
    page.see(".row-link");
    List<List<Integer>> groups = worth();
    assertThat(groups).allSatisfy(group -> assertThat(group).isSortedAccordingTo(WORST_LAST));
    assertThat(groups.stream().map(List::getFirst)).isSortedAccordingTo(WORST_LAST);

    page.run(
        "const kind = document.querySelector('[name=kind]'); kind.value = 'QUANTITY';"
            + " kind.dispatchEvent(new Event('change', {bubbles: true}))");
    page.until("location.hash.includes('kind=QUANTITY')");
    page.until(
        "[...document.querySelectorAll('.row-facts')].every(one =>"
            + " one.textContent.startsWith('Figure'))");
    page.reload();
    assertThat(page.see("[name=kind]").getDomProperty("value")).isEqualTo("QUANTITY");
    page.see(".row-link").click();
    page.see(".claim-text");
    page.driver().navigate().back();
    page.until("document.querySelector('[name=kind]')?.value === 'QUANTITY'");
    page.driver().navigate().back();
    page.until("document.querySelector('[name=kind]')?.value === ''");
  }

  /** How much the claims of each article in the first page of the queue are worth, in percent. */
  @SuppressWarnings("unchecked") // The script below answers whole numbers.
  private List<List<Integer>> worth() {
    List<List<Long>> found =
        (List<List<Long>>)
            page.run(
                """
                return [...document.querySelectorAll('.group')].map(group =>
                  [...group.querySelectorAll('.worth-bar title')].map(one => parseInt(one.textContent)))
                """);
    return found.stream().map(group -> group.stream().map(Math::toIntExact).toList()).toList();
  }

  @Test
  void decidedClaimsAreListedWithWhatWasFound() {
    String id = stage.api.claim("The bakery at Nessby baked 2,400 loaves in May, its baker said.");
    if (stage.api.status(id).equals("PENDING")) {
      stage.api.decide(id, "reviews", "bo", "{\"verdict\": \"SATIRE\"}");
    }
    page.open("queue");
    page.see(".row-link");
    page.run(
        "const status = document.querySelector('[name=status]'); status.value = 'REVIEWED';"
            + " status.dispatchEvent(new Event('change', {bubbles: true}))");
    page.until("location.hash.includes('status=REVIEWED')");

    assertThat(page.see(".row", "2,400 loaves").getText()).contains("Satire");
  }

  @Test
  void emptyListSaysWhatToDo() {
    page.open("queue?speaker=Nobody%20Of%20This%20Name");
    assertThat(page.see(".empty a", "Show all")).isNotNull();
  }

  @Test
  void keysWalkTheQueueAndOpenAClaim() {
    stage.api.submit(Stage.sample());
    page.open("queue");
    page.see(".row-link");
    page.press("j");
    page.press("j");
    page.press("k");
    page.enter();

    page.see(".claim-text");
    page.press("?");
    assertThat(page.see("dialog[open] h2").getText()).isEqualTo("Keys");
    page.press(Keys.ESCAPE);
  }

  @Test
  void newcomerChoosesANameOnce() {
    page.open("queue");
    page.run("localStorage.clear()");
    page.reload();
    page.see("#reviewer").sendKeys("bo", Keys.ENTER);

    page.see("main h1", "Queue");
    assertThat(page.text("#tools")).contains("bo");
    page.reload();
    page.see("main h1", "Queue");
  }
}
