package org.checkable.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatsTest {

  @Test
  void laterSentenceWithTheSameWordsIsSkipped() {
    Reported reported =
        Articles.reported(
            "The bridge fell.",
            "It was old.",
            "“The bridge fell”, the report says.",
            "THE BRIDGE FELL!");
    assertThat(Repeats.skipped(reported, Articles.allKept(reported)))
        .extracting(Judgement::skip)
        .containsExactly(null, null, null, SkipReason.DUPLICATE);
  }

  @Test
  void repeatOfSkippedSentenceIsJudgedOnItsOwn() {
    Reported reported = Articles.reported("The bridge fell.", "The bridge fell.");
    Judgement low = new Judgement(Articles.KEPT.score(), Kind.EVENT, SkipReason.BELOW_THRESHOLD);
    assertThat(Repeats.skipped(reported, List.of(low, Articles.KEPT)))
        .extracting(Judgement::skip)
        .containsExactly(SkipReason.BELOW_THRESHOLD, null);
  }
}
