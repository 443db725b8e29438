package org.checkable.http;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import org.checkable.article.ArticleId;
import org.checkable.claim.ClaimId;
import org.checkable.claim.Kind;
import org.checkable.review.Command;
import org.checkable.review.Promotion;
import org.checkable.review.ReviewDesk;
import org.checkable.review.ReviewerName;
import org.checkable.review.Status;
import org.checkable.store.ArticleContent;
import org.checkable.store.ClaimFile;
import org.checkable.store.ClaimStore;
import org.checkable.store.Cursor;
import org.checkable.store.History;
import org.checkable.store.Next;
import org.checkable.store.NextFilter;
import org.checkable.store.Outcome;
import org.checkable.store.ReviewStore;
import org.checkable.store.Stats;
import org.checkable.text.CodePoints;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/** The review desk: everything that people do to claims. */
record Desk(Supplier<ReviewStore> reviews, Supplier<ClaimStore> claims) {
  /** Later ones than any claim has. */
  private static final int LATEST_VERSION = 999_999;

  private static final int USUAL_DAYS = 7;
  private static final int MOST_DAYS = 92;

  /** How a command is read from a body, on the version of its If-Match. */
  @FunctionalInterface
  interface Reader {
    Decoded<Command> read(long basedOn, Fields fields);
  }

  /** An endpoint for a command that changes the claim. */
  Endpoint command(Reader reader) {
    return exchange ->
        onClaim(
            exchange,
            id ->
                IfMatch.version(exchange)
                    .then(
                        version -> JsonBody.read(exchange, fields -> reader.read(version, fields)))
                    .answer(exchange.request().id(), command -> decide(exchange, id, command)));
  }

  /** {@code PUT /v1/claims/{id}/lease}: take it, or keep it for longer. */
  Response lease(Exchange exchange) {
    return onClaim(
        exchange,
        id ->
            JsonBody.read(exchange, Commands::lease)
                .answer(exchange.request().id(), command -> decide(exchange, id, command)));
  }

  /** {@code DELETE /v1/claims/{id}/lease}: let others have it. */
  Response giveBack(Exchange exchange) {
    return onClaim(
        exchange,
        id ->
            JsonBody.read(exchange, fields -> fields.decoded(new Command.GiveBack()))
                .answer(
                    exchange.request().id(),
                    command -> {
                      Response answer = decide(exchange, id, command);
                      return answer.status() == 200 ? Response.empty(204) : answer;
                    }));
  }

  private static Response onClaim(Exchange exchange, Function<ClaimId, Response> answer) {
    return exchange.id(ClaimId::parse, "claim").answer(exchange.request().id(), answer);
  }

  private Response decide(Exchange exchange, ClaimId id, Command command) {
    Outcome outcome =
        reviews
            .get()
            .decide(
                exchange.tenant(),
                id,
                command,
                exchange.caller().subject(),
                exchange.now(),
                exchange.deadline());
    return answer(exchange, outcome, "claim", file -> Claims.record(exchange, file));
  }

  private static Response answer(
      Exchange exchange, Outcome outcome, String what, Function<ClaimFile, Response> done) {
    return switch (outcome) {
      case Outcome.Done(ClaimFile file) -> done.apply(file);
      case Outcome.Refused(var refusal) -> exchange.refuse(Refusals.problem(refusal));
      case Outcome.Missing _ -> exchange.refuse(Problem.notFound(what));
    };
  }

  /**
   * What somebody asks of {@code next}.
   *
   * @param cursor where an earlier look ended; null for the first
   * @param length of the lease
   */
  private record Wish(NextFilter filter, @Nullable Cursor cursor, Duration length) {}

  /**
   * {@code POST /v1/claims/next}: the best open claim, leased. Where none was found among as many
   * as one look goes through, a header has the cursor to look on with.
   */
  Response next(Exchange exchange) {
    return JsonBody.read(exchange, Desk::wish)
        .answer(exchange.request().id(), wish -> next(exchange, wish));
  }

  private Response next(Exchange exchange, Wish wish) {
    return switch (reviews
        .get()
        .next(
            exchange.tenant(),
            wish.filter(),
            wish.cursor(),
            wish.length(),
            exchange.caller().subject(),
            exchange.now(),
            exchange.deadline())) {
      case Next.Taken(ClaimFile file) -> Claims.record(exchange, file);
      case Next.Nothing(Cursor further) when further != null ->
          Response.empty(204).withHeader(Export.NEXT, further.value());
      case Next.Nothing _ -> Response.empty(204);
      case Next.BadCursor _ -> exchange.refuse(Claims.badCursor());
    };
  }

  private static Decoded<Wish> wish(Fields fields) {
    Duration length = Commands.length(fields);
    if (!length.isPositive() || length.compareTo(ReviewDesk.LONGEST_LEASE) > 0) {
      fields.reject(
          "leaseSeconds",
          "A lease takes 1 to " + ReviewDesk.LONGEST_LEASE.toSeconds() + " seconds.");
    }
    NextFilter filter = fields.object("filters").map(Desk::filter).orElse(NextFilter.ANY);
    Cursor cursor = fields.text("cursor").map(Cursor::new).orElse(null);
    return fields.decoded(new Wish(filter, cursor, length));
  }

