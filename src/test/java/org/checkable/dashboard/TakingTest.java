package org.checkable.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Going from one claim to the next: what is fetched ahead, and what is leased. */
@Tag("gate")
@ExtendWith(Stage.Setter.class)
class TakingTest {
  private final Stage stage;
  private final Page page;

  TakingTest(Stage stage) {
    this.stage = stage;
    this.page = stage.page;
  }

  @BeforeEach
  void deskSize() {
    page.desk();
  }

  /** Opens the best of three claims of a speaker; answers the one that was fetched ahead. */
  private String fetchedAhead(String speaker) {
    for (String town : List.of("Arby", "Boby", "Coby")) {
      stage.api.claim("%s said the dairy at %s made 900 cheeses in May.".formatted(speaker, town));
    }
    page.open("queue?speaker=" + speaker.replace(" ", "%20"));
    page.see(".row-link");
    page.press("n");
    page.see(".view-claims .claim-text");
    page.until(
        "watch.asked.some(one => one.startsWith('GET /v1/articles/') && one.endsWith('/text'))");
    page.until("watch.asked.filter(one => one.endsWith('/text')).length === 2");
    return asked().stream()
        .filter(one -> one.matches("GET /v1/claims/clm_[^/]+"))
        .findFirst()
        .orElseThrow()
        .replace("GET /v1/claims/", "");
  }

  private List<String> asked() {
    return ((List<?>) page.run("return watch.asked")).stream().map(String::valueOf).toList();
  }

  private String shown() {
    return (String) page.run("return location.hash.replace(/^#.claims.|[?].*$/g, '')");
  }

  @Test
  void nextClaimIsFetchedAheadAndLeasedOnlyWhenItIsTaken() {
    String ahead = fetchedAhead("Runa Holt");
    assertThat(shown()).isNotEqualTo(ahead);
    assertThat(stage.api.status(shown())).isEqualTo("IN_REVIEW");
    assertThat(stage.api.status(ahead)).isEqualTo("PENDING");

    page.run("watch.asked.length = 0");
    page.press("j");
    page.until("location.hash.includes(arguments[0])", ahead);
    page.see(".view-claims:not(.sent) .claim-text");

    assertThat(asked())
        .as("to show it, nothing is asked for but the lease")
        .startsWith("PUT /v1/claims/" + ahead + "/lease")
        .doesNotContain("GET /v1/claims/" + ahead, "POST /v1/claims/next");
    page.waitUntil(() -> stage.api.status(ahead).equals("IN_REVIEW"));
  }

  @Test
  void closedPageGivesItsClaimBack() {
    fetchedAhead("Tora Holt");
    String held = shown();
    assertThat(stage.api.status(held)).isEqualTo("IN_REVIEW");

    page.driver().get("about:blank");

    page.waitUntil(() -> stage.api.status(held).equals("PENDING"));
    page.open("queue");
  }

  @Test
  void claimThatSomebodyElseTookMeanwhileGivesWayToAnother() {
    String ahead = fetchedAhead("Vida Holt");
    stage.api.lease(ahead, "bo");
    page.press("j");
    page.until("watch.told.some(one => one.text.startsWith('Somebody took that claim first'))");
    page.until("location.hash.includes('clm_') && !location.hash.includes(arguments[0])", ahead);
    page.see(".view-claims .claim-text", "Vida Holt");

    assertThat(stage.api.get("/v1/claims/" + ahead).at("/review/leaseHolder").asText())
        .isEqualTo("bo");
  }

  @Test
  void refusalThatComesAfterTheNextClaimIsShownLeadsBackAndLosesNothing() {
    fetchedAhead("Siri Holt");
    String first = shown();
    page.see("#summary").sendKeys("They made 880.");
    page.see("[data-field=url]").sendKeys("https://dairy.example/");
    stage.api.patch(first, "ana", "{\"text\": \"The dairy made 900 cheeses in May 2025.\"}");
    page.run("document.activeElement.blur()");
    page.press("1");
    page.send();
    page.see("#undo button", "Look at it").click();

    page.see(".versions", "May 2025");
    assertThat(shown()).isEqualTo(first);
    assertThat(page.see("#summary").getDomProperty("value")).isEqualTo("They made 880.");
    page.see(".versions button", "Send mine on top of theirs").click();
    page.see("#decide-title", "Decided");
    assertThat(stage.api.status(first)).isEqualTo("REVIEWED");
  }
}
