package org.checkable.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.checkable.Proves;
import org.checkable.quote.Attribution.Attributed;
import org.checkable.text.RuleTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of {@code rules/cues.tsv} reports somebody in one example, and nobody in the other. */
class CueRulesTest {
  static Stream<RuleTable.Row> rows() {
    return Told.RULES.table("cues").rows().stream();
  }

  @Proves("cues")
  @ParameterizedTest
  @MethodSource("rows")
  void cueReportsMsHaleInItsExampleOnly(RuleTable.Row row) {
    List<String> forms = List.of(row.pattern().split("\\|", -1));

    assertThat(reported(row.fires(), forms)).containsExactly("Ms. Hale");
    assertThat(reported(row.not(), forms)).isEmpty();
  }

  @Test
  void thereAreAtLeastAHundredAndFiftyCues() {
    assertThat(rows().count()).isGreaterThan(150);
  }

  private static List<String> reported(String sentence, List<String> forms) {
    Told told = Told.of(sentence);
    return told.quotes().stream()
        .map(Quote::attribution)
        .filter(Attributed.class::isInstance)
        .map(Attributed.class::cast)
        .filter(one -> one.cue() != null && forms.contains(cue(told, one)))
        .map(one -> one.mention().slice(told.article().text()))
        .toList();
  }

  @SuppressWarnings("NullAway") // filtered above
  private static String cue(Told told, Attributed one) {
    return one.cue().slice(told.article().text()).toLowerCase(Locale.ROOT);
  }
}
