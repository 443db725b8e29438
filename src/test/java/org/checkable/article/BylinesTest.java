package org.checkable.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.checkable.ClassPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BylinesTest {
  private static final Bylines BYLINES = new Bylines(new ClassPath().table("bylines"));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "By Ann Lee; Ann Lee",
        "BY ANN LEE; ANN LEE",
        "by Ann Lee | March 12, 2026 12:26 PM; Ann Lee",
        "Analysis by Ann Lee, Courier Editor-at-large; Ann Lee",
        "5:45 AM 3/12/2026 by Ann Lee; Ann Lee",
        "Ann Lee, ACME; Ann Lee",
        "Ann Lee, MS, RDN; Ann Lee",
        "Ann B. Lee, Courier.example; Ann B. Lee",
        "Ann Lee | North Courier for Courier.example; Ann Lee",
        "ANN LEE, AP National Political Writer; ANN LEE",
        "Ann Lee - Mar 12, 2026; Ann Lee",
        "Ann Lee @annlee; Ann Lee",
        "Ann Lee and Bob Ray; Ann Lee and Bob Ray",
        "Ann Lee, Bob Ray and Cy Day; Ann Lee, Bob Ray and Cy Day",
        "Ludwig van der Berg; Ludwig van der Berg",
        "Seán O’Hara-Müller; Seán O’Hara-Müller",
        "Reuters; Reuters",
        "Courier Staff; Courier Staff",
        "Byron Lee; Byron Lee"
      })
  void bylineIsItsNames(String byline, String names) {
    assertThat(BYLINES.names(byline)).isEqualTo(names);
  }

  @ParameterizedTest
  @CsvSource({"admin", "By admin", "Staff", "https://courier.example/ann", "-", "7"})
  void bylineOfNobodyIsNone(String byline) {
    assertThat(BYLINES.names(byline)).isEmpty();
  }
}
