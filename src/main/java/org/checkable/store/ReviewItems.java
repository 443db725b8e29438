package org.checkable.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.checkable.article.Tenant;
import org.checkable.claim.ClaimId;
import org.checkable.review.Evidence;
import org.checkable.review.Opinion;
import org.checkable.review.Review;
import org.checkable.review.Stance;
import org.checkable.review.Verdict;
import org.jspecify.annotations.Nullable;

/** A review's item: {@code R#<sentence>#<part>#<reviewer>}, one for each reviewer. */
final class ReviewItems {
  private ReviewItems() {}

  static Item item(Tenant tenant, ClaimId claim, Review review) {
    Opinion before = review.before();
    Item item =
        Item.at(Keys.article(tenant, claim.article()), Keys.review(claim, review.reviewer()))
            .with(Attributes.OPINION, cells(review.opinion()))
            .with(Attributes.BEFORE, before == null ? null : cells(before))
            .with(Attributes.VERSION, review.version())
            .with(Attributes.BASED_ON, review.basedOn())
            .with(Attributes.AT, review.at())
            .with(Attributes.ROUND, review.round());
    return review.withdrawn() ? item.with(Attributes.WITHDRAWN, 1) : item;
  }

  static Review review(ClaimId claim, Item item) {
    String before = item.textOrNull(Attributes.BEFORE);
    return new Review(
        item.text(Attributes.SK).substring(Keys.reviews(claim).length()),
        opinion(item.text(Attributes.OPINION)),
        item.number(Attributes.VERSION),
        item.number(Attributes.BASED_ON),
        item.instant(Attributes.AT),
        (int) item.number(Attributes.ROUND),
        item.has(Attributes.WITHDRAWN),
        before == null ? null : opinion(before));
  }

  private static String cells(Opinion opinion) {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try (CellWriter cells = new CellWriter(json)) {
      cells
          .open()
          .text(opinion.verdict().name())
          .text(opinion.summary())
          .text(opinion.note())
          .list(opinion.evidence(), evidence -> write(cells, evidence))
          .end();
    }
    return json.toString(StandardCharsets.UTF_8);
  }

  private static void write(CellWriter cells, Evidence evidence) {
    cells
        .open()
        .text(evidence.url())
        .text(evidence.title())
        .text(evidence.publisher())
        .text(evidence.quote())
        .text(evidence.stance().name())
        .text(evidence.accessedAt())
        .text(evidence.archiveUrl())
        .end();
  }

  private static Opinion opinion(String json) {
    try (CellReader cells =
        new CellReader(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))) {
      cells.open();
      Verdict verdict = Verdict.valueOf(cells.text());
      @Nullable String summary = cells.textOrNull();
      @Nullable String note = cells.textOrNull();
      return new Opinion(verdict, summary, cells.list(() -> evidence(cells)), note);
    }
  }

  private static Evidence evidence(CellReader cells) {
    cells.open();
    Evidence evidence =
        new Evidence(
            cells.text(),
            cells.textOrNull(),
            cells.textOrNull(),
            cells.textOrNull(),
            Stance.valueOf(cells.text()),
            cells.textOrNull(),
            cells.textOrNull());
    cells.end();
    return evidence;
  }
}
