package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.checkable.ClassPath;
import org.checkable.article.ArticleReader;
import org.checkable.claim.Rules;
import org.junit.jupiter.api.Test;

/** A line of a batch becomes its extraction document, or the problem with it. */
class IntakeTest {
  private static final ClassPath RESOURCES = new ClassPath();
  private static final Intake INTAKE =
      new Intake(new ArticleReader(RESOURCES), Rules.read(RESOURCES));

  private static JsonNode line(int number, String request) {
    String line = INTAKE.batchLine(number, request);
    assertThat(line).doesNotContain("\n");
    try {
      return new ObjectMapper().readTree(line);
    } catch (Exception broken) {
      throw new AssertionError(broken);
    }
  }

  @Test
  void goodLineIsTheDocumentOfADryRun() {
    String request = "{\"text\": \"The mayor sold 14 buses in 2024.\\n\\nWho knew?\"}";
    JsonNode document = line(1, request);
    JsonNode answer =
        LocalFunction.with(java.util.Map.of("AUTH", "none"))
            .call(Event.post("/v1/articles?dryRun=true", "application/json", request))
            .document();
    assertThat(document).isEqualTo(answer);
    assertThat(
            new SchemaCheck(OpenApi.DOCUMENT)
                .errors(OpenApi.DOCUMENT.at("/components/schemas/Extraction"), document))
        .isEmpty();
  }

  @Test
  void badLineIsItsProblemUnderItsNumber() {
    JsonNode line = line(7, "{\"text\": 5}");
    assertThat(line.get("line").asInt()).isEqualTo(7);
    assertThat(line.at("/problem/type").asText())
        .isEqualTo("urn:checkable:problems:invalid-fields");
    assertThat(line.at("/problem/errors/0/pointer").asText()).isEqualTo("/text");
    assertThat(line.get("problem").has("instance")).isFalse();
  }

  @Test
  void lineThatIsNotJsonIsAProblemToo() {
    assertThat(line(2, "").at("/problem/status").asInt()).isEqualTo(400);
  }
}
