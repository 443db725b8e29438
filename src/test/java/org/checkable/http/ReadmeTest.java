package org.checkable.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.checkable.http.LocalFunction.Answer;
import org.checkable.local.LocalTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the front page quotes is what is answered. */
class ReadmeTest {
  private static final String README = text(Path.of("README.md"));

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

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }

  private static MatchResult found(String pattern) {
    return Pattern.compile(pattern).matcher(README).results().findFirst().orElseThrow();
  }

  @Test
  void quotedAnswerIsTheAnswer() throws IOException {
    String article = found("/v1/articles \\\\\n +--data '([^']+)'").group(1);
    JsonNode quoted = new ObjectMapper().readTree(found("(?s)```json\n(.*?)```").group(1));

    Answer answer = function.call(Event.post("/v1/articles", "text/plain", article));

    assertThat(answer.document()).isEqualTo(quoted);
  }

  @Test
  void quotedClaimsAreThoseOfTheSample() {
    byte[] sample = text(Path.of("events", "sample", "article.json")).getBytes(UTF_8);
    Answer answer =
        function.call(Event.post("/v1/articles", "application/json", "").bytes(sample).bytes());
    JsonNode summary = answer.document().path("summary");
    String skipped =
        summary.path("skipped").properties().stream()
            .map(reason -> reason.getKey() + " " + reason.getValue())
            .collect(Collectors.joining(", "));

    assertThat(README)
        .contains(
            "%s sentences, %s claims; skipped: %s."
                .formatted(summary.path("sentences"), summary.path("claims"), skipped));
    List<String> lines = new ArrayList<>();
    for (JsonNode claim : answer.document().path("claims")) {
      String text = claim.path("text").asText();
      lines.add(claim.path("id").asText() + "  " + text.substring(0, Math.min(40, text.length())));
    }
    assertThat(README.lines().filter(line -> line.startsWith("clm_")))
        .zipSatisfy(lines, (quoted, line) -> assertThat(quoted).startsWith(cut(line)));
  }

  /** At the last word that is whole: the page shows no more than a line. */
  private static String cut(String line) {
    return line.substring(0, line.lastIndexOf(' '));
  }
}
