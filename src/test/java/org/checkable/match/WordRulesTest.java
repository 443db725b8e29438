package org.checkable.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.checkable.ClassPath;
import org.checkable.Proves;
import org.checkable.text.RuleTable;
import org.checkable.text.Span;
import org.checkable.text.Token;
import org.checkable.text.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of {@code rules/matching.tsv}: it fires on its one example and not on the other. */
class WordRulesTest {
  private static final Meanings WORDS = new Meanings(new ClassPath());

  static Stream<RuleTable.Row> rows() {
    return new ClassPath().table("matching").rows().stream();
  }

  /** What the words of a text mean, and each two in a row. */
  private static List<Meanings.Meaning> meanings(String text) {
    List<String> words =
        Tokens.of(text, new Span(0, text.length())).stream().map(Token::lower).toList();
    List<Meanings.Meaning> found = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      found.add(WORDS.of(words.get(at)));
      found.add(at == 0 ? null : WORDS.of(words.get(at - 1) + " " + words.get(at)));
    }
    return found.stream().filter(Objects::nonNull).toList();
  }

  private static Meanings.Meaning meaning(RuleTable.Row row) {
    return Objects.requireNonNull(WORDS.of(row.pattern().split("\\|", -1)[0]));
  }

  @Proves("matching")
  @ParameterizedTest
  @MethodSource("rows")
  void ruleFiresOnItsExampleOnly(RuleTable.Row row) {
    assertThat(words(row)).anyMatch(word -> contains(row.fires(), word));
    assertThat(meanings(row.fires())).contains(meaning(row));
    assertThat(words(row)).noneMatch(word -> contains(row.not(), word));
  }

  private static List<String> words(RuleTable.Row row) {
    return List.of(row.pattern().split("\\|", -1));
  }

  private static boolean contains(String text, String words) {
    List<String> all =
        Tokens.of(text, new Span(0, text.length())).stream().map(Token::lower).toList();
    return (" " + String.join(" ", all) + " ").contains(" " + words + " ");
  }
}
