package org.checkable.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.WebElement;

/** One decision by hand: to choose is not to send, and nothing that was typed is ever lost. */
@Tag("gate")
@ExtendWith(Stage.Setter.class)
class DecidingTest {
  private static final String OWN =
      """
      {"verdict": "FALSE", "summary": "It was 38.", "note": "Ask Mina.",
       "evidence": [{"url": "https://register.example/38", "title": "Register",
                     "publisher": "The port", "quote": "38 divers", "stance": "REFUTES"}]}
      """;

  private final Stage stage;
  private final Page page;

  DecidingTest(Stage stage) {
    this.stage = stage;
    this.page = stage.page;
  }

  @BeforeEach
  void deskSize() {
    page.desk();
  }

  private String claim(String place) {
    return stage.api.claim(
        "The quarry at %s cut 40 blocks in May, its foreman, Mina Torve, said.".formatted(place));
  }

  private String open(String id) {
    page.open("claims/" + id);
    page.see(".claim-text");
    return id;
  }

  private String value(String selector) {
    return page.see(selector).getDomProperty("value");
  }

  private String chosen() {
    return page.see(".verdict[aria-pressed=true]").getDomAttribute("data-verdict");
  }

  private JsonNode review(String id) {
    return stage.api.get("/v1/claims/" + id).at("/review/reviews/0");
  }

  @Test
  void choosingSendsNothingAndSendingSendsAll() {
    String id = open(claim("Askby"));
    page.see("#summary").sendKeys("Half a sen");
    page.see(".verdict", "True").click();
    page.run("document.activeElement.blur()");
    page.press("6");
    page.run("document.activeElement.blur()");
    page.press("2");
    assertThat(chosen()).isEqualTo("MOSTLY_FALSE");
    page.press("www.register.example/38?q=a:b");
    page.enter();
    assertThat(stage.api.status(id)).as("nothing is sent yet").isEqualTo("PENDING");
    page.see("#summary").sendKeys("tence no more.");
    page.send();

    page.see("#decide-title", "Decided");
    assertThat(review(id).get("verdict").asText()).isEqualTo("MOSTLY_FALSE");
    assertThat(review(id).get("summary").asText()).isEqualTo("Half a sentence no more.");
    assertThat(review(id).at("/evidence/0/url").asText())
        .isEqualTo("https://www.register.example/38?q=a:b");
  }

  @Test
  void keyOfUnprovenDecidesWhereNothingIsTyped() {
    String id = open(claim("Berby"));
    page.press("6");

    page.see("#decide-title", "Decided");
    assertThat(review(id).get("verdict").asText()).isEqualTo("UNPROVEN");
  }

  @Test
  void allNineVerdictsHaveAKey() {
    open(claim("Cedby"));

    assertThat(page.all(".verdict").stream().map(one -> one.getDomAttribute("aria-keyshortcuts")))
        .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
  }

  @Test
  void ownVerdictIsChangedFromWhatItIs() {
    String id = claim("Dalby");
    stage.api.decide(id, "reviews", "ana", OWN);
    open(id);
    assertThat(chosen()).isEqualTo("FALSE");
    assertThat(value("#summary")).isEqualTo("It was 38.");
    assertThat(value("#note")).isEqualTo("Ask Mina.");
    page.press("2");
    page.see(".send-verdict", "Send the change: mostly false");
    page.send();

    page.see(".given", "Mostly false by ana");
    JsonNode now = review(id);
    assertThat(now.get("summary").asText()).isEqualTo("It was 38.");
    assertThat(now.get("note").asText()).isEqualTo("Ask Mina.");
    assertThat(now.at("/evidence/0/publisher").asText()).isEqualTo("The port");
    assertThat(now.at("/evidence/0/quote").asText()).isEqualTo("38 divers");
  }

  @Test
  void undoGivesBackWhatWasTyped() {
    String id = open(claim("Elby"));
    page.see("#summary").sendKeys("It was 38.");
    page.see("#note").sendKeys("Ask Mina.");
    page.see("[data-field=url]").sendKeys("register.example/38");
    page.run("document.activeElement.blur()");
    page.press("1");
    page.send();
    page.see("#decide-title", "Decided");
    page.run("document.activeElement.blur()");
    page.press("u");

    page.until("document.querySelector('#decide-title').textContent === 'Decide'");
    assertThat(chosen()).isEqualTo("FALSE");
    assertThat(value("#summary")).isEqualTo("It was 38.");
    assertThat(value("#note")).isEqualTo("Ask Mina.");
    assertThat(value("[data-field=url]")).isEqualTo("https://register.example/38");
    assertThat(stage.api.status(id)).isEqualTo("PENDING");
  }

  @Test
  void dismissalKeepsWhatWasTypedForTheVerdict() {
    open(claim("Fasby"));
    page.see("#summary").sendKeys("It was 38.");
    page.run("document.activeElement.blur()");
    page.press("x");
    page.see("dialog[open]");
    page.press("2");
    page.see("#decide-title", "Decided");
    page.press("u");

    page.until("document.querySelector('#decide-title').textContent === 'Decide'");
    assertThat(value("#summary")).isEqualTo("It was 38.");
  }

  @Test
  void noteIsShownToColleaguesOnTheClaim() {
    String id = claim("Gerby");
    stage.api.decide(id, "reviews", "bo", OWN);
    open(id);

    assertThat(page.see(".given").getText()).contains("Note for colleagues: Ask Mina.");
  }

  @Test
  void reviewsOfTwoWindowsStandSideBySideAndTheSafeChoiceComesFirst() {
    String id = open(claim("Hamby"));
    page.see("#summary").sendKeys("It was 40.");
    page.see("[data-field=url]").sendKeys("https://payroll.example/40");
    stage.api.decide(id, "reviews", "bo", OWN);
    page.run("document.activeElement.blur()");
    page.press("5");
    page.send();

    String both = page.see(".versions").getText();
    assertThat(both).contains("It was 40.", "payroll.example/40", "True");
    assertThat(both).contains("It was 38.", "Register", "38 divers", "Ask Mina.", "False", "bo");
    List<WebElement> choices = page.all(".versions button");
    assertThat(choices.getFirst().getText()).isEqualTo("Look at theirs, keep my draft");
    choices.getFirst().click();
    page.see(".given", "False by bo");
    assertThat(value("#summary")).isEqualTo("It was 40.");
    assertThat(stage.api.status(id)).isEqualTo("REVIEWED");
    assertThat(review(id).get("reviewer").asText()).isEqualTo("bo");
  }

  @Test
  void verdictOverAColleaguesReopensTheClaimFirst() {
    String id = open(claim("Isby"));
    page.see("#summary").sendKeys("Nobody counted.");
    page.run("document.activeElement.blur()");
    page.press("6");
    stage.api.decide(id, "reviews", "bo", OWN);
    page.send();
    page.see(".versions button", "Reopen it and send mine").click();

    page.see(".given", "Unproven by ana");
    assertThat(stage.api.get("/v1/claims/" + id).at("/review/verdict").asText())
        .isEqualTo("UNPROVEN");
  }
}
