package org.checkable.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.checkable.ClassPath;
import org.checkable.Proves;
import org.checkable.text.RuleSource;
import org.checkable.text.RuleTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a sentence asserts, piece by piece; "|" parts claims, "…" pieces of one. */
class FragmenterTest {
  private static final Fragmenter FRAGMENTER = new Fragmenter(new ClassPath());

  static Stream<String> sentences() {
    return new ClassPath()
        .read("claim/fragments.txt")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void sentenceIsCutWhereItMakesSeveralClaims(String row) {
    String[] cells = row.split(" => ", 2);

    assertThat(claims(cells[0])).isEqualTo(cells[1]);
  }

  static Stream<RuleTable.Row> rows() {
    return new ClassPath().table("clauses").rows().stream();
  }

  @Proves("clauses")
  @ParameterizedTest
  @MethodSource("rows")
  void everyRowOfClausesDecidesOnItsExampleOnly(RuleTable.Row row) {
    Fragmenter without = new Fragmenter(without(row));

    assertThat(fragments(FRAGMENTER, row.fires())).isNotEqualTo(fragments(without, row.fires()));
    assertThat(fragments(FRAGMENTER, row.not())).isEqualTo(fragments(without, row.not()));
  }

  private static RuleSource without(RuleTable.Row row) {
    return new RuleSource() {
      @Override
      public String read(String path) {
        String all = new ClassPath().read(path);
        return path.equals("rules/clauses.tsv")
            ? all.lines()
                .filter(line -> !line.startsWith(row.id() + "\t"))
                .collect(Collectors.joining("\n"))
            : all;
      }

      @Override
      public byte[] bytes(String path) {
        return new ClassPath().bytes(path);
      }
    };
  }

  private static String claims(String sentence) {
    return fragments(FRAGMENTER, sentence).stream()
        .map(fragment -> Claim.ownWords(fragment.pieces(), sentence).replace("[…]", "…"))
        .collect(Collectors.joining(" | "));
  }

  private static List<Fragment> fragments(Fragmenter fragmenter, String sentence) {
    Reported reported = Articles.reported(sentence);
    return fragmenter.fragments(reported, reported.sentences().getFirst());
  }
}
