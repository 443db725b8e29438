package org.checkable.http;

import java.time.Instant;
import java.util.List;
import org.checkable.review.Blind;
import org.checkable.review.ClaimState;
import org.checkable.review.Comment;
import org.checkable.review.Dismissal;
import org.checkable.review.Event;
import org.checkable.review.Evidence;
import org.checkable.review.Lease;
import org.checkable.review.Review;
import org.checkable.review.ReviewState;
import org.checkable.store.History;
import org.checkable.store.StoredClaim;
import org.jspecify.annotations.Nullable;

/**
 * Writes what people made of a claim, as far as one of them may see it.
 *
 * @param reviewer who asks
 */
record ReviewDocument(String reviewer, Instant now) {

  /** What lists show; a lease that holds shows as a status of its own. */
  static JsonWriter brief(JsonWriter writer, ReviewState review, Instant now) {
    return writer
        .field("status", review.isInReview(now) ? "IN_REVIEW" : review.statusAt(now).name())
        .field("assignee", review.assignee())
        .field("leaseHolder", review.activeLease(now).map(Lease::holder).orElse(null))
        .field("leaseUntil", text(review.activeLease(now).map(Lease::until).orElse(null)))
        .field("completedReviews", review.completedReviews())
        .field("requiredReviews", review.requiredReviews())
        .field("verdict", review.verdict() == null ? null : review.verdict().name())
        .field("parkedUntil", text(review.parkedUntil()))
        .field("commentCount", review.comments());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /** All of it. */
  void whole(JsonWriter writer, ClaimState state) {
    brief(writer, state.summary(), now);
    Dismissal dismissal = state.dismissal();
    if (dismissal == null) {
      writer.nothing("dismissal");
    } else {
      writer.object(
          "dismissal",
          inner ->
              inner
                  .field("reason", dismissal.reason().name())
                  .field("duplicateOf", text(dismissal.duplicateOf())));
    }
    writer
        .field("undoUntil", text(state.undoUntil(reviewer, now).orElse(null)))
        .field("blind", Blind.isBlind(state, reviewer))
        .objects(
            "reviews",
            Blind.reviews(state, reviewer),
            (inner, review) -> review(inner, review, state.round()))
        .objects("comments", Blind.comments(state, reviewer), ReviewDocument::comment);
  }

  private static void comment(JsonWriter writer, Comment comment) {
    writer
        .field("by", comment.by())
        .field("at", comment.at().toString())
        .field("version", comment.version())
        .field("text", comment.text());
  }

  private static void review(JsonWriter writer, Review review, int round) {
    writer
        .field("reviewer", review.reviewer())
        .field("verdict", review.opinion().verdict().name())
        .field("summary", review.opinion().summary())
        .objects("evidence", review.opinion().evidence(), ReviewDocument::evidence)
        .field("note", review.opinion().note())
        .field("at", review.at().toString())
        .field("basedOnVersion", review.basedOn())
        .field("withdrawn", review.withdrawn())
        .field("counts", review.counts(round));
  }

  private static void evidence(JsonWriter writer, Evidence evidence) {
    writer
        .field("url", evidence.url())
        .field("title", evidence.title())
        .field("publisher", evidence.publisher())
        .field("quote", evidence.quote())
        .field("stance", evidence.stance().name())
        .field("accessedAt", evidence.accessedAt())
        .field("archiveUrl", evidence.archiveUrl());
  }

  /** The audit trail, and whether its chain is whole. */
  String history(History history, int after, int limit) {
    List<Event> page = history.page(after, limit);
    boolean more = !page.isEmpty() && !page.getLast().equals(history.events().getLast());
    ClaimState state = history.file().state();
    long masked = Blind.firstMasked(state, history.events(), reviewer);
    StoredClaim claim = history.file().claim();
    return JsonWriter.object(
        writer -> {
          RevisionDocument.descent(
                  writer.field("claimId", claim.claim().id().toString()), claim.descent())
              .field("version", state.version())
              .field("verified", history.fault().isEmpty())
              .field("fault", history.fault().orElse(null))
              .objects("events", page, (inner, event) -> event(inner, state, event, masked));
          if (more) {
            writer.field("next", page.getLast().version());
          } else {
            writer.field("next", (String) null);
          }
        });
  }

  /**
   * @param masked the version of the first event that is masked
   */
  private void event(JsonWriter writer, ClaimState state, Event event, long masked) {
    var changes = Blind.changes(state, event, reviewer);
    writer
        .field("version", event.version())
        .field("at", event.at().toString())
        .field("by", event.by())
        .field("type", event.type().name())
        .objects(
            "changes",
            changes,
            (inner, change) ->
                inner
                    .field("field", change.field().wire())
                    .field("from", change.from())
                    .field("to", change.to()))
        .field("masked", changes.size() < event.changes().size())
        .field("previousHash", event.version() <= masked ? event.previousHash() : null)
        .field("hash", event.version() < masked ? event.hash() : null);
  }
}
