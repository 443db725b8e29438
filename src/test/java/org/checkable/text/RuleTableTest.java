package org.checkable.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTableTest {

  @Test
  void rowsKeepTheirOrderAndCommentsAreSkipped() {
    RuleTable table = RuleTable.parse("t", "# comment\na\tp\tv\tyes\tno\n\nb\tq\t\tja\tnein\n");
    assertThat(table.rows())
        .containsExactly(
            new RuleTable.Row("a", "p", "v", "yes", "no"),
            new RuleTable.Row("b", "q", "", "ja", "nein"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a;p;v;yes | 5 columns",
        "a;p;v;yes;no;more | 5 columns",
        "a;p;v;;no | both examples",
        "a;p;v;yes; | both examples",
        ";p;v;yes;no | id",
        "a;;v;yes;no | pattern"
      })
  void rowThatProvesNothingIsRefusedWithItsLine(String row, String message) {
    String tsv = "ok\tp\tv\tyes\tno\n" + row.replace(';', '\t');
    assertThatThrownBy(() -> RuleTable.parse("cues", tsv))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cues line 2")
        .hasMessageContaining(message);
  }

  @Test
  void idsAreUnique() {
    assertThatThrownBy(() -> RuleTable.parse("t", "a\tp\tv\ty\tn\na\tq\tv\ty\tn"))
        .hasMessageContaining("taken: a");
  }
}
