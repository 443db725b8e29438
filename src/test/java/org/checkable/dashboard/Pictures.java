package org.checkable.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.Keys;

/**
 * Takes a picture of every view in three sizes and two themes, as it is seen without scrolling, to
 * {@code target/pictures}. Started from an editor; its arguments are the views to take, and without
 * any it takes all.
 */
final class Pictures {
  private static final Path FOLDER = Path.of("target/pictures");
  private static final Map<String, List<Integer>> SIZES =
      Map.of("desk", List.of(1440, 900), "laptop", List.of(1280, 720), "phone", List.of(390, 844));
  private static final String REVIEW =
      """
      {"verdict": "MOSTLY_TRUE", "summary": "The register counts 39 divers, of whom one left in June.",
       "note": "Mina Torve called back: she meant all staff.",
       "evidence": [{"url": "https://port.example/register", "title": "The port’s register",
                     "quote": "39 divers were taken on in May.", "stance": "SUPPORTS"}]}
      """;

  private final Stage stage;
  private final Page page;
  private final List<String> wanted;

  private Pictures(Stage stage, List<String> wanted) {
    this.stage = stage;
    this.page = stage.page;
    this.wanted = wanted;
  }

  public static void main(String[] views) throws IOException {
    Files.createDirectories(FOLDER);
    try (Stage stage = new Stage()) {
      new Pictures(stage, Arrays.asList(views)).all();
    }
    System.exit(0);
  }

  private void all() throws IOException {
    page.open("queue");
    page.run("localStorage.clear()");
    page.driver().navigate().refresh();
    take("door", () -> page.see("#reviewer"));
    take("queue-empty", () -> open("queue", ".empty"));
    take("desk-empty", () -> open("desk", ".empty"));
    String article = stage.api.submit(Stage.sample()).get("articleId").asText();
    JsonNode claims = stage.api.get("/v1/articles/" + article + "/claims").get("claims");
    fill(claims);
    String harbour = claims.get(7).get("id").asText();
    String decided = claims.get(3).get("id").asText();
    String before =
        stage.api.claim(
            "The cooperage at Zuby made 5,300 casks in March, the guild of coopers said.");
    stage.api.decide(before, "reviews", "bo", REVIEW);
    String again =
        stage.api.claim(
            "In March the cooperage at Zuby made 5,300 casks, the guild of coopers said.");
    take("queue", () -> open("queue", ".row-link"));
    take("queue-chosen", this::chosen);
    take("queue-none", () -> open("queue?speaker=Nobody", ".empty"));
    take("search", () -> open("search?q=port%20divers", ".found a"));
    take("search-none", () -> open("search?q=zeppelin", ".below"));
    take("articles", () -> open("articles", ".article-row"));
    take("mine", () -> open("mine", ".mine a"));
    String reworded = reworded();
    take("article-older", () -> open("articles/" + kiln(12), ".revisions"));
    take("claim-reworded", () -> open("claims/" + reworded, ".lineage"));
    take("queue-filtered", () -> open("queue?kind=QUANTITY&minScore=0.6", ".row-link"));
    take("menu", () -> openMenu());
    take("paste", () -> open("paste?sample", "#text"));
    take("paste-refused", this::refused);
    take("article", () -> open("articles/" + article, "a.claim"));
    take("article-skipped", () -> skipped(article));
    take("reading", () -> open("articles/" + article + "?claim=" + harbour, "a.claim.chosen"));
    take(
        "reading-form", () -> sheet("articles/" + article + "?claim=" + harbour, "a.claim.chosen"));
    take("claim", () -> open("claims/" + harbour, ".claim-text"));
    take(
        "claim-warned",
        () -> open("claims/" + claims.get(0).get("id").asText(), ".warnings blockquote"));
    take("claim-form", () -> form(harbour));
    take("claim-matched", () -> matched(again));
    take("claim-decided", () -> open("claims/" + decided, ".given"));
    take("claim-changed", () -> changed(again));
    take("dismiss", () -> question(harbour, "x"));
    take("park", () -> question(harbour, "p"));
    take("keys", () -> question(harbour, "?"));
    take("compare", () -> compared(again));
    take("not-here", () -> open("claims/clm_00000000000000000000000000-0000-0", "h1"));
    take("desk", () -> open("desk", ".numbers"));
  }

  /** What a desk looks like after some work. */
  private void fill(JsonNode claims) {
    stage.api.decide(claims.get(3).get("id").asText(), "reviews", "bo", REVIEW);
    stage.api.decide(claims.get(4).get("id").asText(), "dismiss", "bo", "{\"reason\":\"OPINION\"}");
    stage.api.lease(claims.get(2).get("id").asText(), "Ines Duarte");
    stage.api.patch(claims.get(5).get("id").asText(), "bo", "{\"assignee\":\"ana\"}");
    String talkedOf = claims.get(7).get("id").asText();
    stage.api.decide(talkedOf, "comments", "Ines Duarte", "{\"text\": \"Ask the port.\"}");
    for (String town : List.of("Aby", "Eby", "Iby")) {
      String text =
          "The port of %s hired 40 divers in May, its director said. Output there rose by 12%% in 2024, to 9,000 tonnes. It has three cranes."
              .formatted(town);
      stage.api.submit(
          JsonNodeFactory.instance
              .objectNode()
              .put("title", "The port of " + town + " is hiring again")
              .put("publishedAt", "2026-02-0" + (town.charAt(0) % 7 + 1))
              .put("text", text)
              .toString());
    }
  }

