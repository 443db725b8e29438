package org.checkable.http;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.checkable.article.Article;
import org.checkable.article.ArticleId;
import org.checkable.article.Reading.InvalidField;
import org.checkable.article.Submission;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimId;
import org.checkable.claim.Extraction;
import org.checkable.store.ClaimStore;
import org.checkable.store.IdempotencyKey;
import org.checkable.store.Ingest;
import org.checkable.store.Revised;
import org.checkable.store.StoredArticle;
import org.checkable.store.StoredClaim;
import org.checkable.text.Sha256;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/articles}: splits an article, stores its claims and answers their IDs. */
record SubmitArticle(Supplier<Intake> intake, Supplier<ClaimStore> store) implements Endpoint {
  private static final String KEY = "idempotency-key";
  private static final int LONGEST_KEY = 255;

  /**
   * What was sent, read as far as it can be without looking at the text.
   *
   * @param bare whether the body is the text or page itself, and the rest are parameters
   */
  private record Sent(
      Submission submission, boolean bare, boolean dryRun, @Nullable IdempotencyKey key) {}

  @Override
  public Response answer(Exchange exchange) {
    return sent(exchange)
        .then(
            sent ->
                article(exchange, sent)
                    .then(article -> Decoded.of(answer(exchange, sent, article))))
        .answer(exchange.request().id(), response -> response);
  }

  private Decoded<Article> article(Exchange exchange, Sent sent) {
    return switch (intake
        .get()
        .article(
            exchange.tenant(), sent.submission(), OutOfTimeException.before(exchange.deadline()))) {
      case Decoded.Refused<Article>(Problem problem) when sent.bare() ->
          Decoded.refused(ArticleRequest.ofBody(problem));
      case Decoded<Article> other -> other;
    };
  }

  private Response answer(Exchange exchange, Sent sent, Article article) {
    return sent.dryRun()
        ? Response.json(200, ExtractionDocument.of(intake.get().extraction(article)))
            .noting("articleId", article.id().toString())
        : stored(exchange, article, sent.key());
  }

  private static Decoded<Sent> sent(Exchange exchange) {
    MediaType type = MediaType.parse(exchange.request().header("content-type").orElse(""));
    if (!type.isUtf8()) {
      return unsupported("Only UTF-8 is read, not " + type.charset() + ".");
    }
    Parameters parameters = exchange.parameters();
    boolean dryRun = parameters.flag("dryRun");
    Optional<String> key = exchange.request().header(KEY);
    if (key.isPresent() && !isKey(key.get())) {
      return Decoded.refused(
          Problem.invalidFields(
              List.of(
                  new InvalidField(
                      "header:" + KEY, "1 to " + LONGEST_KEY + " printable ASCII characters."))));
    }
    return BodyText.of(exchange.request())
        .then(
            body ->
                submission(type, body, parameters)
                    .then(
                        submission ->
                            Decoded.of(
                                new Sent(
                                    submission,
                                    !type.isJson(),
                                    dryRun,
                                    key.map(value -> key(value, exchange.request(), type, body))
                                        .orElse(null)))));
  }

  private static Decoded<Submission> submission(
      MediaType type, String body, Parameters parameters) {
    return switch (type.name()) {
      case "text/plain", "text/vtt", "application/x-subrip" ->
          ArticleRequest.fromBody("text", body, parameters);
      case "text/html", "application/xhtml+xml" ->
          ArticleRequest.fromBody("html", body, parameters);
      case "" -> unsupported("Say what the body is in a content-type header.");
      default ->
          type.isJson()
              ? parameters
                  .problem()
                  .map(Decoded::<Submission>refused)
                  .orElseGet(() -> ArticleRequest.fromJson(body))
              : unsupported(
                  "Send application/json, text/plain, text/html, text/vtt or"
                      + " application/x-subrip.");
    };
  }

