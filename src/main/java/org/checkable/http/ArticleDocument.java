package org.checkable.http;

import org.checkable.article.ArticleId;
import org.checkable.article.Metadata;
import org.checkable.article.Published;
import org.checkable.store.StoredArticle;

/** Writes what is known of a stored article besides its text. */
final class ArticleDocument {
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
          links(writer, article.id());
          writer.object(
              "extractor",
              inner -> inner.field("version", article.extractor()).field("rules", article.rules()));
        });
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
