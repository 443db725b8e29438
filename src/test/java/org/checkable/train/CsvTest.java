package org.checkable.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void quotedCellMayHoldCommasQuotesAndLineEnds() {
    assertThat(Csv.rows("a,b\n\"x, \"\"y\"\"\nz\",2\r\n3,\n"))
        .isEqualTo(List.of(Map.of("a", "x, \"y\"\nz", "b", "2"), Map.of("a", "3", "b", "")));
  }

  @Test
  void rowOfAnotherLengthIsLeftOut() {
    assertThat(Csv.rows("a,b\n1\n2,3\n")).isEqualTo(List.of(Map.of("a", "2", "b", "3")));
  }
}
