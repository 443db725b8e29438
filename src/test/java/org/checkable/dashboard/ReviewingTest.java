package org.checkable.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.WindowType;

/** Clearing a queue by hand: what the keys do, what can be undone, and what is never lost. */
@Tag("gate")
@ExtendWith(Stage.Setter.class)
class ReviewingTest {
  private final Stage stage;
  private final Page page;

  ReviewingTest(Stage stage) {
    this.stage = stage;
    this.page = stage.page;
  }

  @BeforeEach
  void deskSize() {
    page.desk();
  }

  /** A claim that no other test has touched. */
  private String claim(String place) {
    String text =
        "The port of %1$s hired 40 divers in May, its director, Mina Torve, said. Output of %1$s rose by 12%% in 2024."
            .formatted(place);
    return stage.api.claim(text);
  }

  private String status(String id) {
    return stage.api.status(id);
  }

  private String shown() {
    return String.valueOf(
        page.run("return location.hash.replace('#/claims/', '').replace(/\\?.*$/, '')"));
  }

  private String opened(List<String> before) {
    page.until(
        "location.hash.startsWith('#/claims/') && !arguments[0].some(id =>"
            + " location.hash.includes(id))",
        before);
    page.see(".view-claims:not(.sent) .claim-text");
    page.until("document.querySelector('.claim-text') === document.activeElement");
    return shown();
  }

  @Test
  void fiveClaimsAreClearedByKeysAloneAndTheLastDecisionIsUndone() {
    for (int n = 0; n < 6; n++) {
      claim("Northolm " + n);
    }
    page.open("queue");
    page.see(".row-link");
    page.press("n");
    List<String> done = new ArrayList<>();

    done.add(opened(done));
    page.press("x");
    page.see("dialog[open]");
    page.press("1");

    done.add(opened(done));
    page.press("x");
    page.see("dialog[open]");
    page.press("5");

    done.add(opened(done));
    page.press("p");
    page.see("dialog[open] #until");
    page.enter();

    done.add(opened(done));
    page.press("2");
    page.until("document.activeElement.dataset.field === 'url'");
    page.press("https://statistics.example/ports");
    page.send();

    done.add(opened(done));
    page.press("x");
    page.see("dialog[open]");
    page.press("2");
    opened(done);

    assertThat(done).doesNotHaveDuplicates();
    page.waitUntil(() -> status(done.getLast()).equals("DISMISSED"));
    assertThat(done.stream().map(this::status))
        .containsExactly("DISMISSED", "DISMISSED", "PARKED", "REVIEWED", "DISMISSED");
    assertThat(page.told())
        .contains("Parked. U takes it back.", "Mostly false. U takes it back.")
        .contains("Dismissed: opinion. U takes it back.");
    page.press("u");
    page.until("location.hash.includes(arguments[0])", done.getLast());
    page.see(".view-claims #decide-title", "Decide");
    assertThat(status(done.getLast())).isIn("PENDING", "IN_REVIEW");
  }

  @Test
  void whoeverIsSlowerSeesBothVersionsAndLosesNothingTyped() {
    String id = claim("Westholm");
    page.open("claims/" + id);
    page.see("#summary").sendKeys("The port says 38, not 40.");
    page.see("[data-field=url]").sendKeys("https://port.example/staff");
    String first = page.driver().getWindowHandle();

    page.driver().switchTo().newWindow(WindowType.WINDOW);
    Chromium.watch(page.driver());
    page.open("claims/" + id);
    page.see(".claim-text");
    page.press("e");
    page.see("#wording").sendKeys(" That was in 2024.");
    page.see(".edit button").click();
    page.see(".claim-text", "That was in 2024.");
    page.driver().close();
    page.driver().switchTo().window(first);
    page.run("document.activeElement.blur()");
    page.press("1");
    page.send();

    page.see(".versions", "That was in 2024.");
    assertThat(page.text(".versions")).contains("The port says 38, not 40.");
    assertThat(page.see("#summary").getDomProperty("value")).isEqualTo("The port says 38, not 40.");
    page.see(".versions button", "Send mine on top of theirs").click();
    page.see(".view-claims #decide-title", "Decided");
    assertThat(status(id)).isEqualTo("REVIEWED");
  }

  @Test
  void draftSurvivesAReload() {
    String id = claim("Southholm");
    page.open("claims/" + id);
    page.see("#note").sendKeys("Ask the harbour office.");
    page.reload();

    assertThat(page.see("#note").getDomProperty("value")).isEqualTo("Ask the harbour office.");
  }

