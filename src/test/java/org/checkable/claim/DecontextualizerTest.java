package org.checkable.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.checkable.ClassPath;
import org.checkable.article.Article;
import org.checkable.article.ArticleId;
import org.checkable.article.Metadata;
import org.checkable.article.Published;
import org.checkable.article.Tenant;
import org.checkable.entity.Entities;
import org.checkable.language.DependencyTree;
import org.checkable.quote.Quote;
import org.checkable.quote.QuoteFinder;
import org.checkable.text.Block;
import org.checkable.text.Part;
import org.checkable.text.Sentence;
import org.checkable.text.SentenceSplitter;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecontextualizerTest {
  private static final LocalDate FRIDAY = LocalDate.of(2025, 7, 4);

  @Test
  void pronounGivesWayToTheFullName() {
    assertThat(claims(null, "Rachel Molina opened the port. She said it cost $3 million."))
        .element(1)
        .isEqualTo("[Rachel Molina] said it cost $3 million.");
  }

  @Test
  void shortNameIsCompletedOnceInEachClaim() {
    assertThat(
            claims(null, "Rachel Molina opened the port. Molina sold it because Molina had won."))
        .element(1)
        .isEqualTo("[Rachel] Molina sold it because Molina had won.");
  }

  @Test
  void weekdayIsExplainedByTheArticlesDate() {
    assertThat(claims(FRIDAY, "Rachel Molina opened the port on Thursday."))
        .containsExactly("Rachel Molina opened the port on Thursday [2025-07-03].");
  }

  @Test
  void monthGetsItsYear() {
    assertThat(claims(FRIDAY, "Prices fell by 4% in the three months to June."))
        .containsExactly("Prices fell by 4% in the three months to June [2025].");
  }

  @Test
  void yearThatTheClaimItselfNamesIsNotNamedAgain() {
    assertThat(claims(FRIDAY, "In 2018 the port was closed from February to May."))
        .containsExactly("In 2018 the port was closed from February to May.");
  }

  @Test
  void followingYearIsCountedFromTheSentencesOwn() {
    Claim claim = found(FRIDAY, "The port closed in 1999 and opened the following year.").getLast();
    assertThat(claim.text()).endsWith("the following year [2000]");
    assertThat(claim.rewrites().getLast().rule()).isEqualTo("DATE_FROM_SENTENCE");
    assertThat(claim.rewrites().getLast().copiedFrom())
        .isEqualTo(new CopiedFrom.Text(new Span(19, 23)));
  }

  @Test
  void dateThatMayBeTwoIsLeftToPeopleWithBoth() {
    Claim claim = found(FRIDAY, "The port lost 40 jobs on 10/1/2008.").getFirst();
    assertThat(claim.unresolved())
        .contains(
            new Unresolved("10/1/2008", new Span(25, 34), List.of("2008-10-01", "2008-01-10")));
  }

  @Test
  void weekdayWithoutTheArticlesDateIsLeftToPeople() {
    Claim claim = found(null, "Rachel Molina opened the port on Thursday.").getFirst();
    assertThat(claim.text()).isEqualTo("Rachel Molina opened the port on Thursday.");
    assertThat(claim.unresolved())
        .contains(new Unresolved("on Thursday", new Span(30, 41), List.of()));
  }

  @Test
  void surnameThatTwoShareIsLeftToPeopleWithBothNames() {
    Claim claim =
        found(
                null,
                "Rachel Molina met James Molina at the port. Molina signed the treaty in Leeds.")
            .getLast();
    assertThat(claim.text()).startsWith("Molina signed");
    assertThat(claim.unresolved()).extracting(Unresolved::token).containsExactly("Molina");
    assertThat(claim.unresolved().getFirst().candidates())
        .containsExactlyInAnyOrder("Rachel Molina", "James Molina");
  }

  @Test
  void fragmentKeepsItsSubject() {
    assertThat(claims(null, "The clerk was arrested at the border and later charged with forgery."))
        .containsExactly(
            "The clerk was arrested at the border", "The clerk was […] later charged with forgery");
  }

  @Test
  void pronounIsNamedInEachFragmentThatSharesIt() {
    assertThat(
            claims(null, "Rachel Molina ran the port. She sold two ships and bought three trains."))
        .containsExactly(
            "Rachel Molina ran the port.",
            "[Rachel Molina] sold two ships",
            "[Rachel Molina] […] bought three trains");
  }

  @Test
  void everyRewriteSaysWhereItsWordsCameFrom() {
    String text =
        "Rachel Molina ran the port in June. On Thursday Molina, who sold two ships, bought a"
            + " train. The ministry said exports fell and imports rose by 4%.";
    for (Claim claim : found(FRIDAY, text)) {
      for (Rewrite rewrite : claim.rewrites()) {
        String bracket = "[" + rewrite.to() + "]";
        assertThat(claim.text().substring(rewrite.at())).startsWith(bracket);
        switch (rewrite.copiedFrom()) {
          case CopiedFrom.Text(Span span) -> assertThat(span.slice(text)).isEqualTo(rewrite.to());
          case CopiedFrom.Field(String name) -> assertThat(name).isEqualTo("publishedAt");
        }
      }
    }
  }

  @Test
  void acronymIsSpelledOutFromWhereTheArticleDoes() {
    assertThat(
            claims(null, "The Port Safety Board (PSB) met in Leeds. The PSB fined two companies."))
        .element(1)
        .isEqualTo("The PSB [Port Safety Board] fined two companies.");
  }

  @Test
  void descriptionIsExplainedByTheOneThingThatWasCalledSo() {
    assertThat(claims(null, "Engineers found a crack in the tail. The crack had cost $3 million."))
        .element(1)
        .isEqualTo("The crack [a crack in the tail] had cost $3 million.");
  }

  @Test
  void descriptionThatNothingBeforeExplainsIsLeftToPeople() {
    Claim claim = found(null, "The two countries signed the accord in 2011.").getFirst();
    assertThat(claim.unresolved())
        .extracting(Unresolved::token)
        .contains("The two countries", "the accord");
  }

  @Test
  void pronounThatTwoFitIsLeftToPeopleWithBothNames() {
    Claim claim =
        found(null, "James Molina and Robert Hale met in Leeds. He signed the treaty in 2011.")
            .getLast();
    assertThat(claim.text()).startsWith("He signed");
    assertThat(claim.unresolved())
        .filteredOn(open -> open.token().equals("He"))
        .singleElement()
        .satisfies(
            open ->
                assertThat(open.candidates())
                    .containsExactlyInAnyOrder("James Molina", "Robert Hale"));
  }

  @Test
  void pronounWhoseNameIsInTheClaimStaysAsItIs() {
    Claim claim = found(null, "Rachel Molina said that she sold two ships in 2011.").getFirst();
    assertThat(claim.text()).contains("she sold");
    assertThat(claim.unresolved()).extracting(Unresolved::token).doesNotContain("she");
  }

  @Test
  void nameThatIsWrittenOutOnlyLaterIsLeftToPeople() {
    Claim claim =
        found(null, "Molina sold two ships in 2011. Rachel Molina, the owner, had won.").getFirst();
    assertThat(claim.text()).startsWith("Molina sold");
    assertThat(claim.unresolved().getFirst())
        .isEqualTo(new Unresolved("Molina", new Span(0, 6), List.of("Rachel Molina")));
  }

  @ParameterizedTest
  @CsvSource({
    "'The port of Leeds now has 40 ships.', now",
    "'Rachel Molina recently sold 40 ships in Leeds.', recently",
    "'So far Rachel Molina has sold 40 ships in Leeds.', So far",
    "'Rachel Molina sold 40 ships over the last few years.', the last few years"
  })
  void timeOfWritingIsLeftToPeopleWithTheArticlesDay(String sentence, String words) {
    assertThat(found(FRIDAY, sentence).getFirst().unresolved())
        .filteredOn(open -> open.token().equals(words))
        .singleElement()
        .satisfies(open -> assertThat(open.candidates()).containsExactly(FRIDAY.toString()));
  }

  @Test
  void nowBeforeAReasonIsNoTime() {
    Claim claim =
        found(FRIDAY, "Rachel Molina sold 40 ships now that Leeds has closed its port.").getFirst();
    assertThat(claim.unresolved()).extracting(Unresolved::token).doesNotContain("now");
  }

  @Test
  void daysLaterThanSomethingUntoldAreLeftToPeople() {
    Claim claim = found(FRIDAY, "Rachel Molina sold 40 ships two days later.").getFirst();
    assertThat(claim.unresolved()).extracting(Unresolved::token).contains("two days later");
  }

  @Test
  void nameIsCompletedThoughAnOpenPronounStandsBeforeIt() {
    Claim claim =
        found(
                null,
                "The port is run by Hosni Molina, and James Hale left it in 2010. His sons sold two"
                    + " ships during Molina's rule and Hale's.")
            .getLast();
    assertThat(claim.unresolved()).extracting(Unresolved::token).contains("His");
    assertThat(claim.text()).endsWith("[Hosni] Molina's rule and [James] Hale's.");
  }

  private static List<String> claims(@Nullable LocalDate day, String text) {
    return found(day, text).stream().map(Claim::text).toList();
  }

  private static List<Claim> found(@Nullable LocalDate day, String text) {
    Published published = day == null ? null : new Published(day.toString(), day);
    Article article =
        new Article(
            ArticleId.of(Tenant.DEFAULT, text),
            new Metadata(null, null, published, null, "en"),
            text,
            List.of(new Block(new Span(0, text.length()), Part.BODY)));
    ClassPath rules = new ClassPath();
    List<Sentence> sentences = new SentenceSplitter(rules).sentences(text, article.blocks());
    List<DependencyTree> trees = Articles.trees(text, sentences);
    Entities entities = Articles.entities(text, sentences);
    List<Quote> quotes = new QuoteFinder(rules).quotes(article, sentences, trees, entities);
    Reported reported = new Reported(article, sentences, trees, entities, quotes);
    return new ClaimFinder(rules).claims(reported, Articles.allKept(reported));
  }
}