  private static <T> Decoded<T> unsupported(String detail) {
    return Decoded.refused(
        Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, detail)
            .withHeader(
                "accept-post",
                "application/json, text/plain, text/html, text/vtt, application/x-subrip"));
  }

  private static boolean isKey(String key) {
    return !key.isEmpty()
        && key.length() <= LONGEST_KEY
        && key.chars().allMatch(character -> character >= 0x20 && character < 0x7f);
  }

  /** The key with what it was sent with: body, type and parameters decide the answer. */
  private static IdempotencyKey key(String value, Request request, MediaType type, String body) {
    String all = type.name() + "\n" + new TreeMap<>(request.query().values()) + "\n" + body;
    return new IdempotencyKey(value, Sha256.hex(all));
  }

  private Response stored(Exchange exchange, Article read, @Nullable IdempotencyKey key) {
    ClaimStore.Begun begun =
        store
            .get()
            .begin(
                exchange.tenant(),
                read,
                exchange.caller().subject(),
                exchange.now(),
                key,
                exchange.deadline());
    Extraction extraction = intake.get().extraction(read);
    return switch (begun.store(extraction)) {
      case Ingest.Stored stored when stored.revised() == null -> created(extraction, stored);
      case Ingest.Stored(var article, var claims, var revised) ->
          Response.json(201, known(exchange, article, claims, false, revised, null))
              .withHeader("location", ArticleDocument.path(article.id()))
              .noting("articleId", article.id().toString())
              .counting("ArticlesRevised", 1)
              .counting("ClaimsStored", fresh(claims, revised));
      case Ingest.Held(StoredArticle article, ArticleId newest) ->
          Response.json(201, known(exchange, article, List.of(), false, null, newest))
              .withHeader("location", ArticleDocument.path(article.id()))
              .noting("articleId", article.id().toString())
              .counting("ArticlesHeld", 1);
      case Ingest.Duplicate duplicate -> duplicate(exchange, duplicate);
      case Ingest.KeyReused _ ->
          exchange.refuse(
              Problem.of(
                  ProblemType.IDEMPOTENCY_KEY_REUSED,
                  "Another request came with this key within the last 24 hours."));
    };
  }

  private static int fresh(List<ClaimId> claims, @Nullable Revised revised) {
    return revised == null
        ? claims.size()
        : revised.changes().added().size() + revised.changes().reworded().size();
  }

  private static Response created(Extraction extraction, Ingest.Stored stored) {
    StoredArticle article = stored.article();
    List<ClaimId> claims = stored.claims();
    Positions positions = Positions.of(extraction.article().text());
    String document =
        JsonWriter.object(
            writer -> {
              head(writer, article, claims, false);
              writer.objects(
                  "claims",
                  extraction.claims(),
                  (inner, claim) -> ClaimBrief.write(inner, claim, claim.text(), positions));
              tail(writer, article, null, null);
            });
    return Response.json(201, document)
        .withHeader("location", ArticleDocument.path(article.id()))
        .noting("articleId", article.id().toString())
        .counting("ArticlesStored", 1)
        .counting("ClaimsStored", claims.size());
  }

  private Response duplicate(Exchange exchange, Ingest.Duplicate duplicate) {
    StoredArticle article = duplicate.article();
    String document =
        known(exchange, article, duplicate.claims(), true, duplicate.revised(), duplicate.newest());
    Response response =
        Response.json(200, document)
            .withHeader("location", ArticleDocument.path(article.id()))
            .noting("articleId", article.id().toString());
    return duplicate.replayed() ? response.withHeader("idempotency-replayed", "true") : response;
  }

  /** Deliberate: shows the claims as people left them, not as they would be found today. */
  private String known(
      Exchange exchange,
      StoredArticle article,
      List<ClaimId> ids,
      boolean duplicate,
      @Nullable Revised revised,
      @Nullable ArticleId newest) {
    List<StoredClaim> claims =
        store.get().claims(exchange.tenant(), article.id(), exchange.deadline());
    return JsonWriter.object(
        writer -> {
          head(writer, article, ids, duplicate);
          briefs(writer, claims);
          tail(writer, article, revised, newest);
        });
  }

  private static void briefs(JsonWriter writer, List<StoredClaim> claims) {
    Positions positions = Positions.of(claims.isEmpty() ? "" : claims.getFirst().articleText());
    writer.objects(
        "claims",
        claims,
        (inner, stored) -> {
          Claim claim = stored.claim();
          ClaimBrief.write(inner, claim, stored.text(), positions);
        });
  }

  private static void head(
      JsonWriter writer, StoredArticle article, List<ClaimId> claims, boolean duplicate) {
    writer
        .field("articleId", article.id().toString())
        .field("status", article.progress().name())
        .field("duplicate", duplicate)
        .texts("claimIds", claims);
  }

  private static void tail(
      JsonWriter writer,
      StoredArticle article,
      @Nullable Revised revised,
      @Nullable ArticleId newest) {
    RevisionDocument.changes(writer, revised);
    writer.field("newerRevision", newest == null ? null : newest.toString());
    LedgerDocument.summary(writer, article.sentences(), article.claims(), article.skipped());
    ArticleDocument.held(writer, article);
    ArticleDocument.links(writer, article.id());
  }
}
