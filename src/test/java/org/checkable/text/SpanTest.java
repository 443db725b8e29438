package org.checkable.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

  @ParameterizedTest
  @CsvSource({"-1,2", "3,2"})
  void spanThatCannotBeIsRefused(int start, int end) {
    assertThatThrownBy(() -> new Span(start, end))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(start + ".." + end);
  }

  @Test
  void trimLeavesNoSpaceOfAnyKindAtEitherEnd() {
    String text = "\u00a0\t A b \u2003\n";
    Span trimmed = new Span(0, text.length()).trim(text);
    assertThat(trimmed.slice(text)).isEqualTo("A b");
  }

  @Test
  void trimOfWhiteSpaceIsEmpty() {
    assertThat(new Span(1, 3).trim("x  y")).isEqualTo(new Span(1, 1));
  }

  @Test
  void neighboursDoNotOverlap() {
    assertThat(new Span(0, 3).overlaps(new Span(3, 5))).isFalse();
    assertThat(new Span(0, 4).overlaps(new Span(3, 5))).isTrue();
  }

  @Test
  void endIsOutside() {
    assertThat(new Span(2, 4).contains(4)).isFalse();
    assertThat(new Span(2, 4).contains(2)).isTrue();
    assertThat(new Span(2, 4).contains(new Span(2, 4))).isTrue();
    assertThat(new Span(2, 4).contains(new Span(2, 5))).isFalse();
  }

  @Test
  void coverHoldsBoth() {
    assertThat(new Span(5, 7).cover(new Span(1, 2))).isEqualTo(new Span(1, 7));
  }

  @Test
  void spansStandInTheOrderOfTheirStartsThenOfTheirEnds() {
    assertThat(new Span(1, 9)).isLessThan(new Span(2, 3)).isGreaterThan(new Span(1, 8));
    assertThat(new Span(1, 9)).isEqualByComparingTo(new Span(1, 9));
    assertThat(new Span(2, 5).length()).isEqualTo(3);
    assertThat(new Span(3, 5).overlaps(new Span(0, 3))).isFalse();
  }
}
