package org.checkable.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractTest {
  @TempDir private Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void documentsComeInTheOrderOfTheirRequests() throws Exception {
    List<String> requests = IntStream.range(0, 200).mapToObj(ExtractTest::request).toList();

    List<JsonNode> documents = extract(String.join("\n", requests).getBytes(ISO_8859_1));

    assertThat(documents).hasSize(200);
    assertThat(documents.stream().map(document -> document.path("text").asText()))
        .isEqualTo(IntStream.range(0, 200).mapToObj(ExtractTest::text).toList());
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("200 lines, 0 with a problem");
  }

  @Test
  void linesThatAreWrongBecomeProblemsWithTheirNumbers() throws Exception {
    String wrong = String.join("\n", request(0), "{", "", "{\"text\":7}", "\u00e9", request(1), "");

    List<JsonNode> documents = extract(wrong.getBytes(ISO_8859_1));

    assertThat(documents).hasSize(6);
    assertThat(documents.stream().map(document -> document.path("line").asInt()))
        .containsExactly(0, 2, 3, 4, 5, 0);
    assertThat(documents.stream().map(document -> document.at("/problem/status").asInt()))
        .containsExactly(0, 400, 400, 422, 400, 0);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("6 lines, 4 with a problem");
  }

  @Test
  void lineWithoutEndIsRefusedAndTheNextIsRead() throws Exception {
    String endless = "x".repeat(Gateway.LONGEST_BODY + 1);

    List<JsonNode> documents = extract((endless + "\n" + request(1)).getBytes(ISO_8859_1));

    assertThat(documents).hasSize(2);
    assertThat(documents.getFirst().at("/problem/status").asInt()).isEqualTo(413);
    assertThat(documents.getLast().path("text").asText()).isEqualTo(text(1));
  }

  @Test
  void emptyFileGivesAnEmptyFile() throws Exception {
    assertThat(extract(new byte[0])).isEmpty();
  }

  @Test
  void fileThatIsMissingIsNamedInOneLine() {
    assertThatThrownBy(() -> run(folder.resolve("none"), folder.resolve("out")))
        .isInstanceOf(CannotStart.class)
        .hasMessage("there is no file " + folder.resolve("none"));
  }

  @Test
  void fileIsNeverWrittenOverItself() throws Exception {
    Path in = Files.writeString(folder.resolve("in"), request(0));

    assertThatThrownBy(() -> run(in, in))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("same file");
    assertThat(in).hasContent(request(0));
  }

  private List<JsonNode> extract(byte[] requests) throws Exception {
    Path in = Files.write(folder.resolve("in"), requests);
    Path out = folder.resolve("out");
    run(in, out);
    assertThat(folder.resolve("out.part")).doesNotExist();
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> documents = new ArrayList<>();
    for (String line : Files.readAllLines(out)) {
      documents.add(json.readTree(line));
    }
    return documents;
  }

  private void run(Path in, Path out) throws Exception {
    Extract.run(
        in, out, new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), () -> 0));
  }

  private static String text(int number) {
    return "Prices rose by " + number + "% in May.";
  }

  private static String request(int number) {
    return "{\"text\":\"" + text(number) + "\"}";
  }
}
