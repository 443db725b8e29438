package org.checkable.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The files under {@code train/claims} are of our own writing; {@code figures.txt} is what {@code
 * claims/score.py} of the data folder printed for them.
 */
class ClaimsScoreTest {
  private static final Path FILES = Path.of("src/test/resources/train/claims");

  private static List<String> documents() throws IOException {
    return Files.readAllLines(FILES.resolve("documents.jsonl"), StandardCharsets.UTF_8);
  }

  private static List<String> lines(List<String> documents) throws IOException {
    List<LabelledArticle> articles = LabelledArticle.read(FILES.resolve("labelled.jsonl"));
    return ClaimsEvaluation.score(articles, documents, new Errors());
  }

  @Test
  void figuresAreThoseOfTheScript() throws IOException {
    assertThat(lines(documents())).isEqualTo(Files.readAllLines(FILES.resolve("figures.txt")));
  }

  @Test
  void wordsLeftOutOfAClaimsMiddleAreNotItsWords() throws IOException {
    assertThat(lines(documents()).get(1)).contains("atomic 0.500 (4 of 8)");
    List<String> whole = new ArrayList<>(documents());
    whole.set(0, whole.getFirst().replace("\"pieces\"", "\"other\""));
    assertThat(lines(whole).get(1)).contains("atomic 0.375 (3 of 8)");
  }
}