  private void open(String view, String wait) {
    page.open(view);
    page.see(wait);
  }

  private void chosen() {
    open("queue", ".row-box input");
    page.see(".row-box input").click();
    page.see(".bulk button", "Give").click();
    page.see(".bulk .assign-to");
  }

  /** An article whose two revisions differ in a figure. */
  private String kiln(int millions) {
    String kiln =
        """
        {"title": "The kiln", "url": "https://courier.example/kiln", "text":
         "The kiln of Arnby fired 4,000 bricks in May.\\n\\nIts coal cost %d million euros in June."}
        """
            .formatted(millions);
    return stage.api.submit(kiln).get("articleId").asText();
  }

  private String reworded() {
    kiln(12);
    JsonNode revisions = stage.api.get("/v1/articles/" + kiln(14) + "/revisions");
    return revisions.at("/revision/reworded/0/to").asText();
  }

  private void openMenu() {
    open("queue", ".row-link");
    page.see("#tools button").click();
  }

  private void refused() {
    open("paste", "#text");
    page.see("#text")
        .sendKeys(Keys.chord(Keys.CONTROL, "a"), "Das ist kein englischer Text, nein.");
    page.see(".paste .main-act").click();
    page.see("#problem p");
  }

  private void skipped(String article) {
    open("articles/" + article, "a.claim");
    page.press("s");
  }

  private void sheet(String view, String wait) {
    open(view, wait);
    if (!page.all(".handy button").isEmpty()
        && page.all(".handy button").getFirst().isDisplayed()) {
      page.all(".handy button").getFirst().click();
      page.see(".drawer.open .send-verdict");
    }
  }

  private void form(String id) {
    sheet("claims/" + id, ".claim-text");
    page.see(".verdict", "Mostly true").click();
    page.see("[data-field=url]").clear();
    page.see("[data-field=url]")
        .sendKeys("https://www.harbour.example/inspections/2026/fleet-report.pdf");
    page.see("#summary").clear();
    page.see("#summary")
        .sendKeys("Inspectors found cracks on five of twelve vessels; two were spare parts.");
  }

  private void matched(String id) {
    open("claims/" + id, ".matches li");
    if (!page.all(".matches button").getFirst().getText().equals("Use this verdict")) {
      page.see(".matches button", "It is the same").click();
    }
    page.see(".matches button", "Use this verdict");
  }

  private void compared(String id) {
    matched(id);
    page.see(".matches button", "Use this verdict").click();
    page.see("dialog .given, dialog .proofs");
  }

  private void changed(String id) {
    sheet("claims/" + id, ".claim-text");
    page.see("#summary").clear();
    page.see("#summary").sendKeys("It hired 40, says the payroll.");
    page.see(".verdict", "True").click();
    stage.api.patch(id, "bo", "{\"kind\":\"EVENT\"}");
    stage.api.patch(id, "bo", "{\"kind\":\"QUANTITY\"}");
    page.see("[data-field=url]").clear();
    page.see("[data-field=url]").sendKeys("https://payroll.example/");
    page.send();
    page.see(".versions");
  }

  private void question(String id, String key) {
    open("claims/" + id, ".claim-text");
    page.press(key);
    page.see("dialog[open]");
  }

  private void take(String view, Runnable way) throws IOException {
    if (!wanted.isEmpty() && !wanted.contains(view)) {
      return;
    }
    for (var size : SIZES.entrySet()) {
      int width = size.getValue().getFirst();
      int height = size.getValue().getLast();
      page.size(width, height, size.getKey().equals("phone"));
      try {
        way.run();
        for (String theme : List.of("light", "dark")) {
          page.theme(theme);
          page.until(
              "document.getAnimations().every(one => one.playState !== 'running' ||"
                  + " one.animationName)");
          String file = "%s-%s-%s.png".formatted(view, size.getKey(), theme);
          Files.write(FOLDER.resolve(file), picture());
        }
      } catch (RuntimeException failure) {
        System.out.println(
            view
                + " "
                + size.getKey()
                + ": "
                + failure.getMessage().lines().findFirst().orElse(""));
      }
    }
  }

  private byte[] picture() {
    Map<String, Object> taken = page.driver().executeCdpCommand("Page.captureScreenshot", Map.of());
    return Base64.getDecoder().decode((String) taken.get("data"));
  }
}
