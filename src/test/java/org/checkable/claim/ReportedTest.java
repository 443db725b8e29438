package org.checkable.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.checkable.quote.Attribution;
import org.checkable.quote.Quote;
import org.checkable.text.Span;
import org.junit.jupiter.api.Test;

class ReportedTest {

  @Test
  void quotationThatBeganSentencesEarlierTouchesTheSentencesItCovers() {
    Quote across = quote(0, 12);
    Quote inner = quote(3, 4);
    Quote late = quote(20, 24);
    Reported reported =
        Articles.reported(List.of(across, inner, late), "Aaaaa.", "Bbbbb.", "Ccccccc ccccccc.");
    assertThat(reported.sentences())
        .extracting(reported::quotesIn)
        .containsExactly(List.of(across, inner), List.of(across), List.of(late));
  }

  private static Quote quote(int start, int end) {
    Span span = new Span(start, end);
    return new Quote(
        span,
        Quote.Mode.DIRECT,
        List.of(span),
        new Attribution.Unresolved(null, null, List.of(), "test"));
  }
}
