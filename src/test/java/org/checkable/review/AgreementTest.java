package org.checkable.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.checkable.review.Agreement.Both;
import org.checkable.review.Agreement.Pair;
import org.checkable.review.Agreement.Vote;
import org.junit.jupiter.api.Test;

class AgreementTest {
  private static final List<Verdict> VERDICTS = List.of(Verdict.values());

  private static List<Both> times(int count, Verdict first, Verdict second) {
    return Collections.nCopies(count, new Both(first, second));
  }

  private static List<Vote> claim(int... verdicts) {
    List<Vote> votes = new ArrayList<>();
    for (int reviewer = 0; reviewer < verdicts.length; reviewer++) {
      if (verdicts[reviewer] > 0) {
        votes.add(new Vote("r" + reviewer, VERDICTS.get(verdicts[reviewer] - 1)));
      }
    }
    return votes;
  }

  /**
   * The reliability data with missing values of Krippendorff's 2011 paper, four observers and
   * twelve units; 0 where an observer said nothing.
   */
  private static final List<List<Vote>> KRIPPENDORFF =
      List.of(
          claim(1, 1, 0, 1),
          claim(2, 2, 3, 2),
          claim(3, 3, 3, 3),
          claim(3, 3, 3, 3),
          claim(2, 2, 2, 2),
          claim(1, 2, 3, 4),
          claim(4, 4, 4, 4),
          claim(1, 1, 2, 1),
          claim(2, 2, 2, 2),
          claim(0, 5, 5, 5),
          claim(0, 0, 1, 1),
          claim(0, 0, 3, 0));

  @Test
  void kappaOfTheTwoByTwoTableOfFiftyGrantsIsFourTenths() {
    // 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: observed .7, by chance .5.
    List<Both> verdicts = new ArrayList<>(times(20, Verdict.TRUE, Verdict.TRUE));
    verdicts.addAll(times(5, Verdict.TRUE, Verdict.FALSE));
    verdicts.addAll(times(10, Verdict.FALSE, Verdict.TRUE));
    verdicts.addAll(times(15, Verdict.FALSE, Verdict.FALSE));

    assertThat(Agreement.kappa(verdicts).orElseThrow()).isCloseTo(0.4, within(1e-9));
  }

  @Test
  void alphasAreThoseOfKrippendorffsPaper() {
    assertThat(Agreement.nominalAlpha(KRIPPENDORFF).orElseThrow()).isCloseTo(0.743, within(0.0005));
    assertThat(Agreement.ordinalAlpha(KRIPPENDORFF).orElseThrow()).isCloseTo(0.815, within(0.0005));
  }

  @Test
  void nothingIsSaidOfOneVerdictForEverything() {
    List<Both> same = times(5, Verdict.TRUE, Verdict.TRUE);
    assertThat(Agreement.kappa(same)).isEmpty();
    assertThat(Agreement.kappa(List.of())).isEmpty();
    assertThat(Agreement.nominalAlpha(List.of(claim(1, 1), claim(1, 1)))).isEmpty();
    assertThat(Agreement.nominalAlpha(List.of())).isEmpty();
  }

  @Test
  void verdictsBesideTheScaleHaveNoOrder() {
    List<List<Vote>> claims = List.of(claim(1, 1), claim(5, 5), claim(6, 7), claim(1, 8));
    assertThat(Agreement.ordinalAlpha(claims).orElseThrow()).isCloseTo(1, within(1e-9));
  }

  @Test
  void pairsAreKeptByReviewersInTheOrderOfTheirNames() {
    List<Vote> votes = List.of(new Vote("bob", Verdict.TRUE), new Vote("ana", Verdict.FALSE));
    assertThat(Agreement.pairs(List.of(votes)))
        .containsOnlyKeys(new Pair("ana", "bob"))
        .containsValue(List.of(new Both(Verdict.FALSE, Verdict.TRUE)));
  }
}
