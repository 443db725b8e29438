package org.checkable.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.checkable.ClassPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A block is read as if it were the whole text: what stands before and behind it changes nothing.
 * Each text is tried as a block that ends after each of its characters.
 */
class BlockAloneTest {
  private static final SentenceSplitter SPLITTER = new SentenceSplitter(new ClassPath());

  /** A block before it, that a careless look behind would find a word, a bracket or a quote in. */
  private static final String BEFORE = "(“Go.” Ann C. said 7 a.m. (1)\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He left at 5 p.m. The crew stayed. At 6 a.m. Eastern they left.",
        "It fell in May.2 It rose in 1999.12 Then no.3 More of it.[12] And then.[3",
        "The bridge.Doctors said so in May.It cost $5.5. Node.Js is 1999.It was.",
        "He left . . . She stayed.... Hale went. . . . And on... I'm here … Ann said. .5",
        "\"Is it true?\" Mr. J. Smith asked. \"It was.\" Smith said he left, “no.” — Ann; 'x'",
        "so. \" Then it went. \" And. \"",
        "... He left.",
        "1. The first 2. The second 3. The third a. no 12) Ten",
        "• One item • Two items • Three",
        "a) The first b) The second c) Third • d) Last",
        "The old bridge in May Image: Ann Lee Photo: Bob",
        "Thursday, May 7, 2015 On Tuesday it rained. Friday, May 8, 2015 “So”",
        "He (who had left. She stayed.) went. (It was.) So (x. Y",
        "She works at Yahoo! Finance. Yahoo! The firm. Hooray! It won!? (!) Hale (?) went",
        "Hepatitis C. Doctors in the U.S. Advice: go. Acme Co. “So” Lt.-Gov. Lee vs. Ann No. 5",
        "Well done! 😀🎉 More 👍🏽. ❤️ So ☀ yes. ⚽ No ■. End",
        "he left. she stayed. “no one came.” it was.",
        "完成。結束！好？是",
        "Prices rose. €5 is it. #one began. @hale wrote. • Fares. → More. -5 is. — So. *Go* on."
            + " ¿Qué"
      })
  void blockIsCutAsIfItStoodAlone(String text) {
    for (int end : characters(text)) {
      String alone = text.substring(0, end);
      List<Span> expected = SPLITTER.split(alone, new Span(0, end));

      assertThat(SPLITTER.split(text, new Span(0, end))).as(alone).isEqualTo(expected);
      String inside = BEFORE + text;
      List<Span> moved =
          SPLITTER.split(inside, new Span(BEFORE.length(), BEFORE.length() + end)).stream()
              .map(span -> new Span(span.start() - BEFORE.length(), span.end() - BEFORE.length()))
              .toList();
      assertThat(moved).as(alone).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Trump's U.S. visit, p.m. and A.B.C. it",
        "'s don't can’t's Hales' 'S x's3",
        "2024-25, 7th, 1,300 and 4.2% 10:30 a:5 5:a 1.a",
        "$3.5m well-known end- 1- -1 x‑y e\u0301te\u0301 1.",
        "🎉🏽 café😀s 𝐀.𝐁. one/two @n #t"
      })
  void spanIsCutIntoTokensAsIfItStoodAlone(String text) {
    String inside = "7.A'" + text;
    for (int end : characters(text)) {
      List<String> expected = tokens(text.substring(0, end), 0, end);

      assertThat(tokens(text, 0, end)).isEqualTo(expected);
      if (Character.isWhitespace(inside.charAt(3)) || !text.startsWith("'")) {
        assertThat(tokens(inside, 4, 4 + end)).isEqualTo(expected);
      }
    }
  }

  /** Ends that are not within a pair of surrogates. */
  private static int[] characters(String text) {
    return IntStream.rangeClosed(1, text.length())
        .filter(end -> end == text.length() || !Character.isLowSurrogate(text.charAt(end)))
        .toArray();
  }

  private static List<String> tokens(String text, int from, int to) {
    return Tokens.of(text, new Span(from, to)).stream().map(Token::text).toList();
  }
}
