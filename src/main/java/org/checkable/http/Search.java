package org.checkable.http;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.checkable.match.Published;
import org.checkable.store.Cursor;
import org.checkable.store.MatchStore;
import org.checkable.store.MatchStore.Hit;
import org.checkable.store.MatchStore.SearchPage;
import org.checkable.store.StoredArticle;
import org.jspecify.annotations.Nullable;

/** {@code GET /v1/search?q=}: claims, articles and published reviews by words. */
record Search(Supplier<MatchStore> store) implements Endpoint {
  private static final int USUAL_LIMIT = 25;

  /** Said with every answer: whoever finds nothing shall know that there may be something. */
  private static final List<String> NOT_INDEXED =
      List.of(
          "A claim is listed under its rarest word, if it is among the 30 of its article that are"
              + " most worth checking; others are found when they are in an article that the words"
              + " lead to.",
          "An article is listed under a rare word of its title; its text is not.",
          "Numbers, summaries, evidence, notes and comments are not listed.");

  @Override
  public Response answer(Exchange exchange) {
    Parameters parameters = exchange.parameters();
    String words = parameters.text("q").map(String::strip).orElse("");
    if (words.isEmpty() || words.length() > MatchStore.LONGEST_SEARCH) {
      parameters.reject("q", "1 to " + MatchStore.LONGEST_SEARCH + " characters are wanted.");
    }
    int limit = parameters.integer("limit", 1, MatchStore.MOST_HITS, USUAL_LIMIT);
    Optional<Cursor> cursor = parameters.text("cursor").map(Cursor::new);
    Optional<Problem> problem = parameters.problem();
    if (problem.isPresent()) {
      return exchange.refuse(problem.get());
    }
    return switch (store
        .get()
        .search(exchange.tenant(), words, limit, cursor.orElse(null), exchange.deadline())) {
      case SearchPage.Hits hits -> Response.json(200, document(words, hits, exchange.now()));
      case SearchPage.BadCursor _ -> exchange.refuse(Claims.badCursor());
    };
  }

  private static String document(String words, SearchPage.Hits page, Instant now) {
    Cursor next = page.next();
    return JsonWriter.object(
        writer ->
            writer
                .field("q", words)
                .objects("results", page.hits(), (inner, hit) -> hit(inner, hit, now))
                .field("cursor", next == null ? null : next.value())
                .field("incomplete", page.incomplete())
                .texts("notIndexed", NOT_INDEXED));
  }

  private static void hit(JsonWriter writer, Hit hit, Instant now) {
    switch (hit) {
      case Hit.OfClaim(double share, var row) ->
          head(writer, "CLAIM", row.id().toString(), row.text(), share)
              .object("claim", claim -> Claims.row(claim, row, now))
              .nothing("article")
              .nothing("published");
      case Hit.OfArticle(double share, StoredArticle article) ->
          head(writer, "ARTICLE", article.id().toString(), article.metadata().title(), share)
              .nothing("claim")
              .object(
                  "article",
                  inner -> {
                    ArticleDocument.heading(inner, article.metadata());
                    inner.field("createdAt", article.createdAt().toString());
                  })
              .nothing("published");
      case Hit.OfLibrary(double share, Published published) -> {
        head(writer, "PUBLISHED", published.id(), published.claim(), share)
            .nothing("claim")
            .nothing("article");
        Matches.published(writer, published);
      }
    }
  }

  private static JsonWriter head(
      JsonWriter writer, String type, String id, @Nullable String text, double share) {
    return writer.field("type", type).field("id", id).field("text", text).field("share", share);
  }
}
