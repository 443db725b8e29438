package org.checkable.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.shadow.de.siegmar.fastcsv.reader.CsvReader;
import org.junit.jupiter.params.shadow.de.siegmar.fastcsv.reader.CsvRecord;

/** Findings as comma-separated values, read back by FastCSV, which JUnit brings along. */
class FindingTableTest {

  static List<String> awkward() {
    return List.of(
        "plain words",
        "commas, and \"quotes\", and 'apostrophes'",
        "two\r\nlines\nand\rmore",
        "=HYPERLINK(\"https://evil.example\",\"click\")",
        "+44 is the code",
        "-5 degrees were measured",
        "@everybody was told",
        "\ttab first",
        "'quoted' first",
        "''twice",
        "emoji 🛳️ and accents é ü",
        " space around ",
        "");
  }

  private static List<CsvRecord> read(String csv) {
    return CsvReader.builder().ofCsvRecord(csv).stream().toList();
  }

  /** What the class says a reader has to do. */
  private static String field(String cell) {
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }

  @ParameterizedTest
  @MethodSource("awkward")
  void everyFieldComesBackAsItWas(String text) {
    Finding finding = Findings.reviewed(text, text, Verdict.MIXED);
    List<CsvRecord> records = read(FindingTable.head() + FindingTable.line(finding));
    assertThat(records).hasSize(2);
    assertThat(records.getFirst().getFields()).isEqualTo(FindingTable.COLUMNS);
    assertThat(records.getLast().getFields().stream().map(FindingTableTest::field))
        .containsExactlyElementsOf(FindingTable.cells(finding));
    assertThat(FindingTable.cells(finding)).contains(text);
  }

  @ParameterizedTest
  @MethodSource("awkward")
  void noCellIsAFormula(String text) {
    read(FindingTable.line(Findings.reviewed(text, text, Verdict.TRUE)))
        .getFirst()
        .getFields()
        .stream()
        .filter(cell -> !cell.isEmpty())
        .forEach(cell -> assertThat("=+-@\t\r\n").doesNotContain(cell.substring(0, 1)));
  }

  @Test
  void linesEndAsTheStandardSays() {
    assertThat(FindingTable.head()).endsWith("\"\r\n");
  }

  @Test
  void dismissedClaimHasItsReasonAndNoVerdict() {
    List<String> cells = FindingTable.cells(Findings.dismissed("Words"));
    assertThat(cells.get(FindingTable.COLUMNS.indexOf("dismissal"))).isEqualTo("DUPLICATE_OF");
    assertThat(cells.get(FindingTable.COLUMNS.indexOf("verdict"))).isEmpty();
  }

  @Test
  void ratingIsGivenForScaledVerdictsOnly() {
    int rating = FindingTable.COLUMNS.indexOf("rating");
    assertThat(FindingTable.cells(Findings.reviewed("A", Verdict.MOSTLY_TRUE)).get(rating))
        .isEqualTo("4");
    assertThat(FindingTable.cells(Findings.reviewed("A", Verdict.SATIRE)).get(rating)).isEmpty();
  }
}
