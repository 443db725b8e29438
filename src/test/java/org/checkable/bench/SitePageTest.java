package org.checkable.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures take the place of the earlier ones, and touch nothing else. */
class SitePageTest {
  private static final String PAGE =
      """
      Before.

      <!-- figures: warm -->
      old
      <!-- end -->

      Between.

      <!-- figures: cold -->
      <!-- end -->
      """;

  @Test
  void tableStandsInPlaceOfTheEarlierOne() {
    String page = SitePage.with(PAGE, "warm", "Measured.", List.of("| ms |", "|---|", "| 7 |"));

    assertThat(page)
        .isEqualTo(
            PAGE.replace(
                "old\n",
                """

                Measured.

                | ms |
                |---|
                | 7 |
                """));
  }

  @Test
  void whatIsNoTableIsQuoted() {
    String page =
        SitePage.with(PAGE, "cold", "Measured.", List.of("", "a: 1", "| ms |", "|---|", "b: 2"));

    assertThat(page)
        .endsWith(
            """
            <!-- figures: cold -->

            Measured.

            ```
            a: 1
            ```

            | ms |
            |---|
            ```
            b: 2
            ```
            <!-- end -->
            """);
  }

  @Test
  void writingTwiceIsWritingOnce() {
    String once = SitePage.with(PAGE, "warm", "Measured.", List.of("a: 1"));
    assertThat(SitePage.with(once, "warm", "Measured.", List.of("a: 1"))).isEqualTo(once);
  }

  @Test
  void figuresWithoutAPlaceAreRefused() {
    assertThatThrownBy(() -> SitePage.with(PAGE, "tepid", "Measured.", List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tepid");
  }
}
