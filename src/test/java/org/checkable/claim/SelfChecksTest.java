package org.checkable.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.checkable.ClassPath;
import org.checkable.Proves;
import org.checkable.text.RuleTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelfChecksTest {

  @Test
  void claimAndItsDenialPointAtEachOther() {
    List<Claim> claims =
        checked(
            "The call came two days after the island paused grain shipments.",
            "“We haven’t paused anything,” Olin said.");
    assertThat(claims)
        .flatExtracting(Claim::warnings)
        .extracting(Warning::code)
        .containsOnly("CONTRADICTS_SENTENCE");
    assertThat(claims)
        .flatExtracting(Claim::warnings)
        .extracting(Warning::otherSentence)
        .containsExactly(1, 0);
  }

  @Test
  void denialThatNamesTheSameThingsIsLinkedFromAfar() {
    assertThat(
            codes(
                "The ministry delayed the harbour inspection.",
                "Rain fell.",
                "Snow fell.",
                "Wind rose.",
                "Hail fell.",
                "The ministry denied delaying the harbour inspection."))
        .containsOnly("CONTRADICTS_SENTENCE");
  }

  @Test
  void denialOfEverythingAnswersWhatIsThreeSentencesAwayAndNothingFurther() {
    String paused = "The call came two days after the island paused grain shipments.";
    String denied = "“We haven’t paused anything,” Olin said.";
    assertThat(codes(paused, "Rain fell.", "Snow fell.", denied))
        .containsOnly("CONTRADICTS_SENTENCE");
    assertThat(codes(paused, "Rain fell.", "Snow fell.", "Wind rose.", denied)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The gate opened on Friday, July 5, 2025. = WEEKDAY_MISMATCH",
        "Rents rose by 30 percent, from 500 euros to 600 euros. = PERCENT_MISMATCH",
        "It polled 40 of 100 towns, or 60 percent. = PERCENT_MISMATCH",
        "Passenger numbers rose from 2.6 million to 3.1 million over the same period, an increase"
            + " of 9%. = PERCENT_MISMATCH",
        "Spending fell from $8.2 million in 2023 to $6.4 million in 2025, a drop of 12%. ="
            + " PERCENT_MISMATCH",
        "The club won 30 medals: 12 gold, 9 silver and 8 bronze. = SUM_MISMATCH",
        "The club won 12 gold medals, 9 silver medals and 8 bronze medals, a total of 30 medals. ="
            + " SUM_MISMATCH",
        "In the poll 48% backed it, 41% opposed it and 21% were undecided. = SHARES_OVER_100"
      })
  void whatDoesNotAddUpIsFlagged(String row) {
    String[] cells = row.split(" = ", 2);
    assertThat(codes(cells[0])).containsExactly(cells[1]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The gate opened on Friday, July 4, 2025.",
        "The gate opened on Friday, July 5.",
        "Rents rose by 20 percent, from 500 euros to 600 euros.",
        "Rents rose by about a fifth, from 500 euros to 600 euros, in 3 towns.",
        "Rents rose from 500 euros to 620 euros, with 30 percent of tenants in debt and 10"
            + " evicted.",
        "Passenger numbers rose from 2.6 million to 3.1 million over the same period, an increase"
            + " of 19%.",
        "Rents rose from 500 euros to 600 euros, while wages in the town fell by 9%.",
        "In the poll 48% backed it, 41% opposed it and 11% were undecided.",
        "In the poll 48% backed it in 2019, 55% in 2022 and 61% in 2025.",
        "The club won 12 gold medals, 9 silver medals and 9 bronze medals, a total of 30 medals.",
        "It polled 40 of 100 towns, or 40 percent.",
        "The club won 30 medals: 12 gold, 9 silver and 9 bronze.",
        "The club won 30 medals in 12 years: 9 silver and 8 bronze."
      })
  void whatAddsUpIsNot(String sentence) {
    assertThat(codes(sentence)).isEmpty();
  }

  @Test
  void sameVerbAboutOtherThingsIsNoContradiction() {
    assertThat(
            codes(
                "The storm killed twelve people in Dorum.",
                "“I never killed that project,” Olin said.",
                "The council would have paused the work.",
                "The mayor has not paused her campaign."))
        .isEmpty();
  }

  @Test
  void factThatIsToldTwiceWithOtherFiguresPointsAtTheOther() {
    List<Claim> claims =
        checked(
            "At least 161 people were killed in the crane collapse in Norrel.",
            "The council met on Monday.",
            "A storm made the crane in Norrel collapse, which killed 107 people.");
    assertThat(claims)
        .flatExtracting(Claim::warnings)
        .extracting(warning -> warning.code() + " " + warning.otherSentence())
        .containsExactlyInAnyOrder("FIGURES_DIFFER 2", "FIGURES_DIFFER 0");
    assertThat(claims)
        .flatExtracting(Claim::warnings)
        .allMatch(warning -> warning.certainty() == Warning.Certainty.MEDIUM);
  }

  @Test
  void figuresThatComeAgainOrAddUpAreNoContradiction() {
    assertThat(
            codes(
                "All 162 passengers and crew of the ferry from Norrel died in the fire.",
                "155 passengers and 7 crew of the ferry from Norrel died in the fire."))
        .isEmpty();
    assertThat(
            codes(
                "The fire on the ferry in Norrel killed 40 people.",
                "An earlier fire on a ferry in Norrel killed 12 people.",
                "The 40 people were passengers, and the 12 people of the ferry were crew."))
        .isEmpty();
  }

  @Test
  void seriesOfLikeSentencesIsNoContradiction() {
    assertThat(
            codes(
                "Output of the north plant of Pelby rose in May to 3,001 tonnes.",
                "Output of the south plant of Pelby rose in May to 3,002 tonnes.",
                "Output of the east plant of Pelby rose in May to 3,003 tonnes."))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "With the 2024 election season intensifying, the council has closed two roads.",
        "The new bridge will open in March 2024, the council decided."
      })
  void whatIsOverAndToldAsAheadIsFlagged(String sentence) {
    assertThat(codesOn(LocalDate.of(2025, 7, 4), sentence)).contains("OUTDATED_PREMISE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The new bridge will open in March 2026, the council decided.",
        "The new bridge opened in March 2024, the council said."
      })
  void whatIsToldInItsTimeIsNot(String sentence) {
    assertThat(codesOn(LocalDate.of(2025, 7, 4), sentence)).isEmpty();
  }

  static Stream<RuleTable.Row> checkWords() {
    return new ClassPath().table("checks").rows().stream();
  }

  @Proves("checks")
  @ParameterizedTest
  @MethodSource("checkWords")
  void wordOfACheckIsKnownByItsRow(RuleTable.Row row) {
    CheckWords words = new CheckWords(new RuleTable("checks", List.of(row)));
    assertThat(row.fires().toLowerCase(Locale.ROOT).split("[ .]"))
        .anyMatch(word -> words.is(row.value(), word));
    assertThat(row.not().toLowerCase(Locale.ROOT).split("[ .]"))
        .noneMatch(word -> words.is(row.value(), word));
  }

  static Stream<RuleTable.Row> rows() {
    return new ClassPath().table("denials").rows().stream();
  }

  @Proves("denials")
  @ParameterizedTest
  @MethodSource("rows")
  void everyRowHoldsItsExampleOnly(RuleTable.Row row) {
    assertThat(row.pattern().split("\\|", -1)).contains(row.fires()).doesNotContain(row.not());
  }

  private static List<String> codes(String... sentences) {
    return checked(sentences).stream()
        .flatMap(claim -> claim.warnings().stream())
        .map(Warning::code)
        .toList();
  }

  private static List<String> codesOn(LocalDate day, String... sentences) {
    return checked(Articles.on(day, sentences)).stream()
        .flatMap(claim -> claim.warnings().stream())
        .map(Warning::code)
        .toList();
  }

  private static List<Claim> checked(String... sentences) {
    return checked(Articles.reported(sentences));
  }

  private static List<Claim> checked(Reported reported) {
    ClassPath rules = new ClassPath();
    List<Claim> claims = new ClaimFinder(rules).claims(reported, Articles.allKept(reported));
    return new SelfChecks(rules).check(reported, claims);
  }
}
