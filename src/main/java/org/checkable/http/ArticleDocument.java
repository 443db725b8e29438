package org.checkable.http;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkable.article.ArticleId;
import org.checkable.article.Metadata;
import org.checkable.article.Published;
import org.checkable.store.ArticlePage;
import org.checkable.store.Cursor;
import org.checkable.store.ListedArticle;
import org.checkable.store.StoredArticle;
import org.jspecify.annotations.Nullable;

/** Writes what is known of a stored article besides its text. */
final class ArticleDocument {
  private static final Pattern HOST = Pattern.compile("^(?i:https?)://(?i:www\\.)?([^/?#@:]++)");

  private ArticleDocument() {}

  static String path(ArticleId id) {
    return "/v1/articles/" + id;
  }

  /**
   * @param promoted how many claims people made of what was left out
   */
  static String of(StoredArticle article, int promoted) {
    return JsonWriter.object(
        writer -> {
          writer
              .field("articleId", article.id().toString())
              .field("status", article.progress().name());
          metadata(writer, article.metadata());
          writer.field("createdAt", article.createdAt().toString());
          LedgerDocument.summary(
              writer, article.sentences(), article.claims() + promoted, article.skipped());
          held(writer, article);
          links(writer, article.id());
          writer.object(
              "extractor",
              inner -> inner.field("version", article.extractor()).field("rules", article.rules()));
        });
  }

  static String list(ArticlePage.Rows page) {
    Cursor next = page.next();
    return JsonWriter.object(
        writer ->
            writer
                .objects("articles", page.rows(), ArticleDocument::row)
                .field("cursor", next == null ? null : next.value()));
  }

  private static void row(JsonWriter writer, ListedArticle row) {
    StoredArticle article = row.article();
    writer.field("articleId", article.id().toString()).field("status", article.progress().name());
    heading(writer, article.metadata());
    writer
        .field("createdAt", article.createdAt().toString())
        .field("claims", row.claims())
        .field("decided", row.decided())
        .field("warnings", article.warned());
  }

  /** What an article is known by in a list. */
  static void heading(JsonWriter writer, Metadata metadata) {
    Published published = metadata.published();
    writer
        .field("title", metadata.title())
        .field("host", host(metadata.url()))
        .field("publishedAt", published == null ? null : published.value());
  }

  /** Whose page it is: {@code news.example} of {@code https://www.news.example/1}. */
  private static @Nullable String host(@Nullable String url) {
    Matcher found = HOST.matcher(url == null ? "" : url);
    return found.find() ? found.group(1).toLowerCase(Locale.ROOT) : null;
  }

  private static void metadata(JsonWriter writer, Metadata metadata) {
    Published published = metadata.published();
    writer
        .field("title", metadata.title())
        .field("url", metadata.url())
        .field("publishedAt", published == null ? null : published.value())
        .field("byline", metadata.byline())
        .field("language", metadata.language());
  }

  /** Why a text is held, and what to do; nothing of one that is not. */
  static void held(JsonWriter writer, StoredArticle article) {
    if (article.progress() == StoredArticle.Progress.HELD) {
      writer.object(
          "held",
          held ->
              held.field(
                      "detail",
                      "None of the claims of the page's newest text is in this one, as after a bad"
                          + " fetch. So it has no claims yet, and nothing was superseded. If it is"
                          + " right, make it the newest; if not, leave it.")
                  .field("newest", path(article.id()) + "/newest"));
    }
  }

  /** Where to go from here. */
  static void links(JsonWriter writer, ArticleId id) {
    writer.object(
        "links",
        links ->
            links
                .field("article", path(id))
                .field("claims", path(id) + "/claims")
                .field("text", path(id) + "/text")
                .field("coverage", path(id) + "/coverage")
                .field("revisions", path(id) + "/revisions")
                .field("queue", "/v1/claims?articleId=" + id));
  }
}
