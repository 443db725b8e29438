package org.checkable.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.checkable.ClassPath;
import org.checkable.Proves;
import org.checkable.text.RuleTable;
import org.checkable.text.Span;
import org.checkable.text.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of nouns and pronouns has a word in one example and none in the other. */
class NounRulesTest {
  private static final ClassPath RULES = new ClassPath();

  static Stream<RuleTable.Row> nouns() {
    return RULES.table("nouns").rows().stream();
  }

  static Stream<RuleTable.Row> pronouns() {
    return RULES.table("pronouns").rows().stream();
  }

  @Proves("nouns")
  @ParameterizedTest
  @MethodSource("nouns")
  void nounFiresOnItsExampleOnly(RuleTable.Row row) {
    NounClasses alone =
        new NounClasses(new RuleTable("none", List.of()), new RuleTable("alone", List.of(row)));
    NounClasses.NounClass value = NounClasses.NounClass.valueOf(row.value());
    assertThat(words(row.fires())).anyMatch(word -> alone.is(word, value));
    assertThat(words(row.not())).noneMatch(word -> alone.is(word, value));
  }

  @Proves("pronouns")
  @ParameterizedTest
  @MethodSource("pronouns")
  void pronounFiresOnItsExampleOnly(RuleTable.Row row) {
    List<String> own = Arrays.asList(row.pattern().split("\\|", -1));
    assertThat(words(row.fires())).anyMatch(own::contains);
    assertThat(words(row.not())).noneMatch(own::contains);
  }

  static Stream<RuleTable.Row> cast() {
    return RULES.table("cast").rows().stream();
  }

  @Proves("cast")
  @ParameterizedTest
  @MethodSource("cast")
  void nameOrRoleFiresOnItsExampleOnly(RuleTable.Row row) {
    NounClasses alone =
        new NounClasses(new RuleTable("alone", List.of(row)), new RuleTable("none", List.of()));
    NounClasses.NounClass value = NounClasses.NounClass.valueOf(row.value());
    assertThat(inCase(row.fires(), value)).anyMatch(word -> alone.is(word, value));
    assertThat(inCase(row.not(), value)).noneMatch(word -> alone.is(word, value));
  }

  /** Names and titles are capitalised, nouns for what somebody is are not. */
  private static List<String> inCase(String example, NounClasses.NounClass value) {
    boolean small =
        switch (value) {
          case ROLE, ROLE_MALE, ROLE_FEMALE, KIND -> true;
          default -> false;
        };
    return Tokens.of(example, new Span(0, example.length())).stream()
        .filter(token -> token.isWord() && token.isCapitalised() != small)
        .map(token -> token.text().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static List<String> words(String example) {
    return Tokens.of(example, new Span(0, example.length())).stream()
        .map(token -> token.text().toLowerCase(Locale.ROOT))
        .toList();
  }
}
