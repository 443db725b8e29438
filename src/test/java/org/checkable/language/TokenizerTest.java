package org.checkable.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.checkable.ClassPath;
import org.checkable.Proves;
import org.checkable.text.RuleTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens as the treebanks of English have them. */
class TokenizerTest {
  private static final RuleTable TABLE = new ClassPath().table("tokenization");
  private static final Tokenizer TOKENIZER = new Tokenizer(TABLE);

  static Stream<RuleTable.Row> rows() {
    return TABLE.rows().stream();
  }

  @Proves("tokenization")
  @ParameterizedTest
  @MethodSource("rows")
  void rowDecidesHowItsExampleComesApart(RuleTable.Row row) {
    RuleTable without =
        new RuleTable(
            TABLE.name(), TABLE.rows().stream().filter(one -> !one.id().equals(row.id())).toList());
    Tokenizer other = new Tokenizer(without);

    assertThat(forms(TOKENIZER, row.fires())).isNotEqualTo(forms(other, row.fires()));
    assertThat(forms(TOKENIZER, row.not())).isEqualTo(forms(other, row.not()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Olin's boat can't sail.|Olin 's boat ca n't sail .",
        "The well-known F-22 costs $4.2 million.|The well - known F-22 costs $ 4.2 million .",
        "Sen. Ida Marsh (D-Calder) left at 7:40 p.m. on 9/11.|"
            + "Sen. Ida Marsh ( D-Calder ) left at 7:40 p.m. on 9/11 .",
        "He was born in the U.S.|He was born in the U.S.",
        "“It cost 1,300 crowns,” she said...|“ It cost 1,300 crowns , ” she said ...",
        "See www.port.example/a?b=1, or ask @port.|See www.port.example/a?b=1 , or ask @port .",
        "The students' union—a small one—voted.|The students ' union — a small one — voted .",
        "A co-owner sold AT&T.|A co-owner sold AT&T .",
      })
  void sentenceComesApartAsInTreebanks(String sentence, String tokens) {
    assertThat(String.join(" ", forms(TOKENIZER, sentence))).isEqualTo(tokens);
  }

  @Test
  void tokensHoldEveryCharacterThatIsNoSpace() {
    String text = "a\u0301 🎺x--y ‘’“ ”#tag @ http:// 1.2.3.4 'tis ((";
    TokenSpans tokens = TOKENIZER.tokens(text, 0, text.length());

    int at = 0;
    for (int index = 0; index < tokens.count(); index++) {
      assertThat(text.substring(at, tokens.start(index))).isBlank();
      assertThat(tokens.end(index)).isGreaterThan(tokens.start(index));
      at = tokens.end(index);
    }
    assertThat(text.substring(at)).isBlank();
  }

  private static List<String> forms(Tokenizer tokenizer, String text) {
    TokenSpans tokens = tokenizer.tokens(text, 0, text.length());
    List<String> forms = new ArrayList<>();
    for (int at = 0; at < tokens.count(); at++) {
      forms.add(text.substring(tokens.start(at), tokens.end(at)));
    }
    return forms;
  }
}
