package org.checkable.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk with decisions behind it: its charts, the tables behind those, and what goes out. */
@Tag("gate")
@ExtendWith(Stage.Setter.class)
class DeskTest {
  private static final String CLAIM =
      "The mill at %s ground 40 tonnes of flour in May, its owner, Oda Lund, said.";

  private final Stage stage;
  private final Page page;

  DeskTest(Stage stage) {
    this.stage = stage;
    this.page = stage.page;
  }

  @BeforeEach
  void twoDecisions() {
    page.desk();
    stage.api.submit(Stage.sample());
    String opinion = stage.api.claim(CLAIM.formatted("Aldby"));
    String mixed = stage.api.claim(CLAIM.formatted("Osby"));
    if (stage.api.status(opinion).equals("PENDING")) {
      stage.api.decide(opinion, "dismiss", "bo", "{\"reason\":\"OPINION\"}");
      stage.api.decide(
          mixed,
          "reviews",
          "bo",
          """
          {"verdict": "MIXED", "summary": "It ground 40 tonnes, \\"wet\\".</script>",
           "evidence": [{"url": "https://mill.example/may", "stance": "CONTEXT"}]}
          """);
    }
  }

  @Test
  void chartsAndTheirTablesShowWhatTheServerCounts() {
    page.open("desk");
    page.see(".chart h2", "Whose claims are waiting");
    JsonNode stats = stage.api.get("/v1/stats");

    assertThat(table("Claims by status"))
        .containsEntry("Open", stats.at("/queue/PENDING/depth").asInt())
        .containsEntry("Dismissed", stats.at("/queue/DISMISSED/depth").asInt());
    assertThat(table("Age of the oldest, in days")).containsEntry("Open", 0);
    assertThat(table("Verdicts")).containsEntry("Mixed", stats.at("/verdicts/MIXED").asInt());
    assertThat(table("Why claims were dismissed"))
        .containsEntry("Opinion", stats.at("/dismissals/OPINION").asInt());
    assertThat(table("Decisions a day").values())
        .as("days that the server counts")
        .hasSize(stats.get("decisionsPerDay").size())
        .anyMatch(decisions -> decisions > 1);
    assertThat(table("Whose claims are waiting, against how much they speak")).isNotEmpty();
    assertThat(page.see(".agreement").getText()).contains("Reviewed independently");
  }

  /**
   * The second column of the table behind a chart, which has as many bars as the table has rows,
   * from five on; fewer are numbers alone.
   */
  private Map<String, Integer> table(String title) {
    Object[] rowsAndBars =
        ((List<?>)
                page.run(
                    """
                    const chart = [...document.querySelectorAll('.chart')]
                      .find(one => one.querySelector('h2').textContent === arguments[0]);
                    const rows = [...chart.querySelectorAll('tbody tr')]
                      .map(row => [row.cells[0].textContent, Number(row.cells[1].textContent)]);
                    return [Object.fromEntries(rows), rows.length,
                            chart.querySelectorAll('svg > g').length];
                    """,
                    title))
            .toArray();
    long rows = (long) rowsAndBars[1];
    assertThat(rowsAndBars[2]).as("bars of %s", title).isEqualTo(rows < 5 ? 0L : rows);
    Map<String, Integer> table = new LinkedHashMap<>();
    ((Map<?, ?>) rowsAndBars[0])
        .forEach((label, value) -> table.put((String) label, ((Number) value).intValue()));
    return table;
  }

  @Test
  void tableBehindAChartOpensByTheKeyboard() {
    page.open("desk");
    page.see(".chart summary");
    page.run("document.querySelector('.chart summary').focus()");
    page.enter();

    assertThat(page.see(".chart table th[scope=col]").getText()).isEqualTo("Status");
  }

  @ParameterizedTest
  @ValueSource(strings = {"claimreview", "csv", "jsonl"})
  void exportIsAFileOfAllThatIsDecided(String format) throws IOException {
    Path file =
        stage.downloads().resolve("checkable." + (format.equals("claimreview") ? "json" : format));
    Files.deleteIfExists(file);
    page.open("desk");
    page.see("[data-format=" + format + "]").click();
    page.waitUntil(() -> Files.exists(file));

    String exported = Files.readString(file);
    assertThat(exported).contains("It ground 40 tonnes,").contains("https://mill.example/may");
    if (format.equals("claimreview")) {
      List<JsonNode> all = new ArrayList<>();
      for (String cursor = ""; cursor != null; ) {
        JsonNode answer = stage.api.get("/v1/export?limit=50" + cursor);
        answer.get("claimReviews").forEach(all::add);
        cursor = answer.get("cursor").isNull() ? null : "&cursor=" + answer.get("cursor").asText();
      }
      assertThat(exported).as("what can be copied into a page's script").doesNotContain("<");
      assertThat(Api.json(exported)).containsExactlyElementsOf(all);
    } else {
      assertThat(exported).startsWith(stage.api.text("/v1/export?format=" + format));
    }
  }
}
