package org.checkable.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.checkable.article.Tenant;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimId;
import org.checkable.claim.Kind;
import org.checkable.quote.Attribution;
import org.checkable.review.Agreement.Vote;
import org.checkable.review.Lease;
import org.checkable.review.ReviewState;
import org.checkable.review.Status;
import org.checkable.review.Verdict;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A claim's item: what lists show and what people change. All that never changes (rewrites,
 * reasons, quantities and so on) is in the article's ledger, so that this stays under 1 KB, which
 * is what DynamoDB bills by.
 */
final class ClaimItems {
  /**
   * The longest text in an item, in bytes of UTF-8: more than most claims have, and short enough
   * that an assigned and reviewed claim stays under 1 KB.
   */
  static final int LONGEST_TEXT = 280;

  static final int LONGEST_SPEAKER = 80;

  private static final String ELLIPSIS = "…";

  private ClaimItems() {}

  /** A claim that nobody has looked at. */
  static Item fresh(Tenant tenant, StoredArticle article, Claim claim, NewClaims begin) {
    ReviewState review = begin.review();
    String shown = shorten(claim.text(), LONGEST_TEXT);
    Item item =
        Item.at(Keys.article(tenant, article.id()), Keys.claim(claim.id()))
            .with(Attributes.TEXT, shown)
            .with(Attributes.KIND, claim.kind())
            .with(Attributes.SPEAKER, speaker(claim))
            .with(Attributes.SCORE, claim.score().value())
            .with(Attributes.START, claim.span().start())
            .with(Attributes.END, claim.span().end())
            .with(Attributes.STATUS, review.status())
            .with(Attributes.REQUIRED, review.requiredReviews())
            .with(Attributes.VERSION, 1)
            .with(Attributes.CREATED, article.createdAt())
            .with(Attributes.EXTRACTOR, article.extractor())
            .with(Attributes.RULES, article.rules())
            .with(
                Attributes.QUEUE_PK,
                Keys.queue(tenant, review.status(), Keys.shard(claim.id(), begin.shards())))
            .with(
                Attributes.QUEUE_SK,
                Keys.place(claim.score().value(), article.createdAt(), claim.id()));
    item.count(Attributes.WARNED, claim.warnings().size());
    item.count(Attributes.UNRESOLVED, claim.unresolved().size());
    if (MatchItems.isListed(claim)) {
      begin.list(item, tenant, claim.id(), claim.text());
    }
    return shown.equals(claim.text()) ? item : item.with(Attributes.SHORTENED, 1);
  }

  /** Who is answerable, as lists show it. */
  static @Nullable String speaker(Claim claim) {
    return claim.attribution() instanceof Attribution.Attributed known
        ? shorten(known.speaker(), LONGEST_SPEAKER)
        : null;
  }

  /** The beginning of a text that fits into so many bytes of UTF-8, with an ellipsis if cut. */
  static String shorten(String text, int most) {
    if (text.length() <= most && bytes(text) <= most) {
      return text;
    }
    int room = most - bytes(ELLIPSIS);
    int end = 0;
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      room -= bytes(text.substring(end, next));
      if (room < 0) {
        break;
      }
      end = next;
    }
    return text.substring(0, end) + ELLIPSIS;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  static ClaimId id(Item item) {
    return Keys.claimId(item.text(Attributes.PK), item.text(Attributes.SK));
  }

  static Span span(Item item) {
    return new Span((int) item.number(Attributes.START), (int) item.number(Attributes.END));
  }

  /** As lists show it: from the table or from an index. */
  static QueueRow row(Item item) {
    return new QueueRow(
        id(item),
        span(item),
        item.text(Attributes.TEXT),
        Kind.valueOf(item.text(Attributes.KIND)),
        item.textOrNull(Attributes.SPEAKER),
        item.decimal(Attributes.SCORE),
        review(item),
        item.number(Attributes.VERSION),
        item.instant(Attributes.CREATED),
        (int) item.numberOr(0, Attributes.WARNED),
        (int) item.numberOr(0, Attributes.UNRESOLVED),
        Descent.of(item),
        Votes.of(item).stream().map(Vote::reviewer).toList());
  }

  /**
   * All of it.
   *
   * @param claim as it was found
   */
  static StoredClaim stored(Item item, Claim claim, String articleText) {
    Instant created = item.instant(Attributes.CREATED);
    return new StoredClaim(
        claim,
        articleText,
        StateItems.words(item, claim, articleText),
        Kind.valueOf(item.text(Attributes.KIND)),
        review(item),
        item.number(Attributes.VERSION),
        created,
        item.has(Attributes.UPDATED) ? item.instant(Attributes.UPDATED) : created,
        item.text(Attributes.EXTRACTOR),
        item.text(Attributes.RULES),
        Descent.of(item));
  }

  private static ReviewState review(Item item) {
    String holder = item.textOrNull(Attributes.LEASE_HOLDER);
    String verdict = item.textOrNull(Attributes.VERDICT);
    return new ReviewState(
        Status.valueOf(item.text(Attributes.STATUS)),
        item.textOrNull(Attributes.ASSIGNEE),
        holder == null ? null : new Lease(holder, item.instant(Attributes.LEASE_UNTIL)),
        (int) item.numberOr(0, Attributes.COMPLETED),
        (int) item.number(Attributes.REQUIRED),
        verdict == null ? null : Verdict.valueOf(verdict),
        item.has(Attributes.PARKED_UNTIL) ? item.instant(Attributes.PARKED_UNTIL) : null,
        (int) item.numberOr(0, Attributes.COMMENTS));
  }
}
