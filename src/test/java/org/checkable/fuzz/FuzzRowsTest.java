package org.checkable.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.checkable.ClassPath;
import org.checkable.article.Submission;
import org.checkable.match.Matcher;
import org.checkable.review.ClaimReviewed;
import org.checkable.review.Findings;
import org.checkable.review.Verdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What fuzzing found before is found no more, and what it begins with holds too. Long runs are
 * {@link Fuzz}'s.
 */
@Tag("gate")
class FuzzRowsTest {
  private static final int MUTATIONS = 150;
  private static final Map<Targets, Target> MADE = new EnumMap<>(Targets.class);

  private static Target made(Targets target) {
    return MADE.computeIfAbsent(target, Targets::target);
  }

  static Stream<Arguments> rows() {
    return Stream.of(Targets.values())
        .flatMap(
            target -> Seeds.rows(target.label()).stream().map(row -> Arguments.of(target, row)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("rows")
  void findIsNoFindAnyMore(Targets target, Path row) {
    made(target).run(Seeds.content(row));
  }

  @ParameterizedTest
  @EnumSource
  void seedsHoldAndSoDoTheirNeighbours(Targets target) {
    List<byte[]> seeds = made(target).seeds();
    Random random = new Random(7);
    for (int turn = 0; turn < MUTATIONS; turn++) {
      byte[] seed = seeds.get(turn % seeds.size());
      made(target).run(turn < seeds.size() ? seed : mutated(seed, random));
    }
    assertThat(seeds).isNotEmpty();
  }

  /** Each is repeated to 60,000 characters; what {@link Work} allows is fifty times the usual. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Prices rose by 4%. ",
        "“Go,” Ann Lee said. ",
        "He said that ",
        "<p>Prices rose by 4%, Ana Hale said.<div>",
        "14 buses, "
      })
  void workGrowsWithLengthAndNoFaster(String piece) {
    Matcher matcher = new Matcher(new ClassPath());
    Work.check(piece, text -> Extractions.split(Submission.ofText(text)));
    Work.check(piece, text -> Extractions.split(Submission.ofHtml(text)));
    Work.check(piece, matcher::statement);
    Work.check(piece, text -> ClaimReviewed.lint(Findings.reviewed(text, Verdict.MIXED)));
  }

  /** A few bytes changed, and perhaps the end cut off. */
  private static byte[] mutated(byte[] seed, Random random) {
    byte[] bytes = seed.clone();
    for (int change = random.nextInt(1, 4); change > 0; change--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(4) == 0
        ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1))
        : bytes;
  }
}
