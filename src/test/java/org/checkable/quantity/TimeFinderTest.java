package org.checkable.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.checkable.ClassPath;
import org.checkable.Proves;
import org.checkable.text.RuleTable;
import org.checkable.text.Span;
import org.checkable.text.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TimeFinderTest {
  /** A Friday. */
  private static final LocalDate DAY = LocalDate.of(2025, 7, 4);

  private static final TimeFinder FINDER = new TimeFinder(new ClassPath());

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "He spoke on Thursday.; on Thursday = 2025-07-03",
        "He spoke on Friday.; on Friday = 2025-07-04",
        "Schools will stay closed on Monday.; on Monday = 2025-07-07",
        "The pool will open in May, the town said on Monday.; May = 2026-05 | on Monday ="
            + " 2025-06-30",
        "Tests were held in June last year.; June last year = 2024-06",
        "June was hot.; June = 2025-06",
        "She said talks would begin on Wednesday.; on Wednesday = 2025-07-09",
        "He spoke last Friday.; Friday = 2025-06-27",
        "He will speak on Thursday.; on Thursday = 2025-07-10",
        "He spoke on Friday, July 21, 2017.; Friday, July 21, 2017 = 2017-07-21",
        "It opened on 4 May 1999.; 4 May 1999 = 1999-05-04",
        "It opened on 2024-02-29.; 2024-02-29 = 2024-02-29",
        "It opened on February 30, 2024.; ",
        "It fell in June.; June = 2025-06",
        "It fell in September.; September = 2024-09",
        "It will fall in September.; September = 2025-09",
        "It fell on June 30.; June 30 = 2025-06-30",
        "It fell in the three months to June.; the three months to June = 2025-04 to 2025-06",
        "It fell in the year to March 2024.; the year to March 2024 = 2023-04 to 2024-03",
        "It fell in the second quarter of 2024.; the second quarter of 2024 = 2024-04 to"
            + " 2024-06",
        "Sales in Q1 fell.; Q1 = 2025-01 to 2025-03",
        "It fell last month.; last month = 2025-06",
        "It fell last year.; last year = 2024",
        "It falls next week.; next week = 2025-07-07 to 2025-07-13",
        "It fell two years ago.; two years ago = 2023",
        "He left yesterday.; yesterday = 2025-07-03",
        "It fell in 1998.; 1998 = 1998",
        "It fell in the 1990s.; 1990s = 1990 to 1999",
        "He won the 2024 World Cup.; 2024 = 2024",
        "The 2024-25 season ended.; 2024-25 = 2024 to 2025",
        "It sank on 3 May 2024, and was found two days later.; 3 May 2024 = 2024-05-03 | two days"
            + " later = 2024-05-05",
        "The last year was hard.; ",
        "It may rain in the march.; ",
        "They sold 2000 cars.; "
      })
  void datesAndPeriodsBecomeDays(String sentence, String expected) {
    assertThat(shown(sentence, DAY)).isEqualTo(expected == null ? "" : expected);
  }

  static Stream<Row> dates() {
    return Row.read("dates.tsv");
  }

  @ParameterizedTest
  @MethodSource("dates")
  void datesOfSentencesAreReadFromTheirDay(Row row) {
    assertThat(
            find(row.cell(1), LocalDate.parse(row.cell(0))).stream()
                .map(TimeFinderTest::brief)
                .collect(Collectors.joining(" | ")))
        .isEqualTo(row.cell(2));
  }

  private static String brief(TimeMention time) {
    LocalDate from = time.from();
    LocalDate to = time.to();
    return from == null || to == null
        ? String.join(" ", "?", String.join(" or ", time.candidates())).strip()
        : new Days(from, to).written();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "He spoke on Thursday.; on Thursday = ?",
        "It fell last month.; last month = ?",
        "It fell on June 30.; June 30 = ?",
        "It fell in the year to March 2024.; the year to March 2024 = 2023-04 to 2024-03",
        "It fell in 1998.; 1998 = 1998"
      })
  void withoutTheArticlesDateOnlyFullDatesAreKnown(String sentence, String expected) {
    assertThat(shown(sentence, null)).isEqualTo(expected);
  }

  static Stream<RuleTable.Row> rows() {
    return new ClassPath().table("times").rows().stream();
  }

  @Proves("times")
  @ParameterizedTest
  @MethodSource("rows")
  void everyRowFiresOnItsExampleOnly(RuleTable.Row row) {
    assertThat(fires(row, row.fires())).isTrue();
    assertThat(fires(row, row.not())).isFalse();
  }

  private static boolean fires(RuleTable.Row row, String text) {
    List<TimeMention> found = find(text, DAY);
    return switch (row.value()) {
      case "FUTURE" -> found.stream().anyMatch(time -> DAY.isBefore(from(time)));
      case "PAST" -> found.stream().anyMatch(time -> DAY.isAfter(from(time)));
      case "PRESENT", "WEAK" -> found.isEmpty();
      case "BEFORE" -> !found.isEmpty();
      case "FUNCTION" -> found.stream().anyMatch(time -> !from(time).equals(time.to()));
      default -> found.stream().anyMatch(time -> named(row, time.span().slice(text)));
    };
  }

  private static LocalDate from(TimeMention time) {
    return Objects.requireNonNull(time.from());
  }

  private static boolean named(RuleTable.Row row, String words) {
    return Stream.of(row.pattern().replace(" '", "'").split("\\|", -1))
        .anyMatch(words.toLowerCase(Locale.ROOT)::contains);
  }

  private static String shown(String sentence, @Nullable LocalDate day) {
    return find(sentence, day).stream()
        .map(
            time ->
                time.span().slice(sentence)
                    + " = "
                    + (time.from() == null || time.to() == null
                        ? "?"
                        : new Days(time.from(), time.to()).written()))
        .collect(Collectors.joining(" | "));
  }

  private static List<TimeMention> find(String text, @Nullable LocalDate day) {
    return FINDER.find(Tokens.of(text, new Span(0, text.length())), day);
  }
}
