package org.checkable.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.checkable.article.ArticleId;
import org.checkable.claim.ClaimId;
import org.checkable.store.ArticleContent;
import org.checkable.store.ArticlePage;
import org.checkable.store.ClaimStore;
import org.checkable.store.Cursor;
import org.checkable.store.Newest;
import org.checkable.store.StoredArticle;
import org.checkable.store.StoredClaim;

/** The reading side of articles: {@code GET /v1/articles} and what is below it. */
record Articles(Supplier<ClaimStore> store) {
  private static final int USUAL_LIMIT = 25;

  /** {@code GET /v1/articles}: the newest first, with how far people have come. */
  Response list(Exchange exchange) {
    Parameters parameters = exchange.parameters();
    int limit =
        parameters.integer(
            "limit", ClaimStore.MINIMUM_LIMIT, ClaimStore.MAXIMUM_LIMIT, USUAL_LIMIT);
    Optional<Cursor> cursor = parameters.text("cursor").map(Cursor::new);
    Optional<Problem> problem = parameters.problem();
    if (problem.isPresent()) {
      return exchange.refuse(problem.get());
    }
    return switch (store
        .get()
        .articles(exchange.tenant(), limit, cursor.orElse(null), exchange.deadline())) {
      case ArticlePage.Rows rows -> Response.json(200, ArticleDocument.list(rows));
      case ArticlePage.BadCursor _ -> exchange.refuse(Claims.badCursor());
    };
  }

  /** Metadata and counts. */
  Response get(Exchange exchange) {
    return withId(
        exchange,
        (id, at) ->
            store
                .get()
                .article(at.tenant(), id, at.deadline())
                .map(article -> metadata(at, article))
                .orElseGet(() -> missing(at)));
  }

  private Response metadata(Exchange exchange, StoredArticle article) {
    int promoted =
        store.get().promoted(exchange.tenant(), article.id(), exchange.deadline()).size();
    // An article never changes, save that it becomes whole and that people find more in it.
    String progress = article.progress().name().toLowerCase(Locale.ROOT);
    String tag = promoted == 0 ? progress : progress + "-" + promoted;
    return ETag.answer(
        exchange, tag, () -> Response.json(200, ArticleDocument.of(article, promoted)));
  }

  /** Claims in reading order. */
  Response claims(Exchange exchange) {
    return withId(
        exchange,
        (id, at) -> {
          List<StoredClaim> claims = store.get().claims(at.tenant(), id, at.deadline());
          if (claims.isEmpty() && store.get().article(at.tenant(), id, at.deadline()).isEmpty()) {
            return missing(at);
          }
          return Response.json(200, claimsDocument(id, claims, at));
        });
  }

  private static String claimsDocument(ArticleId id, List<StoredClaim> claims, Exchange at) {
    String text = claims.isEmpty() ? "" : claims.getFirst().articleText();
    ClaimDocument document = new ClaimDocument(Positions.of(text));
    return JsonWriter.object(
        writer ->
            writer
                .field("articleId", id.toString())
                .objects(
                    "claims", claims, (inner, claim) -> document.stored(inner, claim, at.now())));
  }

  /** The text, with what to highlight in it. */
  Response text(Exchange exchange) {
    return withContent(
        exchange,
        (id, content) -> {
          List<StoredClaim> claims = store.get().claims(exchange.tenant(), id, exchange.deadline());
          Positions positions = Positions.of(content.text());
          return JsonWriter.object(
              writer -> {
                writer
                    .field("articleId", id.toString())
                    .field("text", content.text())
                    .objects(
                        "spans",
                        claims,
                        (inner, claim) -> highlight(inner, claim, positions, exchange));
                new LedgerDocument(positions).quotes(writer, content.quotes());
              });
        });
  }

  private static void highlight(
      JsonWriter writer, StoredClaim stored, Positions positions, Exchange exchange) {
    ClaimBrief.write(writer, stored.claim(), stored.text(), positions);
    new ClaimDocument(positions).marks(writer, stored.claim());
    writer.object(
        "review", review -> ReviewDocument.brief(review, stored.review(), exchange.now()));
  }

  /** Every sentence with its fate. */
  Response coverage(Exchange exchange) {
    return withContent(
        exchange,
        (id, content) -> {
          List<ClaimId> promoted = store.get().promoted(exchange.tenant(), id, exchange.deadline());
          return JsonWriter.object(
              writer -> {
                writer.field("articleId", id.toString());
                new LedgerDocument(Positions.of(content.text()))
                    .sentences(writer, content.ledger(), promoted);
                LedgerDocument.summary(
                    writer,
                    content.ledger().entries().size(),
                    content.claims().size() + promoted.size(),
                    content.ledger().skipped());
              });
        });
  }

  /** What was posted from the same page before and after. */
  Response revisions(Exchange exchange) {
    return withId(
        exchange,
        (id, at) ->
            store
                .get()
                .revisions(at.tenant(), id, at.deadline())
                .map(Articles::revisions)
                .orElseGet(() -> missing(at)));
  }

  /** Its tag is the number of the newest one, which whoever makes another one that has to know. */
  private static Response revisions(ClaimStore.Revisions revisions) {
    return ETag.tagged(
        Response.json(200, RevisionDocument.of(revisions)),
        Integer.toString(revisions.posted().getLast().number()));
  }

  /** Makes a text that is held, or an earlier one, the newest of its page. */
  Response makeNewest(Exchange exchange) {
    return withId(
        exchange,
        (id, at) ->
            IfMatch.version(at, "revisions'")
                .then(seen -> JsonBody.read(at, fields -> fields.decoded(seen)))
                .answer(at.request().id(), seen -> makeNewest(at, id, seen)));
  }

  private Response makeNewest(Exchange at, ArticleId id, long seen) {
    return switch (store
        .get()
        .makeNewest(at.tenant(), id, seen, at.caller().subject(), at.now(), at.deadline())) {
      case Newest.Is _ ->
          store
              .get()
              .revisions(at.tenant(), id, at.deadline())
              .map(Articles::revisions)
              .orElseGet(() -> missing(at));
      case Newest.Stale(int number) -> at.refuse(stale(number));
      case Newest.Missing _ -> missing(at);
    };
  }

  private static Problem stale(int number) {
    return Problem.of(
            ProblemType.STALE_VERSION,
            "Revision " + number + " is the newest: see what it says before you change that.")
        .with("currentVersion", new Json.Numeral(Integer.toString(number)))
        .with("changedBy", new Json.Nothing())
        .with("changedFields", new Json.Elements(List.of()));
  }

  private Response withContent(
      Exchange exchange, BiFunction<ArticleId, ArticleContent, String> document) {
    return withId(
        exchange,
        (id, at) ->
            store
                .get()
                .content(at.tenant(), id, at.deadline())
                .map(content -> Response.json(200, document.apply(id, content)))
                .orElseGet(() -> missing(at)));
  }

  private static Response withId(
      Exchange exchange, BiFunction<ArticleId, Exchange, Response> answer) {
    return exchange.parameters().problem().isPresent()
        ? exchange.refuse(exchange.parameters().problem().get())
        : exchange
            .id(ArticleId::parse, "article")
            .answer(exchange.request().id(), id -> answer.apply(id, exchange));
  }

  private static Response missing(Exchange exchange) {
    return exchange.refuse(Problem.notFound("article"));
  }
}
