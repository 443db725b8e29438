package org.checkable.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Work with others, and on many claims at once. */
@Tag("gate")
@ExtendWith(Stage.Setter.class)
class TogetherTest {
  private final Page page;
  private final Api api;

  TogetherTest(Stage stage) {
    page = stage.page;
    api = stage.api;
  }

  private JsonNode article(String place, int claims) {
    String text =
        IntStream.range(0, claims)
            .mapToObj(
                n ->
                    "Output at plant %d of %s rose by %d%% to %d,000 tonnes in May."
                        .formatted(n, place, n + 2, n + 3))
            .collect(Collectors.joining(" "));
    return api.submit("{\"title\": \"Plants of %s\", \"text\": \"%s\"}".formatted(place, text));
  }

  @Test
  void tenClaimsAreDismissedAtOnceAndAllOfThatIsUndone() {
    JsonNode stored = article("Hollund", 10);
    List<String> ids = new ArrayList<>();
    stored.path("claimIds").forEach(id -> ids.add(id.asText()));
    page.open("queue?articleId=" + stored.path("articleId").asText());
    page.see(".row-box input");
    page.all(".row-box input").forEach(WebElement::click);
    page.see(".bulk-count", "10 claims chosen");

    page.all(".bulk button").getFirst().click();
    page.see("dialog[open]");
    page.press("2");

    page.see(".bulk-said", "10 claims dismissed");
    page.until("document.querySelectorAll('.row-link').length === 0");
    assertThat(ids).allSatisfy(id -> assertThat(api.status(id)).isEqualTo("DISMISSED"));
    page.see(".bulk-said button").click();
    page.until("document.querySelectorAll('.row-link').length === 10");
    assertThat(ids).allSatisfy(id -> assertThat(api.status(id)).isEqualTo("PENDING"));
  }

  @Test
  void claimThatSomebodyChangedMeanwhileIsNamedAndTheOthersAreGiven() {
    JsonNode stored = article("Brodal", 3);
    page.open("queue?articleId=" + stored.path("articleId").asText());
    page.see(".row-box input");
    page.all(".row-box input").forEach(WebElement::click);
    api.patch(stored.at("/claimIds/1").asText(), "bo", "{\"kind\": \"LAW\"}");

    page.all(".bulk button").get(2).click();
    page.see(".bulk .assign-to input").sendKeys("bo", Keys.ENTER);

    page.see(".bulk-said", "2 claims given to bo");
    page.see(".bulk-done .problem", "the claim is at version 2");
  }

  @Test
  void sameStatementOfTwoArticlesIsOneRow() {
    String wire = "Exports of Lindmark rose by 7% to 9,000 tonnes in May 2025.";
    api.claim(wire);
    api.claim(wire + " It rained.");
    page.open("queue?speaker=&minScore=0");
    page.see(".row:has(.folded) .row-link", "Lindmark");
    page.see(".row .folded summary", "The same in 1 other claim").click();
    page.see(".folded a", "Lindmark");
    page.see(".row:has(.folded) > .row-box input").click();
    page.see(".bulk-count", "2 claims chosen");
    page.see(".folded .row-box input").click();
    page.see(".bulk-count", "1 claim chosen");
  }

  @Test
  void commentIsSeenByASecondPersonAndCountedInTheQueue() {
    String id = api.claim("The mill at Sondre ground 700 tonnes of rye in May 2025.");
    page.open("claims/" + id);
    page.see("#comment").sendKeys("Ask the miller.");
    page.see(".comments button").click();
    page.see(".comment-list", "Ask the miller.");

    Page second = page.as("bo");
    second.open("claims/" + id);

    assertThat(second.see(".comment-list").getText()).contains("ana", "Ask the miller.");
    JsonNode row = api.get("/v1/claims?limit=100").path("claims");
    assertThat(row.valueStream().filter(one -> one.path("id").asText().equals(id)))
        .allSatisfy(one -> assertThat(one.at("/review/commentCount").asInt()).isEqualTo(1));
  }

  @Test
  void commentIsSeenAndMadeBesideTheTextOfTheArticle() {
    JsonNode stored = article("Skog", 2);
    String id = stored.at("/claimIds/0").asText();
    api.decide(id, "comments", "bo", "{\"text\": \"Ask the forester.\"}");
    page.open("articles/" + stored.path("articleId").asText() + "?claim=" + id);
    page.see(".beside .comment-list", "Ask the forester.");
    page.see(".beside .comments summary").click();
    page.see(".beside #comment").sendKeys("I did.");
    page.see(".beside .comments button").click();

    page.see(".beside .comment-list", "I did.");
    page.see(".beside .row[aria-current] .row-facts", "2 comments");
  }

  @Test
  void rowSaysHowManyWarningsItsClaimHas() {
    String article = api.submit(Stage.sample()).path("articleId").asText();
    long warned =
        api.get("/v1/articles/" + article + "/claims")
            .path("claims")
            .valueStream()
            .filter(one -> !one.path("warnings").isEmpty())
            .count();
    page.open("queue?articleId=" + article);
    page.see(".row-warned", "1 warning");

    assertThat(page.all(".row-warned")).hasSize((int) warned);
  }

  @Test
  void whatAColleagueSaysMeanwhileDoesNotStandInTheWayOfADecision() {
    String id = api.claim("The dam at Skarvik held 8 million cubic metres in May 2025.");
    page.open("claims/" + id);
    api.decide(id, "comments", "bo", "{\"text\": \"I was there.\"}");
    page.run("document.activeElement.blur()");

    page.press("x");
    page.see("dialog[open]");
    page.press("2");

    page.waitUntil(() -> api.status(id).equals("DISMISSED"));
  }

  @Test
  void sameAsAnotherIsFoundByWords() {
    String first = api.claim("The bakery at Torsby sold 900 loaves in May 2025.");
    String second = api.claim("Some 850 pies were sold by the shop in Moelv in May 2025.");
    page.open("claims/" + second);
    page.run("document.activeElement.blur()");
    page.press("x");
    page.see("#duplicate-of").sendKeys("Torsby loaves", Keys.ENTER);
    page.see(".twins button", "Torsby").click();

    page.waitUntil(() -> api.status(second).equals("DISMISSED"));
    assertThat(api.get("/v1/claims/" + second).at("/review/dismissal/duplicateOf").asText())
        .isEqualTo(first);
  }
}
