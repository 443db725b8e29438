package org.checkable.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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
        "It rose by five percentage points.; five percentage points = 5 points",
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
        "He stayed for two and a half years.; two = 2",
        "It began at 6 p.m. with one song.; ",
        "The Euro 2024 final was fun.; 2024 = 2024",
        "There was an hour of music.; ",
        "It is one of the best.; "
      })
  void figuresAreNormalised(String sentence, String expected) {
    String found =
        find(sentence).stream().map(QuantityFinderTest::shown).collect(Collectors.joining(" | "));
    String plain = expected == null ? "" : expected;
    assertThat(found.replace("~", plain.contains("~") ? "~" : "")).isEqualTo(plain);
  }

  @Test
  void numberInsideDateIsNoFigure() {
    String text = "On July 4 two ships sank.";
    List<Quantity> found =
        FINDER.find(text, Tokens.of(text, new Span(0, text.length())), List.of(new Span(3, 9)));
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
    return find(text).stream()
        .anyMatch(
            quantity ->
                row.value().equals("ABOUT")
                    ? quantity.approximate()
                    : row.value().startsWith("RANK")
                        ? quantity.unit().equals("rank")
                        : named(row, quantity));
  }

  private static boolean named(RuleTable.Row row, Quantity quantity) {
    String raw = quantity.raw().toLowerCase(Locale.ROOT);
    return Stream.of(row.pattern().split("\\|", -1)).anyMatch(raw::contains);
  }

  private static List<Quantity> find(String text) {
    return FINDER.find(text, Tokens.of(text, new Span(0, text.length())), List.of());
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
