package org.checkable.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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

  static Stream<RuleTable.Row> signs() {
    return SOURCE.table("signs").rows().stream();
  }

  static Stream<RuleTable.Row> wordLists() {
    return Stream.concat(words(), signs());
  }

  static Stream<RuleTable.Row> openings() {
    return SOURCE.table("openings").rows().stream();
  }

  static Stream<RuleTable.Row> kinds() {
    return SOURCE.table("kinds").rows().stream();
  }

  static Stream<RuleTable.Row> facts() {
    return SOURCE.table("facts").rows().stream();
  }

  static Stream<RuleTable.Row> skips() {
    return SOURCE.table("skips").rows().stream();
  }

  @Proves("traits")
  @ParameterizedTest
  @MethodSource("words")
  void wordListFiresOnItsExampleOnly(RuleTable.Row row) {
    firesOnItsExampleOnly(new Lexicon<>(alone(row), Trait.class), row);
  }

  @Proves("signs")
  @ParameterizedTest
  @MethodSource("signs")
  void signFiresOnItsExampleOnly(RuleTable.Row row) {
    firesOnItsExampleOnly(new Lexicon<>(alone(row), Kind.class), row);
  }

  @ParameterizedTest
  @MethodSource("wordLists")
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

  @Proves("facts")
  @ParameterizedTest
  @MethodSource("facts")
  void factFiresOnItsExampleOnly(RuleTable.Row row) {
    firesOnItsExampleOnly(row, Kind.class);
  }

  @Proves("skips")
  @ParameterizedTest
  @MethodSource("skips")
  void skipFiresOnItsExampleOnly(RuleTable.Row row) {
    firesOnItsExampleOnly(row, SkipReason.class);
  }

  private static <V extends Enum<V>> void firesOnItsExampleOnly(RuleTable.Row row, Class<V> type) {
    TraitRules<V> rules = new TraitRules<>(alone(row), type);
    assertThat(rules.first(FINDER.find(tokens(row.fires()))))
        .contains(Enum.valueOf(type, row.value()));
    assertThat(rules.first(FINDER.find(tokens(row.not())))).isEmpty();
  }

  private static RuleTable alone(RuleTable.Row row) {
    return new RuleTable("alone", List.of(row));
  }

  private static <V extends Enum<V>> void firesOnItsExampleOnly(
      Lexicon<V> lexicon, RuleTable.Row row) {
    assertThat(marks(lexicon, row.fires())).isTrue();
    assertThat(marks(lexicon, row.not())).isFalse();
  }

  private static <V extends Enum<V>> boolean marks(Lexicon<V> lexicon, String sentence) {
    List<Token> tokens = tokens(sentence);
    List<V> found = new ArrayList<>();
    for (int index = 0; index < tokens.size(); index++) {
      lexicon.mark(tokens, index, (value, where) -> found.add(value));
    }
    return !found.isEmpty();
  }

  private static List<Token> tokens(String sentence) {
    return Tokens.of(sentence, new Span(0, sentence.length()));
  }
}
