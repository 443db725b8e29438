package org.checkable.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.checkable.ClassPath;
import org.checkable.Proves;
import org.checkable.text.RuleTable;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of this package's tables is proved by its two examples. */
class RuleRowsTest {
  private static final ClassPath RULES = new ClassPath();

  static Stream<RuleTable.Row> captions() {
    return RULES.table("captions").rows().stream();
  }

  static Stream<RuleTable.Row> bylines() {
    return RULES.table("bylines").rows().stream();
  }

  static Stream<RuleTable.Row> languages() {
    return RULES.table("languages").rows().stream();
  }

  static Stream<RuleTable.Row> boilerplate() {
    return RULES.table("boilerplate").rows().stream();
  }

  @Proves("captions")
  @ParameterizedTest
  @MethodSource("captions")
  void captionIsKnownByItsRow(RuleTable.Row row) {
    Captions alone = new Captions(new RuleTable("captions", List.of(row)));
    assertThat(alone.isCaption(row.fires(), new Span(0, row.fires().length()))).isTrue();
    assertThat(alone.isCaption(row.not(), new Span(0, row.not().length()))).isFalse();
  }

  @Proves("bylines")
  @ParameterizedTest
  @MethodSource("bylines")
  void bylineIsChangedByItsRow(RuleTable.Row row) {
    Bylines all = new Bylines(RULES.table("bylines"));
    assertThat(all.names(row.fires())).isNotEqualTo(row.fires());
    assertThat(all.names(row.not())).isEqualTo(row.not());
  }

  static Stream<RuleTable.Row> turns() {
    return RULES.table("turns").rows().stream();
  }

  @Proves("turns")
  @ParameterizedTest
  @MethodSource("turns")
  void labelIsKnownByItsRow(RuleTable.Row row) {
    TurnLabels.Kind with = kind(RULES.table("turns"), row.fires());
    assertThat(with).isNotEqualTo(kind(new RuleTable("turns", List.of()), row.fires()));
    assertThat(kind(new RuleTable("turns", List.of(row)), row.not()))
        .isEqualTo(kind(new RuleTable("turns", List.of()), row.not()));
  }

  private static TurnLabels.@Nullable Kind kind(RuleTable table, String line) {
    return new TurnLabels(table)
        .at(line, new Span(0, line.length()))
        .map(TurnLabels.Label::kind)
        .orElse(null);
  }

  @Proves("languages")
  @ParameterizedTest
  @MethodSource("languages")
  void languageIsKnownByItsFunctionWords(RuleTable.Row row) {
    Languages languages = new Languages(RULES.table("languages"));
    assertThat(languages.share(row.fires(), row.value())).isGreaterThan(0.3);
    assertThat(languages.share(row.not(), row.value())).isLessThan(0.2);
  }

  @Proves("boilerplate")
  @ParameterizedTest
  @MethodSource("boilerplate")
  void partOfAPageIsKnownByItsName(RuleTable.Row row) {
    Boilerplate alone = new Boilerplate(new RuleTable("boilerplate", List.of(row)));
    assertThat(fires(alone, row.value(), row.fires())).isTrue();
    assertThat(fires(alone, row.value(), row.not())).isFalse();
  }

  private static boolean fires(Boilerplate boilerplate, String value, String example) {
    return switch (value) {
      case "starts", "line" -> boilerplate.isInvitation(example);
      case "notice" -> boilerplate.isNotice(example);
      default -> boilerplate.nameOf(example) != Boilerplate.Name.NOTHING;
    };
  }
}
