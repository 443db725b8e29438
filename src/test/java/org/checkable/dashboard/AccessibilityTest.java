package org.checkable.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/**
 * What axe-core finds in every view and every state of it, in both themes, on a desk and on a
 * phone: nothing. {@link Pictures} takes pictures of them.
 */
@Tag("gate")
@ExtendWith(Stage.Setter.class)
class AccessibilityTest {
  private static final String AXE = Resource.at("/axe.min.js");
  private static final String REVIEW =
      """
      {"verdict": "MOSTLY_TRUE", "summary": "It was 39, of whom one left in June.",
       "evidence": [{"url": "https://port.example/register", "title": "The port’s register",
                     "quote": "39 divers were taken on.", "stance": "REFUTES"}]}
      """;

  /** Words over highlights: {@code [contrast, what]} of all that is under the AA level. */
  private static final String FAINT =
      """
      const channels = colour => colour.match(/[\\d.]+/g).map(Number);
      const light = ([r, g, b]) => [r, g, b].map(one => one / 255)
        .map(one => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)
        .reduce((sum, one, at) => sum + one * [0.2126, 0.7152, 0.0722][at], 0);
      const behind = one => {
        const colour = channels(getComputedStyle(one).backgroundColor);
        return colour[3] === 0 ? behind(one.parentElement) : colour;
      };
      return [...document.querySelectorAll(arguments[0])].map(one => {
        const [most, least] = [light(channels(getComputedStyle(one).color)), light(behind(one))]
          .sort((first, second) => second - first);
        return [Math.round((most + 0.05) / (least + 0.05) * 100) / 100, one.className];
      }).filter(([contrast]) => contrast < 4.5);
      """;

  /**
   * What a fingertip may miss: targets under 44 pixels, but for links among the words of a text.
   */
  private static final String SMALL =
      """
      const isAmongWords = one => one.matches('a') && getComputedStyle(one).display === 'inline';
      const target = one => one.closest('label') ?? one;
      return [...document.querySelectorAll('button, select, textarea, input, summary, a, [role=link]')]
        .filter(one => one.checkVisibility({visibilityProperty: true}) && !isAmongWords(one))
        .filter(one => !one.closest('[inert], .unseen'))
        .map(one => [one, target(one).getBoundingClientRect()])
        .filter(([, box]) => box.width && (box.width < 43.9 || box.height < 43.9))
        .map(([one, box]) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${one.outerHTML.slice(0, 150)}`);
      """;

  private final Stage stage;
  private final Page page;

  AccessibilityTest(Stage stage) {
    this.stage = stage;
    this.page = stage.page;
  }

  @AfterEach
  void desk() {
    page.print(false);
    page.desk();
  }

  private String article() {
    return stage.api.submit(Stage.sample()).get("articleId").asText();
  }

  private String claim(String place) {
    return stage.api.claim(
        "The port of %s hired 40 divers in May, its director, Mina Torve, said.".formatted(place));
  }

  @Test
  void noViewShutsAnybodyOut() {
    String article = article();
    String claim = stage.api.get("/v1/articles/" + article + "/claims").at("/claims/0/id").asText();
    page.open("queue");
    page.see(".row-link");
    examine("queue");
    page.go("paste");
    page.see("#text");
    examine("paste");
    page.go("articles/" + article);
    page.see("a.claim");
    examine("article");
    page.press("s");
    page.see(".why");
    examine("article-skipped");
    page.go("claims/" + claim);
    page.see(".claim-text");
    examine("claim");
  }

  @Test
  void noDeskShutsAnybodyOut() {
    article();
    stage.api.decide(claim("Aby"), "reviews", "bo", REVIEW);
    stage.api.decide(claim("Eby"), "dismiss", "bo", "{\"reason\":\"OUT_OF_SCOPE\"}");
    page.open("desk");
    page.see(".chart h2", "Whose claims");
    examine("desk");
    page.run("for (const one of document.querySelectorAll('.chart details')) one.open = true");
    examine("desk-tables");
  }

  @Test
  void noWayOfFindingAndSharingShutsAnybodyOut() {
    article();
    String id = claim("Ekby");
    stage.api.decide(id, "comments", "bo", "{\"text\": \"Ask the port.\"}");
    stage.api.patch(id, "bo", "{\"assignee\": \"ana\"}");
    page.open("search?q=Ekby");
    page.see(".found a");
    page.see(".below summary").click();
    examine("search");
    page.go("articles");
    page.see(".article-row");
    examine("articles");
    page.go("mine");
    page.see(".mine a");
    examine("mine");
    page.go("claims/" + id);
    page.see(".comment-list");
    page.see(".assignment summary").click();
    examine("claim-shared");
    page.go("queue");
    page.see(".row-box input").click();
    page.see(".bulk-count");
    page.all(".bulk button").get(2).click();
    page.see(".bulk .assign-to");
    examine("queue-chosen");
  }