  @Test
  void draftIsShownToNobodyElse() {
    String id = claim("Sundholm");
    page.open("claims/" + id);
    page.see("#note").sendKeys("The harbour master lies.");

    Page next = page.as("bo");
    next.open("claims/" + id);
    assertThat(next.see("#note").getDomProperty("value")).isEmpty();
    page.open("claims/" + id);
    assertThat(page.see("#note").getDomProperty("value")).isEqualTo("The harbour master lies.");
  }

  @Test
  void whoLeavesLeavesNoDraftAndNoNameBehind() {
    String id = claim("Nyholm");
    stage.api.patch(id, "cy", "{\"assignee\": \"colleague-of-ana\"}");
    page.open("claims/" + id);
    page.see("#note").sendKeys("The harbour master lies.");
    page.until("JSON.stringify({...localStorage}).includes('colleague-of-ana')");
    page.see("#tools button", "ana").click();
    page.see("#tools .menu button", "Change the name").click();

    page.see("#reviewer");
    assertThat(page.run("return JSON.stringify({...localStorage})"))
        .asString()
        .doesNotContain("harbour master", "colleague-of-ana");
    page.see("#reviewer").sendKeys("bo");
    page.enter();
    assertThat(page.see("#note").getDomProperty("value")).isEmpty();
  }

  @Test
  void verdictOnTheScaleAsksForEvidenceFirst() {
    String id = claim("Midholm");
    page.open("claims/" + id);
    page.see(".claim-text");
    page.press("4");
    page.send();

    assertThat(page.see(".hint", "needs evidence")).isNotNull();
    assertThat(status(id)).isEqualTo("PENDING");
  }

  @Test
  void evidenceThatIsNoPageOnTheWebIsRefusedInWords() {
    String id = claim("Eastholm");
    page.open("claims/" + id);
    page.see("[data-field=url]").sendKeys("javascript:alert(1)");
    page.run("document.activeElement.blur()");
    page.press("2");
    page.send();

    assertThat(page.see(".hint", "its address begins with https://")).isNotNull();
    assertThat(page.run("return document.activeElement.dataset.field")).isEqualTo("url");
    assertThat(page.see("[data-field=url]").getDomAttribute("aria-invalid")).isEqualTo("true");
    assertThat(status(id)).isEqualTo("PENDING");
  }

  @Test
  void evidenceIsAddedAndRemoved() {
    page.open("claims/" + claim("Uppholm"));
    page.see("button", "Add evidence").click();
    page.press("https://second.example/");
    assertThat(page.all("fieldset.evidence")).hasSize(2);
    page.see("fieldset.evidence button", "Remove").click();

    assertThat(page.all("fieldset.evidence")).hasSize(1);
    assertThat(page.see("[data-field=url]").getDomProperty("value"))
        .isEqualTo("https://second.example/");
    assertThat(page.run("return document.activeElement.dataset.field")).isEqualTo("url");
  }

  @Test
  void nothingMovesForThoseWhoAskForThat() {
    page.open("claims/" + claim("Innholm"));
    page.driver()
        .executeCdpCommand(
            "Emulation.setEmulatedMedia",
            Map.of(
                "features", List.of(Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    page.see(".claim-text");
    page.press("x");
    page.see("dialog[open]");
    page.press("1");
    page.see("#undo");

    assertThat(page.run("return document.getAnimations().length")).isEqualTo(0L);
    page.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
    page.until("document.getAnimations().length > 0");
  }

  @Test
  void insertionCanBeTakenBack() {
    String id = stage.api.submit(Stage.sample()).get("articleId").asText();
    JsonNode claims = stage.api.get("/v1/articles/" + id + "/claims").get("claims");
    JsonNode rewritten =
        claims
            .valueStream()
            .filter(one -> !one.get("rewrites").isEmpty())
            .findFirst()
            .orElseThrow();
    String inserted = "[" + rewritten.at("/rewrites/0/to").asText() + "]";
    page.open("claims/" + rewritten.get("id").asText());
    page.see(".claim-text", inserted);
    page.see("[aria-label=Wording] li button").click();

    page.until(
        "!document.querySelector('.claim-text').textContent.includes(arguments[0])", inserted);
  }

  @Test
  void skippedSentenceBecomesAClaimByOneClick() {
    String text = "The port hired 40 divers in May, its director said. Who guards it at night?";
    page.open("articles/" + stage.api.article(text));
    page.see("a.claim");
    page.press("s");
    page.see(".promote").click();

    page.see(".claim-text", "Who guards it at night?");
    assertThat(status(shown())).isEqualTo("PENDING");
  }
}
