package org.checkable.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.checkable.ClassPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How claims stand to each other, over our own pairs. */
class PairsTest {
  private static final Matcher MATCHER = new Matcher(new ClassPath());
  private static final String FILE = "matching/pairs.tsv";

  record Row(int line, String relation, String here, String there) {
    @Override
    public String toString() {
      return FILE + ":" + line + " " + relation + ": " + here + " | " + there;
    }
  }

  static Stream<Row> pairs() {
    List<String> lines = new ClassPath().read(FILE).lines().toList();
    return IntStream.range(0, lines.size())
        .filter(line -> !lines.get(line).startsWith("#"))
        .mapToObj(line -> row(line + 1, lines.get(line).split("\t", -1)));
  }

  private static Row row(int line, String[] cells) {
    return new Row(line, cells[0], cells[1], cells[2]);
  }

  private static String relation(String here, String there) {
    return MATCHER
        .compare(MATCHER.statement(here), MATCHER.statement(there))
        .map(likeness -> likeness.relation().name())
        .orElse("NONE");
  }

  @Test
  void sixtyPairsAreHere() {
    assertThat(pairs()).hasSizeGreaterThanOrEqualTo(60);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void pairIsNamedAsWhatItIs(Row row) {
    assertThat(relation(row.here(), row.there())).isEqualTo(row.relation());
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void pairIsTheSameTheOtherWayRound(Row row) {
    assertThat(relation(row.there(), row.here())).isEqualTo(row.relation());
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void claimIsTheSameAsItself(Row row) {
    assertThat(relation(row.here(), row.here())).isEqualTo("SAME");
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void likePairIsFoundByItsRarestTerms(Row row) {
    if (row.relation().equals("NONE") || row.relation().equals("RELATED")) {
      return;
    }
    Statement stored = MATCHER.statement(row.there());
    assertThat(MATCHER.rarest(MATCHER.statement(row.here()), Matcher.PROBES))
        .containsAnyElementsOf(MATCHER.rarest(stored, 1));
  }
}
