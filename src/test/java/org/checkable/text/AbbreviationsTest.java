package org.checkable.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.checkable.ClassPath;
import org.checkable.Proves;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of rules/abbreviations.tsv is proved by its two examples. */
class AbbreviationsTest {
  private static final SentenceSplitter SPLITTER = new SentenceSplitter(new ClassPath());

  static Stream<RuleTable.Row> rows() {
    return new ClassPath().table("abbreviations").rows().stream();
  }

  private static List<Span> sentences(String text) {
    return SPLITTER.split(text, new Span(0, text.length()));
  }

  private static boolean isCutting(RuleTable.Row row) {
    return switch (row.value()) {
      case "starts", "credit", "lettered" -> true;
      default -> false;
    };
  }

  @Proves("abbreviations")
  @ParameterizedTest
  @MethodSource("rows")
  void rowCutsOrJoinsItsExampleOnly(RuleTable.Row row) {
    assertThat(sentences(row.fires())).hasSize(isCutting(row) ? 2 : 1);
    assertThat(sentences(row.not()).size() > 1).isEqualTo(!isCutting(row));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void firstExampleHoldsAWordOfItsRow(RuleTable.Row row) {
    String example = row.fires().toLowerCase(Locale.ROOT);
    assertThat(List.of(row.pattern().split("\\|")))
        .anyMatch(word -> example.contains(word.toLowerCase(Locale.ROOT)));
  }
}
