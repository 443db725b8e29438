package org.checkable.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** Words that want to be more than words, wherever people or other sites may put them. */
@Tag("gate")
@ExtendWith(Stage.Setter.class)
class HostileTest {
  private static final String MARKUP = "<img src=x onerror=harm=1><script>harm=2</script>";
  private static final String STYLE = "</style><style>body{display:none}</style>";
  private static final String TURN = "\u202e";
  private static final String TURNED =
      """
      const turns = /[\\u202a-\\u202e\\u2066-\\u2069]/;
      const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
      const found = [];
      while (walker.nextNode()) if (turns.test(walker.currentNode.data)) {
        const one = walker.currentNode.parentElement.closest('bdi, [dir=auto], .sentence');
        found.push(one ? getComputedStyle(one).unicodeBidi : walker.currentNode.parentElement.outerHTML);
      }
      return found;
      """;

  private final Stage stage;
  private final Page page;

  HostileTest(Stage stage) {
    this.stage = stage;
    this.page = stage.page;
  }

  @BeforeEach
  void deskSize() {
    page.desk();
  }

  private String article() {
    ObjectNode article =
        JsonNodeFactory.instance
            .objectNode()
            .put("title", TURN + "<b onmouseover=harm=4>Quay</b>")
            .put("byline", "<i onclick=harm=6>Eve</i>")
            .put("url", "https://example.org/?%22onclick=harm=5")
            .put(
                "text",
                MARKUP
                    + " “The port of Hostby hired 40 divers in May,” said Eve <u>Torve</u>. Output"
                    + " rose by 12% in 2024, javascript:harm=3 said. "
                    + TURN
                    + "The council of Hostby spent 3.5 million euros on the quay in 2023. "
                    + STYLE
                    + " Is it enough?");
    return stage.api.submit(article.toString()).get("articleId").asText();
  }

  @ParameterizedTest
  @ValueSource(strings = {"claims/%", "claims/%E0%A4%A", "articles/%zz"})
  void addressThatIsCutOffNamesNothing(String view) {
    page.open(view);

    page.see("h1", "Not here");
  }

  private void assertInert(String view) {
    assertThat(page.run("return window.harm ?? null")).as(view).isNull();
    assertThat(
            page.all("main img, main script, main style, main b, main i, main u, main [onclick]"))
        .as(view)
        .isEmpty();
    assertThat((List<?>) page.run("return [...document.links].map(one => one.protocol)"))
        .as(view)
        .allMatch(protocol -> List.of("http:", "https:").contains(protocol));
    assertThat((List<?>) page.run(TURNED))
        .as("directions turned in %s", view)
        .allMatch(kept -> List.of("isolate", "plaintext").contains(kept));
    page.assertCalm();
  }

  @Test
  void hostileArticleIsOnlyWordsInEveryView() {
    String id = article();
    page.open("articles/" + id);
    page.see("a.claim");
    page.press("s");
    page.see(".why");
    assertThat(page.text("article.story")).contains(MARKUP.substring(0, 10));
    assertInert("article");
    for (JsonNode claim : stage.api.get("/v1/articles/" + id + "/claims").get("claims")) {
      page.go("claims/" + claim.get("id").asText());
      page.until("location.hash.includes(arguments[0])", claim.get("id").asText());
      page.see(".claim-text", claim.get("text").asText().strip().substring(0, 5));
      page.until("document.querySelector('.about').textContent.includes('Quay')");
      assertInert("claim");
    }
    page.go("queue?articleId=" + id);
    page.see(".view-queue .row-link");
    assertInert("queue");
    page.go("desk");
    page.see(".chart h2", "Whose claims are waiting");
    assertInert("desk");
    page.go("paste");
    page.see("#text");
    assertInert("paste");
  }

  @Test
  void hostileReviewsAndMatchesAreOnlyWords() {
    String words = "The mill of Hostby ground 6,100 sacks in April, its miller said.";
    ObjectNode review =
        JsonNodeFactory.instance
            .objectNode()
            .put("@type", "ClaimReview")
            .put("claimReviewed", words + MARKUP)
            .put("url", "https://checks.example/\"><script>")
            .put("headline", TURN + MARKUP);
    review.putObject("author").put("name", MARKUP);
    review.putObject("reviewRating").put("alternateName", TURN + STYLE);
    if (stage
        .api
        .post("/v1/library", review.toString())
        .at("/results/0/outcome")
        .asText()
        .equals("REFUSED")) {
      stage.api.post(
          "/v1/library", review.put("url", "https://checks.example/?%3Cscript%3E").toString());
    }
    String id = stage.api.claim(words);
    stage.api.patch(id, "bo", json("text", words + " " + TURN + MARKUP));
    ObjectNode verdict =
        JsonNodeFactory.instance.objectNode().put("verdict", "FALSE").put("summary", TURN + MARKUP);
    verdict
        .putArray("evidence")
        .addObject()
        .put("url", "https://example.org/javascript:harm=7")
        .put("title", TURN + MARKUP)
        .put("quote", STYLE)
        .put("stance", "CONTEXT");
    stage.api.decide(id, "reviews", "bo", verdict.toString());

    page.open("claims/" + id);
    page.see(".given", "<img");
    page.see(".matches li", "The mill of Hostby").findElement(By.tagName("button")).click();
    page.see(".matches li", "Found then");
    page.see(".history summary").click();
    page.see(".events li");
    assertThat((List<?>) page.run(TURNED)).as("places with turned words").hasSizeGreaterThan(3);
    assertInert("decided claim");
  }

  @Test
  void onlyWebAddressesLeadAnywhere() {
    page.open("queue");
    Object kinds =
        page.run(
            """
            const address = document.querySelector('link[href*="/dom."]').href;
            return import(address).then(({ outside }) =>
              ['https://a.example/', 'javascript:harm=8', 'data:text/html,x', ' javascript:harm=9']
                .map(one => outside(one).localName).join(' '));
            """);

    assertThat(kinds).isEqualTo("a bdi bdi bdi");
  }

  @Test
  void wordsFromRightToLeftKeepToThemselves() {
    String id = stage.api.claim("The kiosk at Hostby sold 310 papers in June, its keeper said.");
    if (stage.api.status(id).equals("PENDING")) {
      stage.api.decide(
          id,
          "reviews",
          "bo",
          """
          {"verdict": "TRUE", "summary": "נמכרו 310 עיתונים.",
           "evidence": [{"url": "https://kiosk.example/", "title": "دكان الصحف", "stance": "SUPPORTS",
                         "quote": "بيعت 310 صحيفة في يونيو."}]}
          """);
    }
    page.open("claims/" + id);
    page.see(".given blockquote");

    assertThat(direction(".given > li > [dir=auto]")).isEqualTo("rtl");
    assertThat(direction(".given blockquote")).isEqualTo("rtl");
    assertThat(direction(".given > li > p")).isEqualTo("ltr");
    assertThat(direction(".claim-text")).isEqualTo("ltr");
  }

  private Object direction(String selector) {
    return page.run(
        "return getComputedStyle(document.querySelector(arguments[0])).direction", selector);
  }

  private static String json(String field, String value) {
    return JsonNodeFactory.instance.objectNode().put(field, value).toString();
  }
}