  private static NextFilter filter(Fields fields) {
    Optional<Status> status = fields.word("status", Status.class);
    if (status.isPresent() && !status.get().isOpen()) {
      fields.reject("status", "Only PENDING, NEEDS_SECOND and CONFLICT are in the queue.");
    }
    Optional<Kind> kind = fields.word("kind", Kind.class);
    Optional<String> speaker = fields.text("speaker");
    double minimumScore = fields.fraction("minScore");
    Optional<String> assignee = fields.parsed("assignee", ReviewerName::parse, ReviewerName.WANTED);
    Optional<ArticleId> article =
        fields.parsed("articleId", ArticleId::parse, "An article ID is wanted: art_….");
    return new NextFilter(
        status.filter(Status::isOpen).orElse(null),
        kind.orElse(null),
        speaker.orElse(null),
        minimumScore,
        assignee.orElse(null),
        article.orElse(null));
  }

  /** {@code POST /v1/articles/{id}/claims}: a sentence or some of its words become a claim. */
  Response promote(Exchange exchange) {
    return exchange
        .id(ArticleId::parse, "article")
        .answer(
            exchange.request().id(),
            id ->
                JsonBody.read(exchange, fields -> promotion(exchange, id, fields))
                    .answer(
                        exchange.request().id(), promotion -> promote(exchange, id, promotion)));
  }

  private Response promote(Exchange exchange, ArticleId id, Promotion promotion) {
    Outcome outcome =
        reviews
            .get()
            .promote(
                exchange.tenant(),
                id,
                promotion,
                exchange.caller().subject(),
                exchange.now(),
                exchange.deadline());
    return answer(
        exchange,
        outcome,
        "article",
        file ->
            Claims.record(exchange, file)
                .withStatus(201)
                .withHeader("location", "/v1/claims/" + file.state().id()));
  }

  private Decoded<Promotion> promotion(Exchange exchange, ArticleId id, Fields fields) {
    OptionalInt sentence = fields.integer("sentence");
    OptionalInt start = fields.integer("start");
    OptionalInt end = fields.integer("end");
    if (sentence.isPresent() == (start.isPresent() || end.isPresent())
        || start.isPresent() != end.isPresent()) {
      fields.reject("sentence", "Either a sentence, or start and end, are wanted.");
    }
    return fields
        .decoded(id)
        .then(
            _ ->
                sentence.isPresent()
                    ? Decoded.of(new Promotion.OfSentence(sentence.getAsInt()))
                    : span(exchange, id, start.orElseThrow(), end.orElseThrow()));
  }

  /** Code points become UTF-16 here, at the edge. */
  private Decoded<Promotion> span(Exchange exchange, ArticleId id, int start, int end) {
    Optional<ArticleContent> content =
        claims.get().content(exchange.tenant(), id, exchange.deadline());
    if (content.isEmpty()) {
      return Decoded.refused(Problem.notFound("article"));
    }
    CodePoints points = CodePoints.of(content.get().text());
    if (start < 0 || end <= start || end > points.count()) {
      Fields outside = Fields.of(Json.Members.NONE);
      outside.reject("start", "The article has " + points.count() + " code points.");
      return outside.decoded(new Promotion.OfSentence(0));
    }
    return Decoded.of(new Promotion.OfSpan(new Span(points.toUtf16(start), points.toUtf16(end))));
  }

  /** {@code GET /v1/claims/{id}/history}: the audit trail, verified as a whole, page by page. */
  Response history(Exchange exchange) {
    Parameters parameters = exchange.parameters();
    int after = parameters.integer("after", 0, LATEST_VERSION, 0);
    int limit = parameters.integer("limit", 1, History.MOST, History.MOST);
    Optional<Problem> problem = parameters.problem();
    return problem.isPresent()
        ? exchange.refuse(problem.get())
        : onClaim(
            exchange,
            id ->
                reviews
                    .get()
                    .history(exchange.tenant(), id, exchange.deadline())
                    .map(
                        history ->
                            Response.json(
                                200,
                                new ReviewDocument(exchange.caller().subject(), exchange.now())
                                    .history(history, after, limit)))
                    .orElseGet(() -> exchange.refuse(Problem.notFound("claim"))));
  }

  /** {@code GET /v1/stats}: how the work goes. */
  Response stats(Exchange exchange) {
    Parameters parameters = exchange.parameters();
    LocalDate today = exchange.now().atOffset(ZoneOffset.UTC).toLocalDate();
    LocalDate to = parameters.day("to").orElse(today);
    LocalDate from = parameters.day("from").orElse(to.minusDays(USUAL_DAYS - 1));
    if (from.isAfter(to) || from.isBefore(to.minusDays(MOST_DAYS - 1))) {
      parameters.reject("from", "1 to " + MOST_DAYS + " days, from before to, are looked at.");
    }
    return parameters
        .problem()
        .map(exchange::refuse)
        .orElseGet(
            () -> {
              Stats stats =
                  reviews
                      .get()
                      .stats(exchange.tenant(), from, to, exchange.now(), exchange.deadline());
              return Response.json(200, StatsDocument.of(from, to, stats))
                  .counting("QueueOpen", Math.toIntExact(stats.open()))
                  .counting("QueueOldestDays", stats.daysWaiting(today));
            });
  }
}
