package org.checkable.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
  private static List<Token> tokens(String text) {
    return Tokens.of(text, new Span(0, text.length()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Trump's U.S. visit.|Trump 's U.S. visit .",
        "Trump’s visit|Trump ’s visit",
        "the workers' union|the workers ' union",
        "We don't, can’t, o'clock|We don't , can’t , o'clock",
        "It's 6 p.m. now|It 's 6 p.m. now",
        "Ph.D. in the U.S.A.|Ph . D . in the U.S.A.",
        "a well-known check-in|a well-known check-in",
        "2024-25, 7th, 1,300 and 4.2%|2024-25 , 7th , 1,300 and 4.2 %",
        "$3.5m at 10:30.|$ 3.5m at 10:30 .",
        "He left. She stayed|He left . She stayed",
        "“No,” he said—twice…|“ No , ” he said — twice …",
        "J.D. Vance and A. Lee|J.D. Vance and A . Lee",
        "one/two @name #tag|one / two @ name # tag",
        "🎉🏽 café naïve|🎉 🏽 café naïve",
        "e\u0301te\u0301 1.|e\u0301te\u0301 1 .",
        "'s rock 's O'sullivan|' s rock ' s O'sullivan",
        "7th.5 A.1. A1.b end- x|7th . 5 A . 1 . A1 . b end - x"
      })
  void textIsCutIntoWordsNumbersAndMarks(String text, String expected) {
    assertThat(tokens(text)).extracting(Token::text).containsExactly(expected.split(" "));
  }

  @Test
  void tokenKnowsWhatItIs() {
    assertThat(tokens("Rose 4.2% to 7th"))
        .extracting(Token::type)
        .containsExactly(
            Token.Type.WORD,
            Token.Type.NUMBER,
            Token.Type.MARK,
            Token.Type.WORD,
            Token.Type.NUMBER);
  }

  @Test
  void tokenIsComparedInLowerCaseWithAStraightApostrophe() {
    Token token = tokens("DON’T").getFirst();
    assertThat(token.lower()).isEqualTo("don't");
    assertThat(token.text()).isEqualTo("DON’T");
    assertThat(token.isCapitalised()).isTrue();
  }

  @Test
  void spanIsWhereTheTokenStandsInTheWholeText() {
    String text = "One. 🎉 Two's three";
    List<Token> tokens = Tokens.of(text, new Span(5, text.length() - 2));
    assertThat(tokens)
        .extracting(token -> token.span().slice(text))
        .containsExactly("🎉", "Two", "'s", "thr");
    assertThat(tokens).allMatch(token -> token.span().slice(text).equals(token.text()));
  }

  @Test
  void emptySpanHasNoTokens() {
    assertThat(Tokens.of("word", new Span(2, 2))).isEmpty();
  }
}
