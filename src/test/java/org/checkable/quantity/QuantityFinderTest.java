package org.checkable.quantity;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.checkable.ClassPath;
import org.checkable.Proves;
import org.checkable.text.RuleTable;
import org.checkable.text.Span;
import org.checkable.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuantityFinderTest {
  private static final QuantityFinder FINDER = new QuantityFinder(new ClassPath());

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Unemployment fell to 4.2% in June.; 4.2% = 4.2 percent",
        "It rose by five percentage points.; five percentage points = 5 percentage points",
        "It fell 2.5 per cent.; 2.5 per cent = 2.5 percent",
        "The bridge cost $1.3 billion.; $1.3 billion = 1300000000 USD",
        "It cost NZ $ 26 million.; NZ $ 26 million = 26000000 NZD",
        "It cost €5m to build.; €5m = 5000000 EUR",
        "A gift of 500 euros arrived.; 500 euros = 500 EUR",
        "It drew about 1,300 people.; ~1,300 people = 1300 people",
        "It drew more than 40,000 fans.; ~40,000 = 40000",
        "Between 5 and 7 percent left.; 5 and 7 percent = 5..7 percent",
        "Some 5 to 7 million people left.; 5 to 7 million people = 5000000..7000000 people",
        "It went from 5 to 7 percent.; 5 = 5 | 7 percent = 7 percent",
        "Two hundred and fifty ships sailed.; Two hundred and fifty = 250",
        "Twenty-five ships sailed.; Twenty-five = 25",
        "Two hundred ships sailed.; Two hundred = 200",
        "Two thousand people left.; Two thousand people = 2000 people",
        "It owes €5k.; €5k = 5000 EUR",
        "It owes €3 million.; €3 million = 3000000 EUR",
        "It owes €3mn.; €3mn = 3000000 EUR",
        "It owes €3bn.; €3bn = 3000000000 EUR",
        "It owes €2 trillion.; €2 trillion = 2000000000000 EUR",
        "It owes €2tn.; €2tn = 2000000000000 EUR",
        "A million people left.; A million people = 1000000 people",
        "The call lasted over an hour.; ~an hour = 1 hours",
        "It is the second-largest port.; second-largest = 2 rank",
        "She ranked third in the race.; third = 3 rank",
        "The wall is 12km long.; 12km = 12 km",
        "A third of voters stayed away.; ~A third = 33.3 percent",
        "Two-thirds of the members left.; ~Two-thirds = 66.7 percent",
        "Three quarters of the town is flooded.; Three quarters = 75 percent",
        "Imports fell by a quarter.; a quarter = 25 percent",
        "Nearly half of the members left.; ~half = 50 percent",
        "Half the town is flooded.; Half = 50 percent",
        "One in five children is poor.; One in five = 20 percent",
        "Nine out of 10 shops are closed.; Nine out of 10 = 90 percent",
        "Half a million people left.; Half a million people = 500000 people",
        "The call lasted half an hour.; half an hour = 0.5 hours",
        "The third man left in the first half of the match.; ",
        "She scored two in ten minutes.; two = 2 | ten minutes = 10 minutes",
        "He stayed for two and a half years.; two and a half years = 2.5 years",
        "It began at 6 p.m. with one song.; ",
        "The Euro 2024 final was fun.; ",
        "There was an hour of music.; ",
        "It is one of the best.; "
      })
  void figuresAreNormalised(String sentence, String expected) {
    String found = find(sentence).stream().map(QuantityFinderTest::shown).collect(joining(" | "));
    String plain = expected == null ? "" : expected;
    assertThat(found.replace("~", plain.contains("~") ? "~" : "")).isEqualTo(plain);
  }

  static Stream<Row> figures() {
    return Row.read("figures.tsv");
  }

  @ParameterizedTest
  @MethodSource("figures")
  void figuresOfSentencesAreReadWithTheirUnits(Row row) {
    assertThat(find(row.cell(0)).stream().map(QuantityFinderTest::brief).collect(joining(" | ")))
        .isEqualTo(row.cell(1));
  }

  private static String brief(Quantity quantity) {
    return ((quantity.approximate() && quantity.upper() == null ? "~" : "")
            + quantity.value().toPlainString()
            + (quantity.upper() == null ? "" : ".." + quantity.upper().toPlainString())
            + " "
            + quantity.unit())
        .strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "They sold 40 new boats there.; new boats",
        "The car held 30 grams of salt.; salt",
        "They hired 162 passengers and crew.; passengers",
        "Some 23 million Americans voted.; Americans",
        "The dam yields 5,000 megawatts of clean power.; clean power",
        "They sold 40 there.; ",
        "Half of the members left.; ",
        "They sold 40 of these boats.; "
      })
  void whatIsCountedStandsBesideTheFigure(String sentence, String counted) {
    Span span = find(sentence).getFirst().counted();
    assertThat(span == null ? null : span.slice(sentence)).isEqualTo(counted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "It fell 5 percent.; %",
        "It lies 5 miles away.; [mi_i]",
        "It cost $5.; USD",
        "It lasted 5 hours.; h",
        "It drew 5 people.; ''",
        "It holds 5 gallons.; ''",
        "It holds 5 boats.; ''"
      })
  void unitsHaveTheirCodeWhereItIsNoGuess(String sentence, String code) {
    assertThat(find(sentence).getFirst().code()).isEqualTo(code);
  }

  @Test
  void numberInsideDateIsNoFigure() {
    String text = "On July 4 two ships sank.";
    List<Quantity> found =
        FINDER.find(
            text,
            NumberStyle.POINT,
            Tokens.of(text, new Span(0, text.length())),
            List.of(new Span(3, 9)));
    assertThat(found).extracting(Quantity::raw).containsExactly("two");
  }

  @Test
  void absurdlyLongNumberIsLeftAlone() {
    assertThat(find("It has " + "9".repeat(5000) + " digits.")).isEmpty();
  }

  static Stream<RuleTable.Row> rows() {
    return new ClassPath().table("quantities").rows().stream();
  }

  @Proves("quantities")
  @ParameterizedTest
  @MethodSource("rows")
  void everyRowFiresOnItsExampleOnly(RuleTable.Row row) {
    assertThat(fires(row, row.fires())).isTrue();
    assertThat(fires(row, row.not())).isFalse();
  }

  private static boolean fires(RuleTable.Row row, String text) {
    List<Quantity> found = find(text);
    String[] value = row.value().split(" ", 2);
    return switch (value[0]) {
      case "LABEL", "STREET", "CLOCK" -> found.isEmpty();
      case "CLOSED" -> found.stream().allMatch(quantity -> quantity.counted() == null);
      case "PLURAL" -> !found.isEmpty();
      case "MASS" -> found.stream().anyMatch(quantity -> quantity.code().equals("[lb_av]"));
      case "ABOUT" -> found.stream().anyMatch(Quantity::approximate);
      case "RANK" -> found.stream().anyMatch(quantity -> quantity.unit().equals("rank"));
      case "CURRENCY", "LARGE" ->
          found.stream().anyMatch(quantity -> quantity.code().equals(value[1]));
      default -> found.stream().anyMatch(quantity -> named(row, quantity));
    };
  }

  private static boolean named(RuleTable.Row row, Quantity quantity) {
    String raw = quantity.raw().toLowerCase(Locale.ROOT);
    return Stream.of(row.pattern().split("\\|", -1)).anyMatch(raw::contains);
  }

  private static List<Quantity> find(String text) {
    return FINDER.find(
        text, NumberStyle.of(text), Tokens.of(text, new Span(0, text.length())), List.of());
  }

  private static String shown(Quantity quantity) {
    return ((quantity.approximate() && quantity.upper() == null ? "~" : "")
            + quantity.raw()
            + " = "
            + quantity.value().stripTrailingZeros().toPlainString()
            + (quantity.upper() == null
                ? ""
                : ".." + quantity.upper().stripTrailingZeros().toPlainString())
            + " "
            + quantity.unit())
        .strip();
  }
}
