package org.checkable.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.checkable.Proves;
import org.checkable.quote.ReportingWords.Use;
import org.checkable.text.RuleTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of {@code rules/reporting.tsv} has a word in one example and none in the other. */
class ReportingRulesTest {

  static Stream<RuleTable.Row> rows() {
    return Told.RULES.table("reporting").rows().stream();
  }

  @Proves("reporting")
  @ParameterizedTest
  @MethodSource("rows")
  void rowFiresOnItsExampleOnly(RuleTable.Row row) {
    ReportingWords alone = new ReportingWords(new RuleTable("alone", List.of(row)));
    Use use = Use.valueOf(row.value());

    assertThat(has(alone, row.fires(), use)).isTrue();
    assertThat(has(alone, row.not(), use)).isFalse();
  }

  private static boolean has(ReportingWords words, String example, Use use) {
    return Arrays.stream(example.toLowerCase(Locale.ROOT).split("[^a-z']+", -1))
        .anyMatch(word -> words.is(word, use));
  }
}
