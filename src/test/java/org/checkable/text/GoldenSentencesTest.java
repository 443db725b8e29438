package org.checkable.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.checkable.ClassPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden rules of sentence segmentation, and cases of our own in the same form. */
class GoldenSentencesTest {
  private static final SentenceSplitter SPLITTER = new SentenceSplitter(new ClassPath());

  record Row(String where, String text, List<String> sentences) {
    @Override
    public String toString() {
      return where + ": " + text;
    }
  }

  static Stream<Row> goldenRules() {
    return rows("golden/sentences.tsv");
  }

  static Stream<Row> news() {
    return rows("golden/news-sentences.tsv");
  }

  private static Stream<Row> rows(String file) {
    List<String> lines = new ClassPath().read(file).lines().toList();
    return Stream.iterate(0, line -> line < lines.size(), line -> line + 1)
        .filter(line -> !lines.get(line).isBlank() && !lines.get(line).startsWith("#"))
        .map(line -> row(file + ":" + (line + 1), lines.get(line).split("\t")));
  }

  private static Row row(String where, String[] cells) {
    return new Row(
        where, cells[0].replace("\\n", "\n"), List.of(cells[1].replace("\\n", "\n").split(" ⟂ ")));
  }

  @Test
  void allFortyEightGoldenRulesAreHere() {
    assertThat(goldenRules()).hasSize(48);
  }

  @ParameterizedTest
  @MethodSource({"goldenRules", "news"})
  void blockIsCutIntoItsSentences(Row row) {
    List<Span> spans = SPLITTER.split(row.text(), new Span(0, row.text().length()));
    assertThat(spans).extracting(span -> span.slice(row.text())).isEqualTo(row.sentences());
  }
}
