package org.checkable.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.checkable.ClassPath;
import org.checkable.Proves;
import org.checkable.text.RuleTable;
import org.checkable.text.Span;
import org.checkable.text.Token;
import org.checkable.text.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FragmenterTest {
  private final Fragmenter fragmenter = new Fragmenter(new ClassPath());

  static Stream<String> sentences() {
    return new ClassPath()
        .read("claim/fragments.txt")
        .lines()
        .filter(line -> !line.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void sentenceIsCutWhereItMakesSeveralClaims(String marked) {
    String sentence = marked.replaceAll("[{}]", "");
    StringBuilder found = new StringBuilder(sentence);
    List<Fragment> fragments = fragments(sentence);
    if (fragments.size() > 1) {
      for (Fragment fragment : fragments.reversed()) {
        found.insert(fragment.span().end(), "}").insert(fragment.span().start(), "{");
      }
    }
    assertThat(found.toString()).isEqualTo(marked);
  }

  @Test
  void fragmentWithoutSubjectBorrowsItWithItsAuxiliary() {
    String sentence =
        "The clerk was arrested at the border and later charged with forgery in Dorum.";
    assertThat(fragments(sentence))
        .extracting(fragment -> slice(fragment.subject(), sentence))
        .containsExactly("", "The clerk was");
  }

  @Test
  void relativePronounIsReplacedByWhatItStandsFor() {
    String sentence = "He wrote to the Harbour Fund, which paid for the tower in 1998.";
    Fragment relative = fragments(sentence).getLast();
    assertThat(slice(relative.subject(), sentence)).isEqualTo("the Harbour Fund");
    assertThat(
            sentence.substring(
                relative.span().start(), relative.span().start() + relative.replaced()))
        .isEqualTo("which");
  }

  static Stream<RuleTable.Row> rows() {
    return new ClassPath().table("words").rows().stream();
  }

  @Proves("words")
  @ParameterizedTest
  @MethodSource("rows")
  void everyRowOfWordsFiresOnItsExampleOnly(RuleTable.Row row) {
    assertThat(hasValue(row, row.fires())).isTrue();
    assertThat(hasValue(row, row.not())).isFalse();
  }

  private static boolean hasValue(RuleTable.Row row, String word) {
    WordClasses words = new WordClasses(new ClassPath());
    Token token = Tokens.of(word, new Span(0, word.length())).getFirst();
    if (row.value().equals("INTRANSITIVE")) {
      return words.isIntransitive(token);
    }
    return row.value().equals("REPORTING")
        ? words.isReporting(token)
        : List.of(row.pattern().split("\\|", -1)).contains(word)
            && words.of(token, false) == WordClass.valueOf(row.value());
  }

  private List<Fragment> fragments(String sentence) {
    Reported reported = Articles.reported(sentence);
    return fragmenter.fragments(reported, reported.sentences().getFirst());
  }

  private static String slice(@Nullable Span span, String sentence) {
    return span == null ? "" : span.slice(sentence);
  }
}
