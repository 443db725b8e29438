package org.checkable.http;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.checkable.article.ArticleId;
import org.checkable.claim.ClaimId;
import org.checkable.claim.Kind;
import org.checkable.claim.Score;
import org.checkable.review.QueueFilter;
import org.checkable.review.ReviewerName;
import org.checkable.review.Status;
import org.checkable.store.ClaimFile;
import org.checkable.store.ClaimStore;
import org.checkable.store.Cursor;
import org.checkable.store.QueuePage;
import org.checkable.store.QueueRow;
import org.checkable.store.ReviewStore;

/** The reading side of claims: the queue, and one claim. */
record Claims(Supplier<ClaimStore> store, Supplier<ReviewStore> reviews) {
  private static final int USUAL_LIMIT = 25;

  /** {@code GET /v1/claims/{id}}: one claim. */
  Response get(Exchange exchange) {
    Optional<Problem> problem = exchange.parameters().problem();
    return problem.isPresent()
        ? exchange.refuse(problem.get())
        : exchange
            .id(ClaimId::parse, "claim")
            .answer(exchange.request().id(), id -> one(exchange, id));
  }

  private Response one(Exchange exchange, ClaimId id) {
    return reviews
        .get()
        .file(exchange.tenant(), id, exchange.deadline())
        .map(file -> record(exchange, file))
        .orElseGet(() -> exchange.refuse(Problem.notFound("claim")));
  }

  /** A claim's record, tagged with its version. */
  static Response record(Exchange exchange, ClaimFile file) {
    Supplier<Response> document = () -> Response.json(200, document(exchange, file));
    String version = Long.toString(file.claim().version());
    // Leases and the passing of time show without a new version, and what one may see depends on
    // who asks: then the client's copy may be old.
    boolean plain = file.claim().version() == 1 && file.claim().review().lease() == null;
    Response answer =
        plain && exchange.request().method().equals("GET")
            ? ETag.answer(exchange, version, document)
            : ETag.tagged(document.get(), version);
    return answer.noting("claimId", file.state().id().toString());
  }

  private static String document(Exchange exchange, ClaimFile file) {
    ClaimDocument document = new ClaimDocument(Positions.of(file.claim().articleText()));
    ReviewDocument reviews = new ReviewDocument(exchange.caller().subject(), exchange.now());
    return JsonWriter.object(writer -> document.file(writer, file, reviews));
  }

  /** {@code GET /v1/claims}: the queue, best first; closed claims by time. */
  Response queue(Exchange exchange) {
    Parameters parameters = exchange.parameters();
    int limit =
        parameters.integer(
            "limit", ClaimStore.MINIMUM_LIMIT, ClaimStore.MAXIMUM_LIMIT, USUAL_LIMIT);
    QueueFilter filter = filter(parameters);
    Optional<Cursor> cursor = parameters.text("cursor").map(Cursor::new);
    Optional<Problem> problem = parameters.problem();
    if (problem.isPresent()) {
      return exchange.refuse(problem.get());
    }
    return switch (store
        .get()
        .queue(
            exchange.tenant(),
            filter,
            limit,
            cursor.orElse(null),
            exchange.now(),
            exchange.deadline())) {
      case QueuePage.Rows rows -> Response.json(200, page(rows, exchange.now()));
      case QueuePage.BadCursor _ -> exchange.refuse(badCursor());
    };
  }

  static Problem badCursor() {
    return Problem.of(
        ProblemType.BAD_CURSOR,
        "A cursor is good for the list that gave it, with the same filters.");
  }

  private static QueueFilter filter(Parameters parameters) {
    Status status = parameters.word("status", Status.class).orElse(Status.PENDING);
    Optional<Kind> kind = parameters.word("kind", Kind.class);
    Optional<String> speaker = parameters.text("speaker");
    OptionalDouble minimumScore = parameters.fraction("minScore");
    Optional<String> assignee =
        parameters.parsed("assignee", ReviewerName::parse, ReviewerName.WANTED);
    Optional<ArticleId> article =
        parameters.parsed("articleId", ArticleId::parse, "An article ID is wanted: art_….");
    boolean superseded = parameters.flag("superseded");
    Optional<String> holder = parameters.parsed("holder", ReviewerName::parse, ReviewerName.WANTED);
    Optional<String> parkedBy =
        parameters.parsed("parkedBy", ReviewerName::parse, ReviewerName.WANTED);
    QueueFilter.Order order =
        parameters.word("sort", QueueFilter.Order.class).orElse(QueueFilter.Order.BEST);
    if (parkedBy.isPresent() && (status != Status.PARKED || superseded)) {
      parameters.reject("parkedBy", "Goes with status=PARKED, and not with superseded.");
    }
    if (order != QueueFilter.Order.BEST
        && (!status.isOpen() || superseded || assignee.isPresent() || article.isPresent())) {
      parameters.reject(
          "sort", "Lists of an assignee, an article or closed claims have one order.");
    }
    return new QueueFilter(
        status,
        kind.orElse(null),
        speaker.orElse(null),
        minimumScore.orElse(0),
        assignee.orElse(null),
        article.orElse(null),
        superseded,
        holder.orElse(null),
        parkedBy.orElse(null),
        order);
  }

  private static String page(QueuePage.Rows page, Instant now) {
    Cursor next = page.next();
    return JsonWriter.object(
        writer ->
            writer
                .objects("claims", page.rows(), (inner, row) -> row(inner, row, now))
                .field("cursor", next == null ? null : next.value()));
  }

  static void row(JsonWriter writer, QueueRow row, Instant now) {
    writer
        .field("id", row.id().toString())
        .field("articleId", row.id().article().toString())
        .field("version", row.version())
        .field("text", row.text())
        .field("score", row.score())
        .field("band", Score.Band.of(row.score()).name());
    ClaimBrief.kind(writer, row.kind(), row.speaker());
    writer.field("warningCount", row.warnings()).field("unresolvedCount", row.unresolved());
    RevisionDocument.descent(writer, row.descent())
        .object("review", review -> ReviewDocument.brief(review, row.review(), now))
        .field("createdAt", row.createdAt().toString());
  }
}
