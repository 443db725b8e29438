package org.checkable.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.checkable.ClassPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each limit of what ends a sentence, from both sides; a stroke marks where the text is cut. */
class SentenceBoundsTest {
  private static final SentenceSplitter SPLITTER = new SentenceSplitter(new ClassPath());

  private static String cut(String marked) {
    String text = marked.replace(" | ", " ").replace("|", "");
    StringBuilder cut = new StringBuilder();
    int at = 0;
    for (Span span : SPLITTER.split(text, new Span(0, text.length()))) {
      cut.append(at == 0 ? "" : text.substring(at, span.start()).isEmpty() ? "|" : " | ");
      cut.append(span.slice(text));
      at = span.end();
    }
    return cut.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "Prices rose. | €5 is the fare.",
        "Prices rose. | #harbour began to spread.",
        "Prices rose. | @hale wrote to us.",
        "Prices rose. | • Fares fell.",
        "Prices rose. | ← Back to it.",
        "Prices rose. % of what?",
        "Prices rose. | 5% is a lot.",
        "Prices rose. | iPhones sell well.",
        "Prices rose. i was there.",
      })
  void sentenceBeginsWithACapitalAFigureOrASign(String marked) {
    assertThat(cut(marked)).isEqualTo(marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "It fell in May.|It rose after.",
        "It fell in 1999.|It rose after.",
        "It fell by 199.It rose after.",
        "It went up.It rose after.",
        "It had one.|It rose after.",
        "It fell on a bridge.|Doctors said so.",
        "It came to an end.Doctors said so.",
        "It fell on a bridge.|Docs said so.",
        "It fell on a bridge.Doc said so.",
        "It fell on a bridge.DocTors said so.",
        "It fell on a b2idge.Doctors said so.",
        "It fell on a bridge.Doctors/nurses said so.",
        "It was 2nds.Doctors said so.",
        "bridge.|Doctors said so.",
        "(bridge.Doctors said so.",
        "It is on x/bridge.Doctors said so.",
        "It fell on a Bridge.Doctors said so.",
        "It fell in May!It rose after.",
        "It fell in May..It rose after.",
        "It fell in May.2 | It rose after.",
        "It fell in May.12 | It rose after.",
        "It fell in May.123 It rose after.",
        "It fell in May.0 It rose after.",
        "It fell in May.2 it rose after.",
        "It fell by 5.2 It rose after.",
        "It fell in 1999.2 | It rose after.",
        "It fell in May.9 | It rose after.",
        "It fell at up.2 It rose after."
      })
  void stopWithoutASpaceEndsASentenceBehindAWholeWordOnly(String marked) {
    assertThat(cut(marked)).isEqualTo(marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "He left... | She stayed.",
        "He left... | Hale stayed.",
        "He left . . . | She stayed.",
        "He left . . . Hale stayed.",
        "He left. | . . . She stayed.",
        "He left. . . | She stayed.",
        "He left.... | Hale stayed.",
        "He left.... | I stayed.",
        "He left... I stayed.",
        "He left... I'm here.",
        "He left… | She stayed.",
        "He left... (She stayed.)",
        "He left... she stayed.",
        "He left .5 of it."
      })
  void ellipsisEndsASentenceBeforeAWordThatBeginsOne(String marked) {
    assertThat(cut(marked)).isEqualTo(marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "He left at 5 p.m. | The crew stayed.",
        "He led at 5 p.m. The crew stayed.",
        "It is so. | He led at 5 p.m. The crew stayed.",
        "He left at 5 p.m. Eastern time.",
        "They live in the U.S.A. | The house is big.",
        "They live in the U.S. Advice was given.",
        "They live in the U.S. | Advice: go.",
        "They live in the U.S. | “Hale” is a name.",
        "We met Lt.-Gov. Lee again.",
        "We met A. Lee again.",
        "We met a. | Lee again.",
        "It was hepatitis C. | Doctors knew.",
        "It was Ann C. Doctors of Leeds.",
        "100. The first of them.",
        "1000. | The first of them.",
        "b. The first of them.",
        "He was there (?) Hale said.",
        "He was there (!) Hale said.",
        "She works at Yahoo! Finance in London.",
        "She works at Yahoo! | The firm is old.",
        "He said “go.” — Ann Lee",
        "He said “go.” – Ann Lee",
        "He said “go.” - Ann Lee",
        "He left. | “no one came.”",
        "He said “go.” “no one came.”",
        "“Go?” Ann Lee asked.",
        "“Go?” Ann Lee Ray Bob Tom asked.",
        "“Go?” | Ann Lee Ray Bob Tom Kit asked.",
        "“Go.” Smith said.",
        "“Go.” | Smith said he left.",
        "“Go.” Smith said, and left.",
        "“Go.” Smith said; he left.",
        "“Go?” Mr. Smith asked.",
        "“Go?” | Wood. | Smith asked.",
        "“Go?” | The man asked."
      })
  void stopBehindAnAbbreviationALabelOrAQuotationMayGoOn(String marked) {
    assertThat(cut(marked)).isEqualTo(marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "1. The first item | 2. The second | 3. The third",
        "1. The first item 3. | The third",
        "1. The first item 2) The second",
        "a. The first item | b. The second",
        "z. The first item { The second",
        "a. The first item 1. | The second",
        "• One item | • Two items",
        "• One item ▪ Two items",
        "• 1. One item | • 2. Two items",
        "1. The first item 2. the second",
        "1234. | The first",
        "A bridge in May | Image: Ann Lee",
        "A bridge in May, Image: Ann Lee",
        "A bridge in May Imagesssssss: Ann Lee",
        "Thursday, May 7, 2015 | On Tuesday it rained."
      })
  void itemsCreditsAndDatesAreSentencesWithoutAStop(String marked) {
    assertThat(cut(marked)).isEqualTo(marked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "Well done. 😀 | Then he left.",
        "Well done. ☀ | Then he left.",
        "Well done. ❤\ufe0f | Then he left.",
        "Well done. | ■ Then he left.",
        "Well done. | ▲ Then he left.",
        "Well done. | ◿ Then he left.",
        "Well done. ☀ | Then he left.",
        "Well done.[12] | Then he left.",
        "Well done.¹ | Then he left.",
        "Well done.[1234] | Then he left.",
        "Well done.[12345] Then he left.",
        "Well done.[] Then he left.",
        "Well done.[12 Then he left.",
        "Well done. \" | Then he left.",
        "Well done. | \"Then he left.",
        "He went (so. Then he left.) home.",
        "He went. | (So it is. | Then he left.)"
      })
  void picturesNotesAndClosingMarksBelongToTheSentenceBefore(String marked) {
    assertThat(cut(marked)).isEqualTo(marked);
  }
}