  @Test
  void noFormShutsAnybodyOut() {
    String article = article();
    String claim = stage.api.get("/v1/articles/" + article + "/claims").at("/claims/7/id").asText();
    page.open("articles/" + article + "?claim=" + claim);
    page.see(".beside .claim-words");
    examine("reading");
    page.see("#tools button").click();
    page.see(".menu");
    examine("menu");
    page.phone(390, 844);
    page.tap(".handy button");
    page.see(".drawer.open .send-verdict");
    examine("reading-sheet", "light", "phone");
    page.go("claims/" + claim);
    page.see("h1.claim-text");
    page.tap(".handy button");
    page.see(".drawer.open .send-verdict");
    examine("claim-sheet", "light", "phone");
    examine("claim-sheet", "dark", "phone");
  }

  @Test
  void noVerdictOfBeforeShutsAnybodyOut() {
    String before =
        stage.api.claim(
            "The cooperage at Zuby made 5,300 casks in March, the guild of coopers said.");
    stage.api.decide(before, "reviews", "bo", REVIEW);
    String again =
        stage.api.claim(
            "In March the cooperage at Zuby made 5,300 casks, the guild of coopers said.");
    page.open("claims/" + again);
    page.see(".matches li", "Zuby").findElement(By.tagName("button")).click();
    page.see(".matches button", "Use this verdict").click();
    page.see("dialog .proofs");
    examine("compare");
    page.see("dialog .main-act").click();

    page.see(".send-verdict", "Send: mostly true");
    assertThat(page.see("[data-field=url]").getDomProperty("value"))
        .isEqualTo("https://port.example/register");
    assertThat(page.see("#summary").getDomProperty("value")).contains("It was 39");
  }

  @Test
  void noQuestionShutsAnybodyOut() {
    page.open("claims/" + claim("Iby"));
    page.see(".claim-text");
    for (String key : List.of("?", "x", "p")) {
      page.press(key);
      page.see("dialog[open]");
      examine(Map.of("?", "help", "x", "dismiss", "p", "park").get(key));
      page.press(Keys.ESCAPE);
      page.until("!document.querySelector('dialog')");
    }
  }

  @Test
  void noDecisionShutsAnybodyOut() {
    String id = claim("Oby");
    claim("Ubby");
    page.open("claims/" + id);
    page.see(".claim-text");
    page.see(".matches li");
    page.press("2");
    page.send();
    page.see(".hint", "needs evidence");
    examine("claim-hint");
    page.see("[data-field=url]").sendKeys("https://port.example/");
    page.run("document.activeElement.blur()");
    page.press("e");
    page.see("#wording");
    examine("claim-wording");
    stage.api.patch(id, "bo", "{\"text\": \"The port of Oby hired 40 divers in May [2024].\"}");
    page.run("document.activeElement.blur()");
    page.send();
    page.see(".versions");
    examine("claim-changed");
    page.see(".versions button", "Send mine on top of theirs").click();
    page.see("#decide-title", "Decided");
    page.see("#undo");
    page.see(".history summary").click();
    page.see(".events li");
    examine("claim-decided");
    page.phone(320, 640);
    assertNoSidewaysScrolling("history");
  }

  @Test
  void noRevisionShutsAnybodyOut() {
    String article =
        """
        {"title": "The kiln", "url": "https://courier.example/kiln", "text":
         "The kiln of Arnby fired 4,000 bricks in May.\\n\\nThe kiln of Arnby spent %s million euros on coal in June."}
        """;
    String first = stage.api.submit(article.formatted("12")).get("articleId").asText();
    String second = stage.api.submit(article.formatted("14")).get("articleId").asText();
    String reworded =
        stage
            .api
            .get("/v1/articles/" + second + "/revisions")
            .at("/revision/reworded/0/to")
            .asText();
    page.open("articles/" + first);
    page.see(".revisions", "Read the newest");
    examine("article-older");
    page.go("articles/" + second);
    page.see(".revisions", "Revision 2");
    examine("article-revised");
    page.go("claims/" + reworded);
    page.see(".lineage");
    examine("claim-revised");
  }

