package org.checkable.http;

import org.checkable.article.Article;
import org.checkable.article.Published;
import org.checkable.claim.Extraction;

/**
 * Writes the extraction document: what a dry run answers and the batch command writes, one shape
 * for people, tests and evaluation. Offsets are code points of {@code text}, end exclusive.
 */
public final class ExtractionDocument {
  private ExtractionDocument() {}

  /** The document of an extraction, on one line. */
  public static String of(Extraction extraction) {
    return JsonWriter.object(writer -> write(writer, extraction));
  }

  /** Writes the document's members into the object at hand. */
  public static void write(JsonWriter writer, Extraction extraction) {
    Article article = extraction.article();
    Positions positions = Positions.of(article.text());
    LedgerDocument ledger = new LedgerDocument(positions);
    ClaimDocument claims = new ClaimDocument(positions);
    Published published = article.metadata().published();
    writer
        .field("articleId", article.id().toString())
        .field("title", article.metadata().title())
        .field("publishedAt", published == null ? null : published.value())
        .field("text", article.text());
    ledger.sentences(writer, extraction.ledger());
    ledger.quotes(writer, extraction.quotes());
    writer.objects(
        "claims",
        extraction.claims(),
        (inner, claim) -> claims.found(inner, claim, Extraction.VERSION, Extraction.RULES));
    LedgerDocument.summary(
        writer,
        extraction.ledger().entries().size(),
        extraction.claims().size(),
        extraction.ledger().skipped());
  }
}
