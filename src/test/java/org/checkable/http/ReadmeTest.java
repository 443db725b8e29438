package org.checkable.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.checkable.Pages;
import org.checkable.http.LocalFunction.Answer;
import org.checkable.local.LocalTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the README and the pages of the site quote is what is answered. */
class ReadmeTest {
  private static final String README = Pages.text(Pages.README);
  private static final ObjectMapper JSON = new ObjectMapper();

  private LocalTable table;
  private LocalFunction function;

  @BeforeEach
  void start() {
    table = LocalTable.inMemory();
    function = LocalFunction.open(table, LocalFunction.NOW);
  }

  @AfterEach
  void stop() {
    table.close();
  }

  private static MatchResult found(String pattern, String page) {
    return Pattern.compile(pattern).matcher(page).results().findFirst().orElseThrow();
  }

  /** The README leaves things out; the page on the API quotes all of the same answer. */
  @Test
  void quotedAnswersAreTheAnswer() throws IOException {
    for (String page : List.of(README, Pages.text(Pages.site("api")))) {
      String article = found("/v1/articles \\\\\n +--data '([^']+)'", page).group(1);
      JsonNode quoted = JSON.readTree(found("(?s)```json\n(.*?)```", page).group(1));

      Answer answer = function.call(Event.post("/v1/articles", "text/plain", article));

      JsonNode document = answer.document();
      ((ObjectNode) document).put("duplicate", false); // The second time it is one.
      assertThat(quoted).isEqualTo(page.equals(README) ? common(quoted, document) : document);
    }
  }

  /** What a claim document means is told by one that is answered. */
  @Test
  void quotedPartsOfAClaimAreThoseOfTheSample() throws IOException {
    sample();
    String page = Pages.text(Pages.site("claims"));
    String text =
        JSON.readTree(found("(?s)```json\n(.*?)```", page).group(1)).path("text").asText();
    JsonNode claim = claimWith(text);

    assertThat(Pattern.compile("(?s)```json\n(.*?)```").matcher(page).results())
        .hasSize(3)
        .allSatisfy(
            block -> {
              JsonNode quoted = JSON.readTree(block.group(1));
              assertThat(quoted).isEqualTo(common(quoted, claim));
            });
  }

  private JsonNode claimWith(String text) {
    for (JsonNode claim :
        function.call(Event.get("/v1/claims?limit=100")).document().path("claims")) {
      if (claim.path("text").asText().equals(text)) {
        return function.call(Event.get("/v1/claims/" + claim.path("id").asText())).document();
      }
    }
    throw new AssertionError("no such claim: " + text);
  }

  /** The fields of the second that the first has too, and so on inside. */
  private static JsonNode common(JsonNode quoted, JsonNode whole) {
    if (quoted.isObject() && whole.isObject()) {
      ObjectNode both = JSON.createObjectNode();
      quoted
          .properties()
          .forEach(
              field ->
                  both.set(field.getKey(), common(field.getValue(), whole.path(field.getKey()))));
      return both;
    }
    if (quoted.isArray() && whole.isArray() && quoted.size() == whole.size()) {
      ArrayNode both = JSON.createArrayNode();
      for (int at = 0; at < quoted.size(); at++) {
        both.add(common(quoted.get(at), whole.get(at)));
      }
      return both;
    }
    return whole;
  }

  private JsonNode sample() {
    byte[] sample = Pages.text(Path.of("events", "sample", "article.json")).getBytes(UTF_8);
    return function
        .call(Event.post("/v1/articles", "application/json", "").bytes(sample).bytes())
        .document();
  }

  @Test
  void quotedClaimsAreTheFirstOfTheSample() {
    JsonNode answer = sample();
    JsonNode summary = answer.path("summary");
    String skipped =
        summary.path("skipped").properties().stream()
            .map(reason -> reason.getKey() + " " + reason.getValue())
            .collect(Collectors.joining(", "));

    assertThat(README)
        .contains(
            "%s sentences, %s claims; skipped: %s."
                .formatted(summary.path("sentences"), summary.path("claims"), skipped));
    List<String> quoted = README.lines().filter(line -> line.startsWith("clm_")).toList();
    List<String> lines = new ArrayList<>();
    for (JsonNode claim : answer.path("claims")) {
      String text = claim.path("text").asText();
      lines.add(claim.path("id").asText() + "  " + text.substring(0, Math.min(40, text.length())));
    }
    assertThat(quoted)
        .hasSizeGreaterThan(4)
        .zipSatisfy(
            lines.subList(0, quoted.size()),
            (line, start) -> assertThat(line).startsWith(cut(start)));
  }

  /** At the last word that is whole: the page shows no more than a line. */
  private static String cut(String line) {
    return line.substring(0, line.lastIndexOf(' '));
  }
}
