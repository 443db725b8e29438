package org.checkable.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page that was posted again in other words: what changed is seen, and so is what was before. */
@Tag("gate")
@ExtendWith(Stage.Setter.class)
class RevisionsTest {
  private static final String KEPT =
      "The mint at Karby struck 3 million coins in 2023, its master, Ulla Rask, said.";
  private static final String BEFORE = "The mint of Karby spent 12 million euros on silver in May.";
  private static final String AFTER = "The mint of Karby spent 14 million euros on silver in May.";
  private static final String GONE = "Thieves took 700 medals from its vault in March.";
  private static final String NEW = "A new press that makes 900 coins a minute came in August.";

  private final Stage stage;
  private final Page page;
  private String first = "";
  private String second = "";

  RevisionsTest(Stage stage) {
    this.stage = stage;
    this.page = stage.page;
  }

  @BeforeEach
  void twoRevisions() {
    page.desk();
    first = posted(String.join("\n\n", KEPT, BEFORE, GONE));
    second = posted(String.join("\n\n", KEPT, AFTER, NEW));
  }

  private String posted(String text) {
    return posted("https://courier.example/mint", text);
  }

  private String posted(String url, String text) {
    JsonNode article =
        JsonNodeFactory.instance
            .objectNode()
            .put("title", "The mint")
            .put("url", url)
            .put("text", text);
    return stage.api.submit(article.toString()).get("articleId").asText();
  }

  private String claim(String article, String words) {
    return stage
        .api
        .get("/v1/articles/" + article + "/claims")
        .get("claims")
        .valueStream()
        .filter(one -> one.get("text").asText().contains(words))
        .findFirst()
        .orElseThrow()
        .get("id")
        .asText();
  }

  @Test
  void articleSaysWhatItsRevisionChanged() {
    page.open("articles/" + second);
    assertThat(page.see(".revisions", "Revision 2 of 2").getText())
        .contains("1 claim kept, 1 claim reworded, 2 claims added, 1 claim no longer there");
    assertThat(page.see(".beside .row", "14 million").getText()).contains("reworded");
    assertThat(page.see(".beside .row", "900 coins").getText()).contains("new");
    page.see(".revisions summary").click();
    page.see(".revisions details a", "700 medals").click();

    assertThat(page.see(".lineage").getText()).contains("no longer says this");
  }

  @Test
  void olderRevisionLeadsToTheNewest() {
    page.open("articles/" + first);
    page.see(".revisions a", "Read the newest revision").click();

    page.see(".revisions h2", "Revision 2 of 2");
    page.see("a.claim", "14 million");
  }

  @Test
  void claimSaysWhatItWasBefore() {
    page.open("claims/" + claim(second, "3 million"));
    assertThat(page.see(".lineage").getText()).contains("decided for the earlier claim too");
    page.go("claims/" + claim(second, "14 million"));
    page.see(".claim-text", "14 million");
    page.see(".lineage a", "the claim as it was").click();

    page.see(".claim-text", "12 million");
    assertThat(page.see(".lineage a").getText()).isEqualTo("what it became");
  }

  @Test
  void textThatKeepsNothingIsHeldUntilSomebodySaysThatItIsRight() {
    String url = "https://courier.example/mint-held";
    posted(url, KEPT);
    String held = posted(url, "Readers of the courier paid 9 euros a month in 2024.");
    page.open("articles/" + held);
    page.see(".revisions h2", "This text is held");
    page.see(".revisions button", "It is right").click();

    page.see(".revisions h2", "Revision 2 of 2");
  }
}
