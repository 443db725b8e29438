package org.checkable.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.checkable.quote.Quote.Mode;
import org.checkable.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SingleMarksTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '$',
      value = {
        "‘The bridge is safe,’ Mary Hale said.; The bridge is safe",
        "'The bridge is safe,' Mary Hale said.; The bridge is safe",
        "‘It’s the workers’ bridge,’ Mary Hale said.; It’s the workers’ bridge",
        "'It isn't the workers' bridge,' Mary Hale said.; It isn't the workers' bridge",
        "Mary Hale said: 'The bridge is Hale's.'; The bridge is Hale's.",
        "‘He told us “no”, and left,’ Mary Hale said.; He told us “no”, and left",
        "‘Is the bridge safe?’ asked Mary Hale.; Is the bridge safe?"
      })
  void quotationBetweenSingleMarksIsFound(String text, String content) {
    Quote quote = quotes(text).getFirst();
    assertThat(quote.mode()).isEqualTo(Mode.DIRECT);
    assertThat(quote.content()).containsExactly(Told.of(text).find(content, 0));
    assertThat(quote.attribution())
        .isInstanceOfSatisfying(
            Attribution.Attributed.class,
            speaker -> assertThat(speaker.speaker()).isEqualTo("Mary Hale"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The workers' union and the drivers' union left.",
        "In the '90s they sang rock 'n' roll and went fishin' at Hale's.",
        "‘Tis the workers’ bridge.",
        "The ‘bridge’ is a plank."
      })
  void apostrophesQuoteNothing(String text) {
    assertThat(quotes(text)).isEmpty();
  }

  @Test
  void wordsBetweenSingleMarksWithinDoubleOnesAreNoQuotationOfTheirOwn() {
    String text = "“They call it ‘the bridge to nowhere at all’ here,” Mary Hale said.";
    assertThat(quotes(text)).hasSize(1);
    Span whole = Told.of(text).find("They call it ‘the bridge to nowhere at all’ here", 0);
    assertThat(quotes(text).getFirst().content()).containsExactly(whole);
  }

  @Test
  void quotationBetweenSingleMarksRunsOverParagraphs() {
    Told told =
        Told.of("Mary Hale said: ‘The bridge is safe.", "\n‘It always was, and it will be.’");
    assertThat(quotes(told))
        .extracting(quote -> quote.content().getFirst().slice(told.article().text()))
        .containsExactly("The bridge is safe.", "It always was, and it will be.");
  }

  private static List<Quote> quotes(String text) {
    return quotes(Told.of(text));
  }

  private static List<Quote> quotes(Told told) {
    return told.quotes();
  }
}
