package org.checkable.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.checkable.ClassPath;
import org.checkable.Proves;
import org.checkable.text.RuleSource;
import org.checkable.text.RuleTable;
import org.checkable.text.Span;
import org.checkable.text.Token;
import org.checkable.text.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the judge's tables fires on its own example and not on the other. */
class TraitRulesTest {
  private static final RuleSource SOURCE = new ClassPath();
  private static final TraitFinder FINDER = new TraitFinder(SOURCE);

  static Stream<RuleTable.Row> words() {
    return SOURCE.table("traits").rows().stream();
  }

  static Stream<RuleTable.Row> openings() {
    return SOURCE.table("openings").rows().stream();
  }

  static Stream<RuleTable.Row> kinds() {
    return SOURCE.table("kinds").rows().stream();
  }

  static Stream<RuleTable.Row> skips() {
    return SOURCE.table("skips").rows().stream();
  }

  @Proves("traits")
  @ParameterizedTest
  @MethodSource("words")
  void wordListFiresOnItsExampleOnly(RuleTable.Row row) {
    Lexicon lexicon = alone(row);
    assertThat(marks(lexicon, row.fires(), row)).isTrue();
    assertThat(marks(lexicon, row.not(), row)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("words")
  void wordsAreWrittenAsTokensAreCut(RuleTable.Row row) {
    for (String phrase : row.pattern().split("\\|", -1)) {
      String words = phrase.endsWith("+") ? phrase.substring(0, phrase.length() - 1) : phrase;
      List<String> cut =
          tokens("x " + words.replace(" 's", "'s")).stream().skip(1).map(Token::lower).toList();
      assertThat(String.join(" ", cut)).isEqualTo(words).isEqualTo(words.toLowerCase(Locale.ROOT));
    }
  }

  @Proves("openings")
  @ParameterizedTest
  @MethodSource("openings")
  void openingFiresOnItsExampleOnly(RuleTable.Row row) {
    Trait trait = Trait.valueOf(row.value());
    assertThat(FINDER.find(tokens(row.fires())).has(trait)).isTrue();
    assertThat(FINDER.find(tokens(row.not())).has(trait)).isFalse();
  }

  @Proves("kinds")
  @ParameterizedTest
  @MethodSource("kinds")
  void kindFiresOnItsExampleOnly(RuleTable.Row row) {
    firesOnItsExampleOnly(row, Kind.class);
  }

  @Proves("skips")
  @ParameterizedTest
  @MethodSource("skips")
  void skipFiresOnItsExampleOnly(RuleTable.Row row) {
    firesOnItsExampleOnly(row, SkipReason.class);
  }

  private static <V extends Enum<V>> void firesOnItsExampleOnly(RuleTable.Row row, Class<V> type) {
    TraitRules<V> rules = new TraitRules<>(new RuleTable("alone", List.of(row)), type);
    assertThat(rules.first(FINDER.find(tokens(row.fires()))))
        .contains(Enum.valueOf(type, row.value()));
    assertThat(rules.first(FINDER.find(tokens(row.not())))).isEmpty();
  }

  private static Lexicon alone(RuleTable.Row row) {
    return new Lexicon(new RuleTable("alone", List.of(row)));
  }

  private static boolean marks(Lexicon lexicon, String sentence, RuleTable.Row row) {
    List<Token> tokens = tokens(sentence);
    Traits traits = new Traits();
    for (int index = 0; index < tokens.size(); index++) {
      lexicon.mark(tokens, index, traits);
    }
    return traits.has(Trait.valueOf(row.value()));
  }

  private static List<Token> tokens(String sentence) {
    return Tokens.of(sentence, new Span(0, sentence.length()));
  }
}