  @Test
  void noRefusalShutsAnybodyOut() {
    page.open("paste");
    page.run("sessionStorage.clear()");
    page.see("#text").sendKeys(Keys.chord(Keys.CONTROL, "a"), "Das ist kein englischer Text.");
    page.see("#url").sendKeys("nowhere");
    page.see(".paste .main-act").click();
    page.see("#problem p");
    examine("paste-refused");
    page.run("sessionStorage.clear()");
    page.go("queue?speaker=Nobody%20At%20All");
    page.see(".empty");
    examine("queue-empty");
    page.go("claims/clm_00000000000000000000000000-0000-0");
    page.see("h1", "Not here");
    examine("not-here");
    page.run("localStorage.removeItem('checkable.reviewer')");
    page.reload();
    page.see("#reviewer");
    examine("door");
  }

  @Test
  void noPaperShutsAnybodyOut() {
    String id = claim("Yby");
    stage.api.decide(id, "reviews", "bo", REVIEW);
    page.open("claims/" + id);
    page.see(".given");
    page.print(true);
    examine("claim-printed", "light", "desk");
    page.print(false);
    page.go("articles/" + article());
    page.see("a.claim");
    page.print(true);
    examine("article-printed", "light", "desk");
  }

  @Test
  void wordsOverHighlightsKeepTheirContrast() {
    page.open("articles/" + article());
    page.see("a.claim");
    page.press("s");
    page.see(".why");
    page.run(
        "for (const one of document.querySelectorAll('.claim, .speaker, .cue'))"
            + " one.classList.add('lit', 'held')");
    for (String theme : List.of("light", "dark")) {
      page.theme(theme);
      assertThat((List<?>) page.run(FAINT, ".story *, .beside *")).as(theme).isEmpty();
    }
    page.theme("light");
    page.run("document.documentElement.style.setProperty('--quiet', '#bbb')");
    assertThat((List<?>) page.run(FAINT, ".story *, .beside *")).as("faint words").isNotEmpty();
  }

  @Test
  void narrowestPhoneNeedsNoSidewaysScrolling() {
    String article = article();
    String claim = stage.api.get("/v1/articles/" + article + "/claims").at("/claims/0/id").asText();
    page.open("queue");
    page.phone(320, 640);
    for (String view :
        List.of("queue", "paste", "articles/" + article, "claims/" + claim, "desk")) {
      page.go(view);
      page.see(".view-" + view.split("/", 2)[0] + " h1");
      assertNoSidewaysScrolling(view);
    }
    page.go("claims/" + claim);
    page.see(".claim-text");
    for (String key : List.of("?", "x", "p")) {
      page.press(key);
      page.see("dialog[open]");
      assertNoSidewaysScrolling(key);
      page.press(Keys.ESCAPE);
      page.until("!document.querySelector('dialog')");
    }
  }

  private void assertNoSidewaysScrolling(String where) {
    Object beyond =
        page.run(
            """
            return document.documentElement.scrollWidth === 320 ? []
              : [...document.querySelectorAll('*')]
                .filter(one => one.getBoundingClientRect().right > 320).map(one => one.outerHTML);
            """);
    assertThat((List<?>) beyond).as(where).isEmpty();
  }

  private void examine(String name) {
    examine(name, "light", "desk");
    examine(name, "dark", "desk"); // On a phone the dark is the same dark.
    examine(name, "light", "phone");
    page.desk();
    page.theme("light");
  }

  private void examine(String name, String theme, String size) {
    if (size.equals("desk")) {
      page.desk();
    } else {
      page.phone(390, 844);
    }
    page.theme(theme);
    if (size.equals("phone")) {
      assertThat((List<?>) page.run(SMALL)).as("small targets of %s", name).isEmpty();
    }
    assertThat(violations(name, size)).as("%s, %s, %s", name, size, theme).isEmpty();
  }

  /**
   * What axe-core finds. A phone has the colours of the desk, which are dear to look at: there it
   * does so only for what a desk does not show.
   */
  private List<?> violations(String name, String size) {
    if (Boolean.FALSE.equals(page.run("return 'axe' in window"))) {
      page.run(AXE);
    }
    return (List<?>)
        page.driver()
            .executeAsyncScript(
                """
                const [isDesk, done] = arguments;
                const runOnly =
                  ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
                const rules = {'color-contrast': {enabled: isDesk}};
                axe.run({runOnly, rules, resultTypes: ['violations'], preload: false, iframes: false})
                  .then(found => done(found.violations.map(one => one.id + ': ' + one.nodes
                    .slice(0, 5).map(node => node.html + ' ' + node.failureSummary).join(' | '))));
                """,
                size.equals("desk") || name.contains("sheet"));
  }
}
