package org.checkable.http;

import java.util.List;
import org.checkable.match.Revision;
import org.checkable.store.ClaimStore;
import org.checkable.store.Descent;
import org.checkable.store.Posted;
import org.checkable.store.Revised;
import org.checkable.store.StoredArticle;
import org.jspecify.annotations.Nullable;

/** Writes how articles that were posted from one page, and their claims, follow one another. */
final class RevisionDocument {
  private RevisionDocument() {}

  /** What an article changed of the one before it: null when there was none. */
  static void changes(JsonWriter writer, @Nullable Revised revised) {
    if (revised == null) {
      writer.nothing("revision");
      return;
    }
    Revision changes = revised.changes();
    writer.object(
        "revision",
        inner ->
            inner
                .field("number", revised.number())
                .field("previous", revised.previous().toString())
                .objects("kept", changes.kept(), RevisionDocument::pair)
                .objects("moved", changes.moved(), RevisionDocument::pair)
                .objects("reworded", changes.reworded(), RevisionDocument::rewording)
                .texts("added", changes.added())
                .texts("removed", changes.removed()));
  }

  private static void pair(JsonWriter writer, Revision.Pair pair) {
    writer.field("from", pair.earlier().toString()).field("to", pair.now().toString());
  }

  private static void rewording(JsonWriter writer, Revision.Rewording one) {
    writer
        .field("from", one.earlier().toString())
        .field("to", one.now().toString())
        .field("relation", one.likeness().relation().name())
        .field("similarity", one.likeness().similarity())
        .field("detail", one.likeness().detail());
  }

  /** The whole row, the oldest first. */
  static String of(ClaimStore.Revisions revisions) {
    StoredArticle article = revisions.article();
    List<Posted> posted = revisions.posted();
    return JsonWriter.object(
        writer -> {
          writer
              .field("articleId", article.id().toString())
              .field("url", article.metadata().url())
              .objects(
                  "revisions",
                  posted,
                  (inner, one) -> posted(inner, one, one.equals(posted.getLast())));
          changes(writer, revisions.changes());
        });
  }

  private static void posted(JsonWriter writer, Posted posted, boolean newest) {
    Posted.Counts counts = posted.counts();
    writer
        .field("number", posted.number())
        .field("articleId", posted.article().toString())
        .field("title", posted.title())
        .field("publishedAt", posted.published())
        .field("createdAt", posted.createdAt().toString())
        .field("newest", newest)
        .field("kept", counts.kept())
        .field("moved", counts.moved())
        .field("reworded", counts.reworded())
        .field("added", counts.added())
        .field("removed", counts.removed());
  }

  /** How a claim stands to those of other revisions; all null where there are none. */
  static JsonWriter descent(JsonWriter writer, Descent descent) {
    return writer
        .field("sameAs", text(descent.sameAs()))
        .field("rewordedFrom", text(descent.rewordedFrom()))
        .field("supersededBy", text(descent.supersededBy()));
  }

  private static @Nullable String text(@Nullable Object id) {
    return id == null ? null : id.toString();
  }
}
