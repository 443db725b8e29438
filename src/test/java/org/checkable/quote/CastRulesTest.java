package org.checkable.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.checkable.Proves;
import org.checkable.quote.Lexicon.Sense;
import org.checkable.text.RuleTable;
import org.checkable.text.Span;
import org.checkable.text.Token;
import org.checkable.text.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of {@code rules/cast.tsv} has a word in one example and none in the other. */
class CastRulesTest {
  private static final Set<Sense> SMALL =
      Set.of(Sense.ROLE, Sense.ROLE_MALE, Sense.ROLE_FEMALE, Sense.KIND);

  static Stream<RuleTable.Row> rows() {
    return Told.RULES.table("cast").rows().stream();
  }

  @Proves("cast")
  @ParameterizedTest
  @MethodSource("rows")
  void rowFiresOnItsExampleOnly(RuleTable.Row row) {
    assertThat(fires(row, row.fires())).isTrue();
    assertThat(fires(row, row.not())).isFalse();
  }

  static Stream<RuleTable.Row> grammar() {
    return Told.RULES.table("grammar").rows().stream();
  }

  @Proves("grammar")
  @ParameterizedTest
  @MethodSource("grammar")
  void functionWordsFireOnTheirExampleOnly(RuleTable.Row row) {
    Lexicon alone = new Lexicon(new RuleTable("alone", List.of(row)));
    Sense sense = Sense.valueOf(row.value());
    assertThat(has(alone, row.fires(), sense)).isTrue();
    assertThat(has(alone, row.not(), sense)).isFalse();
  }

  private static boolean has(Lexicon lexicon, String example, Sense sense) {
    return Tokens.of(example, new Span(0, example.length())).stream()
        .anyMatch(token -> lexicon.of(token.lower()).has(sense));
  }

  private static boolean fires(RuleTable.Row row, String example) {
    List<String> words = List.of(row.pattern().toLowerCase(Locale.ROOT).split("\\|", -1));
    boolean small = SMALL.contains(Sense.valueOf(row.value()));
    return Tokens.of(example, new Span(0, example.length())).stream()
        .filter(Token::isWord)
        .anyMatch(token -> words.contains(token.lower()) && token.isCapitalised() != small);
  }
}
