package org.checkable.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.checkable.article.ArticleId;
import org.checkable.article.Tenant;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimId;
import org.checkable.claim.Extraction;
import org.checkable.quote.Attribution;
import org.checkable.quote.Quote;
import org.checkable.store.StoredArticle.Progress;
import org.checkable.text.Span;
import org.junit.jupiter.api.Test;

class ClaimItemsTest {
  private static final Tenant LONGEST_TENANT = new Tenant("t".repeat(64));
  private static final Extraction EXTRACTION = Extractions.of(LONGEST_TENANT, 1, 1);

  private static Claim claim(String text, String speaker) {
    Claim claim = EXTRACTION.claims().getFirst();
    Span span = claim.span();
    return new Claim(
        new ClaimId(claim.id().article(), 999_999, 999),
        claim.sentence(),
        List.of(span),
        text,
        claim.rewrites(),
        claim.unresolved(),
        claim.kind(),
        Quote.Mode.DIRECT,
        new Attribution.Attributed(
            speaker, span, span, null, null, List.of(speaker), "direct-before"),
        claim.quantities(),
        claim.times(),
        claim.score(),
        1,
        claim.warnings());
  }

  private static Item item(Claim claim) {
    Instant now = Instant.parse("2026-03-04T10:11:12.123Z");
    return ClaimItems.fresh(
        LONGEST_TENANT,
        ArticleItems.article(EXTRACTION, Progress.READY, now, null),
        claim,
        new NewClaims(4, 1, null));
  }

  @Test
  void longestClaimOfTheLongestTenantStaysBelowOneKilobyte() {
    Item item = item(claim("é".repeat(5_000), "ü".repeat(5_000)));

    assertThat(PublishedSizes.bytes(item.attributes())).isLessThanOrEqualTo(1024);
  }

  @Test
  void longTextIsShownShortenedAndReadInFull() {
    Claim claim = claim("The bridge 🌉 is open. ".repeat(50), "Ann");

    Item item = item(claim);

    assertThat(ClaimItems.row(item).text()).endsWith("…").hasSizeLessThan(ClaimItems.LONGEST_TEXT);
    assertThat(ClaimItems.stored(item, claim, EXTRACTION.article().text()).text())
        .isEqualTo(claim.text());
  }

  @Test
  void shortTextIsShownAsItIs() {
    Claim claim = claim("The bridge is open.", "Ann");
    assertThat(ClaimItems.row(item(claim)).text()).isEqualTo("The bridge is open.");
  }

  @Test
  void editedTextIsReadInFullWhateverListsShow() {
    Claim claim = claim("The bridge is open.", "Ann");
    Item edited =
        item(claim)
            .with(Attributes.TEXT, "The old bri…")
            .with(Attributes.FULL_TEXT, "The old bridge.")
            .with(Attributes.BY_HAND, 1);
    assertThat(ClaimItems.stored(edited, claim, EXTRACTION.article().text()).text())
        .isEqualTo("The old bridge.");
  }

  @Test
  void textIsNeverCutWithinCharacter() {
    assertThat(ClaimItems.shorten("🌉🌉🌉", 12)).isEqualTo("🌉🌉🌉");
    assertThat(ClaimItems.shorten("🌉🌉🌉", 11)).isEqualTo("🌉🌉…");
    assertThat(ClaimItems.shorten("🌉🌉🌉", 10)).isEqualTo("🌉…");
  }

  @Test
  void keyOfClaimTellsItsId() {
    ArticleId article = EXTRACTION.article().id();
    for (ClaimId id :
        new ClaimId[] {
          new ClaimId(article, 0, 0), new ClaimId(article, 12, 11), new ClaimId(article, 12345, 0)
        }) {
      assertThat(Keys.claimId(Keys.article(LONGEST_TENANT, article), Keys.claim(id))).isEqualTo(id);
    }
  }
}
