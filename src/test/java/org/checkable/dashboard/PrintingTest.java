package org.checkable.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** A claim sheet on paper: all that is known of the claim, and nothing to press. */
@Tag("gate")
@ExtendWith(Stage.Setter.class)
class PrintingTest {
  private final Stage stage;
  private final Page page;

  PrintingTest(Stage stage) {
    this.stage = stage;
    this.page = stage.page;
  }

  private String decided() {
    String id =
        stage.api.claim(
            "The brewery at Malby sold 90,000 barrels in 2023, its owner, Tove Rask, said.");
    if (stage.api.status(id).equals("PENDING")) {
      stage.api.decide(
          id,
          "reviews",
          "bo",
          """
          {"verdict": "MOSTLY_TRUE", "summary": "It sold 88,900.", "note": "Not for readers.",
           "evidence": [{"url": "https://tax.example/barrels", "title": "Tax rolls",
                         "stance": "REFUTES"}]}
          """);
    }
    return id;
  }

  @Test
  void sheetHasTheVerdictAndItsEvidenceAndNothingToPress() throws IOException {
    page.open("claims/" + decided());
    page.see(".given");
    page.until("document.querySelector('.about a') !== null");
    page.print(true);
    try {
      assertThat(page.text("body"))
          .contains("90,000 barrels", "Mostly true", "It sold 88,900.", "Tax rolls", "Tove Rask");
      assertThat(page.driver().findElements(By.cssSelector("button, input, textarea, select, nav")))
          .noneMatch(WebElement::isDisplayed);
    } finally {
      page.print(false);
    }
    byte[] pdf =
        Base64.getDecoder()
            .decode(
                (String) page.driver().executeCdpCommand("Page.printToPDF", Map.of()).get("data"));
    Files.createDirectories(Path.of("target/screenshots"));
    Files.write(Path.of("target/screenshots/claim-sheet.pdf"), pdf);
    assertThat(PdfWords.of(pdf))
        .contains("90,000barrels", "Mostlytrue", "Itsold88,900.", "Taxrolls")
        .contains("https://tax.example/barrels", "ToveRask")
        .doesNotContain("Sendtheverdict", "Notforreaders.");
  }

  @Test
  void articleIsPrintedWithItsClaimsMarked() {
    page.open("articles/" + stage.api.submit(Stage.sample()).get("articleId").asText());
    page.see("a.claim");
    page.print(true);
    try {
      assertThat(page.see("article.story").getText()).contains("suspended all night ferries");
      assertThat(page.see("a.claim").getCssValue("border-bottom-width")).isNotEqualTo("0px");
      assertThat(page.driver().findElements(By.cssSelector("button:not(.warnings *), nav")))
          .noneMatch(WebElement::isDisplayed);
    } finally {
      page.print(false);
    }
  }
}
