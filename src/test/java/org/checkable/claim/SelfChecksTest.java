package org.checkable.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        "The club won 30 medals: 12 gold, 9 silver and 8 bronze. = SUM_MISMATCH"
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

  private static List<Claim> checked(String... sentences) {
    ClassPath rules = new ClassPath();
    Reported reported = Articles.reported(sentences);
    List<Claim> claims = new ClaimFinder(rules).claims(reported, Articles.allKept(reported));
    return new SelfChecks(rules).check(reported, claims);
  }
}
