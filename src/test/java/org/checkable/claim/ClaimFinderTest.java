package org.checkable.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.checkable.ClassPath;
import org.checkable.quote.Attribution;
import org.checkable.quote.Quote;
import org.checkable.text.Span;
import org.junit.jupiter.api.Test;

class ClaimFinderTest {
  private final ClaimFinder finder = new ClaimFinder(new ClassPath());

  @Test
  void keptSentencesBecomeClaimsAndSkippedOnesDoNot() {
    Reported reported = Articles.reported("The bridge fell.", "How sad!", "Two people were hurt.");
    Judgement skipped = new Judgement(Articles.KEPT.score(), Kind.STATE, SkipReason.OPINION);
    List<Claim> claims = finder.claims(reported, List.of(Articles.KEPT, skipped, Articles.KEPT));
    assertThat(claims).extracting(claim -> claim.id().local()).containsExactly("0000-0", "0002-0");
    assertThat(claims)
        .extracting(Claim::text)
        .containsExactly("The bridge fell.", "Two people were hurt.");
  }

  @Test
  void ranksFollowScoresAndTiesFollowReadingOrder() {
    Reported reported =
        Articles.reported("The bridge fell.", "Two people were hurt.", "A car sank.");
    Judgement better = new Judgement(new Score(0.9, "test", List.of()), Kind.EVENT, null);
    List<Claim> claims = finder.claims(reported, List.of(Articles.KEPT, better, Articles.KEPT));
    assertThat(claims).extracting(Claim::rank).containsExactly(2, 1, 3);
  }

  @Test
  void claimCarriesTheQuotationThatHoldsMostOfIt() {
    String sentence = "Mara Olin said the bridge fell.";
    Attribution olin =
        new Attribution.Attributed(
            "Mara Olin",
            new Span(0, 9),
            new Span(0, 9),
            null,
            new Span(10, 14),
            List.of("Mara Olin"),
            "test");
    Quote quote = new Quote(new Span(0, 30), Quote.Mode.INDIRECT, List.of(new Span(15, 30)), olin);
    Reported reported = Articles.reported(List.of(quote), sentence, "It was old.");
    List<Claim> claims = finder.claims(reported, Articles.allKept(reported));
    assertThat(claims).extracting(Claim::mode).containsExactly(Quote.Mode.INDIRECT, null);
    assertThat(claims.getFirst().attribution()).isEqualTo(olin);
  }

  @Test
  void eachPartOfSentenceHasItsOwnScore() {
    Reported reported =
        Articles.reported(
            "The ministry of health closed two hospitals on Monday after 14 patients died.",
            "Unemployment rose to 4.2 percent in June, and the minister wore a blue coat.",
            "Prosecutors charged the former mayor with fraud.",
            "The council voted 31 to 20 against the plan.");
    List<Claim> claims = finder.claims(reported, Articles.allKept(reported));
    assertThat(claims).hasSize(6);
    Claim figure = claims.get(2);
    Claim coat = claims.get(3);
    assertThat(figure.score().value()).isGreaterThan(coat.score().value());
    assertThat(figure.rank()).isLessThan(coat.rank());
  }

  @Test
  void eachPartOfSentenceHasItsOwnKind() {
    Reported reported =
        Articles.reported("The council closed the port on Monday, and exports fell by 14 percent.");
    assertThat(finder.claims(reported, Articles.allKept(reported)))
        .extracting(Claim::kind)
        .containsExactly(Kind.EVENT, Kind.QUANTITY);
  }
}
